import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { holdsAnother } from '../booked-instead.ts';
import { canBeCaught, soonestToArrive } from '../connection.ts';
import { windowStatus } from './check-in-window.ts';
import { isLeftOut } from './oversold.ts';
import { asBooked, bookedInstead, connectsTo, ownBookings, wholeJourney } from './party.ts';
import { type Booking, type FlightRow, flightOf, reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule, refuse } from './rules.ts';
import { seatsToGive } from './seats.ts';

/** Milliseconds ahead in which another flight is looked for. */
const AHEAD = 48 * 60 * 60_000;

/** Where they could fly instead, if they may at all; sorted by when they would arrive, which is what matters to them. */
export const rebookOptions: Rule<'rebookOptions'> = (desk, { reservationIds }) => {
  const party = findParty(desk, reservationIds);
  if (!party.ok) return party;
  return ok(optionsFor(desk, party.value).map(flightOf).sort(soonestToArrive));
};

export const rebook: Rule<'rebook'> = (desk, { reservationIds, flightId }) => {
  const party = findParty(desk, reservationIds);
  if (!party.ok) return party;
  const flight = optionsFor(desk, party.value).find((option) => option.flight_id === flightId);
  if (!flight) return refuse('check-in.no-seat', 'the flight is no option any more');
  return ok(party.value.map((booking) => reservationOf(move(desk, booking, flight))));
};

/** All of one record and on one flight; anything else is no party. */
function findParty(desk: Desk, ids: readonly string[]): Result<readonly Booking[], Fault> {
  const party: Booking[] = [];
  for (const id of ids) {
    const found = findBooking(desk, id);
    if (!found.ok) return found;
    party.push(found.value);
  }
  const [first] = party;
  const isOne = party.every(
    ({ passenger, flight }) =>
      passenger.record_locator === first?.passenger.record_locator &&
      flight.flight_id === first.flight.flight_id,
  );
  return isOne ? ok(party) : refuse('dcs.refused', 'passengers of several records or flights');
}

/** The flights right before and right after this one in the journeys of a party. */
interface Neighbours {
  readonly before: readonly FlightRow[];
  readonly after: readonly FlightRow[];
}

function neighboursOf(journeys: readonly (readonly Booking[])[], { flight_id }: FlightRow): Neighbours {
  const beside = (by: number) =>
    journeys.flatMap((flown) => {
      const at = flown.findIndex(({ flight }) => flight.flight_id === flight_id);
      return at < 0 ? [] : (flown[at + by]?.flight ?? []);
    });
  return { before: beside(-1), after: beside(1) };
}

/**
 * The airline rebooks whoever's flight is cancelled, delayed, missed or has no seat left, and nobody else; missed it is also by
 * whoever lands too late for it. Whom someone wants to see in person it rebooks there. Only what can be checked in for now is
 * offered, so that nobody is moved and then sent away, and only what the rest of their journey connects to.
 */
function optionsFor(desk: Desk, party: readonly Booking[]): FlightRow[] {
  const now = desk.clock.now();
  const [first] = party;
  if (!first) return [];
  const { flight } = first;
  const journeys = party.map((booking) => wholeJourney(desk, booking));
  const { before, after } = neighboursOf(journeys, flight);
  const isOutOfReach = before.some((last) => !canBeCaught(last, flight));
  // Nobody boards a flight that does not go, or goes before they are there: a pass for it is worth nothing.
  const isGone = flight.disruption === 'cancelled' || isOutOfReach;
  // Whoever has a pass for a flight that leaves, or bags that lie somewhere, is for a person to rebook.
  const staysPut = ({ passenger }: Booking) =>
    passenger.hold === 1 || passenger.state === 'boarded' || (passenger.state === 'checked-in' && !isGone);
  const haveBags = journeys
    .flat()
    .some(({ passenger }) => desk.store.bags(passenger.reservation_id).length > 0);
  // Whom the airline has booked on another flight chooses that one as their own.
  if (haveBags || party.some((one) => staysPut(one) || bookedInstead(desk, one))) return [];
  if (haveAnother(desk, party, before)) return [];
  const isLeftBehind = windowStatus(flight, now) === 'closed' || party.some((one) => isLeftOut(desk, one));
  if (flight.disruption === null && !isOutOfReach && !isLeftBehind) return [];
  const booked = new Set(
    party.flatMap((booking) => ownBookings(desk, booking).map((own) => own.flight.flight_id)),
  );
  return desk.store
    .flightsLeaving(flight.origin, now, now + AHEAD)
    .filter(
      (other) =>
        !booked.has(other.flight_id) &&
        other.destination === flight.destination &&
        other.disruption !== 'cancelled' &&
        windowStatus(other, now) === 'open' &&
        before.every((last) => connectsTo(last, other)) &&
        after.every((next) => connectsTo(other, next)) &&
        hasRoom(desk, party, other),
    );
}

/**
 * Whether all of them hold another flight that goes the same way, with seats or seats left for them; or one of them has a pass
 * for it, and is for a person to rebook.
 */
function haveAnother(desk: Desk, party: readonly Booking[], before: readonly FlightRow[]): boolean {
  const now = desk.clock.now();
  const canAllTake = (flightId: string): boolean => {
    const theirs = party.flatMap(
      (one) => ownBookings(desk, one).find(({ flight }) => flight.flight_id === flightId) ?? [],
    );
    const [other] = theirs;
    if (!other || !before.every((last) => canBeCaught(last, other.flight))) return false;
    if (theirs.some(({ passenger }) => passenger.state === 'checked-in')) return true;
    if (theirs.length < party.length || theirs.some(({ passenger }) => passenger.state === 'standby'))
      return false;
    const seatless = theirs.filter(({ passenger }) => passenger.seat === null);
    return windowStatus(other.flight, now) !== 'closed' && hasRoom(desk, seatless, other.flight);
  };
  return party.some((one) => {
    const own = ownBookings(desk, one).map(({ flight }) => asBooked(flight));
    return holdsAnother(asBooked(one.flight), own, now, canAllTake);
  });
}

/** Seats for all who need one, in their own compartments. */
function hasRoom(desk: Desk, party: readonly Booking[], flight: FlightRow): boolean {
  const seated = party.filter(({ passenger }) => passenger.on_lap_of === null);
  return seated.every(({ passenger }) => {
    const rivals = seated.filter((other) => other.passenger.compartment === passenger.compartment);
    return seatsToGive(desk, { passenger: { ...passenger, seat: null }, flight }).length >= rivals.length;
  });
}

/** The cabin goes along, and whatever was paid: for a cabin, which stays theirs, or a seat, which counts towards another. */
function move({ store }: Desk, { passenger }: Booking, flight: FlightRow): Booking {
  const moved = {
    ...passenger,
    reservation_id: `${passenger.record_locator}-${flight.flight_id}-${passenger.passenger_id}`,
    flight_id: flight.flight_id,
    seat: null,
    seat_chosen_by: null,
    state: 'booked' as const,
    sequence_number: null,
    checked_in_at: null,
    checked_in_by: null,
  };
  store.saveReservation(moved);
  store.saveRebooking(passenger, moved);
  store.payments.handOver(passenger.reservation_id, moved.reservation_id);
  store.deleteReservation(passenger.reservation_id);
  return { passenger: moved, flight };
}
