import type { Clock } from '../../config/clock.ts';
import type { KioskStatus, Overview, Statistics } from './api.ts';
import { timeZoneOf } from './customers.ts';
import type { Database } from './database.ts';
import { openMatters } from './matters.ts';
import { offerFigures } from './offer-records.ts';

/** A kiosk looks for a new manifest every 15 s: one that missed four of them is silent. */
const SILENCE = 60_000;

interface OverviewDeps {
  readonly database: Database;
  readonly clock: Clock;
}

interface KioskRow extends Pick<KioskStatus, 'kioskId' | 'airport' | 'state' | 'causes'> {
  readonly lastSeen: Date | null;
}

const KIOSKS = `
SELECT k.id AS "kioskId", k.airport, r.state, COALESCE(r.causes, '{}') AS causes, k.last_seen AS "lastSeen"
FROM kiosk k LEFT JOIN kiosk_readiness r ON r.kiosk_id = k.id ORDER BY k.airport, k.id`;

const BY_TYPE = 'SELECT type, count(*)::int AS count FROM inbox WHERE received_at >= $1 GROUP BY type';

/** How the fleet stands, and what happened since `since`. */
export async function overview({ database, clock }: OverviewDeps, since: Date): Promise<Overview> {
  const now = clock.now();
  const [kiosks, open, byType] = await Promise.all([
    database.query<KioskRow>(KIOSKS),
    openMatters(database, now),
    database.query<{ type: string; count: number }>(BY_TYPE, [since]),
  ]);
  const calls = open.matters.filter(({ what }) => what.kind === 'help');
  const helpCalledAt = new Map(calls.map(({ kioskId, at }) => [kioskId, at]));
  const counts = new Map(byType.rows.map(({ type, count }) => [type, count]));
  return {
    at: new Date(now).toISOString(),
    since: since.toISOString(),
    kiosks: kiosks.rows.map((row) => ({
      ...row,
      timeZone: timeZoneOf(row.airport),
      lastSeen: row.lastSeen?.toISOString() ?? null,
      helpCalledAt: helpCalledAt.get(row.kioskId) ?? null,
      silent: row.lastSeen === null || now - row.lastSeen.getTime() > SILENCE,
    })),
    events: [...counts.values()].reduce((sum, count) => sum + count, 0),
    recognised: counts.get('member.recognised') ?? 0,
    checkIns: counts.get('check-in.completed') ?? 0,
    helpRequests: counts.get('help.requested') ?? 0,
    ...open,
  };
}

const SOURCES = `
SELECT source, epoch, min(sequence)::float8 AS first, max(sequence)::float8 AS last, count(*)::int AS count,
  (max(sequence) - count(DISTINCT sequence))::float8 AS missing
FROM inbox GROUP BY source, epoch ORDER BY source, min(arrival)`;

const TOTALS = `
SELECT type, count(*)::int AS events, sum(duplicates)::int AS duplicates,
  (count(*) FILTER (WHERE failure IS NOT NULL))::int AS failed,
  (count(*) FILTER (WHERE projected_at IS NOT NULL))::int AS projected
FROM inbox GROUP BY type ORDER BY type`;

const UNMARKED_REPRINTS = `
SELECT count(*)::int AS count FROM (
  SELECT 1 FROM inbox AS pass
  JOIN inbox AS found ON found.type = 'passenger.identified' AND found.data->>'visitId' = pass.data->>'visitId'
  WHERE pass.type = 'document.printed' AND pass.data->>'document' = 'boarding-pass' AND NOT (pass.data->>'reprint')::boolean
  GROUP BY found.data->>'recordLocator', found.data->'person' HAVING count(*) > 1
) AS passenger`;

/** Counts the whole inbox: for load tests and for looking after things, not for every second. */
export async function statistics(database: Database): Promise<Statistics> {
  const [sources, totals, customers, unmarked, offers] = await Promise.all([
    database.query<Statistics['sources'][number]>(SOURCES),
    database.query<{ type: string; events: number; duplicates: number; failed: number; projected: number }>(
      TOTALS,
    ),
    database.query<{ count: number }>('SELECT count(*)::int AS count FROM customer'),
    database.query<{ count: number }>(UNMARKED_REPRINTS),
    offerFigures(database),
  ]);
  const sum = (pick: (row: (typeof totals.rows)[number]) => number) =>
    totals.rows.reduce((total, row) => total + pick(row), 0);
  const events = sum((row) => row.events);
  const projected = sum((row) => row.projected);
  const failed = sum((row) => row.failed);
  return {
    inbox: {
      events,
      duplicates: sum((row) => row.duplicates),
      byType: Object.fromEntries(totals.rows.map((row) => [row.type, row.events])),
    },
    sources: sources.rows,
    gaps: sources.rows.reduce((total, { missing }) => total + missing, 0),
    projection: { pending: events - projected - failed, projected, failed },
    customers: customers.rows[0]?.count ?? 0,
    offers,
    unmarkedReprints: unmarked.rows[0]?.count ?? 0,
  };
}
