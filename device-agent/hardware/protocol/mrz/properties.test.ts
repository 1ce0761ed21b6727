import fc from 'fast-check';
import { parse } from 'mrz';
import { describe, expect, test } from 'vitest';
import { expectOk } from '../../../../config/result.ts';
import { calendarDay } from '../calendar-day.ts';
import { checkDigit } from './check-digit.ts';
import { decodeMrz } from './decode.ts';
import { encodeMrz } from './encode.ts';
import type { MrzFields } from './fields.ts';
import { LAYOUTS } from './layout.ts';
import { DUTCH, LONG_TD1, MRV_A, TD1, TD2, TD3 } from './specimens.ts';
import { STATE_CODES } from './states.ts';

const today = '2025-11-22';
const text = (characters: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...characters), minLength, maxLength });
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';

const words = (most: number) =>
  fc.array(text(LETTERS, 1, 6), { minLength: 1, maxLength: most }).map((w) => w.join(' '));
const state = fc.constantFrom(...STATE_CODES);

const day = (from: number, to: number) =>
  fc
    .tuple(
      fc.integer({ min: from, max: to }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    .map(([year, month, day]) => calendarDay(year, month, day) ?? '');
const dateOf = (from: number, to: number) =>
  fc.oneof(
    { weight: 6, arbitrary: day(from, to) },
    { weight: 1, arbitrary: day(from, to).map((date) => date.slice(0, 7)) },
    { weight: 1, arbitrary: day(from, to).map((date) => date.slice(0, 4)) },
    { weight: 1, arbitrary: fc.constant(null) },
  );

const CODES = {
  TD1: ['I', 'ID', 'A', 'C', 'AR'],
  TD2: ['I', 'A'],
  TD3: ['P', 'PO', 'PD'],
  'MRV-A': ['V', 'VB'],
  'MRV-B': ['V'],
};

/** Documents whose holders were born in this century's reach and that expire near: as real ones are. */
const document: fc.Arbitrary<MrzFields> = fc
  .constantFrom('TD1' as const, 'TD2' as const, 'TD3' as const, 'MRV-A' as const, 'MRV-B' as const)
  .chain((format) => {
    const { longNumbers, optionalData } = LAYOUTS[format];
    const room = optionalData[0].end - optionalData[0].start - (longNumbers ? 7 : 0);
    const part = text(LETTERS + DIGITS, 0, room);
    return fc.record({
      format: fc.constant(format),
      documentCode: fc.constantFrom(...CODES[format]),
      issuingState: state,
      surname: words(2),
      givenNames: fc.oneof(words(2), fc.constant('')),
      documentNumber: text(LETTERS + DIGITS, 1, longNumbers ? 14 : 9),
      nationality: state,
      birthDate: dateOf(1926, 2010),
      sex: fc.constantFrom('M' as const, 'F' as const, 'X' as const),
      expiryDate: dateOf(2015, 2050),
      optionalData:
        format === 'TD1'
          ? fc
              .tuple(part, text(LETTERS + DIGITS, 0, 8))
              .map((parts) => parts.filter((p) => p !== '').join(' '))
          : part,
    });
  });

test('what is written is read back', () => {
  fc.assert(
    fc.property(document, (fields) => {
      const lines = expectOk(encodeMrz(fields), 'written');
      expect(expectOk(decodeMrz(lines, { today }), 'read')).toEqual({ ...fields, corrected: [] });
    }),
    { numRuns: 1000 },
  );
});

test('any one look-alike in a checked field is put right, or nothing is read', () => {
  const lookAlikes = ['O0', 'I1', 'B8', 'S5', 'Z2'];
  const seen = { corrected: 0, refused: 0 };
  fc.assert(
    fc.property(document, fc.nat(), (fields, choice) => {
      const lines = expectOk(encodeMrz(fields), 'written');
      const second = lines[fields.format === 'TD1' ? 0 : 1] ?? '';
      const from = fields.format === 'TD1' ? 5 : 0;
      const places = [...second.slice(from, from + 9)]
        .map((character, index) => ({
          index: from + index,
          pair: lookAlikes.find((p) => p.includes(character)),
          character,
        }))
        .filter(({ pair }) => pair !== undefined);
      const place = places[choice % Math.max(1, places.length)];
      if (place === undefined) return;
      const instead = place.pair?.replace(place.character, '') ?? '';
      const misread = second.slice(0, place.index) + instead + second.slice(place.index + 1);
      const result = decodeMrz(
        lines.map((line) => (line === second ? misread : line)),
        { today },
      );
      if (!result.ok) {
        seen.refused += 1;
        return;
      }
      seen.corrected += 1;
      expect(result.value).toMatchObject(fields);
      expect(result.value.corrected).toEqual([
        { field: 'documentNumber', line: fields.format === 'TD1' ? 1 : 2, column: place.index + 1 },
      ]);
    }),
    { numRuns: 800 },
  );
  expect(seen.corrected).toBeGreaterThan(seen.refused);
});

/** Recomputed apart from the code under test: value of each character times 7, 3, 1, the sum modulo 10. */
const addsUp = (text: string, digit: string | undefined) =>
  [...text].reduce(
    (sum, c, i) => sum + Number.parseInt(c === '<' ? '0' : c, 36) * (7 - 4 * (i % 3) + (i % 3 === 2 ? 2 : 0)),
    0,
  ) %
    10 ===
  Number(digit);

test('nothing is read as it stands unless all its digits are right', () => {
  const zones = [TD3, TD1, TD2, LONG_TD1, DUTCH];
  const seen = { read: 0 };
  const edits = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...LETTERS, ...DIGITS, '<')), {
    minLength: 1,
    maxLength: 2,
  });
  fc.assert(
    fc.property(fc.constantFrom(...zones), edits, (zone, changes) => {
      const text = changes.reduce((sofar, [place, character]) => {
        const at = place % sofar.length;
        return sofar[at] === '|' ? sofar : sofar.slice(0, at) + character + sofar.slice(at + 1);
      }, zone);
      const lines = text.split('|');
      const result = decodeMrz(lines, { today });
      if (!result.ok || result.value.corrected.length > 0) return;
      seen.read += 1;
      const [first = '', second = ''] = lines;
      const birth = result.value.format === 'TD1' ? 0 : 13;
      const expiry = result.value.format === 'TD1' ? 8 : 21;
      expect(addsUp(second.slice(birth, birth + 6), second[birth + 6])).toBe(true);
      expect(addsUp(second.slice(expiry, expiry + 6), second[expiry + 6])).toBe(true);
      if (result.value.format.startsWith('MRV')) return;
      const composite =
        result.value.format === 'TD1'
          ? first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29)
          : second.slice(0, 10) + second.slice(13, 20) + second.slice(21, -1);
      expect(addsUp(composite, second.at(-1))).toBe(true);
    }),
    { numRuns: 20_000 },
  );
  expect(seen.read).toBeGreaterThan(500);
});

