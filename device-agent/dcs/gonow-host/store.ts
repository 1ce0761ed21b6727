import type { Database } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { type Departure, type HostBooking, segmentsOf } from './records.ts';

const RECORDS = `
  CREATE TABLE record (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key))
  STRICT, WITHOUT ROWID;
`;

/**
 * What the host keeps, a record each: departures, bookings, and the references of payments. Whatever is read is a copy;
 * nothing changes but by `save`.
 */
export function createHostStore(database: Database) {
  migrate(database, [{ name: 'records', sql: RECORDS }]);
  const one = database
    .prepare<[string, string], string>('SELECT body FROM record WHERE kind = ? AND key = ?')
    .pluck();
  const all = database.prepare<[string], string>('SELECT body FROM record WHERE kind = ?').pluck();
  const write = database.prepare<[string, string, string]>(
    'INSERT INTO record (kind, key, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
  );
  const kind = <T>(name: string) => ({
    get: (key: string): T | undefined => {
      const body = one.get(name, key);
      return body === undefined ? undefined : (JSON.parse(body) as T);
    },
    all: (): T[] => all.all(name).map((body) => JSON.parse(body) as T),
    save: (key: string, record: T) => void write.run(name, key, JSON.stringify(record)),
  });
  const departures = kind<Departure>('departure');
  const bookings = kind<HostBooking>('booking');
  const counters = kind<number>('counter');

  return {
    departures,
    bookings,
    payments: kind<string>('payment'),
    /** All of `work` is kept, or none. */
    atomically: <T>(work: () => T): T => database.transaction(work).immediate(),
    bookingsOn: (segmentKey: string): HostBooking[] =>
      bookings.all().filter((booking) => segmentsOf(booking).some((one) => one.segmentKey === segmentKey)),
    /** The next number of a series, from 1. */
    next: (series: string): number => {
      const number = (counters.get(series) ?? 0) + 1;
      counters.save(series, number);
      return number;
    },
  };
}

export type HostStore = ReturnType<typeof createHostStore>;
