import type { Database } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { type Departure, type HostBooking, seatsWanted, segmentsOf } from './records.ts';

const RECORDS = `
  CREATE TABLE record (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key))
  STRICT, WITHOUT ROWID;
`;

/** Which bookings fly a departure, and how many seats of which compartment they want there. */
const FLOWN = `
  CREATE TABLE flown (segment_key TEXT NOT NULL, booking_key TEXT NOT NULL, compartment TEXT NOT NULL,
    wanted INTEGER NOT NULL, PRIMARY KEY (segment_key, booking_key)) STRICT, WITHOUT ROWID;
  CREATE INDEX flown_by_booking ON flown (booking_key);
  INSERT OR REPLACE INTO flown
    SELECT segment.value ->> '$.segmentKey', record.key, segment.value ->> '$.cabinOfService',
      iif(segment.value ->> '$.isStandby', 0, (SELECT count(*) FROM json_each(segment.value, '$.travellers')))
    FROM record, json_each(record.body, '$.journeys') AS journey, json_each(journey.value, '$.segments') AS segment
    WHERE record.kind = 'booking';
  CREATE INDEX departure_by_leg ON record (body ->> '$.legKey') WHERE kind = 'departure';
  CREATE INDEX booking_by_locator ON record (body ->> '$.recordLocator') WHERE kind = 'booking';
`;

/**
 * What the host keeps, a record each: departures, bookings, and the references of payments. Whatever is read is a copy;
 * nothing changes but by `save`.
 */
export function createHostStore(database: Database) {
  migrate(database, [
    { name: 'records', sql: RECORDS },
    { name: 'flown', sql: FLOWN },
  ]);
  const one = database
    .prepare<[string, string], string>('SELECT body FROM record WHERE kind = ? AND key = ?')
    .pluck();
  const all = database.prepare<[string], string>('SELECT body FROM record WHERE kind = ?').pluck();
  const write = database.prepare<[string, string, string]>(
    'INSERT INTO record (kind, key, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
  );
  const byLeg = database
    .prepare<[string], string>(`SELECT body FROM record WHERE kind = 'departure' AND body ->> '$.legKey' = ?`)
    .pluck();
  const byLocator = database
    .prepare<[string], string>(
      `SELECT body FROM record WHERE kind = 'booking' AND body ->> '$.recordLocator' = ?`,
    )
    .pluck();
  const flying = database
    .prepare<[string], string>(
      `SELECT body FROM flown JOIN record ON kind = 'booking' AND key = booking_key
        WHERE segment_key = ? ORDER BY booking_key`,
    )
    .pluck();
  const wanted = database
    .prepare<[string, string, string], number>(
      `SELECT coalesce(sum(wanted), 0) FROM flown
        WHERE segment_key = ? AND compartment = ? AND booking_key <> ?`,
    )
    .pluck();
  const fliesNo = database.prepare<[string]>('DELETE FROM flown WHERE booking_key = ?');
  const flies = database.prepare<[string, string, string, number]>(
    'INSERT OR REPLACE INTO flown (segment_key, booking_key, compartment, wanted) VALUES (?, ?, ?, ?)',
  );
  const read = <T>(body: string | undefined): T | undefined =>
    body === undefined ? undefined : (JSON.parse(body) as T);
  const kind = <T>(name: string) => ({
    get: (key: string): T | undefined => read(one.get(name, key)),
    all: (): T[] => all.all(name).map((body) => JSON.parse(body) as T),
    save: (key: string, record: T) => void write.run(name, key, JSON.stringify(record)),
  });
  const bookings = kind<HostBooking>('booking');
  const counters = kind<number>('counter');
  const saveBooking = database.transaction((key: string, booking: HostBooking) => {
    bookings.save(key, booking);
    fliesNo.run(key);
    for (const segment of segmentsOf(booking))
      flies.run(segment.segmentKey, key, segment.cabinOfService, seatsWanted(segment));
  });

  return {
    departures: {
      ...kind<Departure>('departure'),
      byLeg: (legKey: string): Departure | undefined => read(byLeg.get(legKey)),
    },
    bookings: {
      ...bookings,
      byLocator: (recordLocator: string): HostBooking | undefined => read(byLocator.get(recordLocator)),
      save: (key: string, booking: HostBooking): void => saveBooking(key, booking),
    },
    payments: kind<string>('payment'),
    /** All of `work` is kept, or none. */
    atomically: <T>(work: () => T): T => database.transaction(work).immediate(),
    bookingsOn: (segmentKey: string): HostBooking[] =>
      flying.all(segmentKey).map((body) => JSON.parse(body) as HostBooking),
    /** How many seats of a compartment are spoken for on a departure, one booking left out. */
    seatsWantedOn: (segmentKey: string, compartment: string, exceptBookingKey: string): number =>
      wanted.get(segmentKey, compartment, exceptBookingKey) ?? 0,
    /** The next number of a series, from 1. */
    next: (series: string): number => {
      const number = (counters.get(series) ?? 0) + 1;
      counters.save(series, number);
      return number;
    },
  };
}

export type HostStore = ReturnType<typeof createHostStore>;
