import type { LostFlight } from '../contract/visit.ts';
import { canBeCaught } from '../dcs/connection.ts';
import type { Flight } from '../dcs/port.ts';

/**
 * Of a passenger's flights, in order, why each is lost to them: it is cancelled, or leaves before they land. Whatever comes after
 * such a flight is lost as well. The first is null: what stands in its way is said before anything else.
 */
export function lostOf(flights: readonly Flight[]): (LostFlight | null)[] {
  let isStuck = false;
  return flights.map((next, index) => {
    const before = flights[index - 1];
    if (!before) return null;
    const isCancelled = next.disruption?.kind === 'cancelled';
    isStuck ||= isCancelled || !canBeCaught(before, next);
    if (!isStuck) return null;
    return isCancelled ? 'cancelled' : 'missed';
  });
}
