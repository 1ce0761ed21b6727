import type { Result } from '../../config/result.ts';
import type { ChoiceView } from '../contract/visit.ts';
import type { Reservation } from '../dcs/port.ts';
import { isLeftBehind, type Refusal } from './eligibility.ts';
import { flightViewOf } from './visit-view.ts';

/** Characters of a record locator that are enough to find it on an itinerary, and too few to open a booking with. */
const SHOWN = 3;

/**
 * Bookings that someone can have come for. Two of one flight are two people of one name, or one person booked twice: what
 * tells them apart is said of both. `standingOf` says why one of them cannot be checked in for.
 */
export function bookingChoices(
  found: readonly Reservation[],
  standingOf: (one: Reservation) => Result<void, Refusal>,
): ChoiceView[] {
  return found.map((one) => {
    const may = standingOf(one);
    const namesakes = found.filter((other) => other !== one && other.flight.flightId === one.flight.flightId);
    return {
      ...{ choiceId: one.reservationId, flight: flightViewOf(one.flight) },
      booking:
        namesakes.length === 0
          ? null
          : { locatorEnd: ownEnd(one, namesakes), seat: one.seat?.number ?? null },
      gone: may.ok ? null : goneBy(may.fault),
    };
  });
}

/** How a flight goes without them; not, where check-in for it has yet to open. */
function goneBy(refusal: Refusal): ChoiceView['gone'] {
  if (refusal.code === 'flight.cancelled') return 'cancelled';
  return isLeftBehind(refusal) ? 'closed' : null;
}

/** The shortest end of the record locator that none of the others has. */
function ownEnd({ recordLocator }: Reservation, others: readonly Reservation[]): string {
  const isShared = (end: string) => others.some((other) => other.recordLocator.endsWith(end));
  for (let length = SHOWN; length < recordLocator.length; length += 1)
    if (!isShared(recordLocator.slice(-length))) return recordLocator.slice(-length);
  return recordLocator;
}
