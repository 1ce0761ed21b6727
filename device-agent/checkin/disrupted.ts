import type { Flight, Reservation } from '../dcs/port.ts';

/** Passengers whose flight is delayed or cancelled, or leaves without them for want of seats. */
export interface Disrupted {
  readonly reservations: readonly [Reservation, ...Reservation[]];
  /** The flight that they were moved to. */
  readonly instead: Flight | null;
  /** The flight leaves, and they were denied boarding against their will. */
  readonly isDenied: boolean;
}

/** Those of a party, on all of their flights, who are on the first that does not go as planned; null where all do. */
export function disruptedOf(reservations: readonly Reservation[]): Disrupted | null {
  const first = reservations.find(({ flight }) => flight.disruption !== null);
  if (!first) return null;
  const others = reservations.filter((one) => one !== first && one.flight.flightId === first.flight.flightId);
  return { reservations: [first, ...others], instead: null, isDenied: false };
}

/** Those whom an oversold flight leaves behind. */
export function deniedOf([first, ...others]: readonly Reservation[]): Disrupted | null {
  return first ? { reservations: [first, ...others], instead: null, isDenied: true } : null;
}

/** Only those of them who come along; null where that is nobody. */
export function disruptedAmong(disrupted: Disrupted, along: readonly Reservation[]): Disrupted | null {
  const comes = new Set(along.map(({ passengerId }) => passengerId));
  const [first, ...others] = disrupted.reservations.filter(({ passengerId }) => comes.has(passengerId));
  return first ? { ...disrupted, reservations: [first, ...others] } : null;
}
