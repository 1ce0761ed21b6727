import type { Database } from '../../../sync/kiosk/database.ts';
import type { Migration } from '../../../sync/kiosk/migrations.ts';
import type { ReservationRow } from './rows.ts';

/** Which flights each reservation has come from at check-in: the airline may not have heard of it, and books them there yet. */
export const REBOOKINGS: Migration = {
  name: 'rebookings',
  sql: `
  CREATE TABLE rebookings (
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    left_flight_id TEXT NOT NULL,
    PRIMARY KEY (reservation_id, left_flight_id)
  ) STRICT, WITHOUT ROWID;
`,
};

/** Whether the airline has named them on the flight that they have now. */
export const REBOOKINGS_HEARD: Migration = {
  name: 'rebookings-heard',
  sql: 'ALTER TABLE rebookings ADD COLUMN heard INTEGER NOT NULL DEFAULT 0 CHECK (heard IN (0, 1))',
};

/** A reservation that check-in has made, and a flight that its passenger has left for it. */
export type Rebooking = Pick<ReservationRow, 'reservation_id' | 'flight_id'> & {
  readonly left_flight_id: string;
  readonly heard: 0 | 1;
};

/** Whom check-in has booked on another flight, and from where. */
export function createRebookingStore(database: Database) {
  const ofPassenger = database.prepare<[string, string], Rebooking>(`
    SELECT reservation_id, flight_id, left_flight_id, heard FROM rebookings JOIN reservations USING (reservation_id)
    WHERE record_locator = ? AND passenger_id = ?`);
  const takeAlong = database.prepare<[string, string]>(
    'UPDATE rebookings SET reservation_id = ?, heard = 0 WHERE reservation_id = ?',
  );
  const add = database.prepare<[string, string]>(
    'INSERT INTO rebookings (reservation_id, left_flight_id) VALUES (?, ?)',
  );
  const back = database.prepare<[string, string]>(
    'DELETE FROM rebookings WHERE reservation_id = ? AND left_flight_id = ?',
  );
  const hear = database.prepare<[string]>('UPDATE rebookings SET heard = 1 WHERE reservation_id = ?');
  const forget = database.prepare<[string]>('DELETE FROM rebookings WHERE reservation_id = ?');
  return {
    /** All of one passenger of a record: one reservation may have come from several flights. */
    rebookingsOf: (recordLocator: string, passengerId: string) => ofPassenger.all(recordLocator, passengerId),
    /** Both reservations are in the store. Whoever comes back to a flight has not left it. */
    saveRebooking: (from: ReservationRow, to: ReservationRow) => {
      takeAlong.run(to.reservation_id, from.reservation_id);
      add.run(to.reservation_id, from.flight_id);
      back.run(to.reservation_id, to.flight_id);
    },
    /** The airline knows where they are. */
    noteHeard: (reservationId: string) => void hear.run(reservationId),
    forgetRebookings: (reservationId: string) => void forget.run(reservationId),
  };
}
