import type { Migration } from '../../../sync/kiosk/migrations.ts';
import { REBOOKINGS, REBOOKINGS_HEARD } from './rebookings.ts';
import { TOLD_DETAILS } from './travel-store.ts';

/**
 * One seat holds one passenger and one sequence number names one passenger because the two unique indices say so:
 * the rules decide first, the database would refuse a mistake of theirs.
 */
const BOOKINGS = `
  CREATE TABLE flights (
    flight_id TEXT PRIMARY KEY,
    carrier TEXT NOT NULL,
    flight_number TEXT NOT NULL,
    origin TEXT NOT NULL,
    destination TEXT NOT NULL,
    departure TEXT NOT NULL,
    departs_at INTEGER NOT NULL,
    boarding TEXT NOT NULL,
    terminal TEXT,
    gate TEXT,
    check_in_opens TEXT NOT NULL,
    check_in_closes TEXT NOT NULL,
    cabin TEXT NOT NULL,
    last_sequence INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX flights_by_departure ON flights (departs_at);

  CREATE TABLE reservations (
    reservation_id TEXT PRIMARY KEY,
    flight_id TEXT NOT NULL REFERENCES flights ON DELETE CASCADE,
    record_locator TEXT NOT NULL,
    surname TEXT NOT NULL,
    given_names TEXT NOT NULL,
    name_key TEXT NOT NULL,
    native_name TEXT,
    ticket_airline TEXT,
    ticket_serial TEXT,
    programme TEXT,
    member_number TEXT,
    compartment TEXT NOT NULL,
    special_services TEXT NOT NULL,
    document_number TEXT,
    document_state TEXT,
    birth_date TEXT,
    seat TEXT,
    seat_chosen_by TEXT,
    state TEXT NOT NULL CHECK (state IN ('booked', 'checked-in', 'boarded', 'standby')),
    sequence_number INTEGER,
    checked_in_at TEXT,
    checked_in_by TEXT,
    hold INTEGER NOT NULL,
    payment_owed INTEGER NOT NULL,
    fast_track INTEGER,
    baggage_allowance TEXT,
    selectee TEXT,
    CHECK ((sequence_number IS NULL) = (state IN ('booked', 'standby'))),
    CHECK (seat IS NOT NULL OR sequence_number IS NULL)
  ) STRICT;
  CREATE UNIQUE INDEX one_passenger_a_seat
    ON reservations (flight_id, seat) WHERE seat IS NOT NULL;
  CREATE UNIQUE INDEX one_passenger_a_sequence_number
    ON reservations (flight_id, sequence_number) WHERE sequence_number IS NOT NULL;
  CREATE INDEX reservations_by_flight ON reservations (flight_id);
  CREATE INDEX reservations_by_name ON reservations (name_key);
  CREATE INDEX reservations_by_document
    ON reservations (document_number) WHERE document_number IS NOT NULL;
  CREATE INDEX reservations_by_locator ON reservations (record_locator);

  CREATE TABLE print_reports (
    job_id TEXT PRIMARY KEY,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('printed', 'failed', 'unconfirmed')),
    reported_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX print_reports_by_reservation ON print_reports (reservation_id);

  CREATE TABLE commands (
    idempotency_key TEXT PRIMARY KEY,
    fingerprint TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_at INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX commands_by_age ON commands (answered_at);
`;

/**
 * Who travels with whom, and until when. The table of reservations is made anew, because an infant on a lap has a
 * sequence number and no seat, which its old conditions forbade.
 */
