import type { Host } from './host.ts';
import { seatsLeft } from './inventory.ts';
import {
  type Departure,
  type HostBooking,
  type HostSegment,
  placeOf,
  segmentsOf,
  waitsForSeat,
} from './records.ts';
import { seatToGive } from './seating.ts';
import type { HostStore } from './store.ts';

const isClosed = ({ checkInCloses }: Departure, now: number): boolean => now >= Date.parse(checkInCloses);

const segmentOf = (booking: HostBooking, segmentKey: string): HostSegment | undefined =>
  segmentsOf(booking).find((one) => one.segmentKey === segmentKey);

/**
 * Gives what is left to those who wait, as the airline does at the gate: by priority, and among equals by number; where the
 * first can have no seat, nobody behind them can. Before the flight closes whoever is booked still has a seat coming; after it
 * those who did not come have lost theirs. How many bookings were given their seats.
 */
export function clearStandby({ store, clock }: Host, segmentKey: string): number {
  return store.atomically(() => {
    const flight = store.departures.get(segmentKey);
    if (!flight || flight.disruption?.kind === 'cancelled') return 0;
    const closed = isClosed(flight, clock.now());
    if (closed) releaseSeats(store, segmentKey);
    let cleared = 0;
    for (const booking of waitingFor(store, segmentKey)) {
      const segment = segmentOf(booking, segmentKey);
      if (!segment) continue;
      const { travellers, cabinOfService } = segment;
      const left = seatsLeft(store, flight, cabinOfService, booking);
      if ((!closed && left < Object.keys(travellers).length) || !seatAll(store, booking, segment)) break;
      segment.isStandby = Object.values(travellers).some((one) => waitsForSeat(segment, one));
      booking.version += 1;
      store.bookings.save(booking.bookingKey, booking);
      cleared += 1;
    }
    return cleared;
  });
}

function seatAll(store: HostStore, booking: HostBooking, segment: HostSegment): boolean {
  return Object.entries(segment.travellers).every(([passengerKey, traveller]) => {
    const place = placeOf(booking, segment.segmentKey, passengerKey);
    if (place && traveller.liftStatus > 0 && waitsForSeat(segment, traveller))
      traveller.seat = seatToGive(store, booking, place);
    return traveller.liftStatus === 0 || traveller.seat !== null;
  });
}

/** Bookings of which somebody is on the list, who goes first in front. */
function waitingFor(store: HostStore, segmentKey: string): HostBooking[] {
  return store
    .bookingsOn(segmentKey)
    .flatMap((booking) => {
      const segment = segmentOf(booking, segmentKey);
      if (!segment) return [];
      const numbers = Object.values(segment.travellers)
        .filter((one) => one.liftStatus > 0 && waitsForSeat(segment, one))
        .map(({ boardingSequence }) => boardingSequence);
      return numbers.length > 0
        ? [{ booking, priority: segment.priorityCode ?? '', number: Math.min(...numbers) }]
        : [];
    })
    .sort((a, b) => a.priority.localeCompare(b.priority) || a.number - b.number)
    .map(({ booking }) => booking);
}

function releaseSeats(store: HostStore, segmentKey: string): void {
  for (const booking of store.bookingsOn(segmentKey)) {
    const late = Object.values(segmentOf(booking, segmentKey)?.travellers ?? {}).filter(
      ({ liftStatus, seat }) => liftStatus === 0 && seat !== null,
    );
    if (late.length === 0) continue;
    for (const traveller of late) traveller.seat = null;
    booking.version += 1;
    store.bookings.save(booking.bookingKey, booking);
  }
}

/** Milliseconds between two looks at the lists. */
const INTERVAL = 30_000;

/** Decides the list of every flight that has closed and not left. The answer stops it. */
export function keepClearing(host: Host): () => void {
  const { store, clock } = host;
  let timer: unknown;
  const clear = () => {
    const now = clock.now();
    for (const flight of store.departures.all())
      if (isClosed(flight, now) && Date.parse(flight.departure) > now) clearStandby(host, flight.segmentKey);
    timer = clock.setTimeout(clear, INTERVAL);
  };
  clear();
  return () => clock.clearTimeout(timer);
}
