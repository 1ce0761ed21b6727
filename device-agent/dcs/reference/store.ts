import type { Result } from '../../../config/result.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { SOUGHT_AFTER } from '../left-behind.ts';
import type { PassMedium } from '../port.ts';
import { createPaymentBook } from './payments.ts';
import { createRebookingStore } from './rebookings.ts';
import {
  type BagRow,
  type Booking,
  FLIGHT_COLUMNS,
  type FlightRow,
  RESERVATION_COLUMNS,
  type ReservationRow,
  type StandbyRow,
} from './rows.ts';
import { MIGRATIONS } from './tables.ts';
import { createTravelStore } from './travel-store.ts';

export type PrintOutcome = 'printed' | 'failed' | 'unconfirmed';

export interface FlightCounts {
  reservations: number;
  checked_in: number;
  standby: number;
  seats_taken: number;
  sequence_numbers: number;
  highest_sequence_number: number | null;
}

/** Sorts behind every key of A to Z that begins alike. */
const AFTER_LETTERS = '~';

/** Rows in, rows out: every statement of the reference DCS, prepared once. Decides nothing. */
export function createStore(database: Database) {
  migrate(database, MIGRATIONS);
  const flightById = database.prepare<[string], FlightRow>('SELECT * FROM flights WHERE flight_id = ?');
  const flights = database.prepare<[], FlightRow>('SELECT * FROM flights ORDER BY departs_at, flight_id');
  const saveFlight = database.prepare<Omit<FlightRow, 'last_sequence'>>(
    upsert('flights', 'flight_id', FLIGHT_COLUMNS),
  );
  const nextSequence = database
    .prepare<[string], number>(
      'UPDATE flights SET last_sequence = last_sequence + 1 WHERE flight_id = ? RETURNING last_sequence',
    )
    .pluck();

  const reserveSequence = database
    .prepare<[number, string], number>(
      'UPDATE flights SET last_sequence = last_sequence + ? WHERE flight_id = ? RETURNING last_sequence',
    )
    .pluck();
  const saveBlock = database.prepare<[string, number, number, string]>(
    'INSERT INTO number_blocks (flight_id, first, last, kiosk_id) VALUES (?, ?, ?, ?)',
  );
  const blockOwner = database
    .prepare<[string, number], string>(
      'SELECT kiosk_id FROM number_blocks WHERE flight_id = ? AND ? BETWEEN first AND last',
    )
    .pluck();
  const leaving = database.prepare<[string, number, number], FlightRow>(
    'SELECT * FROM flights WHERE origin = ? AND departs_at > ? AND departs_at <= ? ORDER BY departs_at',
  );

  const reservations = <P extends unknown[]>(condition: string) =>
    database.prepare<P, ReservationRow>(`SELECT r.* FROM reservations r ${condition}`);
  const byId = reservations<[string]>('WHERE reservation_id = ?');
  const byFlight = reservations<[string]>('WHERE flight_id = ? ORDER BY r.rowid');
  const flyingOn = reservations<[string]>(
    `WHERE r.flight_id = ? AND EXISTS (
       SELECT 1 FROM reservations o
       WHERE o.record_locator = r.record_locator AND o.passenger_id = r.passenger_id AND o.flight_id <> r.flight_id
     ) ORDER BY r.rowid`,
  );
  const byLocator = reservations<[string]>('WHERE record_locator = ? ORDER BY r.rowid');
  // Of flights that have just left, whom they left behind: the others have flown.
  const soughtWhere = <P extends string[]>(condition: string) =>
    reservations<[...P, string, number, number]>(
      `CROSS JOIN flights f ON f.flight_id = r.flight_id
       WHERE ${condition} AND f.origin = ?
         AND (f.departs_at > ? OR (f.departs_at > ? - ${SOUGHT_AFTER}
           AND (r.sequence_number IS NULL OR f.disruption = 'cancelled')))
       ORDER BY f.departs_at, r.reservation_id`,
    );
  const sought = (column: keyof ReservationRow) => soughtWhere<[string]>(`r.${column} = ?`);
  const byDocument = sought('document_number');
  const byName = sought('name_key');
  const byNameBeginning = soughtWhere<[string, string]>('r.name_key >= ? AND r.name_key < ?');
  const byLocatorSought = sought('record_locator');
  const byMember = sought('member_number');
  const byTicket = sought('ticket_serial');
  const saveReservation = database.prepare<ReservationRow>(
    upsert('reservations', 'reservation_id', RESERVATION_COLUMNS),
  );
  // Naming only what changes spares the indices of everything else.
  const change = (columns: readonly (keyof ReservationRow)[]) =>
    database.prepare<ReservationRow>(
      `UPDATE reservations SET ${assignments(columns)} WHERE reservation_id = @reservation_id`,
    );
  const saveSeat = change(['seat', 'seat_chosen_by']);
  const saveCheckIn = change([
    'state',
    'seat',
    'seat_chosen_by',
    'sequence_number',
    'checked_in_at',
    'checked_in_by',
  ]);
  const saveDocument = change(['document_number', 'document_state', 'document_capture', 'documents_checked']);
  const saveShownBirthDate = change(['shown_birth_date']);
  const deleteReservation = database.prepare<[string]>('DELETE FROM reservations WHERE reservation_id = ?');
  const seatHolders = database.prepare<[string], { seat: string; reservation_id: string }>(
    'SELECT seat, reservation_id FROM reservations WHERE flight_id = ? AND seat IS NOT NULL',
  );
  const lapHolders = database.prepare<[string], { seat: string; reservation_id: string }>(`
    SELECT adult.seat, adult.reservation_id FROM reservations lap
    JOIN reservations adult USING (flight_id, record_locator)
    WHERE flight_id = ? AND lap.on_lap_of = adult.passenger_id AND adult.seat IS NOT NULL`);
  const seatsOfOthers = database
    .prepare<[string, string, string], string>(`
      SELECT seat FROM reservations
      WHERE flight_id = ? AND record_locator = ? AND seat IS NOT NULL
        AND (passenger_type = 'adult') <> (? = 'adult')`)
    .pluck();
  const hasInfant = database
    .prepare<[string, string, string], number>(
      'SELECT 1 FROM reservations WHERE flight_id = ? AND record_locator = ? AND on_lap_of = ? LIMIT 1',
    )
    .pluck();
  const counts = database.prepare<[string], FlightCounts>(`
    SELECT count(*) AS reservations,
      count(*) FILTER (WHERE state IN ('checked-in', 'boarded')) AS checked_in,
      count(*) FILTER (WHERE state = 'standby') AS standby,
      count(DISTINCT seat) AS seats_taken,
      count(DISTINCT sequence_number) AS sequence_numbers,
      max(sequence_number) AS highest_sequence_number
    FROM reservations WHERE flight_id = ?`);

  const printJobOwner = database
    .prepare<[string], string>('SELECT reservation_id FROM print_reports WHERE job_id = ?')
    .pluck();
  const savePrint = database.prepare<[string, string, PrintOutcome, PassMedium, string]>(`
    INSERT INTO print_reports (job_id, reservation_id, outcome, medium, reported_at) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (job_id) DO UPDATE SET outcome = excluded.outcome, reported_at = excluded.reported_at`);
  const mayHavePrinted = database
    .prepare<[string], number>(
      "SELECT 1 FROM print_reports WHERE reservation_id = ? AND outcome <> 'failed' LIMIT 1",
    )
    .pluck();
  const prints = database.prepare<[string], { outcome: PrintOutcome; jobs: number }>(`
    SELECT outcome, count(*) AS jobs FROM print_reports JOIN reservations USING (reservation_id)
    WHERE flight_id = ? GROUP BY outcome`);

  const nextSerial = database
    .prepare<[string], number>(`
      INSERT INTO tag_serials (accounting_code, last_serial) VALUES (?, 1)
      ON CONFLICT (accounting_code) DO UPDATE SET last_serial = (last_serial + 1) % 1000000
      RETURNING last_serial`)
    .pluck();
  const bag = database.prepare<[string], BagRow>('SELECT * FROM bags WHERE licence_plate = ?');
  const bagsOf = database.prepare<[string], BagRow>(
    'SELECT * FROM bags WHERE reservation_id = ? ORDER BY rowid',
  );
  const addBag = database.prepare<BagRow>(`
    INSERT INTO bags (licence_plate, reservation_id, destination, weight, tag, job_id, added_at, asked_as)
    VALUES (@licence_plate, @reservation_id, @destination, @weight, @tag, @job_id, @added_at, @asked_as)`);
  const saveTag = database.prepare<Pick<BagRow, 'licence_plate' | 'tag' | 'job_id'>>(
    'UPDATE bags SET tag = @tag, job_id = @job_id WHERE licence_plate = @licence_plate',
  );
  const standbyEntry = database.prepare<[string], StandbyRow>(
    'SELECT * FROM standby_list WHERE reservation_id = ?',
  );
  const standbyList = database.prepare<[string], StandbyRow>(`
    SELECT s.* FROM standby_list s JOIN reservations r USING (reservation_id)
    WHERE s.flight_id = ? AND r.state = 'standby'
    ORDER BY r.standby_priority, s.joined_at, s.sequence_number`);
  const joinStandby = database.prepare<StandbyRow>(`
    INSERT INTO standby_list (reservation_id, flight_id, sequence_number, joined_at, kiosk_id)
    VALUES (@reservation_id, @flight_id, @sequence_number, @joined_at, @kiosk_id)`);
  const leaveStandby = database.prepare<[string]>('DELETE FROM standby_list WHERE reservation_id = ?');
  const flightsWithStandby = database
    .prepare<[], string>('SELECT DISTINCT flight_id FROM standby_list')
    .pluck();

  const command = database.prepare<[string], { fingerprint: string; answer: string }>(
    'SELECT fingerprint, answer FROM commands WHERE idempotency_key = ?',
  );
  const saveCommand = database.prepare<[string, string, string, number]>(
    'INSERT INTO commands (idempotency_key, fingerprint, answer, answered_at) VALUES (?, ?, ?, ?)',
  );
  const deleteFlight = database.prepare<[string]>('DELETE FROM flights WHERE flight_id = ?');
  const forgetFlights = database.prepare<[number]>('DELETE FROM flights WHERE departs_at < ?');
  const forgetCommands = database.prepare<[number]>('DELETE FROM commands WHERE answered_at < ?');

  const withFlight = (passenger: ReservationRow): Booking => {
    const flight = flightById.get(passenger.flight_id);
    if (!flight) throw new Error('a reservation refers to no flight');
    return { passenger, flight };
  };

  /** Looked up once for all of them. */
  const onFlight = (flightId: string, passengers: readonly ReservationRow[]): Booking[] => {
    const flight = flightById.get(flightId);
    return flight ? passengers.map((passenger) => ({ passenger, flight })) : [];
  };

  return {
    /** Runs `work` as one durable step: all of it is kept, or none. */
    atomically: <T>(work: () => T): T => database.transaction(work).immediate(),
    /** The same, but a refusal takes back all that `work` has written. */
    allOrNothing: <T, F>(work: () => Result<T, F>): Result<T, F> => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const answer = work();
        database.exec(answer.ok ? 'COMMIT' : 'ROLLBACK');
        return answer;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    },
    standbyEntry: (reservationId: string) => standbyEntry.get(reservationId),
    /** Those who wait, first the one who is next. */
    standbyList: (flightId: string) => standbyList.all(flightId),
    joinStandby: (row: StandbyRow) => void joinStandby.run(row),
    leaveStandby: (reservationId: string) => void leaveStandby.run(reservationId),
    flightsWithStandby: () => flightsWithStandby.all(),
    flight: (flightId: string) => flightById.get(flightId),
    flights: () => flights.all(),
    deleteFlight: (flightId: string) => void deleteFlight.run(flightId),
    saveFlight: (row: Omit<FlightRow, 'last_sequence'>) => void saveFlight.run(row),
    /** The flight's next number; within the transaction that uses it up, so that no number is skipped. */
    takeSequenceNumber: (flightId: string): number => {
      const number = nextSequence.get(flightId);
      if (number === undefined) throw new Error('no such flight to number a passenger on');
      return number;
    },
    /** Takes the flight's next numbers out of use for everyone but this kiosk. */
    reserveNumbers: (flightId: string, kioskId: string, count: number): { first: number; last: number } => {
      const last = reserveSequence.get(count, flightId);
      if (last === undefined) throw new Error('no such flight to reserve numbers of');
      const first = last - count + 1;
      saveBlock.run(flightId, first, last, kioskId);
      return { first, last };
    },
    /** The kiosk for which a number is reserved. */
    numberOwner: (flightId: string, number: number) => blockOwner.get(flightId, number),
    /** Flights from an airport that leave after the one moment and not after the other, soonest first. */
    flightsLeaving: (from: string, after: number, until: number) => leaving.all(from, after, until),
    bookingsOfFlight: (flightId: string) => onFlight(flightId, byFlight.all(flightId)),
    /** Those of them who have other flights in the same record. */
    alsoBookedElsewhere: (flightId: string) => onFlight(flightId, flyingOn.all(flightId)),
    counts: (flightId: string) => counts.get(flightId),

    booking: (reservationId: string): Booking | undefined => {
      const passenger = byId.get(reservationId);
      return passenger && withFlight(passenger);
    },
    bookingsByLocator: (recordLocator: string) => byLocator.all(recordLocator).map(withFlight),
    /** Bookings that a kiosk may find at an airport at the moment `now`, soonest first. */
    bookingsByDocument: (number: string, from: string, now: number) =>
      byDocument.all(number, from, now, now).map(withFlight),
    bookingsByName: (key: string, from: string, now: number) =>
      byName.all(key, from, now, now).map(withFlight),
    bookingsByNameBeginning: (key: string, from: string, now: number) =>
      byNameBeginning.all(key, `${key}${AFTER_LETTERS}`, from, now, now).map(withFlight),
    bookingsBySoughtLocator: (recordLocator: string, from: string, now: number) =>
      byLocatorSought.all(recordLocator, from, now, now).map(withFlight),
    bookingsByMember: (number: string, from: string, now: number) =>
      byMember.all(number, from, now, now).map(withFlight),
    bookingsByTicket: (serial: string, from: string, now: number) =>
      byTicket.all(serial, from, now, now).map(withFlight),
    saveReservation: (row: ReservationRow) => void saveReservation.run(row),
    /** Of the given row, where the passenger sits; their check-in; the document they travel with. */
    saveSeat: (row: ReservationRow) => void saveSeat.run(row),
    saveCheckIn: (row: ReservationRow) => void saveCheckIn.run(row),
    saveDocument: (row: ReservationRow) => void saveDocument.run(row),
    saveShownBirthDate: (row: ReservationRow) => void saveShownBirthDate.run(row),
    ...createTravelStore(database),
    ...createRebookingStore(database),
    deleteReservation: (reservationId: string) => void deleteReservation.run(reservationId),
    /** Who holds which seat of a flight. */
    seatHolders: (flightId: string): Map<string, string> =>
      new Map(seatHolders.all(flightId).map(({ seat, reservation_id }) => [seat, reservation_id])),

    /** Where the adults of a child's record sit on the flight, or the children of an adult's. */
    seatsToSitBy: ({ flight_id, record_locator, passenger_type }: ReservationRow): string[] =>
      seatsOfOthers.all(flight_id, record_locator, passenger_type),

    /** Whoever of a flight holds an infant on their lap, and where they sit. */
    lapHolders: (flightId: string): Map<string, string> =>
      new Map(lapHolders.all(flightId).map(({ seat, reservation_id }) => [seat, reservation_id])),
    hasInfantOnLap: ({ flight_id, record_locator, passenger_id }: ReservationRow): boolean =>
      hasInfant.get(flight_id, record_locator, passenger_id) === 1,

    mayHavePrinted: (reservationId: string) => mayHavePrinted.get(reservationId) === 1,
    printJobOwner: (jobId: string) => printJobOwner.get(jobId),
    savePrint: (
      jobId: string,
      reservationId: string,
      outcome: PrintOutcome,
      medium: PassMedium,
      at: string,
    ) => void savePrint.run(jobId, reservationId, outcome, medium, at),
    prints: (flightId: string) => prints.all(flightId),

    /** The next serial number of an airline's bag tags, 0 to 999999; the caller passes over those in use. */
    takeTagSerial: (accountingCode: string): number => nextSerial.get(accountingCode) ?? 0,
    bag: (licencePlate: string) => bag.get(licencePlate),
    bags: (reservationId: string) => bagsOf.all(reservationId),
    addBag: (row: BagRow) => void addBag.run(row),
    saveTag: (row: Pick<BagRow, 'licence_plate' | 'tag' | 'job_id'>) => void saveTag.run(row),
    payments: createPaymentBook(database),

    command: (key: string) => command.get(key),
    saveCommand: (key: string, fingerprint: string, answer: string, at: number) =>
      void saveCommand.run(key, fingerprint, answer, at),
    /** Forgets passengers of flights that left before `moment`, and answers given before it. */
    forgetBefore: (moment: number) => {
      forgetFlights.run(moment);
      forgetCommands.run(moment);
    },
  };
}

export type Store = ReturnType<typeof createStore>;

const assignments = (columns: readonly string[]): string =>
  columns.map((column) => `${column} = @${column}`).join(', ');

function upsert(table: string, key: string, columns: readonly string[]): string {
  const changes = columns
    .filter((column) => column !== key)
    .map((column) => `${column} = excluded.${column}`);
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})
    ON CONFLICT (${key}) DO UPDATE SET ${changes.join(', ')}`;
}
