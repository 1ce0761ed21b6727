import { areOfOneCity } from '../../../config/distance.ts';
import { andThen, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { type BookedFlight, flightInstead } from '../booked-instead.ts';
import { canBeCaught } from '../connection.ts';
import type { Found } from '../port.ts';
import { requirementsOf } from './requirements.ts';
import { type Booking, type FlightRow, reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule } from './rules.ts';

/** Milliseconds after one flight leaves in which the next must leave to be part of the same journey. */
const LONGEST_CONNECTION = 24 * 60 * 60_000;

/**
 * Everyone of the record on this flight, but whom the airline has booked on another instead, and those that connect to it, in the order in which they were booked, each with the
 * flights of their own journey: some may fly on elsewhere. A flight that leaves elsewhere than where the last one landed, or
 * a day later, or leads back is another journey.
 */
export const party: Rule<'party'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    const record = desk.store.bookingsByLocator(booking.passenger.record_locator);
    const onFlight = (flightId: string) => record.filter(({ flight }) => flight.flight_id === flightId);
    const here = onFlight(booking.flight.flight_id).filter(
      (one) => one.passenger.passenger_id === booking.passenger.passenger_id || !bookedInstead(desk, one),
    );
    // Whoever joins later does so on a flight that someone from here flies.
    const later = here.flatMap((one) => onwardOf(one, record)).sort(soonestFirst);
    const members = new Map<string, Booking>();
    for (const each of [...here, ...later.flatMap(({ flight }) => onFlight(flight.flight_id))]) {
      const { passenger_id: passengerId } = each.passenger;
      if (!members.has(passengerId)) members.set(passengerId, each);
    }
    return ok(
      [...members].map(([passengerId, first]) => {
        const onward = onwardOf(first, record);
        return {
          passengerId,
          segments: [first, ...onward].map(reservationOf),
          requirements: requirementsOf(desk, first, onward),
        };
      }),
    );
  });

/** The bookings of the same passenger on the flights that connect to this one. */
function onwardOf(first: Booking, record: readonly Booking[]): Booking[] {
  const own = record.filter(({ passenger }) => passenger.passenger_id === first.passenger.passenger_id);
  const [, ...flown] = journeyFrom(first, own);
  return flown.flatMap(({ flight_id }) => own.filter(({ flight }) => flight.flight_id === flight_id));
}

/** As they were booked to be flown: a delay may put the first behind the one that it was to reach. */
const asPlanned = (a: FlightRow, b: FlightRow): number =>
  timesOf(a).planned.leaves - timesOf(b).planned.leaves;

const soonestFirst = (a: Booking, b: Booking): number => asPlanned(a.flight, b.flight);

/** What was found, the first with everyone who travels along where there is but one journey that it can be for. */
export const withParty = (desk: Desk, found: Result<Found[], Fault>): Result<Found[], Fault> =>
  andThen(found, ([first, ...others]) => {
    if (!first) return found;
    const isSame = ({ recordLocator, flight }: Found) =>
      recordLocator === first.recordLocator && flight.flightId === first.flight.flightId;
    const everyone = others.every(isSame) ? party(desk, { reservationId: first.reservationId }) : null;
    return everyone?.ok ? ok([{ ...first, party: everyone.value }, ...others]) : found;
  });

export const ownBookings = ({ store }: Pick<Desk, 'store'>, { passenger }: Booking): Booking[] =>
  store
    .bookingsByLocator(passenger.record_locator)
    .filter((one) => one.passenger.passenger_id === passenger.passenger_id);

/** The flights of a passenger's own journey from this one on. */
export const ownJourney = (desk: Desk, booking: Booking): readonly FlightRow[] =>
  journeyFrom(booking, ownBookings(desk, booking));

/**
 * The passenger's own bookings of the journey that this one is part of, in order: from where it begins, also where that was
 * before this flight.
 */
