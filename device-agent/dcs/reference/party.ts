import { andThen, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Found } from '../port.ts';
import { requirementsOf } from './requirements.ts';
import { type Booking, type FlightRow, reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule } from './rules.ts';

/** Milliseconds after one flight leaves in which the next must leave to be part of the same journey. */
const LONGEST_CONNECTION = 24 * 60 * 60_000;

/**
 * Everyone of the record on this flight and those that connect to it, in the order in which they were booked, each with the
 * flights of their own journey: some may fly on elsewhere. A flight that leaves elsewhere than where the last one landed, or
 * a day later, or leads back is another journey.
 */
export const party: Rule<'party'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    const record = desk.store.bookingsByLocator(booking.passenger.record_locator);
    const onFlight = (flightId: string) => record.filter(({ flight }) => flight.flight_id === flightId);
    const here = onFlight(booking.flight.flight_id);
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

const soonestFirst = (a: Booking, b: Booking): number => a.flight.departs_at - b.flight.departs_at;

/** What was found, the first with everyone who travels along where there is but one journey that it can be for. */
export const withParty = (desk: Desk, found: Result<Found[], Fault>): Result<Found[], Fault> =>
  andThen(found, ([first, ...others]) => {
    if (!first) return found;
    const isSame = ({ recordLocator, flight }: Found) =>
      recordLocator === first.recordLocator && flight.flightId === first.flight.flightId;
    const everyone = others.every(isSame) ? party(desk, { reservationId: first.reservationId }) : null;
    return everyone?.ok ? ok([{ ...first, party: everyone.value }, ...others]) : found;
  });

export const ownBookings = ({ store }: Desk, { passenger }: Booking): Booking[] =>
  store
    .bookingsByLocator(passenger.record_locator)
    .filter((one) => one.passenger.passenger_id === passenger.passenger_id);

/** The flights of a passenger's own journey from this one on. */
export const ownJourney = (desk: Desk, booking: Booking): readonly FlightRow[] =>
  journeyFrom(booking, ownBookings(desk, booking));

/** As far as a passenger is checked in from here. No bag is tagged farther: none flies without its passenger. */
export function checkedInTo(desk: Desk, booking: Booking): string {
  const own = ownBookings(desk, booking);
  const flown = journeyFrom(booking, own);
  const isIn = ({ flight_id }: FlightRow): boolean =>
    own.some(({ passenger, flight }) => flight.flight_id === flight_id && passenger.sequence_number !== null);
  const missed = flown.findIndex((flight) => !isIn(flight));
  const through = missed < 0 ? flown : flown.slice(0, missed);
  return (through.at(-1) ?? booking.flight).destination;
}

/**
 * The flights of a journey that begins with this booking's. A flight back to where it has been is a return and no
 * connection, however soon it leaves: nobody's bag is to come back without having been handed out.
 */
export function journeyFrom({ flight: first }: Booking, record: readonly Booking[]): readonly FlightRow[] {
  const flights = new Map(record.map(({ flight }) => [flight.flight_id, flight]));
  const later = [...flights.values()].sort((a, b) => a.departs_at - b.departs_at);
  const journey = [first];
  for (const next of later) {
    const last = journey.at(-1) ?? first;
    const landed = last.arrival === null ? last.departs_at : Date.parse(last.arrival);
    const wait = next.departs_at - landed;
    const connects = next.origin === last.destination && wait > 0 && wait <= LONGEST_CONNECTION;
    const leadsBack = journey.some(({ origin }) => origin === next.destination);
    if (connects && !leadsBack) journey.push(next);
  }
  return journey;
}
