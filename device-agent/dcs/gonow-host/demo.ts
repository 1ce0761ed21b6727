import { DEMO_FLIGHTS } from '../../../config/demo/schedule.ts';
import { bookingOf, DEMO_BOOKINGS, freshDeparture, otherPassengers } from '../reference/demo-bookings.ts';
import type { Import } from '../reference/import-schema.ts';

/** The demo airline's people and those around them, on fresh departures: the same as at the reference DCS. */
export function demoBookings(now: number): Import {
  const placed = DEMO_FLIGHTS.map((flight) => ({ flight, departure: freshDeparture(flight, now) }));
  return {
    flights: placed.map(({ departure }) => departure),
    reservations: placed.flatMap(({ flight, departure }) => [
      ...otherPassengers(flight, departure.flightId),
      ...DEMO_BOOKINGS.filter(({ booking }) => booking.flight === flight.number).flatMap((meant) =>
        bookingOf(meant, departure, meant.booking.seat ?? null),
      ),
    ]),
  };
}