describe('beside the mrz package', () => {
  const peer = (lines: readonly string[]) => {
    try {
      return parse([...lines]);
    } catch {
      return null;
    }
  };

  test('both read the same from ordinary passports and cards', () => {
    const ordinary = document.filter(
      ({ format, issuingState, nationality, documentNumber }) =>
        !format.startsWith('MRV') &&
        ![issuingState, nationality].some((s) => NOT_ITS_STATES.has(s)) &&
        documentNumber.length <= 9,
    );
    fc.assert(
      fc.property(ordinary, (fields) => {
        // It reads every French card of two lines as the old national one.
        fc.pre(!(fields.format === 'TD2' && fields.issuingState === 'FRA'));
        const lines = expectOk(encodeMrz(fields), 'written');
        const theirs = peer(lines);
        expect(theirs?.valid).toBe(true);
        expect(theirs?.fields).toMatchObject({
          lastName: fields.surname,
          firstName: fields.givenNames,
          documentNumber: fields.documentNumber,
          issuingState: fields.issuingState,
          nationality: fields.nationality,
        });
      }),
      { numRuns: 300 },
    );
  });

  const NOT_ITS_STATES = new Set(['UTO', 'XMP']);

  /** A French passport with other text in it, its digits right again. */
  function french(names: string, birth: string): string[] {
    const head = `12AB34567${checkDigit('12AB34567')}`;
    const dates = [birth, '300101'].map((date) => date + checkDigit(date));
    const optional = '<'.repeat(14);
    const line = `${head}FRA${dates[0]}M${dates[1]}${optional}<`;
    return [`P<FRA${names.padEnd(39, '<')}`, line + checkDigit(`${head}${dates.join('')}${optional}<`)];
  }

  test.each([
    ['reads an ordinary passport', french('DUPONT<<JEAN', '800228'), true, true],
    ['refuses the specimen of ICAO 9303', TD3.split('|'), false, true],
    ['refuses visas', MRV_A.split('|'), false, true],
    ['accepts 30 February', french('DUPONT<<JEAN', '800230'), true, false],
    ['accepts three identifiers', french('DUPONT<<JEAN<<PAUL', '800228'), true, false],
    ['accepts a day without a month', french('DUPONT<<JEAN', '80<<12'), true, false],
    [
      'reads a look-alike in a date as wrong',
      french('DUPONT<<JEAN', '800228').map((l) => l.replace('8002', '80O2')),
      false,
      true,
    ],
  ])('the package %s', (_, lines, theirs, ours) => {
    expect({ theirs: peer(lines)?.valid ?? false, ours: decodeMrz(lines, { today }).ok }).toEqual({
      theirs,
      ours,
    });
  });
});
