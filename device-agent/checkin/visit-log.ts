import type { Clock } from '../../config/clock.ts';
import type { WayToBeFound } from '../../config/identification.ts';
import type { Database } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Language } from '../contract/languages.ts';
import type { VisitRecord } from '../contract/stream.ts';

/** How the log's table comes to be; handed to whoever opens the kiosk's database. */
export const VISIT_LOG_MIGRATION = {
  name: 'visit-log',
  sql: 'CREATE TABLE open_visit (visit_id TEXT PRIMARY KEY, started_at INTEGER NOT NULL) STRICT',
};

/** All that is kept of a visit once another has taken its place: nothing of the passenger. */
export interface Ended {
  readonly visitId: string;
  readonly startedAt: number;
  readonly language: Language;
}

/**
 * The visits whose beginning was reported and whose end was not. Its rows are facts of the outbox's transactions, so
 * that every session that starts also ends at the hub, whatever happens to the agent in between.
 */
export function createVisitLog(deps: { database: Database; outbox: Outbox; clock: Clock }) {
  const { database, outbox, clock } = deps;
  const open = database.prepare('INSERT INTO open_visit (visit_id, started_at) VALUES (?, ?)');
  const close = database.prepare('DELETE FROM open_visit WHERE visit_id = ?');
  const left = database.prepare<[], { visitId: string; startedAt: number }>(
    'SELECT visit_id AS visitId, started_at AS startedAt FROM open_visit ORDER BY visit_id',
  );

  const ended = (visit: Ended, record: Pick<VisitRecord, 'outcome'> & Partial<VisitRecord>) =>
    outbox.record(
      [
        {
          type: 'session.ended',
          data: {
            visitId: visit.visitId,
            milliseconds: Math.max(0, clock.now() - visit.startedAt),
            outcome: record.outcome,
            touches: record.touches ?? 0,
            language: record.language ?? visit.language,
            steps: record.steps ?? {},
          },
        },
      ],
      () => close.run(visit.visitId),
    );

  return {
    started: ({ visitId, startedAt, by }: Pick<Ended, 'visitId' | 'startedAt'> & { by: WayToBeFound }) =>
      outbox.record([{ type: 'session.started', data: { visitId, by } }], () => open.run(visitId, startedAt)),
    /** The page measured how the visit went; of one that was cut off only its length is known. */
    ended,
    /** At boot: whoever stood here when the agent died is gone, and their visit with them. */
    endLeftOver: async (): Promise<void> => {
      for (const visit of left.all()) await ended({ ...visit, language: 'en' }, { outcome: 'cut-off' });
    },
  };
}

export type VisitLog = ReturnType<typeof createVisitLog>;
