import { CODE_PATTERNS } from '../../config/demo/cards.ts';
import { andThen, err, ok, type Result } from '../../config/result.ts';
import type { PassProof } from '../documents/pass-signature.ts';
import { decodeAamva } from '../hardware/protocol/aamva.ts';
import { decodeBcbp } from '../hardware/protocol/bcbp.ts';
import { decodeTracks } from '../hardware/protocol/magstripe.ts';
import { decodeMrz } from '../hardware/protocol/mrz.ts';
import type { DecodeProblem } from '../hardware/protocol/problem.ts';
import { readScan, splitAimId, symbologyOf } from '../hardware/protocol/scan.ts';
import { resolveEscapes } from './escapes.ts';

type Decoder = (line: string, today: string) => Result<unknown, DecodeProblem>;

/** A barcode as a scanner sends it, with or without its AIM identifier in front. Members are the demo airline’s. */
function decodeBarcode(text: string, today: string): Result<unknown, DecodeProblem> {
  const { aimId, data } = splitAimId(text);
  const content = readScan(data, { today, cards: CODE_PATTERNS });
  if (content.is === 'broken') return err(content.problem);
  if (content.is === 'payment-card')
    return err({ code: 'payment-card', offset: 0, message: 'a payment card is never read' });
  return ok({ symbology: symbologyOf(aimId), ...content });
}

/**
 * Kinds of input, one document a line. The lines of a machine readable zone stand on one, divided by `|`; control
 * characters in licences and barcodes are written as escapes.
 */
const DECODERS: ReadonlyMap<string, Decoder> = new Map<string, Decoder>([
  ['mrz', (line, today) => decodeMrz(line.split('|'), { today })],
  ['bcbp', (line, today) => decodeBcbp(line, { today })],
  ['magstripe', (line) => decodeTracks(line)],
  ['aamva', (line) => andThen(resolveEscapes(line), decodeAamva)],
  ['barcode', (line, today) => andThen(resolveEscapes(line), (text) => decodeBarcode(text, today))],
]);

export const DECODE_KINDS: readonly string[] = [...DECODERS.keys()];

/** Exit codes of `landside decode`. */
export const DECODED = 0;
export const BAD_LINES = 1;
export const UNKNOWN_KIND = 2;

/**
 * Decodes every line and writes one JSON object for each: `{"ok":true,"value":…}` or `{"ok":false,"problem":…}`.
 * Spaces at the end of a line are part of it. Only the last line may be empty. `today` is `YYYY-MM-DD`.
 * `proofOf` tells of each pass whether its airline has signed it.
 */
export async function decode(
  kind: string,
  input: AsyncIterable<string>,
  write: (line: string) => void,
  today: string,
  proofOf: ((text: string) => PassProof) | null = null,
): Promise<number> {
  const decoder = DECODERS.get(kind);
  if (decoder === undefined) return UNKNOWN_KIND;
  let exitCode = DECODED;
  const answer = (line: string) => {
    const result = decoder(line, today);
    if (!result.ok) exitCode = BAD_LINES;
    if (!result.ok) return write(JSON.stringify({ ok: false, problem: result.fault }));
    write(JSON.stringify(proofOf ? { ...result, signature: proofOf(line) } : result));
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
