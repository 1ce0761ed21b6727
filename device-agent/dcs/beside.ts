import type { Seat } from './records.ts';

/** Where a seat is among the others of its cabin. */
export interface Place extends Pick<Seat, 'row' | 'column'> {
  /** How many seats of the row are to the left of it: two seats are neighbours where nobody can sit between them. */
  readonly inRow: number;
}

/** Beside each other, or an aisle apart: so near are the seats of people who sit together. */
export const TOGETHER = 1;
/** Less than any other step, however wide the cabin is. */
const ACROSS = 0.01;

/** The places of all seats of a compartment by their numbers. */
export function placesOf(
  compartment: readonly Pick<Seat, 'number' | 'row' | 'column'>[],
): ReadonlyMap<string, Place> {
  const filled = new Map<number, number>();
  const places = new Map<string, Place>();
  for (const { number, row, column } of [...compartment].sort((a, b) => a.column - b.column)) {
    const inRow = filled.get(row) ?? 0;
    filled.set(row, inRow + 1);
    places.set(number, { row, column, inRow });
  }
  return places;
}

/**
 * How far two seats are apart for people who belong together: 0 beside each other, 1 across an aisle (it takes up a place),
 * 2 and a bit elsewhere in the row, 3 and a bit in the row in front or behind, and one more a row.
 */
export function apartness(a: Place, b: Place): number {
  const rows = Math.abs(a.row - b.row);
  const across = Math.abs(a.column - b.column);
  const areNeighbours = rows === 0 && Math.abs(a.inRow - b.inRow) === 1;
  return areNeighbours && across <= 2 ? across - 1 : TOGETHER + 1 + rows + across * ACROSS;
}

/** How far someone would sit from the nearest of `others`; 0 where there is nobody to sit by. */
export const apartnessFrom = (others: readonly Place[], place: Place): number =>
  others.length === 0 ? 0 : Math.min(...others.map((other) => apartness(place, other)));

/** Someone of a party, and where they sit. */
export interface Sitting {
  readonly isChild: boolean;
  readonly place: Place;
}

/**
 * The children who sit apart from every adult of their party: neither beside one, nor beside someone of the party whose
 * neighbours lead to one.
 */
export function childrenApart<T extends Sitting>(party: readonly T[]): T[] {
  let left = party.filter(({ isChild }) => isChild);
  let reached = party.filter(({ isChild }) => !isChild);
  while (reached.length > 0) {
    const from = reached;
    const isReached = ({ place }: T) => from.some((one) => apartness(one.place, place) <= TOGETHER);
    reached = left.filter(isReached);
    left = left.filter((one) => !isReached(one));
  }
  return left;
}
