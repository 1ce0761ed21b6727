import type { Result } from '../../config/result.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { decodeTracks } from '../hardware/protocol/magstripe.ts';
import { decodeMrz } from '../hardware/protocol/mrz.ts';
import type { DecodeProblem } from '../hardware/protocol/problem.ts';

type Decoder = (line: string, today: string) => Result<unknown, DecodeProblem>;

/** Kinds of input, one document a line. The lines of a machine readable zone stand on one, divided by `|`. */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['mrz', (line, today) => decodeMrz(line.split('|'), { today })],
  ['bcbp', (line, today) => decodeBcbp(line, { today })],
  ['magstripe', (line) => decodeTracks(line)],
]);

export const DECODE_KINDS: readonly string[] = [...DECODERS.keys()];

/** Exit codes of `landside decode`. */
export const DECODED = 0;
export const BAD_LINES = 1;
export const UNKNOWN_KIND = 2;

/**
 * Decodes every line and writes one JSON object for each: `{"ok":true,"value":…}` or `{"ok":false,"problem":…}`.
 * Spaces at the end of a line are part of it. Only the last line may be empty. `today` is `YYYY-MM-DD`.
 */
export async function decode(
  kind: string,
  input: AsyncIterable<string>,
  write: (line: string) => void,
  today: string,
): Promise<number> {
  const decoder = DECODERS.get(kind);
  if (decoder === undefined) return UNKNOWN_KIND;
  let exitCode = DECODED;
  const answer = (line: string) => {
    const result = decoder(line, today);
    if (!result.ok) exitCode = BAD_LINES;
    write(JSON.stringify(result.ok ? result : { ok: false, problem: result.fault }));
  };
  let emptyBefore = false;
  for await (const written of input) {
    if (emptyBefore) answer('');
    const line = written.replace(/\r?\n?$/, '');
    emptyBefore = line === '';
    if (!emptyBefore) answer(line);
  }
  return exitCode;
}
