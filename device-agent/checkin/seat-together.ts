import { mayBeGiven, type Seat } from '../dcs/port.ts';

/** Seats side by side, and how good a place they are: lower is better, the first figure first. */
interface Block {
  readonly seats: readonly Seat[];
  readonly rank: readonly number[];
}

/**
 * Free seats for people who travel together: side by side in one row if it can be, with as few aisles between them as
 * possible and as near to `near` (a row) as possible; else the fewest rows that hold them. Never at an exit, nor for a
 * charge. Null when there are too few.
 */
export function seatsTogether(map: readonly Seat[], count: number, near: number | null): Seat[] | null {
  const free = map.filter(mayBeGiven);
  if (free.length < count) return null;
  const rows = rowsOf(map);
  const blocks = rows.flatMap((row) => blocksIn(row, count, near));
  const [best] = blocks.sort(byRank);
  if (best) return [...best.seats];
  return spread(free, count, near ?? rows[0]?.[0]?.row ?? 1);
}

/** The rows of a compartment, each from left to right. */
export function rowsOf(map: readonly Seat[]): Seat[][] {
  const rows = new Map<number, Seat[]>();
  for (const seat of map) rows.set(seat.row, [...(rows.get(seat.row) ?? []), seat]);
  return [...rows.values()].map((row) => row.sort((a, b) => a.number.localeCompare(b.number)));
}

function blocksIn(row: readonly Seat[], count: number, near: number | null): Block[] {
  const starts = Array.from({ length: Math.max(0, row.length - count + 1) }, (_, start) => start);
  return starts.flatMap((start) => {
    const seats = row.slice(start, start + count);
    if (!seats.every(mayBeGiven)) return [];
    const [first] = seats;
    const distance = near === null ? 0 : Math.abs((first?.row ?? 0) - near);
    return [{ seats, rank: [aislesWithin(seats), distance, first?.row ?? 0] }];
  });
}

/** Two aisle seats side by side have the aisle between them. */
export const aislesWithin = (seats: readonly Seat[]): number =>
  seats.filter(
    (seat, index) => index > 0 && seat.position === 'aisle' && seats[index - 1]?.position === 'aisle',
  ).length;

/** The lower the better, the first figure first. */
export const byRank = (
  a: { readonly rank: readonly number[] },
  b: { readonly rank: readonly number[] },
): number => {
  const at = a.rank.findIndex((figure, index) => figure !== b.rank[index]);
  return at < 0 ? 0 : (a.rank[at] ?? 0) - (b.rank[at] ?? 0);
};

/** Whole rows first, beginning with the fullest free one; then whatever is nearest. */
function spread(free: readonly Seat[], count: number, near: number): Seat[] {
  const rows = rowsOf(free).sort(
    (a, b) =>
      Math.min(b.length, count) - Math.min(a.length, count) ||
      Math.abs((a[0]?.row ?? 0) - near) - Math.abs((b[0]?.row ?? 0) - near),
  );
  const [first] = rows;
  const centre = first?.[0]?.row ?? near;
  return rows
    .flat()
    .sort((a, b) => Math.abs(a.row - centre) - Math.abs(b.row - centre) || a.number.localeCompare(b.number))
    .slice(0, count);
}
