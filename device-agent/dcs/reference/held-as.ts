import { flightInstead } from '../booked-instead.ts';
import { type ImportedReservation, passengerIdOf, reservationIdOf } from './import-schema.ts';
import { asBooked } from './party.ts';
import type { Rebooking } from './rebookings.ts';
import type { FlightRow } from './rows.ts';
import type { Desk } from './rules.ts';

/** What an imported reservation is called here, and the flight that it is for by now. */
interface HeldAs {
  readonly id: string;
  readonly flightId: string;
}

/**
 * Whom check-in has booked on another flight the airline still names on the one that they have left, until it hears of it;
 * then it names them on theirs, as it calls that. Meanwhile it may have found them a third, which they need no more: they
 * keep the one that they chose while that is flown. `all` are the reservations that are told together.
 */
export function heldAs(
  desk: Pick<Desk, 'store' | 'clock'>,
  reservation: ImportedReservation,
  all: readonly ImportedReservation[],
): HeldAs {
  const { recordLocator, flightId } = reservation;
  const id = reservationIdOf(reservation);
  const rebookings = desk.store.rebookingsOf(recordLocator, passengerIdOf(reservation));
  const known =
    rebookings.find((one) => one.left_flight_id === flightId) ??
    rebookings.find((one) => one.flight_id === flightId) ??
    (desk.store.booking(id) ? undefined : rebookings.find((one) => isThird(desk, reservation, one, all)));
  return known ? { id: known.reservation_id, flightId: known.flight_id } : { id, flightId };
}

/** Whether the airline books them instead of a flight in whose place they have another already. */
function isThird(
  { store, clock }: Pick<Desk, 'store' | 'clock'>,
  reservation: ImportedReservation,
  { flight_id: chosenId, left_flight_id: leftId }: Rebooking,
  all: readonly ImportedReservation[],
): boolean {
  const [named, chosen, left] = [reservation.flightId, chosenId, leftId].map((each) => store.flight(each));
  if (!named || !chosen || !left) return false;
  if (chosen.disruption === 'cancelled' || chosen.departs_at <= clock.now()) return false;
  const { recordLocator } = reservation;
  const passengerId = passengerIdOf(reservation);
  const held = store
    .bookingsByLocator(recordLocator)
    .filter(({ passenger }) => passenger.passenger_id === passengerId)
    .map(({ flight }) => flight);
  const told = all
    .filter((one) => one.recordLocator === recordLocator && passengerIdOf(one) === passengerId)
    .flatMap((one) => store.flight(one.flightId) ?? []);
  const others = [...held, ...told].filter(({ flight_id }: FlightRow) => flight_id !== chosenId);
  const instead = flightInstead(asBooked(left), [named, ...others].map(asBooked), clock.now());
  return instead === named.flight_id;
}
