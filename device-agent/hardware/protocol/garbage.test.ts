import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Result } from '../../../config/result.ts';
import { decodeBcbp } from './bcbp.ts';
import { decodeTracks } from './magstripe.ts';
import { decodeMrz } from './mrz.ts';
import type { DecodeProblem } from './problem.ts';

const today = '2025-11-22';

/** `tests/faults/fuzz.test.ts` changes what is right; here nothing ever was. */
const DECODERS: readonly ((text: string) => Result<unknown, DecodeProblem>)[] = [
  (text) => decodeMrz(text.split('|'), { today }),
  (text) => decodeBcbp(text, { today }),
  decodeTracks,
];

/** What begins as a track does, and ends so, may be one of a single character. */
const isFramed = (text: string): boolean => /^[%;+].*\?/s.test(text);

const noise = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 120 }), fc.string({ maxLength: 300 }))
  .filter((text) => !isFramed(text));

test('noise alone is never taken for a document', () => {
  fc.assert(
    fc.property(noise, (text) => {
      for (const decode of DECODERS.slice(0, 4)) expect(decode(text).ok).toBe(false);
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
    for (const decode of DECODERS) expect(decode(text).ok).toBe(false);
  }
});
