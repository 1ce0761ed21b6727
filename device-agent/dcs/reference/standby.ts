import { ok } from '../../../config/result.ts';
import type { StandbyPlace } from '../port.ts';
import { mayBeTheirs } from '../whose-document.ts';
import { checkedInAs, isLapThere, keepIfLacking, mayBeCheckedIn } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { personOf } from './identify.ts';
import { openRequirements } from './requirements.ts';
import type { Booking, FlightRow } from './rows.ts';
import { type Desk, findBooking, instant, type Rule, refuse } from './rules.ts';
import { anySeat, seatsToGive } from './seats.ts';

export const standbyPlace: Rule<'standbyPlace'> = (desk, { reservationId }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  if (found.value.passenger.state !== 'standby') return refuse('dcs.refused', 'the passenger is not standby');
  return ok(placeOf(desk, found.value));
};

/** Puts a passenger on the list, once: whoever asks again hears where they stand by now. */
export const joinStandby: Rule<'joinStandby'> = (desk, { reservationId, kioskId, document }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const { passenger, flight } = found.value;
  if (passenger.state !== 'standby') return refuse('dcs.refused', 'the passenger is not standby');
  const theirs = document ? mayBeTheirs(personOf(desk, passenger), document) : ok(undefined);
  if (!theirs.ok) return theirs;
  if (desk.store.standbyEntry(reservationId)) return ok(placeOf(desk, found.value));
  const may = mayBeCheckedIn(desk, found.value, document);
  if (!may.ok) return may;
  desk.store.joinStandby({
    reservation_id: reservationId,
    flight_id: flight.flight_id,
    sequence_number: desk.store.takeSequenceNumber(flight.flight_id),
    joined_at: instant(desk),
    kiosk_id: kioskId,
  });
  keepIfLacking(desk, found.value, document);
  return ok(placeOf(desk, found.value));
};

function placeOf({ store }: Desk, { passenger, flight }: Booking): StandbyPlace {
  const list = store.standbyList(flight.flight_id);
  const index = list.findIndex(({ reservation_id }) => reservation_id === passenger.reservation_id);
  return {
    place: index < 0 ? null : index + 1,
    waiting: list.length,
    sequenceNumber: list[index]?.sequence_number ?? null,
    decidedAt: flight.check_in_closes,
  };
}

/**
 * Gives the seats that are left to those who wait, in the order of the list: by priority, and by when they joined. Where
 * the first of a compartment can have none, nobody behind them can. Before the flight closes every passenger who is booked
 * still has a seat coming; after it those who did not come have lost theirs. An infant is checked in with the adult whose
 * lap they travel on. How many were given a seat.
 */
export function clearStandby(desk: Desk, flight: FlightRow): number {
  const { store } = desk;
  return store.atomically(() => {
    const list = store.standbyList(flight.flight_id);
    if (list.length === 0 || flight.disruption === 'cancelled') return 0;
    const isClosed = windowStatus(flight, desk.clock.now()) === 'closed';
    if (isClosed) releaseSeats(desk, flight);
    const full = new Set<string>();
    let cleared = 0;
    for (const { reservation_id: reservationId, sequence_number } of list) {
      const booking = store.booking(reservationId);
      if (!booking || checkedInAs(booking.passenger)) continue;
      const { passenger } = booking;
      // An infant on a lap needs no seat: they come with whoever holds them.
      if (passenger.on_lap_of !== null) {
        if (isLapThere(desk, booking)) checkInOnLap(desk, booking);
        continue;
      }
      const infants = infantsOf(desk, booking);
      // Nobody is given a seat who would leave their infant behind: somebody must see the infant first.
      if (full.has(passenger.compartment) || infants.some((infant) => openRequirements(infant).length > 0))
        continue;
      const spare = seatsToGive(desk, booking).length - (isClosed ? 0 : seatless(desk, booking));
      const seat = spare > 0 ? anySeat(desk, booking) : undefined;
      if (!seat) {
        full.add(passenger.compartment);
        continue;
      }
      store.saveCheckIn({
        ...passenger,
        ...{ state: 'checked-in', seat: seat.number, seat_chosen_by: 'system', sequence_number },
        checked_in_at: instant(desk),
        checked_in_by: 'standby',
      });
      store.leaveStandby(reservationId);
      cleared += 1;
      for (const infant of infants) checkInOnLap(desk, infant);
    }
    return cleared;
  });
}

/** Those on the passenger's lap who are not checked in. */
const infantsOf = ({ store }: Desk, { passenger, flight }: Booking): Booking[] =>
  store
    .bookingsByLocator(passenger.record_locator)
    .filter(
      (other) =>
        other.flight.flight_id === flight.flight_id &&
        other.passenger.on_lap_of === passenger.passenger_id &&
        checkedInAs(other.passenger) === null,
    );

/** With the number that they waited with, where they are on the list themselves. */
function checkInOnLap(desk: Desk, { passenger, flight }: Booking): void {
  const { store } = desk;
  const { reservation_id: reservationId } = passenger;
  const number = store.standbyEntry(reservationId)?.sequence_number;
  store.saveCheckIn({
    ...passenger,
    ...{ state: 'checked-in', seat: null, seat_chosen_by: null },
    sequence_number: number ?? store.takeSequenceNumber(flight.flight_id),
    checked_in_at: instant(desk),
    checked_in_by: 'standby',
  });
  store.leaveStandby(reservationId);
}

/** Whoever has not checked in by now has not come. */
function releaseSeats({ store }: Desk, { flight_id }: FlightRow): void {
  for (const { passenger } of store.bookingsOfFlight(flight_id))
    if (passenger.state === 'booked' && passenger.seat !== null)
      store.saveSeat({ ...passenger, seat: null, seat_chosen_by: null });
}

/** Booked into the same compartment, without a seat so far. */
const seatless = ({ store }: Desk, { passenger: { compartment }, flight }: Booking): number =>
  store
    .bookingsOfFlight(flight.flight_id)
    .filter(
      ({ passenger }) =>
        passenger.state === 'booked' &&
        passenger.compartment === compartment &&
        passenger.seat === null &&
        passenger.on_lap_of === null,
    ).length;

/** Milliseconds between two looks at the lists. */
const INTERVAL = 30_000;

/** Decides the list of every flight once it has closed. The answer stops it. */
export function keepClearing(desk: Desk): () => void {
  let timer: unknown;
  const clear = () => {
    const now = desk.clock.now();
    for (const flightId of desk.store.flightsWithStandby()) {
      const flight = desk.store.flight(flightId);
      if (flight && flight.departs_at > now && windowStatus(flight, now) === 'closed')
        clearStandby(desk, flight);
    }
    timer = desk.clock.setTimeout(clear, INTERVAL);
  };
  clear();
  return () => desk.clock.clearTimeout(timer);
}
