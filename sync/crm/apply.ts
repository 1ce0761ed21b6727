import type pg from 'pg';
import type { KioskEvent } from '../wire/events.ts';
import { customersOf } from './identities.ts';
import type { Change, Meaning } from './rules.ts';

/** Where an event came from, and in which order the hub received it. */
export interface Receipt {
  readonly source: string;
  readonly eventId: string;
  readonly arrival: string;
  readonly time: Date;
}

/** An event that means something for the customer file. */
export interface Told {
  readonly receipt: Receipt;
  readonly event: KioskEvent;
  readonly meaning: Meaning;
}

type Transaction = Pick<pg.ClientBase, 'query'>;

/**
 * Writes what events mean into the customer file: as if one after the other, and in few statements however many they
 * are. Run inside the transaction that marks the events as projected, and with the events of one source in their order:
 * then it happens once.
 */
export async function applyMeanings(transaction: Transaction, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const customers = await customersOf(
    transaction,
    told.flatMap(({ meaning }) => meaning.identity ?? []),
  );
  const visitors = await visitorsBefore(transaction, told);
  const file = emptyFile();
  for (const each of told) {
    const { receipt, meaning } = each;
    const visit = visitKey(receipt.source, meaning.visitId);
    const identified = meaning.identity && customers.of(meaning.identity);
    const customerId = identified?.id ?? visitors.get(visit) ?? null;
    if (customerId !== null) visitors.set(visit, customerId);
    noteVisit(file, each, visit, identified?.id ?? null);
    if (customerId !== null) noteCustomer(file, customerId, identified?.name ?? NAMELESS, receipt.time);
    for (const change of meaning.changes) noteChange(file, each, customerId, change);
  }
  const rows = Object.fromEntries(Object.entries(file).map(([name, kept]) => [name, [...kept.values()]]));
  const events = told.map(({ receipt, event, meaning }) => ({
    source: receipt.source,
    event_id: receipt.eventId,
    visit_id: meaning.visitId,
    arrival: receipt.arrival,
    type: event.type,
    time: receipt.time,
    data: event.data,
  }));
  await transaction.query({
    name: 'customer-file',
    text: FILE,
    values: [JSON.stringify({ ...rows, events })],
  });
}

/** A UUID is one value however its letters are written; PostgreSQL writes small ones. */
const visitKey = (source: string, visitId: string) => `${source} ${visitId.toLowerCase()}`;

/** Whose the visits were before. A source has one projector at a time, so nobody changes that meanwhile. */
async function visitorsBefore(transaction: Transaction, told: readonly Told[]): Promise<Map<string, string>> {
  const { rows } = await transaction.query<{ source: string; id: string; customer_id: string }>({
    name: 'visitors-before',
    text: `SELECT source, id, customer_id FROM visit
      WHERE source = ANY($1) AND id = ANY($2::uuid[]) AND customer_id IS NOT NULL`,
    values: [
      [...new Set(told.map(({ receipt }) => receipt.source))],
      [...new Set(told.map(({ meaning }) => meaning.visitId))],
    ],
  });
  return new Map(rows.map(({ source, id, customer_id }) => [visitKey(source, id), customer_id]));
}

type Row = Readonly<Record<string, unknown>>;
type Rows = Map<string, Row>;

/** What is to be written, a row for each key: what comes later in a bite is folded into what came before. */
const emptyFile = () => ({
  visits: new Map() as Rows,
  customers: new Map() as Rows,
  documents: new Map() as Rows,
  flights: new Map() as Rows,
  tiers: new Map() as Rows,
  preferences: new Map() as Rows,
});
type File = ReturnType<typeof emptyFile>;

const NAMELESS = { surname: '', givenNames: '' };

function noteVisit({ visits }: File, { receipt, meaning }: Told, key: string, customerId: string | null) {
  const before = visits.get(key) ?? { source: receipt.source, id: meaning.visitId, started_at: receipt.time };
  const end = meaning.changes.flatMap((change) =>
    change.kind === 'visit-ended' ? [{ ended_at: receipt.time, outcome: change.outcome }] : [],
  );
  visits.set(key, { ...before, ...(customerId !== null && { customer_id: customerId }), ...end[0] });
}

function noteCustomer({ customers }: File, id: string, name: typeof NAMELESS, time: Date) {
  const before = customers.get(id) as { surname: string; last_activity: Date } | undefined;
  const named = before?.surname ? {} : { surname: name.surname, given_names: name.givenNames };
  const last = before && before.last_activity > time ? before.last_activity : time;
  customers.set(id, { id, ...before, ...named, last_activity: last });
}

