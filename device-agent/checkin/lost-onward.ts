import type { LostFlight } from '../contract/visit.ts';
import { canBeCaught } from '../dcs/connection.ts';
import type { Flight, Reservation } from '../dcs/port.ts';

/** Why a flight is lost that is: where it goes, it leaves too soon. */
export const whyLost = ({ disruption }: Flight): LostFlight =>
  disruption?.kind === 'cancelled' ? 'cancelled' : 'missed';

/**
 * Of a passenger's flights, in order, why each is lost to them: it is cancelled, or leaves before they land. Whatever comes after
 * such a flight is lost as well. The first is null: what stands in its way is said before anything else.
 */
export function lostOf(flights: readonly Flight[]): (LostFlight | null)[] {
  let isStuck = false;
  return flights.map((next, index) => {
    const before = flights[index - 1];
    if (!before) return null;
    isStuck ||= whyLost(next) === 'cancelled' || !canBeCaught(before, next);
    return isStuck ? whyLost(next) : null;
  });
}

/** The first of someone's reservations, in order, whose flight is lost to them; undefined where they can take all. */
export function firstLostOf(journey: readonly Reservation[]): Reservation | undefined {
  const lost = lostOf(journey.map(({ flight }) => flight));
  return journey.find((_, index) => lost[index]);
}