const PARTIES = `
  ALTER TABLE flights ADD COLUMN arrival TEXT;

  CREATE TABLE reservations_of_parties (
    reservation_id TEXT PRIMARY KEY,
    flight_id TEXT NOT NULL REFERENCES flights ON DELETE CASCADE,
    record_locator TEXT NOT NULL,
    passenger_id TEXT NOT NULL,
    passenger_type TEXT NOT NULL CHECK (passenger_type IN ('adult', 'child', 'infant')),
    on_lap_of TEXT,
    surname TEXT NOT NULL,
    given_names TEXT NOT NULL,
    name_key TEXT NOT NULL,
    native_name TEXT,
    ticket_airline TEXT,
    ticket_serial TEXT,
    programme TEXT,
    member_number TEXT,
    compartment TEXT NOT NULL,
    special_services TEXT NOT NULL,
    document_number TEXT,
    document_state TEXT,
    birth_date TEXT,
    seat TEXT,
    seat_chosen_by TEXT,
    state TEXT NOT NULL CHECK (state IN ('booked', 'checked-in', 'boarded', 'standby')),
    sequence_number INTEGER,
    checked_in_at TEXT,
    checked_in_by TEXT,
    hold INTEGER NOT NULL,
    payment_owed INTEGER NOT NULL,
    fast_track INTEGER,
    baggage_allowance TEXT,
    selectee TEXT,
    CHECK ((sequence_number IS NULL) = (state IN ('booked', 'standby'))),
    CHECK (seat IS NOT NULL OR on_lap_of IS NOT NULL OR sequence_number IS NULL),
    CHECK (seat IS NULL OR on_lap_of IS NULL)
  ) STRICT;
  INSERT INTO reservations_of_parties
    SELECT reservation_id, flight_id, record_locator, reservation_id, 'adult', NULL, surname, given_names, name_key,
      native_name, ticket_airline, ticket_serial, programme, member_number, compartment, special_services,
      document_number, document_state, birth_date, seat, seat_chosen_by, state, sequence_number, checked_in_at,
      checked_in_by, hold, payment_owed, fast_track, baggage_allowance, selectee
    FROM reservations;
  CREATE TABLE print_reports_of_parties (
    job_id TEXT PRIMARY KEY,
    reservation_id TEXT NOT NULL REFERENCES reservations_of_parties ON DELETE CASCADE,
    outcome TEXT NOT NULL CHECK (outcome IN ('printed', 'failed', 'unconfirmed')),
    reported_at TEXT NOT NULL
  ) STRICT;
  INSERT INTO print_reports_of_parties SELECT * FROM print_reports;
  DROP TABLE print_reports;
  DROP TABLE reservations;
  ALTER TABLE reservations_of_parties RENAME TO reservations;
  ALTER TABLE print_reports_of_parties RENAME TO print_reports;

  CREATE UNIQUE INDEX one_passenger_a_seat
    ON reservations (flight_id, seat) WHERE seat IS NOT NULL;
  CREATE UNIQUE INDEX one_passenger_a_sequence_number
    ON reservations (flight_id, sequence_number) WHERE sequence_number IS NOT NULL;
  CREATE INDEX reservations_by_flight ON reservations (flight_id);
  CREATE INDEX reservations_by_name ON reservations (name_key);
  CREATE INDEX reservations_by_document
    ON reservations (document_number) WHERE document_number IS NOT NULL;
  CREATE INDEX reservations_by_locator ON reservations (record_locator);
  CREATE INDEX reservations_by_member ON reservations (member_number) WHERE member_number IS NOT NULL;
  CREATE INDEX reservations_by_ticket ON reservations (ticket_serial) WHERE ticket_serial IS NOT NULL;
  CREATE INDEX print_reports_by_reservation ON print_reports (reservation_id);
`;

/**
 * One bag has one licence plate, and one payment pays for the bags of one command: the database says so. The serial
 * numbers of an airline go round at a million; plates that still travel are passed over.
 */
const BAGS = `
  ALTER TABLE flights ADD COLUMN accounting_code TEXT;
  CREATE TABLE tag_serials (accounting_code TEXT PRIMARY KEY, last_serial INTEGER NOT NULL) STRICT;

  CREATE TABLE bags (
    licence_plate TEXT PRIMARY KEY CHECK (length(licence_plate) = 10),
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    destination TEXT NOT NULL,
    weight REAL,
    tag TEXT NOT NULL CHECK (tag IN ('issued', 'active', 'failed', 'unconfirmed')),
    job_id TEXT,
    added_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX bags_by_reservation ON bags (reservation_id);

  CREATE TABLE bag_payments (
    reference TEXT PRIMARY KEY,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL
  ) STRICT;
`;

