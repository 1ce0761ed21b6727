import { ok } from '../../../config/result.ts';
import { ON_LAP } from '../port.ts';
import { bearsNameOf } from '../whose-document.ts';
import { checkedInAs, isLapThere, keepDocument, shownBy } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { personOf } from './identify.ts';
import { openRequirements } from './requirements.ts';
import type { Booking } from './rows.ts';
import { type Desk, findBooking, type Rule, refuse } from './rules.ts';
import { mayKeepSeat } from './seats.ts';

/**
 * Takes over what a kiosk has decided while it could not ask. The passenger flies with the pass that the kiosk printed,
 * unless their seat or their number has gone to someone else: nothing is ever overwritten in silence.
 */
export const reportCheckIn: Rule<'reportCheckIn'> = (desk, command) => {
  const { reservationId, kioskId, document, seat, sequenceNumber, checkedInAt } = command;
  const found = findBooking(desk, reservationId);
  if (!found.ok) return refuse('check-in.conflict', 'the booking is gone');
  const { passenger, flight } = found.value;
  if (document && !bearsNameOf(personOf(desk, passenger), document))
    return refuse('check-in.conflict', 'the booking carries another name');
  if (desk.store.numberOwner(flight.flight_id, sequenceNumber) !== kioskId)
    return refuse('check-in.conflict', 'the number was not reserved for the kiosk');
  if ((passenger.seat ?? ON_LAP) !== seat) return refuse('check-in.conflict', 'the seat is another by now');
  const before = checkedInAs(passenger);
  if (before?.sequenceNumber === sequenceNumber) return ok(before);
  if (!mayBeTaken(desk, found.value, kioskId))
    return refuse('check-in.conflict', 'checked in elsewhere, or not to fly');
  if (flight.disruption === 'cancelled' || windowStatus(flight, Date.parse(checkedInAt)) !== 'open')
    return refuse('check-in.conflict', 'check-in was not open');
  if (openRequirements(found.value).some(({ kind }) => kind !== 'document' || document === null))
    return refuse('check-in.conflict', 'something stood in the way');
  if (!mayKeepSeat(desk, shownBy(found.value, document)))
    return refuse('check-in.conflict', 'in a seat that they may not have');
  if (!isLapThere(desk, found.value)) return refuse('check-in.conflict', 'on the lap of nobody who flies');
  desk.store.saveCheckIn({
    ...passenger,
    state: 'checked-in',
    sequence_number: sequenceNumber,
    checked_in_at: checkedInAt,
    checked_in_by: kioskId,
  });
  keepDocument(desk, found.value, document);
  return ok({ sequenceNumber, seat });
};

/**
 * Whoever is booked, and whoever this very kiosk had checked in without any pass being printed since: then the answer
 * was lost on its way, the kiosk went on by itself, and only its own number is on paper.
 */
const mayBeTaken = ({ store }: Desk, { passenger }: Booking, kioskId: string): boolean =>
  passenger.state === 'booked' ||
  (passenger.state === 'checked-in' &&
    passenger.checked_in_by === kioskId &&
    !store.mayHavePrinted(passenger.reservation_id));
