import { cannotFlyBoth } from '../booked-instead.ts';
import { isLongDelayed } from '../long-delay.ts';
import { type ImportedReservation, passengerIdOf, reservationIdOf } from './import-schema.ts';
import { asBooked, wholeJourney } from './party.ts';
import type { Rebooking } from './rebookings.ts';
import { flightOf } from './rows.ts';
import type { Desk } from './rules.ts';

/** What an imported reservation is called here, and the flight that it is for by now. */
interface HeldAs {
  readonly id: string;
  readonly flightId: string;
}

type Host = Pick<Desk, 'store' | 'clock'>;

/** Notes of whom these reservations tell that the airline knows where check-in has booked them. */
export function noteHeard(host: Host, reservations: readonly ImportedReservation[]): void {
  for (const reservation of reservations)
    for (const { reservation_id: id, flight_id } of rebookingsOf(host, reservation))
      if (flight_id === reservation.flightId) host.store.noteHeard(id);
}

/**
 * Whom check-in has booked on another flight the airline still names on the one that they have left, until it hears of it;
 * then it names them on theirs, as it calls that. Meanwhile it may have found them a third: they keep the one that they
 * chose. `all` are the reservations that are told together.
 */
export function heldAs(
  host: Host,
  reservation: ImportedReservation,
  all: readonly ImportedReservation[],
): HeldAs {
  const { flightId } = reservation;
  const id = reservationIdOf(reservation);
  const rebookings = rebookingsOf(host, reservation);
  const hasLeft = (one: Rebooking) => one.left_flight_id === flightId;
  const known =
    rebookings.find(hasLeft) ??
    rebookings.find((one) => one.flight_id === flightId) ??
    (host.store.booking(id) ? undefined : rebookings.find((one) => isThird(host, reservation, one, all)));
  if (known) return { id: known.reservation_id, flightId: known.flight_id };
  // Of an infant who is new the airline has to hear where the adult is by now.
  const { onLapOf } = reservation;
  const ofAdult = onLapOf === null ? [] : host.store.rebookingsOf(reservation.recordLocator, onLapOf);
  const adult = ofAdult.find(hasLeft);
  return { id, flightId: adult?.flight_id ?? flightId };
}

const rebookingsOf = ({ store }: Host, reservation: ImportedReservation) =>
  store.rebookingsOf(reservation.recordLocator, passengerIdOf(reservation));

/**
 * Whether the airline books them instead of a flight in whose place they have another already, of which it has yet to hear.
 * A trip of their own looks the same, so it is one where they could fly both; and where theirs is lost or long delayed, or they
 * come to it by another flight, the airline may know better.
 */
function isThird(
  host: Host,
  reservation: ImportedReservation,
  { reservation_id: id, flight_id: chosenId, left_flight_id: leftId, heard }: Rebooking,
  all: readonly ImportedReservation[],
): boolean {
  const { store, clock } = host;
  const [named, left] = [reservation.flightId, leftId].map((each) => store.flight(each));
  const theirs = store.booking(id);
  if (heard === 1 || !named || !left || !theirs) return false;
  const { flight: chosen } = theirs;
  if (chosen.disruption === 'cancelled' || chosen.departs_at <= clock.now()) return false;
  if (isLongDelayed(flightOf(chosen))) return false;
  if (named.origin !== left.origin || named.destination !== left.destination) return false;
  if (!cannotFlyBoth(asBooked(chosen), asBooked(named))) return false;
  if (wholeJourney(host, theirs)[0]?.flight.flight_id !== chosenId) return false;
  const passengerId = passengerIdOf(reservation);
  // An infant is where the adult is on whose lap they fly.
  return all
    .filter((one) => one.recordLocator === reservation.recordLocator && one.flightId === named.flight_id)
    .filter((one) => one.onLapOf === passengerId || passengerIdOf(one) === reservation.onLapOf)
    .every((one) => rebookingsOf(host, one).some(({ flight_id }) => flight_id === chosenId));
}
