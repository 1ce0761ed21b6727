import { isDeepStrictEqual } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DecodeProblem } from '../../device-agent/hardware/protocol/problem.ts';
import { DECODERS } from './decoders.ts';
import { STREAM_READERS } from './stream-readers.ts';

/** Inputs for each decoder. `npm run fuzz` multiplies them. */
const INPUTS = 5_000 * Number(process.env.LANDSIDE_FUZZ ?? 1);
/** Bytes of the longest inputs, and milliseconds after which a decoder hangs: quadratic ones take minutes for these. */
const LONG = 400_000;
const HANGS = 60_000;
/** Noise that never ends, for as long as anyone waits. */
const MEGABYTE = 1_000_000;
const PIECES = 24;
const TIME_LIMIT = 120_000 * Math.max(1, Number(process.env.LANDSIDE_FUZZ ?? 1));

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What happens to a text on its way: characters replaced, put in, left out, its tail cut off, parts of it doubled. */
type Edit = readonly [kind: number, place: number, byte: number];
const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 100_000 }), fc.nat({ max: 255 }));

function edited(text: string, [kind, place, byte]: Edit): string {
  const at = text.length === 0 ? 0 : place % text.length;
  const piece = String.fromCharCode(byte);
  if (kind === 0) return text.slice(0, at) + piece + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + piece + text.slice(at);
  if (kind === 2) return text.slice(0, at) + text.slice(at + 1);
  // Long enough cuts and doublings leave nothing of a short text.
  return kind === 3 ? text.slice(0, at + 1) : text.slice(0, at) + text.slice(Math.max(0, at - byte));
}

/** A seed with a few edits, or noise; the seed as it stands is among them. */
const inputFrom = (seeds: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .tuple(fc.nat({ max: seeds.length - 1 }), fc.array(edit, { maxLength: 3 }))
        .map(([seed, edits]) => edits.reduce(edited, seeds[seed] ?? '')),
    },
    {
      weight: 1,
      arbitrary: fc.uint8Array({ maxLength: 90 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    },
  );

/** A refusal says what and where, by the codec's own list, where it says anything. */
function checkRefusal(fault: DecodeProblem | null, problems: readonly string[], text: string): void {
  if (problems.length === 0 && fault === null) return;
  const { code, offset, message } = fault ?? { code: 'none', offset: -1, message: '' };
  if (!problems.includes(code) || offset < 0 || offset > text.length || message === '')
    throw new Error(`refused with ${code} at ${offset} of ${text.length}`);
}

describe.each(DECODERS)('$name', ({ seeds, decode, again, problems }) => {
  it(
    'is decoded or refused whatever comes, and adds up where it is decoded',
    () => {
      let accepted = 0;
      fc.assert(
        fc.property(inputFrom(seeds), (text) => {
          const result = decode(text);
          if (!result.ok) return checkRefusal(result.fault, problems, text);
          accepted += 1;
          const rewritten = again?.(result.value as never) ?? '';
          if (rewritten === '') return;
          const reread = decode(rewritten);
          if (!reread.ok || !isDeepStrictEqual(reread.value, result.value))
            throw new Error(`accepted, and not the same when written again: ${JSON.stringify(rewritten)}`);
        }),
        { numRuns: INPUTS },
      );
      expect(accepted).toBeGreaterThan(0);
    },
    TIME_LIMIT,
  );

  it(
    'is refused in no time however long it is',
    () => {
      for (const seed of seeds)
        for (const text of [seed.repeat(Math.ceil(LONG / seed.length)), seed.charAt(0).repeat(LONG)]) {
          const begun = performance.now();
          decode(text);
          expect(performance.now() - begun).toBeLessThan(HANGS);
        }
    },
    TIME_LIMIT,
  );
});

describe.each(STREAM_READERS)('$name', ({ seeds, open }) => {
  it(
    'are the same however the stream is cut',
    () => {
      fc.assert(
        fc.property(
          fc.tuple(inputFrom(seeds), inputFrom(seeds)).map((texts) => texts.join('')),
          fc.array(fc.nat(), { maxLength: 3 }),
          (text, places) => {
            const bytes = Buffer.from(text, 'latin1');
            const cuts = [0, ...places.map((place) => place % (bytes.length + 1)), bytes.length].sort(
              (one, other) => one - other,
            );
            const pieces = cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
            const [atOnce, piecemeal] = [open(), open()];
            const whole = atOnce(bytes);
            const cut = pieces.flatMap(piecemeal);
            if (!isDeepStrictEqual(cut, whole))
              throw new Error(`${JSON.stringify(cut)} is not ${JSON.stringify(whole)}`);
          },
        ),
        { numRuns: INPUTS },
      );
    },
    TIME_LIMIT,
  );

  it(
    'fill no memory when they never end',
    () => {
      const take = open();
      take(Buffer.from(seeds[0]?.slice(0, 2) ?? '', 'latin1'));
      const noise = Buffer.alloc(MEGABYTE, 'A');
      const begun = performance.now();
      const before = process.memoryUsage();
      for (let piece = 0; piece < PIECES; piece += 1) take(noise);
      // The second one waits until what the first found free is given back.
      collectGarbage();
      collectGarbage();
      const after = process.memoryUsage();
      // A reader that kept what came would hold all of it, at least once; the longest message is allowed for.
      const held = after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers;
      expect(held).toBeLessThan((PIECES * MEGABYTE * 3) / 4);
      expect(performance.now() - begun).toBeLessThan(HANGS);
    },
    TIME_LIMIT,
  );
});
