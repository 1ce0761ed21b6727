import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMoney } from './money.ts';

describe('an amount on paper', () => {
  it.each([
    [45_000, 'CNY', 'CNY 450.00'],
    [5, 'EUR', 'EUR 0.05'],
    [0, 'EUR', 'EUR 0.00'],
    [-1250, 'EUR', 'EUR -12.50'],
    [3500, 'JPY', 'JPY 3500'],
    [3500, 'BHD', 'BHD 3.500'],
  ])('%d minor units of %s', (minorUnits, currency, text) => {
    expect(writeMoney({ minorUnits, currency })).toBe(text);
  });

  it('says the amount that it was given, to the unit', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (minorUnits) => {
        const [, amount = ''] = writeMoney({ minorUnits, currency: 'EUR' }).split(' ');
        expect(BigInt(amount.replace('.', ''))).toBe(BigInt(minorUnits));
      }),
    );
  });

  it('refuses fractions of a unit', () => {
    expect(() => writeMoney({ minorUnits: 0.5, currency: 'EUR' })).toThrow(RangeError);
  });
});
