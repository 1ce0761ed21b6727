import type { ReservationRow } from './rows.ts';

type Aboard = Pick<ReservationRow, 'flight_id' | 'passenger_id' | 'passenger_type' | 'on_lap_of'>;

/** What cannot be so of the passengers of one record, on whichever of its flights; null where all of it can. */
export function contradictionIn(record: readonly Aboard[]): string | null {
  for (const one of record) {
    const aboard = record.filter((other) => other !== one && other.flight_id === one.flight_id);
    // Two who share an id are one passenger to everybody who looks at the record.
    if (aboard.some(({ passenger_id }) => passenger_id === one.passenger_id))
      return 'two passengers of a record share a name on a flight, or a passengerId: each needs their own passengerId';
    if (one.on_lap_of === null) continue;
    if (aboard.some(({ on_lap_of }) => on_lap_of === one.on_lap_of)) return 'two infants on one lap';
    const holder = aboard.find(({ passenger_id }) => passenger_id === one.on_lap_of);
    if (!holder) return 'an infant on the lap of nobody who is booked on their flight: the adult comes first';
    if (holder.passenger_type !== 'adult') return 'an infant travels on the lap of an adult';
  }
  return null;
}
