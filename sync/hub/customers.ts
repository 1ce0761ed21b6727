import { airportOf } from '../../config/airports.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { CustomerFile, CustomerFlight, CustomerSummary, TimelineEvent, Visit } from './api.ts';
import type { Database } from './database.ts';
import { offersOf } from './offer-records.ts';

const VISITS = 20;

export const timeZoneOf = (airport: string | null): string | null =>
  airport === null ? null : (airportOf(airport)?.timeZone ?? null);

interface SummaryRow extends Omit<CustomerSummary, 'lastActivity'> {
  readonly lastActivity: Date | null;
}

const SUMMARY = `
SELECT c.id AS "customerId", c.surname, c.given_names AS "givenNames", c.last_activity AS "lastActivity",
  (SELECT tier FROM customer_member m WHERE m.customer_id = c.id ORDER BY programme LIMIT 1) AS tier,
  latest.type AS "lastEvent", substr(latest.source, 7) AS "lastKiosk"
FROM customer c
LEFT JOIN LATERAL (
  SELECT e.type, e.source FROM visit v JOIN customer_event e ON e.source = v.source AND e.visit_id = v.id
  WHERE v.customer_id = c.id
    AND (e.type <> 'session.ended' OR e.data ->> 'outcome' <> 'completed')
  ORDER BY v.started_at DESC, e.arrival DESC LIMIT 1
) AS latest ON true`;

const summary = (row: SummaryRow): CustomerSummary => ({
  ...row,
  lastActivity: row.lastActivity?.toISOString() ?? null,
});

/** Those whom something happened to, latest first. */
export async function recentCustomers(database: Database, limit: number): Promise<CustomerSummary[]> {
  const { rows } = await database.query<SummaryRow>(
    `${SUMMARY} WHERE c.last_activity IS NOT NULL ORDER BY c.last_activity DESC, c.id LIMIT $1`,
    [limit],
  );
  return rows.map(summary);
}

/** By the beginning of a surname, a full name, a member number or a record locator. */
export async function findCustomers(
  database: Database,
  text: string,
  limit: number,
): Promise<CustomerSummary[]> {
  const capitals = text.replace(/\s+/g, ' ').toUpperCase();
  const prefix = `${capitals.replace(/[\\%_]/g, '\\$&')}%`;
  const { rows } = await database.query<SummaryRow>(
    `${SUMMARY} WHERE c.surname LIKE $1 OR c.surname || ' ' || c.given_names LIKE $1
       OR c.given_names || ' ' || c.surname LIKE $1
       OR c.id IN (SELECT customer_id FROM customer_member WHERE number = $2)
       OR c.id IN (SELECT customer_id FROM customer_flight WHERE record_locator = $2)
       OR c.id IN (SELECT customer_id FROM customer_guest WHERE record_locator = $2)
     ORDER BY c.last_activity DESC NULLS LAST, c.surname, c.id LIMIT $3`,
    [prefix, capitals, limit],
  );
  return rows.map(summary);
}

/** Everything known of one customer; null when there is none of this id. */
export async function customerFile(database: Database, customerId: string): Promise<CustomerFile | null> {
  const of = [customerId];
  const [customer, memberships, preference, complaints, offers, flights, visits] = await Promise.all([
    database.query<Pick<CustomerFile, 'customerId' | 'surname' | 'givenNames'>>(
      'SELECT id AS "customerId", surname, given_names AS "givenNames" FROM customer WHERE id = $1',
      of,
    ),
    database.query<CustomerFile['memberships'][number]>(
      'SELECT programme, number, tier FROM customer_member WHERE customer_id = $1 ORDER BY programme',
      of,
    ),
    database.query<NonNullable<CustomerFile['preference']>>(
      'SELECT seat_position AS "seatPosition", seat_zone AS "seatZone" FROM preference WHERE customer_id = $1',
      of,
    ),
    database.query<{ open: number }>(
      "SELECT count(*)::integer AS open FROM complaint WHERE customer_id = $1 AND state = 'open'",
      of,
    ),
    offersOf(database, customerId),
    database.query<CustomerFlight>(FLIGHTS, of),
    visitsOf(database, customerId),
  ]);
  const identity = customer.rows[0];
  if (identity === undefined) return null;
  return {
    ...identity,
    memberships: memberships.rows,
    preference: preference.rows[0] ?? null,
    openComplaints: complaints.rows[0]?.open ?? 0,
    offers,
    flights: flights.rows,
    visits,
  };
}

const FLIGHTS = `
SELECT carrier, number, origin AS "from", destination AS "to", departure_local AS departure,
  record_locator AS "recordLocator", seat, sequence_number AS "sequenceNumber", state
FROM customer_flight WHERE customer_id = $1 ORDER BY customer_flight.departure DESC LIMIT 20`;

interface VisitRow {
  readonly visitId: string;
  readonly kioskId: string;
  readonly airport: string | null;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly outcome: string | null;
  readonly events: readonly { eventId: string; time: string; type: string; data: unknown }[];
}

const HISTORY = `
SELECT v.id AS "visitId", substr(v.source, 7) AS "kioskId", k.airport, v.started_at AS "startedAt",
  v.ended_at AS "endedAt", v.outcome,
  (SELECT json_agg(json_build_object('eventId', e.event_id, 'type', e.type, 'data', e.data,
     'time', to_char(e.time AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY e.arrival)
   FROM customer_event e WHERE e.source = v.source AND e.visit_id = v.id) AS events
FROM visit v LEFT JOIN kiosk k ON v.source = 'kiosk/' || k.id
WHERE v.customer_id = $1 ORDER BY v.started_at DESC LIMIT ${VISITS}`;

async function visitsOf(database: Database, customerId: string): Promise<Visit[]> {
  const { rows } = await database.query<VisitRow>(HISTORY, [customerId]);
  return rows.map((row) => ({
    ...row,
    timeZone: timeZoneOf(row.airport),
    startedAt: row.startedAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    events: row.events.map(timelineEvent),
  }));
}

/** Only what fits the catalogue is ever projected into a customer's history. */
const timelineEvent = ({ eventId, time, type, data }: VisitRow['events'][number]): TimelineEvent => ({
  eventId,
  time,
  ...({ type, data } as KioskEvent),
});