function noteChange(file: File, { receipt, meaning }: Told, customerId: string | null, change: Change): void {
  const { source, time } = receipt;
  switch (change.kind) {
    case 'document': {
      const { jobId, document, outcome, code } = change;
      const key = visitKey(source, jobId);
      const first = { source, job_id: jobId, visit_id: meaning.visitId, document };
      file.documents.set(key, { ...first, ...file.documents.get(key), outcome, code, at: time });
      return;
    }
    case 'visit-ended':
      return;
    case 'flight': {
      const { flight, recordLocator, seat, sequenceNumber, state } = change;
      const { carrier, number, from, to, departure } = flight;
      const moment = Date.parse(departure) || departure;
      const key = [customerId, carrier, number, moment].join(' ');
      file.flights.set(key, {
        ...{ customer_id: customerId, carrier, number, departure, origin: from, destination: to },
        // One moment can be written in two ways: the first stays.
        ...file.flights.get(key),
        ...{ record_locator: recordLocator, seat, sequence_number: sequenceNumber, state },
      });
      return;
    }
    // A kiosk repeats what the hub told it in a manifest: it fills a gap and never overrules the file.
    case 'tier':
      keepFirst(file.tiers, customerId, { tier: change.tier });
      return;
    case 'preference': {
      const { position, zone } = change.preference;
      keepFirst(file.preferences, customerId, { seat_position: position, seat_zone: zone });
      return;
    }
  }
}

function keepFirst(rows: Rows, customerId: string | null, row: Row): void {
  if (customerId !== null && !rows.has(customerId)) rows.set(customerId, { customer_id: customerId, ...row });
}

// One statement: what one part writes, the foreign keys of another part find when all of it is done.
const FILE = `
WITH told AS (SELECT $1::jsonb AS rows),
customers AS (
  INSERT INTO customer AS known (id, surname, given_names, last_activity)
  SELECT each.* FROM told, jsonb_to_recordset(rows->'customers')
    AS each(id uuid, surname text, given_names text, last_activity timestamptz) ORDER BY id
  ON CONFLICT (id) DO UPDATE SET
    surname = CASE WHEN known.surname = '' THEN EXCLUDED.surname ELSE known.surname END,
    given_names = CASE WHEN known.surname = '' AND EXCLUDED.surname <> '' THEN EXCLUDED.given_names
      ELSE known.given_names END,
    last_activity = GREATEST(known.last_activity, EXCLUDED.last_activity)),
visits AS (
  INSERT INTO visit AS known (source, id, customer_id, started_at, ended_at, outcome)
  SELECT each.* FROM told, jsonb_to_recordset(rows->'visits') AS each(source text, id uuid, customer_id uuid,
    started_at timestamptz, ended_at timestamptz, outcome text)
  ON CONFLICT (source, id) DO UPDATE SET customer_id = COALESCE(EXCLUDED.customer_id, known.customer_id),
    ended_at = COALESCE(EXCLUDED.ended_at, known.ended_at), outcome = COALESCE(EXCLUDED.outcome, known.outcome)),
events AS (
  INSERT INTO customer_event (source, event_id, visit_id, arrival, type, time, data)
  SELECT each.* FROM told, jsonb_to_recordset(rows->'events') AS each(source text, event_id uuid, visit_id uuid,
    arrival bigint, type text, time timestamptz, data jsonb)),
documents AS (
  INSERT INTO document_outcome (source, job_id, visit_id, document, outcome, code, at)
  SELECT each.* FROM told, jsonb_to_recordset(rows->'documents') AS each(source text, job_id uuid, visit_id uuid,
    document text, outcome text, code text, at timestamptz)
  ON CONFLICT (source, job_id) DO UPDATE SET outcome = EXCLUDED.outcome, code = EXCLUDED.code, at = EXCLUDED.at),
flights AS (
  INSERT INTO customer_flight (customer_id, carrier, number, departure, departure_local, origin, destination,
    record_locator, seat, sequence_number, state)
  SELECT customer_id, carrier, number, departure::timestamptz, departure, origin, destination,
    record_locator, seat, sequence_number, state
  FROM told, jsonb_to_recordset(rows->'flights') AS each(customer_id uuid, carrier text, number text,
    departure text, origin text, destination text, record_locator text, seat text, sequence_number integer, state text)
  ON CONFLICT (customer_id, carrier, number, departure) DO UPDATE SET record_locator = EXCLUDED.record_locator,
    seat = EXCLUDED.seat, sequence_number = EXCLUDED.sequence_number, state = EXCLUDED.state),
tiers AS (
  UPDATE customer_member AS known SET tier = COALESCE(known.tier, each.tier)
  FROM told, jsonb_to_recordset(rows->'tiers') AS each(customer_id uuid, tier text)
  WHERE known.customer_id = each.customer_id)
INSERT INTO preference (customer_id, seat_position, seat_zone)
SELECT each.* FROM told, jsonb_to_recordset(rows->'preferences')
  AS each(customer_id uuid, seat_position text, seat_zone text)
ON CONFLICT DO NOTHING`;
