import type { Clock } from '../../config/clock.ts';
import { err, ok, type Result } from '../../config/result.ts';
import { type Envelope, type EventResult, envelopeSchema } from '../wire/batch.ts';
import { EVENTS, isEventType } from '../wire/events.ts';
import { type Database, isCollision, isUnfit } from './database.ts';
import { describeIssues } from './issues.ts';

interface InboxDeps {
  readonly database: Database;
  readonly clock: Clock;
}

/** `source` as an authenticated kiosk must write it. */
export const sourceOf = (kioskId: string): string => `kiosk/${kioskId}`;

/** Checks one event of a batch against the wire and the catalogue; the fault is the reason, free of its values. */
export function checkEvent(item: unknown, source: string): Result<Envelope, string> {
  const envelope = envelopeSchema.safeParse(item);
  if (!envelope.success) return err(`not an event: ${describeIssues(envelope.error)}`);
  const event = envelope.data;
  if (event.source !== source) return err('the source is not the kiosk that sent it');
  if (!isEventType(event.type)) return err(`unknown type "${event.type}"`);
  const entry = EVENTS[event.type];
  if (event.dataversion !== entry.version)
    return err(`unknown version ${event.dataversion} of "${event.type}"`);
  const data = entry.data.safeParse(event.data);
  if (!data.success) return err(`data does not fit "${event.type}": ${describeIssues(data.error)}`);
  return ok(event);
}

/**
 * Takes a batch in: one result an event, in the batch's order, once everything accepted is committed. An event
 * that came before (or comes twice in the batch) is counted as a duplicate and stored once.
 */
export async function receiveBatch(
  deps: InboxDeps,
  source: string,
  batch: readonly unknown[],
): Promise<EventResult[]> {
  const checked = batch.map((item) => checkEvent(item, source));
  const copies = new Map<string, { event: Envelope; count: number }>();
  for (const result of checked) {
    if (!result.ok) continue;
    const key = keyOf(result.value);
    const known = copies.get(key);
    copies.set(key, { event: known?.event ?? result.value, count: (known?.count ?? 0) + 1 });
  }
  const verdicts = await store(deps, [...copies.values()]);
  return checked.map((result, index) => {
    if (!result.ok) return { id: idOf(batch[index]), outcome: 'rejected', reason: result.fault };
    const key = keyOf(result.value);
    const verdict = verdicts.get(key) ?? { outcome: 'retry' };
    if (verdict.outcome === 'accepted') verdicts.set(key, { outcome: 'duplicate' });
    return { id: result.value.id, ...verdict };
  });
}

type Verdict = Omit<EventResult, 'id'>;

/** A UUID is one value however its letters are written; PostgreSQL writes small ones. */
const keyOf = (event: Envelope): string => event.id.toLowerCase();

const idOf = (item: unknown): string =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string' ? item.id : '';

type Copies = readonly { readonly event: Envelope; readonly count: number }[];

async function store(deps: InboxDeps, copies: Copies): Promise<Map<string, Verdict>> {
  if (copies.length === 0) return new Map();
  try {
    return await insert(deps, copies);
  } catch (error) {
    if (isCollision(error)) return verdictOnAll(copies, 'retry');
    if (!isUnfit(error)) throw error;
    if (copies.length === 1) return verdictOnAll(copies, 'rejected', 'the database cannot hold its values');
  }
  // One event that PostgreSQL cannot hold (a NUL in a string, the year 0) must not stand in the way of the rest.
  const verdicts = new Map<string, Verdict>();
  for (const one of copies) for (const [key, verdict] of await store(deps, [one])) verdicts.set(key, verdict);
  return verdicts;
}

const verdictOnAll = (copies: Copies, outcome: EventResult['outcome'], reason?: string) =>
  new Map(copies.map(({ event }) => [keyOf(event), { outcome, ...(reason && { reason }) }]));

const INSERT = `
INSERT INTO inbox (source, id, epoch, sequence, type, dataversion, time, data, received_at, duplicates)
SELECT source, id, epoch, sequence, type, dataversion, time, data, $2, count - 1
FROM jsonb_to_recordset($1) AS event (source text, id uuid, epoch uuid, sequence bigint, type text,
  dataversion integer, time timestamptz, data jsonb, count integer)
ORDER BY epoch, sequence
ON CONFLICT (source, id) DO UPDATE SET duplicates = inbox.duplicates + EXCLUDED.duplicates + 1
-- A row that was there before carries the mark of this update; a new one carries none.
RETURNING id, xmax = 0 AS stored`;

async function insert({ database, clock }: InboxDeps, copies: Copies): Promise<Map<string, Verdict>> {
  const rows = JSON.stringify(copies.map(({ event, count }) => ({ ...event, count })));
  const inserted = await database.query<{ id: string; stored: boolean }>({
    name: 'store-events',
    text: INSERT,
    values: [rows, new Date(clock.now())],
  });
  return new Map(inserted.rows.map(({ id, stored }) => [id, { outcome: stored ? 'accepted' : 'duplicate' }]));
}
