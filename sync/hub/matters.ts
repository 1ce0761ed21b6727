import type { Clock } from '../../config/clock.ts';
import type { Receipt } from '../crm/apply.ts';
import { type Matter, matterOf } from '../crm/matters.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { OpenMatter, SettledMatter } from './api.ts';
import { timeZoneOf } from './customers.ts';
import type { Database, Transaction } from './database.ts';

/** Milliseconds for which a call for staff that nobody has settled stays on the wall: then whoever called is gone. */
const HELP_SHOWN = 10 * 60 * 1000;
/** So many of them are told. */
const SHOWN = 50;
const SETTLED_SHOWN = 5;

// A new pass may come from any kiosk, not only from the one at which its passenger moved.
const CLOSE = `
UPDATE matter SET closed_at = closing.at
FROM jsonb_to_recordset($1) AS closing(source text, kind text, subject text, at timestamptz)
WHERE (matter.source = closing.source OR matter.kind = 'pass')
  AND matter.kind = closing.kind AND matter.subject = closing.subject AND closed_at IS NULL`;

// Who moves again is looked for again; while they are looked for, the pass that is about stays that of the first seat.
const OPEN_ONE = `
INSERT INTO matter AS m (id, source, kind, subject, visit_id, what, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (source, kind, subject) DO UPDATE SET id = EXCLUDED.id, visit_id = EXCLUDED.visit_id, at = EXCLUDED.at,
  what = CASE WHEN m.closed_at IS NULL
    THEN jsonb_set(EXCLUDED.what, '{previous}', m.what->'previous') ELSE EXCLUDED.what END,
  closed_at = NULL, closed_by = NULL
WHERE m.kind = 'pass'`;

/** Opens and closes, in their order, what events mean for staff; in the transaction that projects them, so it happens once. */
export async function applyMatters(
  transaction: Transaction,
  heard: readonly { readonly receipt: Receipt; readonly event: KioskEvent }[],
): Promise<void> {
  const closing = new Map<string, object>();
  const close = async () => {
    if (closing.size === 0) return;
    const values = [JSON.stringify([...closing.values()])];
    closing.clear();
    await transaction.query({ name: 'close-matters', text: CLOSE, values });
  };
  for (const { receipt, event } of heard) {
    const { source, eventId, time } = receipt;
    const change = matterOf(event, eventId);
    if (change === null) continue;
    const { subject } = change;
    if (change.change === 'closes') {
      const { kind } = change;
      const key = JSON.stringify([source, kind, subject]);
      // Most of what is closed was never open: every document that is taken.
      if (!closing.has(key)) closing.set(key, { source, kind, subject, at: time });
      continue;
    }
    await close();
    const { visitId, what } = change;
    await transaction.query(OPEN_ONE, [eventId, source, what.kind, subject, visitId, what, time]);
  }
  await close();
}

interface Row {
  readonly matterId: string;
  readonly kioskId: string;
  readonly airport: string | null;
  readonly at: Date;
  readonly customerId: string | null;
  readonly what: Matter;
  readonly total: number;
  readonly settledBy: string | null;
  readonly settledAt: Date | null;
}

const asMatter = ({ matterId, kioskId, airport, at, customerId, what }: Row): OpenMatter => ({
  ...{ matterId, kioskId, customerId, what },
  timeZone: timeZoneOf(airport),
  at: at.toISOString(),
});

const COLUMNS = `
SELECT m.id AS "matterId", substr(m.source, 7) AS "kioskId", k.airport, m.at, v.customer_id AS "customerId", m.what,
  (count(*) OVER ())::int AS total, m.closed_by AS "settledBy", m.closed_at AS "settledAt"
FROM matter m
LEFT JOIN visit v ON v.source = m.source AND v.id = m.visit_id
LEFT JOIN kiosk k ON m.source = 'kiosk/' || k.id`;

// Of several calls at one kiosk the latest counts; kiosks' clocks may err, so the hub's own says how long ago it was.
const OPEN = `${COLUMNS}
WHERE m.closed_at IS NULL AND (m.kind <> 'help' OR m.id IN (
  SELECT DISTINCT ON (h.source) h.id FROM matter h JOIN inbox i ON i.source = h.source AND i.id = h.id
  WHERE h.kind = 'help' AND h.closed_at IS NULL AND i.received_at >= $1 ORDER BY h.source, h.at DESC))
ORDER BY m.at DESC LIMIT ${SHOWN}`;

const SETTLED = `${COLUMNS} WHERE m.closed_by IS NOT NULL ORDER BY m.closed_at DESC LIMIT ${SETTLED_SHOWN}`;

/** What is open, newest first, and what was settled last. */
export async function openMatters(database: Database, now: number) {
  const [open, settled] = await Promise.all([
    database.query<Row>(OPEN, [new Date(now - HELP_SHOWN)]),
    database.query<Row>(SETTLED),
  ]);
  return {
    matters: open.rows.map(asMatter),
    matterCount: open.rows[0]?.total ?? 0,
    settled: settled.rows.map(
      (row): SettledMatter => ({
        ...asMatter(row),
        settledBy: row.settledBy ?? '',
        settledAt: (row.settledAt ?? row.at).toISOString(),
      }),
    ),
  };
}

const SETTLE = `
UPDATE matter SET closed_at = $2, closed_by = $3
WHERE closed_at IS NULL AND (id = $1 OR (kind = 'help' AND source = (
  SELECT source FROM matter WHERE id = $1 AND kind = 'help' AND closed_at IS NULL)))`;

/** A person says that it is settled: once, and who was first is kept. Of a kiosk's calls all are settled with one. */
export async function settleMatter(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  matterId: string,
  by: string,
): Promise<'settled' | 'was settled' | 'unknown'> {
  const { rowCount } = await database.query(SETTLE, [matterId, new Date(clock.now()), by]);
  if (rowCount) return 'settled';
  const { rowCount: known } = await database.query('SELECT 1 FROM matter WHERE id = $1', [matterId]);
  return known ? 'was settled' : 'unknown';
}