/** What seats of a flight cost, by what is special about them: JSON, `{}` where every seat is free of charge. */
const SEAT_PRICES = `ALTER TABLE flights ADD COLUMN seat_prices TEXT NOT NULL DEFAULT '{}'`;

/** Numbers that kiosks may give by themselves. What is reserved is never given by anyone else, used or not. */
const NUMBER_BLOCKS = `
  CREATE TABLE number_blocks (
    flight_id TEXT NOT NULL REFERENCES flights ON DELETE CASCADE,
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    kiosk_id TEXT NOT NULL,
    PRIMARY KEY (flight_id, first)
  ) STRICT, WITHOUT ROWID;
`;

/** What has become of a flight's timetable. */
const DISRUPTIONS = `
  ALTER TABLE flights ADD COLUMN disruption TEXT CHECK (disruption IN ('delayed', 'cancelled'));
  ALTER TABLE flights ADD COLUMN scheduled_departure TEXT;
`;

/** Why, when passengers were told, and when it was to arrive: what they are owed depends on it. */
const DISRUPTION_CAUSES = `
  ALTER TABLE flights ADD COLUMN scheduled_arrival TEXT;
  ALTER TABLE flights ADD COLUMN disruption_cause TEXT;
  ALTER TABLE flights ADD COLUMN disruption_announced TEXT;
`;

/** Whether the airline has seen that the document admits its holder, and what else was shown for the journey. */
const TRAVEL_DOCUMENTS = `
  ALTER TABLE reservations ADD COLUMN document_capture TEXT CHECK (document_capture IN ('typed', 'corrected'));
  ALTER TABLE reservations ADD COLUMN documents_checked INTEGER NOT NULL DEFAULT 1;
  ALTER TABLE reservations ADD COLUMN stay_until TEXT;
  CREATE TABLE supporting_documents (
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    kind TEXT NOT NULL,
    issuing_state TEXT NOT NULL,
    document_number TEXT NOT NULL,
    expiry_date TEXT,
    capture TEXT CHECK (capture IN ('typed', 'corrected')),
    PRIMARY KEY (reservation_id, kind, issuing_state, document_number)
  ) STRICT, WITHOUT ROWID;
`;
/** What passes were given on. */
const PASS_MEDIUM = "ALTER TABLE print_reports ADD COLUMN medium TEXT NOT NULL DEFAULT 'paper'";

/** What was paid for seats, and payments that were given back: neither buys anything once more. */
const SEAT_PAYMENTS = `
  CREATE TABLE seat_payments (
    reference TEXT PRIMARY KEY,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    seat TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL
  ) STRICT;
  CREATE INDEX seat_payments_by_reservation ON seat_payments (reservation_id);
  CREATE TABLE void_payments (reference TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
`;

/** Whether check-in for a flight opens with the first flight of a journey. */
const THROUGH_CHECK_IN = 'ALTER TABLE flights ADD COLUMN through_check_in INTEGER NOT NULL DEFAULT 1';

/** Who waits for a seat, and with which number: it is theirs when they are given one. */
const STANDBY_LIST = `
  ALTER TABLE reservations ADD COLUMN standby_priority INTEGER NOT NULL DEFAULT 5;
  CREATE TABLE standby_list (
    reservation_id TEXT PRIMARY KEY REFERENCES reservations ON DELETE CASCADE,
    flight_id TEXT NOT NULL REFERENCES flights ON DELETE CASCADE,
    sequence_number INTEGER NOT NULL,
    joined_at TEXT NOT NULL,
    kiosk_id TEXT NOT NULL,
    UNIQUE (flight_id, sequence_number)
  ) STRICT;
`;

