import type { Envelope, EventResult } from '../wire/batch.ts';
import { type Database, withoutSync } from './database.ts';
import type { OutboxRow } from './outbox-table.ts';

/** A run of events that one sender may deliver; `token` fences off any sender that came before. */
export interface Lease {
  readonly token: string;
  readonly events: readonly Envelope[];
}

export interface ParkedEvent {
  readonly id: string;
  readonly type: string;
  /** ISO 8601. */
  readonly time: string;
  readonly reason: string;
}

/** The half of the outbox that the pump and service staff work with. */
export interface Delivery {
  /** Takes the oldest events that are due, in order; null when none is. */
  lease(limit: number): Lease | null;
  /**
   * Applies the hub's answers: what it has is deleted, what it rejects is parked, all else stays in its place.
   * Answers under an older token change nothing.
   */
  settle(lease: Lease, results: readonly EventResult[]): void;
  /** Gives the events back as they were: the hub was never reached, so no attempt is counted. */
  release(lease: Lease): void;
  /** Milliseconds until an event is due: 0 when one is now, null when there is none. */
  dueIn(): number | null;
  parked(): ParkedEvent[];
  /** Sends a parked event again, in its old place; false when it is not there. */
  redrive(id: string): boolean;
}

export interface DeliveryParts {
  readonly database: Database;
  readonly source: string;
  readonly now: () => number;
  readonly newId: () => string;
}

/** An event that the hub asks for again keeps its place this many times, then lets later ones pass. */
const ATTEMPTS_IN_PLACE = 5;
const POSTPONEMENT = 30_000;

// A postponement further away than any that is ever written means that the clock was set back: it counts as over.
const DUE = `parked IS NULL AND lease IS NULL AND (not_before <= @now OR not_before > @now + ${POSTPONEMENT})`;

/** Only one sender at a time: taking a new lease ends the one before it. */
export function createDelivery({ database, source, now, newId }: DeliveryParts): Delivery {
  const endLeases = database.prepare('UPDATE outbox SET lease = NULL WHERE lease IS NOT NULL');
  const expire = database.prepare('DELETE FROM outbox WHERE expires <= ?');
  const due = database.prepare<{ now: number; limit: number }, OutboxRow>(
    `SELECT * FROM outbox WHERE ${DUE} ORDER BY seq LIMIT @limit`,
  );
  const mark = database.prepare('UPDATE outbox SET lease = @token WHERE seq = @seq');
  const remove = database.prepare('DELETE FROM outbox WHERE seq = @seq AND lease = @token');
  const park = database.prepare(
    'UPDATE outbox SET parked = @reason, lease = NULL WHERE seq = @seq AND lease = @token',
  );
  const keep = database.prepare(
    `UPDATE outbox SET lease = NULL, attempts = attempts + 1,
       not_before = CASE WHEN attempts < ${ATTEMPTS_IN_PLACE} THEN 0 ELSE @now + ${POSTPONEMENT} END
     WHERE seq = @seq AND lease = @token`,
  );
  const release = database.prepare('UPDATE outbox SET lease = NULL WHERE lease = ?');
  const anyDue = database.prepare(`SELECT 1 FROM outbox WHERE ${DUE} LIMIT 1`).pluck();
  const nextDue = database
    .prepare<[], number | null>('SELECT min(not_before) FROM outbox WHERE parked IS NULL AND lease IS NULL')
    .pluck();
  const listParked = database.prepare<[], Pick<OutboxRow, 'id' | 'type' | 'time' | 'parked'>>(
    'SELECT id, type, time, parked FROM outbox WHERE parked IS NOT NULL ORDER BY seq',
  );
  const redrive = database.prepare(
    'UPDATE outbox SET parked = NULL, attempts = 0, not_before = 0 WHERE parked IS NOT NULL AND id = ?',
  );

  endLeases.run();

  const takeLease = database.transaction((limit: number): Lease | null => {
    endLeases.run();
    expire.run(now());
    const rows = due.all({ now: now(), limit });
    if (rows.length === 0) return null;
    const token = newId();
    for (const { seq } of rows) mark.run({ token, seq });
    return { token, events: rows.map((row) => toEnvelope(row, source)) };
  });

  const settle = database.transaction(({ token, events }: Lease, results: readonly EventResult[]) => {
    const answers = new Map(results.map((result) => [result.id, result]));
    for (const { id, sequence: seq } of events) {
      const answer = answers.get(id);
      if (answer?.outcome === 'accepted' || answer?.outcome === 'duplicate') remove.run({ token, seq });
      else if (answer?.outcome === 'rejected') park.run({ token, seq, reason: answer.reason ?? 'rejected' });
      else keep.run({ token, seq, now: now() });
    }
  });

  return {
    lease: (limit) => withoutSync(database, () => takeLease.immediate(limit)),
    settle: (lease, results) => withoutSync(database, () => settle.immediate(lease, results)),
    release: ({ token }) => void withoutSync(database, () => release.run(token)),
    dueIn: () => {
      if (anyDue.get({ now: now() }) !== undefined) return 0;
      const next = nextDue.get() ?? null;
      return next === null ? null : Math.max(0, next - now());
    },
    parked: () =>
      listParked.all().map(({ id, type, time, parked }) => ({
        id,
        type,
        time: new Date(time).toISOString(),
        reason: parked ?? '',
      })),
    redrive: (id) => redrive.run(id).changes > 0,
  };
}

const toEnvelope = (row: OutboxRow, source: string): Envelope => ({
  specversion: '1.0',
  id: row.id,
  source,
  type: row.type,
  time: new Date(row.time).toISOString(),
  datacontenttype: 'application/json',
  dataversion: row.version,
  epoch: row.epoch,
  sequence: row.seq,
  data: JSON.parse(row.body),
});
