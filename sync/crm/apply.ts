import type pg from 'pg';
import { newId } from '../../config/ids.ts';
import type { KioskEvent } from '../wire/events.ts';
import { type Change, type Identity, type Meaning, standardName } from './rules.ts';

/** Where an event came from, and in which order the hub received it. */
export interface Receipt {
  readonly source: string;
  readonly eventId: string;
  readonly arrival: string;
  readonly time: Date;
}

type Transaction = Pick<pg.ClientBase, 'query'>;

/**
 * Writes an event's meaning into the customer file. Run inside the transaction that marks the event as projected,
 * and with the events of one source in their order: then it happens once.
 */
export async function applyMeaning(
  transaction: Transaction,
  receipt: Receipt,
  event: KioskEvent,
  meaning: Meaning,
) {
  const customerId = await findVisitor(transaction, receipt, meaning);
  await transaction.query(
    `INSERT INTO customer_event (source, event_id, visit_id, arrival, type, time, data)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [receipt.source, receipt.eventId, meaning.visitId, receipt.arrival, event.type, receipt.time, event.data],
  );
  for (const change of meaning.changes)
    await applyChange(transaction, receipt, meaning.visitId, customerId, change);
}

async function findVisitor(
  transaction: Transaction,
  { source, time }: Receipt,
  { visitId, identity }: Meaning,
) {
  const identified = identity === null ? null : await resolveCustomer(transaction, identity);
  const { rows } = await transaction.query<{ customer_id: string | null }>(
    `INSERT INTO visit AS known (source, id, customer_id, started_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT (source, id) DO UPDATE SET customer_id = COALESCE(EXCLUDED.customer_id, known.customer_id)
     RETURNING customer_id`,
    [source, visitId, identified, time],
  );
  const customerId = rows[0]?.customer_id ?? null;
  if (customerId !== null) {
    await transaction.query('UPDATE customer SET last_activity = GREATEST(last_activity, $2) WHERE id = $1', [
      customerId,
      time,
    ]);
  }
  return customerId;
}

/** The customer of this identity, begun if nobody has met them. Two hubs that meet one at once agree on one file. */
export async function resolveCustomer(transaction: Transaction, identity: Identity): Promise<string> {
  const { surname, givenNames } = standardName(identity.person ?? { surname: '', givenNames: '' });
  const key =
    identity.by === 'member'
      ? [identity.programme, identity.number]
      : [identity.recordLocator, surname, givenNames];
  const claim =
    identity.by === 'member'
      ? `INSERT INTO customer_member AS known (programme, number, customer_id) VALUES ($1, $2, $3)
         ON CONFLICT (programme, number) DO UPDATE SET customer_id = known.customer_id RETURNING customer_id`
      : `INSERT INTO customer_guest AS known (record_locator, surname, given_names, customer_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT (record_locator, surname, given_names) DO UPDATE SET customer_id = known.customer_id
         RETURNING customer_id`;
  const { rows } = await transaction.query<{ customer_id: string }>(claim, [...key, newId()]);
  const customerId = rows[0]?.customer_id;
  if (customerId === undefined) throw new Error('a claimed identity has no customer');
  await transaction.query(
    `INSERT INTO customer AS known (id, surname, given_names) VALUES ($1, $2, $3)
     ON CONFLICT (id) DO UPDATE SET surname = EXCLUDED.surname, given_names = EXCLUDED.given_names
     WHERE known.surname = '' AND EXCLUDED.surname <> ''`,
    [customerId, surname, givenNames],
  );
  return customerId;
}

const DOCUMENT = `
INSERT INTO document_outcome AS known (source, job_id, visit_id, document, outcome, code, at)
VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (source, job_id) DO UPDATE SET outcome = EXCLUDED.outcome, code = EXCLUDED.code, at = EXCLUDED.at`;

const FLIGHT = `
INSERT INTO customer_flight (customer_id, carrier, number, departure, departure_local, origin, destination,
  record_locator, seat, sequence_number, state)
VALUES ($1, $2, $3, $4::text::timestamptz, $4, $5, $6, $7, $8, $9, $10)
ON CONFLICT (customer_id, carrier, number, departure) DO UPDATE
SET record_locator = EXCLUDED.record_locator, seat = EXCLUDED.seat, sequence_number = EXCLUDED.sequence_number,
  state = EXCLUDED.state`;

async function applyChange(
  transaction: Transaction,
  { source, time }: Receipt,
  visitId: string,
  customerId: string | null,
  change: Change,
): Promise<void> {
  switch (change.kind) {
    case 'document': {
      const { jobId, document, outcome, code } = change;
      await transaction.query(DOCUMENT, [source, jobId, visitId, document, outcome, code, time]);
      return;
    }
    case 'visit-ended':
      await transaction.query('UPDATE visit SET ended_at = $3, outcome = $4 WHERE source = $1 AND id = $2', [
        source,
        visitId,
        time,
        change.outcome,
      ]);
      return;
    case 'flight': {
      const { flight, recordLocator, seat, sequenceNumber, state } = change;
      const { carrier, number, from, to, departure } = flight;
      const values = [
        customerId,
        carrier,
        number,
        departure,
        from,
        to,
        recordLocator,
        seat,
        sequenceNumber,
        state,
      ];
      await transaction.query(FLIGHT, values);
      return;
    }
    // A kiosk repeats what the hub told it in a manifest: it fills a gap and never overrules the file.
    case 'tier':
      await transaction.query('UPDATE customer_member SET tier = COALESCE(tier, $2) WHERE customer_id = $1', [
        customerId,
        change.tier,
      ]);
      return;
    case 'preference':
      if (customerId === null) return;
      await transaction.query(
        'INSERT INTO preference (customer_id, seat_position, seat_zone) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [customerId, change.preference.position, change.preference.zone],
      );
      return;
  }
}
