import type { Flight, Reservation } from '../dcs/port.ts';

/** Passengers whose flight is delayed or cancelled, and the flight that they were moved to. */
export interface Disrupted {
  readonly reservations: readonly [Reservation, ...Reservation[]];
  readonly instead: Flight | null;
}

/** Those of a party, on all of their flights, who are on the first that does not go as planned; null where all do. */
export function disruptedOf(reservations: readonly Reservation[]): Disrupted | null {
  const first = reservations.find(({ flight }) => flight.disruption !== null);
  if (!first) return null;
  const others = reservations.filter((one) => one !== first && one.flight.flightId === first.flight.flightId);
  return { reservations: [first, ...others], instead: null };
}

/** Those who were moved from a flight that does not go as planned; null where it only left without them. */
export function movedFrom(reservations: readonly Reservation[], instead: Flight): Disrupted | null {
  const disrupted = disruptedOf(reservations);
  return disrupted && { ...disrupted, instead };
}