/** What higher cabins of a flight cost: JSON, `{}` where nobody is offered one; and who has paid for one. */
const UPGRADES = `
  ALTER TABLE flights ADD COLUMN upgrade_prices TEXT NOT NULL DEFAULT '{}';
  CREATE TABLE upgrade_payments (
    reference TEXT PRIMARY KEY,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    compartment TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL
  ) STRICT;
  CREATE INDEX upgrade_payments_by_reservation ON upgrade_payments (reservation_id);
`;

/** Seats that whoever moved up has left: what was paid for them is paid back, and buys nothing more. */
const RELEASED_SEATS = 'ALTER TABLE seat_payments ADD COLUMN released INTEGER NOT NULL DEFAULT 0';

/** Where passengers can be written to. */
const CONTACT = 'ALTER TABLE reservations ADD COLUMN email TEXT';

/** The language that each was booked in. */
const LANGUAGE = 'ALTER TABLE reservations ADD COLUMN language TEXT';

/** When passengers were born by what they showed: bookings of adults seldom say. */
const SHOWN_BIRTH_DATE = 'ALTER TABLE reservations ADD COLUMN shown_birth_date TEXT';
/** One payment pays for the bags of a whole party: what of it is whose. */
const PARTY_BAG_PAYMENTS = `
  CREATE TABLE bag_payments_of_parties (
    reference TEXT NOT NULL,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL,
    PRIMARY KEY (reference, reservation_id)
  ) STRICT;
  INSERT INTO bag_payments_of_parties SELECT * FROM bag_payments;
  DROP TABLE bag_payments;
  ALTER TABLE bag_payments_of_parties RENAME TO bag_payments;
`;

/** The same of seats. */
const PARTY_SEAT_PAYMENTS = `
  CREATE TABLE seat_payments_of_parties (
    reference TEXT NOT NULL,
    reservation_id TEXT NOT NULL REFERENCES reservations ON DELETE CASCADE,
    seat TEXT NOT NULL,
    minor_units INTEGER NOT NULL,
    currency TEXT NOT NULL,
    released INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (reference, reservation_id)
  ) STRICT;
  INSERT INTO seat_payments_of_parties
    SELECT reference, reservation_id, seat, minor_units, currency, released FROM seat_payments;
  DROP TABLE seat_payments;
  ALTER TABLE seat_payments_of_parties RENAME TO seat_payments;
  CREATE INDEX seat_payments_by_reservation ON seat_payments (reservation_id);
`;

/** By which command each bag was checked. */
const BAG_COMMANDS = 'ALTER TABLE bags ADD COLUMN asked_as TEXT';

export const MIGRATIONS: readonly Migration[] = [
  { name: 'bookings', sql: BOOKINGS },
  { name: 'parties', sql: PARTIES },
  { name: 'bags', sql: BAGS },
  { name: 'seat prices', sql: SEAT_PRICES },
  { name: 'number-blocks', sql: NUMBER_BLOCKS },
  { name: 'disruptions', sql: DISRUPTIONS },
  { name: 'disruption-causes', sql: DISRUPTION_CAUSES },
  { name: 'travel-documents', sql: TRAVEL_DOCUMENTS },
  { name: 'pass-medium', sql: PASS_MEDIUM },
  { name: 'seat-payments', sql: SEAT_PAYMENTS },
  { name: 'through-check-in', sql: THROUGH_CHECK_IN },
  { name: 'standby-list', sql: STANDBY_LIST },
  { name: 'upgrades', sql: UPGRADES },
  { name: 'released-seats', sql: RELEASED_SEATS },
  { name: 'contact', sql: CONTACT },
  TOLD_DETAILS,
  { name: 'language', sql: LANGUAGE },
  { name: 'shown-birth-date', sql: SHOWN_BIRTH_DATE },
  { name: 'party-bag-payments', sql: PARTY_BAG_PAYMENTS },
  { name: 'party-seat-payments', sql: PARTY_SEAT_PAYMENTS },
  { name: 'bag-commands', sql: BAG_COMMANDS },
  REBOOKINGS,
  REBOOKINGS_HEARD,
];
