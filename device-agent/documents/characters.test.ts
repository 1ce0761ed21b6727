import { expect, it } from 'vitest';
import { writeMoney } from '../../config/languages.ts';
import { printable } from './characters.ts';

it('keeps an amount in the order of its own letters where all else is read from the right', () => {
  const amount = writeMoney('ar', { minorUnits: 30_000, currency: 'CNY' });
  expect(printable(`قسيمة بقيمة ${amount}`)).toContain('\u2068CN¥\u2069');
  expect(printable(`300 \u2068CN¥\u2069`)).toBe('300 CN¥');
});

it('lets nothing turn the order of what is printed', () => {
  for (const text of ['EXAMPLE\u202eNIL', 'قسيمة\u202eNIL\u202c', 'قسيمة\u200fNIL'])
    expect(printable(text)).not.toMatch(/[\u200e\u200f\u202a-\u202e]/);
});
