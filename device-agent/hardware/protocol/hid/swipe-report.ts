import { ok, type Result } from '../../../../config/result.ts';
import { type DecodeProblem, problem } from '../problem.ts';

export const SWIPE_REPORT_PROBLEMS = ['report-length', 'data-length'] as const;
export type SwipeReportProblem = DecodeProblem<(typeof SWIPE_REPORT_PROBLEMS)[number]>;

/** Where a maker's report holds what; offsets in bytes. */
export interface SwipeLayout {
  readonly reportLength: number;
  readonly statusAt: number;
  readonly lengthsAt: number;
  readonly tracks:
    | { readonly kind: 'fields'; readonly at: readonly [number, number, number]; readonly size: number }
    | { readonly kind: 'joined'; readonly totalAt: number; readonly at: number; readonly size: number };
}

/** One track: what stands on it from sentinel to sentinel, nothing, or something that could not be decoded. */
export type TrackRead = string | null | 'undecodable';

/** Tracks 1 to 3. */
export type Swipe = readonly [TrackRead, TrackRead, TrackRead];

/** Reads the one report that a card reader sends of a swipe. What is on the card is not judged here. */
export function decodeSwipeReport(
  report: Uint8Array,
  layout: SwipeLayout,
): Result<Swipe, SwipeReportProblem> {
  if (report.length !== layout.reportLength)
    return problem('report-length', 0, `a swipe has ${layout.reportLength} bytes`);
  const bytes = Buffer.from(report.buffer, report.byteOffset, report.length);
  const lengths = [0, 1, 2].map((track) => bytes.readUInt8(layout.lengthsAt + track));
  const places = placesOf(bytes, layout, lengths);
  if (!places) return problem('data-length', layout.lengthsAt, 'more data than the report holds');
  const read = (track: number): TrackRead => {
    if ((bytes.readUInt8(layout.statusAt + track) & 1) === 1) return 'undecodable';
    const [from = 0, length = 0] = [places[track], lengths[track]];
    return length === 0 ? null : bytes.toString('latin1', from, from + length);
  };
  return ok([read(0), read(1), read(2)]);
}

function placesOf(bytes: Buffer, { tracks }: SwipeLayout, lengths: readonly number[]): number[] | null {
  if (tracks.kind === 'fields')
    return lengths.every((length) => length <= tracks.size) ? [...tracks.at] : null;
  const all = lengths.reduce((sum, length) => sum + length, 0);
  // Which byte of the total comes first is not published; only one order makes sense of any report.
  const totals = [bytes.readUInt16LE(tracks.totalAt), bytes.readUInt16BE(tracks.totalAt)];
  const total = totals.find((one) => one >= all && one <= tracks.size);
  if (total === undefined) return null;
  return lengths.map((_, track) => tracks.at + lengths.slice(0, track).reduce((sum, one) => sum + one, 0));
}

/** Writes the report of a swipe. A track that the layout has no room for throws. */
export function encodeSwipeReport(swipe: Swipe, layout: SwipeLayout): Uint8Array {
  const report = Buffer.alloc(layout.reportLength);
  const { tracks } = layout;
  let joined = 0;
  swipe.forEach((track, index) => {
    if (track === 'undecodable') report.writeUInt8(1, layout.statusAt + index);
    if (track === null || track === 'undecodable') return;
    const room = tracks.kind === 'fields' ? tracks.size : tracks.size - joined;
    if (track.length > room) throw new RangeError(`the layout has no room for track ${index + 1}`);
    report.writeUInt8(track.length, layout.lengthsAt + index);
    report.write(track, tracks.kind === 'fields' ? (tracks.at[index] ?? 0) : tracks.at + joined, 'latin1');
    joined += track.length;
  });
  if (tracks.kind === 'joined') report.writeUInt16LE(joined, tracks.totalAt);
  return report;
}
