import type { SeatPreference } from '../contract/visit.ts';
import { mayBeGiven, type Seat } from '../dcs/port.ts';

/** How well a seat suits: a liked position weighs more than a liked part of the cabin. */
const POSITION_WEIGHT = 2;
const ZONE_WEIGHT = 1;

export type Satisfaction = 'fully' | 'partly' | 'not';

export interface SeatChoice {
  readonly seat: Seat;
  readonly satisfied: Satisfaction;
}

/** The more the better, from 0. */
export const suits = ({ position, zone }: SeatPreference, seat: Seat): number =>
  (position === seat.position ? POSITION_WEIGHT : 0) + (zone === seat.zone ? ZONE_WEIGHT : 0);

const best = ({ position, zone }: SeatPreference): number =>
  (position ? POSITION_WEIGHT : 0) + (zone ? ZONE_WEIGHT : 0);

/** How well a seat meets what the member likes. */
export function satisfaction(preference: SeatPreference, seat: Seat): Satisfaction {
  const score = suits(preference, seat);
  if (score === best(preference)) return 'fully';
  return score > 0 ? 'partly' : 'not';
}

/**
 * The free seat that suits a member best; among equals the one nearest the liked end of the cabin. Exit rows are
 * never given unasked: airline staff decide who sits there. Nor is a seat that costs something. Null when nothing is free.
 */
export function chooseSeat(seats: readonly Seat[], preference: SeatPreference): SeatChoice | null {
  const fromBack = preference.zone === 'back';
  const [seat] = seats
    .filter(mayBeGiven)
    .sort(
      (a, b) =>
        suits(preference, b) - suits(preference, a) ||
        (fromBack ? b.row - a.row : a.row - b.row) ||
        a.number.localeCompare(b.number),
    );
  return seat ? { seat, satisfied: satisfaction(preference, seat) } : null;
}