export function wholeJourney(desk: Pick<Desk, 'store'>, booking: Booking): Booking[] {
  const own = ownBookings(desk, booking).sort(soonestFirst);
  const begins = own.find((one) =>
    journeyFrom(one, own).some(({ flight_id }) => flight_id === booking.flight.flight_id),
  );
  const flown = journeyFrom(begins ?? booking, own);
  return flown.flatMap(({ flight_id }) => own.filter(({ flight }) => flight.flight_id === flight_id));
}

/** What the airline has booked this passenger on instead of a flight that is cancelled. */
export function bookedInstead(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  booking: Booking,
): Booking | undefined {
  // As hardly anybody's is: of all others there is nothing to ask.
  if (booking.flight.disruption !== 'cancelled') return undefined;
  const own = ownBookings({ store }, booking);
  const flights = own.map(({ flight }) => asBooked(flight));
  const instead = flightInstead(asBooked(booking.flight), flights, clock.now());
  return own.find(({ flight }) => flight.flight_id === instead);
}

/** A flight as somebody is booked on it. */
export const asBooked = (flight: FlightRow): BookedFlight => ({
  ...{ flightId: flight.flight_id, from: flight.origin, to: flight.destination },
  planned: timesOf(flight).planned.leaves,
  ...timesOf(flight).now,
  isCancelled: flight.disruption === 'cancelled',
});

/** When a flight leaves and lands: as things stand, and as it was to. */
function timesOf(flight: FlightRow): Record<'now' | 'planned', { leaves: number; lands: number }> {
  const { departs_at: leaves, arrival, scheduled_departure, scheduled_arrival } = flight;
  const lands = arrival === null ? leaves : Date.parse(arrival);
  const planned = scheduled_departure === null ? leaves : Date.parse(scheduled_departure);
  const landing = scheduled_arrival === null ? lands - (leaves - planned) : Date.parse(scheduled_arrival);
  return { now: { leaves, lands }, planned: { leaves: planned, lands: landing } };
}

/** Whether the next flight can be caught, and still soon enough to be part of the same journey. */
export const connectsTo = (last: FlightRow, next: FlightRow): boolean =>
  canBeCaught(last, next) && timesOf(next).now.leaves - timesOf(last).now.lands <= LONGEST_CONNECTION;

/** As things stand or as it was planned: who misses a flight for a delay was to fly on, and has to hear of it. */
function isInTime(last: FlightRow, next: FlightRow): boolean {
  const [before, after] = [timesOf(last), timesOf(next)];
  return (['now', 'planned'] as const).some((as) => {
    const wait = after[as].leaves - before[as].lands;
    return wait > 0 && wait <= LONGEST_CONNECTION;
  });
}

/** Whether a flight is lost after the one before, and the airline has booked them on another that they reach from there. */
function isFlownInstead(flight: FlightRow, own: readonly FlightRow[], last: FlightRow): boolean {
  if (flight.disruption !== 'cancelled' && canBeCaught(last, flight)) return false;
  const reached = own.filter((other) => connectsTo(last, other)).map(({ flight_id }) => flight_id);
  // What they reach from the one before has not left without them, whatever the time is.
  const now = Number.NEGATIVE_INFINITY;
  return flightInstead(asBooked(flight), own.map(asBooked), now, (id) => reached.includes(id)) !== null;
}

/**
 * The flights of a journey that begins with this booking's. A flight back to a city where it has been is a return and no
 * connection, however soon it leaves: nobody's bag is to come back without having been handed out.
 */
export function journeyFrom({ flight: first }: Booking, record: readonly Booking[]): readonly FlightRow[] {
  const flights = new Map(record.map(({ flight }) => [flight.flight_id, flight]));
  const later = [...flights.values()].sort(asPlanned);
  const journey = [first];
  for (const next of later) {
    const last = journey.at(-1) ?? first;
    const connects =
      next.origin === last.destination && isInTime(last, next) && !isFlownInstead(next, later, last);
    const leadsBack = journey.some(({ origin }) => areOfOneCity(origin, next.destination));
    if (connects && !leadsBack) journey.push(next);
  }
  return journey;
}
