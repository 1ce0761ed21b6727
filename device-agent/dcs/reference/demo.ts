import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { type DemoFlight, type DemoStation, demoFlightsFrom } from '../../../config/demo/schedule.ts';
import { expectOk } from '../../../config/result.ts';
import { checkedInAs } from './check-in.ts';
import { type WindowStatus, windowStatus } from './check-in-window.ts';
import {
  bookingOf,
  DEMO_BOOKINGS,
  type DemoBooking,
  freshDeparture,
  otherPassengers,
} from './demo-bookings.ts';
import { importBookings } from './import.ts';
import type { Booking, FlightRow } from './rows.ts';
import type { Desk } from './rules.ts';

const REFRESH_INTERVAL = 10 * 60_000;

/**
 * Gives every person of the demo a departure that still shows what they are there to show, and leaves alone
 * whoever has one: run again at any time, also after a restart, and passengers who checked in stay so until
 * their flight has left.
 */
export function placeDemo(desk: Desk, station: DemoStation): void {
  for (const flight of demoFlightsFrom(station)) placeFlight(desk, flight);
}

/** Places the demo now and again every ten minutes. The answer stops it. */
export function keepDemoPlaced(desk: Desk, station: DemoStation): () => void {
  let timer: unknown;
  const place = () => {
    placeDemo(desk, station);
    timer = desk.clock.setTimeout(place, REFRESH_INTERVAL);
  };
  place();
  return () => desk.clock.clearTimeout(timer);
}

function placeFlight(desk: Desk, flight: DemoFlight): void {
  const now = desk.clock.now();
  const waiting = DEMO_BOOKINGS.filter(
    (each) =>
      each.booking.flight === flight.number &&
      !bookingsOf(desk, heldBy(each)).some((booking) => isWellPlaced(booking, flight, now)),
  );
  const flightId = departureFor(desk, flight, now);
  // Everyone leaves before anyone comes: a record is never half on one departure and half on another.
  for (const each of waiting) leave(desk, each);
  for (const each of waiting) book(desk, each, flightId);
}

/** Infants go where the adult goes on whose lap they are. */
const heldBy = (each: DemoBooking): DemoBooking =>
  DEMO_BOOKINGS.find(
    ({ person, booking }) =>
      person.key === each.booking.party?.onLapOf && booking.recordLocator === each.booking.recordLocator,
  ) ?? each;

/** The departure of this flight that fits for longest, or a fresh one with other passengers aboard. */
function departureFor(desk: Desk, flight: DemoFlight, now: number): string {
  const fitting = desk.store
    .flights()
    .findLast(
      (row) =>
        row.carrier === LANTERN_AIR.designator &&
        row.flight_number === flight.number &&
        fits(row, flight, now),
    );
  if (fitting) return fitting.flight_id;
  const fresh = freshDeparture(flight, now);
  const everyone = { flights: [fresh], reservations: otherPassengers(flight, fresh.flightId) };
  expectOk(importBookings(desk, everyone), 'a fresh departure of the demo has room');
  return fresh.flightId;
}

function leave(desk: Desk, meant: DemoBooking): void {
  for (const { passenger } of bookingsOf(desk, meant)) {
    // The story begins anew, on the flight that they have left as well.
    desk.store.forgetRebookings(passenger.reservation_id);
    if (!checkedInAs(passenger)) desk.store.deleteReservation(passenger.reservation_id);
  }
}

function book(desk: Desk, meant: DemoBooking, flightId: string): void {
  const usual = meant.booking.seat;
  const seat = usual && desk.store.seatHolders(flightId).has(usual) ? null : usual;
  const departure = desk.store.flight(flightId)?.departure ?? '';
  const reservations = bookingOf(meant, { flightId, departure }, seat);
  expectOk(importBookings(desk, { flights: [], reservations }), 'the demo’s people have bookings');
}

const bookingsOf = ({ store }: Desk, { person, booking }: DemoBooking): Booking[] =>
  store
    .bookingsByLocator(booking.recordLocator)
    .filter(
      ({ passenger }) => passenger.surname === person.surname && passenger.given_names === person.givenNames,
    );

const isWellPlaced = ({ passenger, flight: row }: Booking, flight: DemoFlight, now: number): boolean =>
  checkedInAs(passenger) ? row.departs_at > now : fits(row, flight, now);

/** Shows what the schedule means it to show, until the demo is looked after again. */
function fits(row: FlightRow, flight: DemoFlight, now: number): boolean {
  const until = now + REFRESH_INTERVAL;
  const meant = meantWindow(flight);
  const isHere = row.origin === flight.from;
  return (
    isHere && row.departs_at > until && windowStatus(row, now) === meant && windowStatus(row, until) === meant
  );
}

function meantWindow({ departsIn, window }: DemoFlight): WindowStatus {
  if (departsIn > window.opens) return 'not-open';
  return departsIn < window.closes ? 'closed' : 'open';
}
