import { describe, expect, test } from 'vitest';
import { decodeBcbp } from './decode.ts';
import type { BcbpProblemCode } from './pass.ts';
import { PLAIN, THREE_BAG_TAGS, TWO_LEGS } from './specimens.ts';

const today = '2025-11-22';
const read = (message: string) => decodeBcbp(message, { today });

/** Resolution 792's example for two legs with one stretch of it changed. */
const changed = (from: string, to: string) => {
  expect(TWO_LEGS.indexOf(from)).toBeGreaterThanOrEqual(0);
  return TWO_LEGS.replace(from, to);
};

describe('what is refused', () => {
  const cases: readonly (readonly [string, string, BcbpProblemCode, number])[] = [
    ['nothing', '', 'format-code', 0],
    ['a word', 'HELLO', 'format-code', 0],
    ['another format', `S${PLAIN.slice(1)}`, 'format-code', 0],
    ['lower case', PLAIN.toLowerCase(), 'format-code', 0],
    ['no legs', `M0${PLAIN.slice(2)}`, 'leg-count', 1],
    ['five legs', `M5${PLAIN.slice(2)}`, 'leg-count', 1],
    ['a second leg that is not there', `M2${PLAIN.slice(2)}`, 'too-short', 60],
    ['a leg more than counted', TWO_LEGS.replace('M2', 'M1'), 'left-over', 137],
    ['a pass cut in its name', PLAIN.slice(0, 15), 'too-short', 15],
    ['a pass cut in its leg', PLAIN.slice(0, 58), 'too-short', 58],
    ['a size cut', PLAIN.slice(0, 59), 'too-short', 59],
    ['a signature behind the last section without a mark', `${PLAIN}QUJDREVGR0hJSktMTU5P==`, 'left-over', 60],
    ['a character more', `${PLAIN}A`, 'left-over', 60],
    ['a blank more', `${PLAIN} `, 'left-over', 60],
    ['a character that is not ASCII', PLAIN.replace('LUC', 'LUÇ'), 'character', 14],
    ['a line feed', `${PLAIN}\n`, 'character', 60],
    ['a digit in the name', PLAIN.replace('LUC', 'LU1'), 'passenger-name', 2],
    ['no name', PLAIN.replace('DESMARAIS/LUC', '             '), 'passenger-name', 2],
    ['another ticket indicator', PLAIN.replace(' EABC', ' XABC'), 'electronic-ticket', 22],
    ['a hole in the record locator', PLAIN.replace('ABC123', 'ABC 23'), 'record-locator', 23],
    ['a short record locator', PLAIN.replace('ABC123 ', 'ABC1   '), 'record-locator', 23],
    ['a digit in an airport', PLAIN.replace('YUL', 'YU1'), 'airport', 30],
    ['a short airport', PLAIN.replace('FRA', 'FR '), 'airport', 33],
    ['a carrier of digits', PLAIN.replace('AC ', '12 '), 'carrier', 36],
    ['a carrier of one letter', PLAIN.replace('AC ', 'A  '), 'carrier', 36],
    ['a letter in the flight number', PLAIN.replace('0834', '08X4'), 'flight-number', 39],
    ['a short flight number', PLAIN.replace('0834 ', '834  '), 'flight-number', 39],
    ['day 000', PLAIN.replace('226', '000'), 'flight-date', 44],
    ['day 367', PLAIN.replace('226', '367'), 'flight-date', 44],
    ['a day of two digits', PLAIN.replace('226', '26 '), 'flight-date', 44],
    ['a digit for a compartment', PLAIN.replace('F001A', '1001A'), 'compartment', 47],
    ['a seat without a compartment', PLAIN.replace('F001A', ' 001A'), 'compartment', 47],
    ['a seat of digits', PLAIN.replace('001A', '0011'), 'seat', 48],
    ['a seat with a letter too soon', PLAIN.replace('001A', '0A1B'), 'seat', 48],
    ['a seat without leading zeros', PLAIN.replace('001A', '1A  '), 'seat', 48],
    ['a sequence of letters', PLAIN.replace('0025 ', 'ABCD '), 'sequence-number', 52],
    ['an unknown status', PLAIN.replace('0025 1', '0025 #'), 'passenger-status', 57],
    ['a size that is no number', PLAIN.replace(/00$/, 'G0'), 'section-size', 58],
    ['a size in lower case', changed('14D>', '14d>'), 'section-size', 58],
    ['a size too large', PLAIN.replace(/00$/, '05'), 'section-size', 58],
    ['a section that is smaller than its parts', changed('14D>', '14C>'), 'airport', 0],
    ['no version mark', changed('>6181', 'X6181'), 'version', 60],
    ['version 0', changed('>6', '>0'), 'version', 61],
    ['version 9', changed('>6', '>9'), 'version', 61],
    ['a section of only a mark', `${PLAIN.slice(0, 58)}01>`, 'version', 61],
    ['a section without the size of its items', `${PLAIN.slice(0, 58)}02>6`, 'too-short', 62],
    ['conditional items ending within one', changed('>6181', '>6171'), 'section-size', 75],
    [
      'more conditional items than there are',
      `${PLAIN.slice(0, 58)}39>633${' '.repeat(51)}00`,
      'section-size',
      114,
    ],
    ['issued on day 000', changed('WW6225', 'WW6000'), 'issue-date', 67],
    ['issued on day 366 of a common year', changed('WW6225', 'WW5366'), 'issue-date', 67],
    ['an unknown kind of document', changed('6225BAC', '6225XAC'), 'document-type', 71],
    ['a bag tag with a letter', changed('0014123456003', '0014123456O03'), 'bag-tag', 75],
    [
      'a second bag tag without a first',
      THREE_BAG_TAGS.replace('0014123456002', ' '.repeat(13)),
      'bag-tag',
      75,
    ],
    ['a numeric code of letters', changed('2A014', '2A0I4'), 'ticket-number', 90],
    ['a baggage allowance that is none', changed('20KY', '20XY'), 'baggage-allowance', 128],
    ['a fast track of X', changed('20KY', '20KX'), 'fast-track', 131],
    ['security data shorter than said', TWO_LEGS.slice(0, -1), 'section-size', 0],
    ['security data longer than said', `${TWO_LEGS}A`, 'left-over', 0],
    ['security data without a mark', changed('^164', '*164'), 'left-over', 0],
    ['security data of no type', changed('^164', '^ 64'), 'security', 0],
    ['a size of zero before conditional items', changed('14D>', '100>'), 'record-locator', 60],
  ];

  test.each(cases)('%s', (_, message, code, offset) => {
    const result = read(message);
    expect(result.ok ? 'accepted' : result.fault.code).toBe(code);
    if (offset > 0) expect(result).toMatchObject({ fault: { offset } });
  });

  test('without telling what stood there', () => {
    for (const [, message] of cases) {
      const told = JSON.stringify(read(message));
      for (const secret of ['DESMARAIS', 'ABC123', '1234567890', '0014123456', 'GIWVC'])
        expect(told).not.toContain(secret);
    }
  });

  test('every size that is not the right one', () => {
    for (const at of [58, 62, 88, 174, 176]) {
      const right = TWO_LEGS.slice(at, at + 2);
      for (let size = 0; size <= 0xff; size++) {
        const digits = size.toString(16).toUpperCase().padStart(2, '0');
        const message = TWO_LEGS.slice(0, at) + digits + TWO_LEGS.slice(at + 2);
        const result = read(message);
        if (digits === right) expect(result.ok).toBe(true);
        // Sections of another size can still add up: what follows the items is the airline's own.
        else if (result.ok) expect([62, 88, 174, 176]).toContain(at);
      }
    }
  });
});
