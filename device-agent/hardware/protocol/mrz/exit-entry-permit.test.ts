import { expect, it } from 'vitest';
import { checkDigit } from './check-digit.ts';
import { isExitEntryPermit, readExitEntryPermit } from './exit-entry-permit.ts';

const today = '2031-05-14';
/** The number is invented; its digits are those of ICAO 9303 part 3. */
const FIELDS = ['C12345678', '360513', '900505'].map((field) => field + checkDigit(field));
const line = (counted = FIELDS.join('')) => `CS${FIELDS.join('<')}<${checkDigit(counted)}`;

it('a permit of one line is read, whether or not the fillers count for the digit over all', () => {
  expect(line()).toMatch(/^CSC12345678\d<360513\d<900505\d<\d$/);
  for (const lines of [[line()], [line(`${FIELDS.join('<')}<`)]]) {
    expect(isExitEntryPermit(lines)).toBe(true);
    expect(readExitEntryPermit(lines, today)).toEqual({
      ok: true,
      value: { documentNumber: 'C12345678', birthDate: '1990-05-05', expiryDate: '2036-05-13' },
    });
  }
});

it.each([
  ['another number', line().replace('C12345678', 'C12345679'), 'check-digit'],
  ['another birth', line().replace('900505', '900506'), 'check-digit'],
  ['another expiry', line().replace('360513', '360514'), 'check-digit'],
  ['another letter before the number', line().replace('CSC', 'CSD'), 'line-length'],
  ['a character less', line().slice(0, -1), 'line-length'],
  ['no such day', line().replace(/900505\d/, `900230${checkDigit('900230')}`), 'composite-check-digit'],
] as const)('a permit of one line with %s is refused', (_what, written, code) => {
  expect(readExitEntryPermit([written], today)).toMatchObject({ fault: { code } });
});

it('a card of three lines is none', () => {
  expect(isExitEntryPermit(['CSCHN', '', ''])).toBe(false);
});
