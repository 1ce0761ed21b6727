import type { MapSeat, SeatMapView } from '../../../device-agent/contract/visit.ts';
import { looksLike, type SeatLook } from './seat-look.ts';

/** What a map comes to, gone through once: of the largest cabins it has four hundred seats, and each is looked at. */
export interface CabinPlan {
  readonly rows: readonly (readonly MapSeat[])[];
  /** Of each place across the cabin the letter of its seats; null where an aisle is. */
  readonly columns: readonly (string | null)[];
  /** Looks that any seat has. */
  readonly looks: ReadonlySet<SeatLook>;
  readonly hasExitRow: boolean;
  /** The seat of the traveller whose map it is, if it is on it. */
  readonly own: MapSeat | null;
  /** Some seat is free that they may take, or pay for here. */
  readonly canMove: boolean;
}

export function planOf(map: SeatMapView): CabinPlan {
  const rows = new Map<number, MapSeat[]>();
  const columns: (string | null)[] = [];
  const looks = new Set<SeatLook>();
  let own: MapSeat | null = null;
  let hasExitRow = false;
  let canMove = false;
  for (const seat of map.seats) {
    const row = rows.get(seat.row);
    if (row) row.push(seat);
    else rows.set(seat.row, [seat]);
    columns[seat.column] ??= letterOf(seat);
    const look = looksLike(seat, map);
    looks.add(look);
    if (look === 'own') own = seat;
    hasExitRow ||= seat.exitRow;
    canMove ||= seat.state === 'free' && (map.canPay || !seat.price);
  }
  return {
    ...{ rows: [...rows.values()], looks, hasExitRow, own, canMove },
    columns: Array.from(columns, (letter) => letter ?? null),
  };
}

/** `C` of 12C. */
export const letterOf = ({ number }: MapSeat): string => number.replace(/\d/g, '');
