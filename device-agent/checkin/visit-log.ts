import type { Database } from '../../sync/kiosk/database.ts';

/** How the log's table comes to be; handed to whoever opens the kiosk's database. */
export const VISIT_LOG_MIGRATION = {
  name: 'visit-log',
  sql: 'CREATE TABLE open_visit (visit_id TEXT PRIMARY KEY, started_at INTEGER NOT NULL) STRICT',
};

/**
 * The visits whose beginning was reported and whose end was not: nothing of the passenger, only that someone stood
 * there. Its statements run as facts of the outbox, so that every session that starts also ends at the hub.
 */
export function createVisitLog(database: Database) {
  const open = database.prepare('INSERT INTO open_visit (visit_id, started_at) VALUES (?, ?)');
  const close = database.prepare('DELETE FROM open_visit WHERE visit_id = ?');
  const left = database.prepare<[], { visitId: string; startedAt: number }>(
    'SELECT visit_id AS visitId, started_at AS startedAt FROM open_visit ORDER BY visit_id',
  );
  return {
    open: (visitId: string, now: number) => open.run(visitId, now),
    close: (visitId: string) => close.run(visitId),
    /** Visits that were under way when the agent died. */
    left: () => left.all(),
  };
}

export type VisitLog = ReturnType<typeof createVisitLog>;
