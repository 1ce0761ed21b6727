import type { Database } from '../../../sync/kiosk/database.ts';
import type { TravelDocument } from '../port.ts';

/** How the kiosk's own check-ins and reserved numbers come to be kept; handed to whoever opens its database. */
export const OFFLINE_MIGRATION = {
  name: 'offline-check-in',
  sql: `
    CREATE TABLE own_check_in (
      reservation_id TEXT PRIMARY KEY,
      flight_id TEXT NOT NULL,
      seat TEXT NOT NULL,
      sequence_number INTEGER NOT NULL,
      document TEXT,
      checked_in_at TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX own_number_once ON own_check_in (flight_id, sequence_number);
    CREATE TABLE reserved_numbers (
      flight_id TEXT PRIMARY KEY,
      next INTEGER NOT NULL,
      last INTEGER NOT NULL
    ) STRICT;`,
};

/** A check-in that the kiosk has done by itself and that the host does not know of yet. */
export interface OwnCheckIn {
  readonly reservationId: string;
  readonly flightId: string;
  readonly seat: string;
  readonly sequenceNumber: number;
  readonly document: TravelDocument | null;
  readonly checkedInAt: string;
}

interface Row extends Omit<OwnCheckIn, 'document'> {
  readonly document: string | null;
}

/** What the kiosk owes the host: check-ins in their order, and the numbers that it may still give. */
export function createOfflineQueue(database: Database) {
  const add = database.prepare<[string, string, string, number, string | null, string]>(
    'INSERT INTO own_check_in VALUES (?, ?, ?, ?, ?, ?)',
  );
  const remove = database.prepare<[string]>('DELETE FROM own_check_in WHERE reservation_id = ?');
  const all = database.prepare<[], Row>(`
    SELECT reservation_id AS reservationId, flight_id AS flightId, seat, sequence_number AS sequenceNumber, document,
      checked_in_at AS checkedInAt
    FROM own_check_in ORDER BY checked_in_at, reservation_id`);
  const one = database
    .prepare<[string], number>('SELECT 1 FROM own_check_in WHERE reservation_id = ?')
    .pluck();
  const take = database
    .prepare<[string], number>(
      'UPDATE reserved_numbers SET next = next + 1 WHERE flight_id = ? AND next <= last RETURNING next - 1',
    )
    .pluck();
  const left = database
    .prepare<[string], number>('SELECT last - next + 1 FROM reserved_numbers WHERE flight_id = ?')
    .pluck();
  const reserve = database.prepare<[string, number, number]>(
    `INSERT INTO reserved_numbers VALUES (?, ?, ?)
     ON CONFLICT (flight_id) DO UPDATE SET next = excluded.next, last = excluded.last`,
  );
  const flights = database.prepare<[], string>('SELECT flight_id FROM reserved_numbers').pluck();
  const forget = database.prepare<[string]>('DELETE FROM reserved_numbers WHERE flight_id = ?');

  return {
    add: (own: OwnCheckIn) =>
      void add.run(
        own.reservationId,
        own.flightId,
        own.seat,
        own.sequenceNumber,
        own.document && JSON.stringify(own.document),
        own.checkedInAt,
      ),
    remove: (reservationId: string) => void remove.run(reservationId),
    all: (): OwnCheckIn[] =>
      all.all().map((row) => ({ ...row, document: row.document ? JSON.parse(row.document) : null })),
    holds: (reservationId: string): boolean => one.get(reservationId) === 1,
    /** The next number that was reserved for this kiosk; undefined where none is left. */
    takeNumber: (flightId: string): number | undefined => take.get(flightId),
    numbersLeft: (flightId: string): number => left.get(flightId) ?? 0,
    /** Numbers of an earlier block that are still unused stay unused: they belong to nobody any more. */
    reserve: (flightId: string, first: number, last: number) => void reserve.run(flightId, first, last),
    /** Forgets numbers of flights that are not among these. */
    keepNumbersOf: (kept: ReadonlySet<string>) => {
      for (const flightId of flights.all()) if (!kept.has(flightId)) forget.run(flightId);
    },
  };
}

export type OfflineQueue = ReturnType<typeof createOfflineQueue>;
