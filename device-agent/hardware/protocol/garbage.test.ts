import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../../config/result.ts';
import { FORM_OF_2000, STANDARD_2020 } from './aamva/specimens.ts';
import { AAMVA_PROBLEMS, decodeAamva } from './aamva.ts';
import { BCBP_PROBLEMS } from './bcbp/pass.ts';
import { PLAIN, TWO_LEGS } from './bcbp/specimens.ts';
import { decodeBcbp } from './bcbp.ts';
import { decodeTracks, MAGSTRIPE_PROBLEMS } from './magstripe.ts';
import { MRZ_PROBLEMS } from './mrz/fields.ts';
import { LONG_TD2, MRV_B, TD1, TD3 } from './mrz/specimens.ts';
import { decodeMrz } from './mrz.ts';
import { decodeNationalId, NATIONAL_ID_PROBLEMS } from './national-id.ts';
import type { DecodeProblem } from './problem.ts';

const today = '2025-11-22';
const INPUTS = 100_000;

const VALID = [
  TD3,
  TD1,
  LONG_TD2,
  MRV_B,
  PLAIN,
  TWO_LEGS,
  STANDARD_2020,
  FORM_OF_2000,
  '00123456789@MUESTRA@ANA INÉS@F@42528721@A@13/04/2000@20/04/2017@234',
  '%B992003891777470^DOE/JANE^2512?;992003891777470=2512?+0112345=6?',
];

const DECODERS: readonly (readonly [readonly string[], (text: string) => Result<unknown, DecodeProblem>])[] =
  [
    [MRZ_PROBLEMS, (text) => decodeMrz(text.split('|'), { today })],
    [BCBP_PROBLEMS, (text) => decodeBcbp(text, { today })],
    [AAMVA_PROBLEMS, decodeAamva],
    [NATIONAL_ID_PROBLEMS, decodeNationalId],
    [MAGSTRIPE_PROBLEMS, decodeTracks],
  ];

type Edit = (text: string) => string;
const character = fc.oneof(
  fc.constantFrom(...'ABCXYZ0123456789<>^%;?+=/| OISBZG'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const at = (place: number, text: string) => (text.length === 0 ? 0 : place % text.length);
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('replace', 'insert', 'delete', 'cut', 'double'), fc.nat({ max: 500 }), character)
  .map(([kind, place, piece]) => (text) => {
    const index = at(place, text);
    if (kind === 'replace') return text.slice(0, index) + piece + text.slice(index + 1);
    if (kind === 'insert') return text.slice(0, index) + piece + text.slice(index);
    if (kind === 'delete') return text.slice(0, index) + text.slice(index + 1);
    return kind === 'cut' ? text.slice(0, index) : text.slice(0, index) + text;
  });

const mutated = fc
  .tuple(fc.constantFrom(...VALID), fc.array(edit, { minLength: 1, maxLength: 3 }))
  .map(([text, edits]) => edits.reduce((sofar, change) => change(sofar), text));
const noise = fc.oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 300 }));

test('no input makes a decoder throw, and every refusal says where and why', () => {
  let [inputs, accepted] = [0, 0];
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: noise }), (text) => {
      inputs += 1;
      for (const [codes, decode] of DECODERS) {
        const result = decode(text);
        if (result.ok) {
          accepted += 1;
          continue;
        }
        const { code, offset, message } = result.fault;
        if (!codes.includes(code) || offset < 0 || offset > text.length || message === '') {
          throw new Error(`${code} at ${offset} of ${text.length}`);
        }
      }
    }),
    { numRuns: INPUTS },
  );
  expect(inputs).toBe(INPUTS);
  expect(accepted).toBeGreaterThan(0);
}, 60_000);

test('noise alone is never taken for a document', () => {
  fc.assert(
    fc.property(noise, (text) => {
      for (const [, decode] of DECODERS.slice(0, 4)) expect(decode(text).ok).toBe(false);
    }),
    { numRuns: 2000 },
  );
});

test('very long input is refused at once', () => {
  for (const text of [
    '<'.repeat(1_000_000),
    '4'.repeat(1_000_000),
    ';'.repeat(1_000_000),
    `M1${' '.repeat(1_000_000)}`,
    '@'.repeat(1_000_000),
    `@\n${'ANSI 636000'.repeat(100_000)}`,
  ]) {
    for (const [, decode] of DECODERS) expect(decode(text).ok).toBe(false);
  }
});
