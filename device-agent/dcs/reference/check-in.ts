import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { ON_LAP, type TravelDocument } from '../port.ts';
import { documentNumber, isForTravel, mayBeTheirs } from '../whose-document.ts';
import { windowStatus } from './check-in-window.ts';
import { isDomestic } from './domestic.ts';
import { personOf } from './identify.ts';
import { journeyFrom, ownJourney } from './party.ts';
import { isTooOldForLap, openRequirements } from './requirements.ts';
import type { Booking, ReservationRow } from './rows.ts';
import { type Desk, findBooking, instant, type Rule, refuse } from './rules.ts';
import { anySeat, mayKeepSeat } from './seats.ts';

/**
 * Checks in once: whoever asks again, from any kiosk, hears the same sequence number and seat. Whoever holds a seat that they
 * may not have is given another one.
 */
export const checkIn: Rule<'checkIn'> = (desk, { reservationId, kioskId, document }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const { passenger, flight } = found.value;
  const theirs = document ? mayBeTheirs(personOf(desk, passenger), document) : ok(undefined);
  if (!theirs.ok) return theirs;
  const before = checkedInAs(passenger);
  if (before) return ok(before);

  const may = mayBeCheckedIn(desk, found.value, document);
  if (!may.ok) return may;
  if (passenger.state === 'standby') return refuse('check-in.no-seat', 'standby');
  if (!isLapThere(desk, found.value))
    return refuse('check-in.see-staff', 'on the lap of nobody who flies, or may hold them');
  const known = shownBy(found.value, document);
  const seat = seatAtCheckIn(desk, known);
  if (seat === undefined)
    return passenger.seat === null
      ? refuse('check-in.no-seat', 'the compartment is full')
      : refuse('check-in.see-staff', 'no seat is left but one that they may not have');

  // Whoever waited on the list keeps the number that they waited with.
  const waited = desk.store.standbyEntry(passenger.reservation_id);
  const sequenceNumber = waited?.sequence_number ?? desk.store.takeSequenceNumber(flight.flight_id);
  desk.store.saveCheckIn({
    ...passenger,
    state: 'checked-in',
    seat,
    seat_chosen_by:
      seat === null ? null : ((seat === passenger.seat ? passenger.seat_chosen_by : null) ?? 'system'),
    sequence_number: sequenceNumber,
    checked_in_at: instant(desk),
    checked_in_by: kioskId,
  });
  desk.store.leaveStandby(passenger.reservation_id);
  keepIfLacking(desk, found.value, document);
  return ok({ sequenceNumber, seat: seat ?? ON_LAP });
};

/** The seat that check-in gives: their own, or another one where they may not have it; null on a lap, undefined where none is left. */
function seatAtCheckIn(desk: Desk, booking: Booking): string | null | undefined {
  const { seat, on_lap_of: lap } = booking.passenger;
  const held = mayKeepSeat(desk, booking) ? seat : null;
  return lap ? null : (held ?? anySeat(desk, booking)?.number);
}

/** What must be so of the flight and the passenger, whatever becomes of the seat. */
export function mayBeCheckedIn(
  desk: Desk,
  booking: Booking,
  document: TravelDocument | null,
): Result<void, Fault> {
  if (booking.flight.disruption === 'cancelled') return refuse('flight.cancelled');
  const status = windowStatus(booking.flight, desk.clock.now());
  if (status === 'not-open' && !isThrough(desk, booking)) return refuse('check-in.not-open');
  if (status === 'closed') return refuse('check-in.closed');
  if (isTooOldForLap(booking.passenger, ownJourney(desk, booking)))
    return refuse('check-in.see-staff', 'too old for a lap on a flight of the journey');
  for (const { kind } of openRequirements(booking)) {
    if (kind !== 'document') return refuse('check-in.see-staff');
    if (!document || !isForTravel(document)) return refuse('document.needed');
  }
  return ok(undefined);
}

/** Whoever is checked in on an earlier flight of the journey is checked in through, where the flight's airline does so. */
function isThrough({ store }: Desk, { passenger, flight }: Booking): boolean {
  if (flight.through_check_in === 0) return false;
  const own = store
    .bookingsByLocator(passenger.record_locator)
    .filter((one) => one.passenger.passenger_id === passenger.passenger_id);
  return own.some(
    (earlier) =>
      earlier.flight.flight_id !== flight.flight_id &&
      checkedInAs(earlier.passenger) !== null &&
      journeyFrom(earlier, own).some(({ flight_id }) => flight_id === flight.flight_id),
  );
}

/** Whether a passenger who is checked in on the flight before can be checked in on this one, or is, as things stand. */
export function canFollow(desk: Desk, booking: Booking): boolean {
  const { passenger, flight } = booking;
  if (checkedInAs(passenger)) return true;
  if (flight.disruption === 'cancelled' || passenger.state === 'standby') return false;
  const status = windowStatus(flight, desk.clock.now());
  const isOpen = status === 'not-open' ? flight.through_check_in === 1 : status !== 'closed';
  const isAllowed = openRequirements(booking).every(({ kind }) => kind === 'document');
  return isOpen && isAllowed && seatAtCheckIn(desk, booking) !== undefined;
}

/** Nobody is held by someone who stays behind, nor in a seat where nobody may hold them. */
export function isLapThere(desk: Desk, { passenger, flight }: Booking): boolean {
  if (passenger.on_lap_of === null) return true;
  return desk.store
    .bookingsByLocator(passenger.record_locator)
    .some(
      (other) =>
        other.passenger.passenger_id === passenger.on_lap_of &&
        other.flight.flight_id === flight.flight_id &&
        checkedInAs(other.passenger) !== null &&
        mayKeepSeat(desk, other),
    );
}

/** Keeps what was shown at check-in, where the booking had no document that was checked. */
export function keepIfLacking(desk: Desk, booking: Booking, document: TravelDocument | null): void {
  const { document_number: number, documents_checked: isChecked } = booking.passenger;
  const keep = number === null || isChecked === 0 ? keepDocument : keepBirthDate;
  keep(desk, booking, document);
}

/** The booking with what a document says of when its holder was born. */
export const shownBy = ({ passenger, flight }: Booking, document: TravelDocument | null): Booking => ({
  passenger: { ...passenger, shown_birth_date: document?.birthDate ?? passenger.shown_birth_date },
  flight,
});

/** Keeps when a document says that its holder was born, whatever it was shown for: it decides where they may sit. */
const keepBirthDate = ({ store }: Desk, booking: Booking, document: TravelDocument | null): void =>
  store.saveShownBirthDate(shownBy(booking, document).passenger);

/** Keeps the document of an international journey; of any other no more than when its holder was born. */
export function keepDocument(desk: Desk, booking: Booking, document: TravelDocument | null): void {
  keepBirthDate(desk, booking, document);
  const { passenger, flight } = booking;
  if (!document || !isForTravel(document) || isDomestic(flight)) return;
  desk.store.saveDocument({
    ...passenger,
    document_number: documentNumber(document.number),
    document_state: document.issuingState,
    document_capture: document.capture ?? null,
    documents_checked: 1,
  });
}

/** Seat and number of someone who has checked in already; null for everyone else. */
export function checkedInAs(passenger: ReservationRow): { sequenceNumber: number; seat: string } | null {
  const { sequence_number: sequenceNumber, seat } = passenger;
  return sequenceNumber === null ? null : { sequenceNumber, seat: seat ?? ON_LAP };
}
