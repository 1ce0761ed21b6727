import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_TYPED } from '../journey/example-documents.ts';
import { dateOf, documentOf, kept, NOTHING_TYPED, valuesOf } from './typed-fields.ts';

describe('a date that is typed', () => {
  it('is day, month and year, or year, month and day', () => {
    expect(dateOf('12041988')).toBe('1988-04-12');
    expect(dateOf('19880412')).toBe('1988-04-12');
  });

  it.each([
    '',
    '1204198',
    '20311304',
    '20310229',
    '18991231',
    '31041988',
    '29022031',
    '12131988',
    '00041988',
    '12040001',
  ])('%s is none', (digits) => {
    expect(dateOf(digits)).toBeNull();
  });

  it('may be 29 February of a leap year', () => {
    expect(dateOf('29022032')).toBe('2032-02-29');
  });

  it('every day of the calendar can be typed', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const date = day.toISOString().slice(0, 10);
        const [year, month, of] = date.split('-');
        expect(dateOf(`${of}${month}${year}`)).toBe(date);
        expect(dateOf(`${year}${month}${of}`)).toBe(date);
      }),
    );
  });
});

describe('a document that is typed', () => {
  const isState = (code: string) => code === 'FRA';
  const visa = { ...NOTHING_TYPED, number: 'V0000001', state: 'FRA', expiryDate: '31012032' };

  it('is complete once each field of its kind is filled', () => {
    expect(documentOf('visa', visa, isState)).toMatchObject({
      document: 'visa',
      expiryDate: '2032-01-31',
      sex: null,
    });
    expect(documentOf('visa', { ...visa, number: 'V1' }, isState)).toBeNull();
    expect(documentOf('visa', { ...visa, state: 'UNI' }, isState)).toBeNull();
    expect(documentOf('passport', visa, isState)).toBeNull();
    expect(documentOf('passport', { ...visa, birthDate: '12041988', sex: 'X' }, isState)).toMatchObject({
      ...{ birthDate: '1988-04-12', sex: 'X' },
    });
  });

  it('takes no key that could not stand in a field', () => {
    expect(kept('number', 'E 0-1')).toBe('E01');
    expect(kept('birthDate', '12A04-1988 9')).toBe('12041988');
  });
});

it('A document is typed again as it was, where it is only to be corrected', () => {
  expect(documentOf(EXAMPLE_TYPED.document, valuesOf(EXAMPLE_TYPED), () => true)).toEqual(EXAMPLE_TYPED);
});
