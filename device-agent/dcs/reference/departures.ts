import { ok } from '../../../config/result.ts';
import type { HeldReservation } from '../port.ts';
import { ownJourney } from './party.ts';
import { leavesAgain } from './requirements.ts';
import { type Booking, flightOf, reservationOf } from './rows.ts';
import { type Desk, type Rule, refuse } from './rules.ts';

/** Milliseconds ahead for which kiosks hold departures. */
const AHEAD = 24 * 60 * 60_000;

/** The departures of the next day and everyone on them, and the flights on which they fly on from there. */
export const departures: Rule<'departures'> = (desk, { from }) => {
  const { store, clock } = desk;
  const now = clock.now();
  const leaving = store.flightsLeaving(from, now, now + AHEAD);
  const elsewhere = leaving.flatMap(({ flight_id }) => store.alsoBookedElsewhere(flight_id));
  const onward = elsewhere.flatMap((booking) => onwardOf(desk, booking));
  const flights = new Map(
    [...leaving, ...onward.map(({ flight }) => flight)].map((row) => [row.flight_id, row]),
  );
  const bookings = [...leaving.flatMap(({ flight_id }) => store.bookingsOfFlight(flight_id)), ...onward];
  const everyone = new Map(bookings.map((booking) => [idOf(booking), booking]));
  // Only of whoever has other flights can a booking know when they leave again: most have none, and are not looked up for it.
  const stays = new Map(
    [...elsewhere, ...onward].map((booking) => [idOf(booking), leavesAgain(desk, booking)]),
  );
  return ok({
    flights: [...flights.values()].map((row) => ({ ...flightOf(row), cabin: row.cabin })),
    reservations: [...everyone].map(([id, booking]) => heldOf(desk, booking, stays.get(id) ?? null)),
  });
};

const idOf = ({ passenger }: Booking): string => passenger.reservation_id;

/** The passenger's own bookings on the flights that connect to this one. */
function onwardOf(desk: Desk, booking: Booking): Booking[] {
  const [, ...flown] = ownJourney(desk, booking);
  if (flown.length === 0) return [];
  const { record_locator, passenger_id } = booking.passenger;
  return desk.store
    .bookingsByLocator(record_locator)
    .filter(
      ({ passenger, flight }) =>
        passenger.passenger_id === passenger_id &&
        flown.some(({ flight_id }) => flight_id === flight.flight_id),
    );
}

function heldOf({ store }: Desk, booking: Booking, leavesAgainOn: string | null): HeldReservation {
  const { passenger } = booking;
  // Whoever does not come needs no mail.
  const { flight, email: _, ...reservation } = reservationOf(booking);
  return {
    ...reservation,
    flightId: flight.flightId,
    document: passenger.document_number
      ? { number: passenger.document_number, issuingState: passenger.document_state }
      : null,
    documentsChecked: passenger.documents_checked === 1,
    stayUntil: passenger.stay_until ?? leavesAgainOn,
    shownBirthDate: passenger.shown_birth_date,
    printedBefore: store.mayHavePrinted(passenger.reservation_id),
    hold: passenger.hold === 1,
    paymentOwed: passenger.payment_owed === 1,
    fastTrack: passenger.fast_track === null ? null : passenger.fast_track === 1,
    baggageAllowance: passenger.baggage_allowance,
    selectee: passenger.selectee,
  };
}

export const reserveNumbers: Rule<'reserveNumbers'> = ({ store }, { flightId, kioskId, count }) =>
  store.flight(flightId)
    ? ok(store.reserveNumbers(flightId, kioskId, count))
    : refuse('booking.not-found', 'no such flight');
