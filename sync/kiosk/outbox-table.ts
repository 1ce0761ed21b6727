import { EVENTS, type KioskEvent } from '../wire/events.ts';
import type { Database } from './database.ts';
import type { Migration } from './migrations.ts';

/**
 * One row an event that the hub has not answered for. `topic` is what a later service event of the same kind
 * replaces; `lease` is the fencing token of whoever is sending it; a row with a `parked` reason waits for a person.
 */
export const OUTBOX_MIGRATION: Migration = {
  name: 'sync/outbox/1',
  sql: `
    CREATE TABLE outbox_epoch (id TEXT NOT NULL) STRICT;

    CREATE TABLE outbox (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL,
      epoch TEXT NOT NULL,
      class TEXT NOT NULL CHECK (class IN ('business', 'service', 'telemetry')),
      type TEXT NOT NULL,
      topic TEXT NOT NULL,
      version INTEGER NOT NULL,
      time INTEGER NOT NULL,
      body TEXT NOT NULL,
      expires INTEGER,
      attempts INTEGER NOT NULL DEFAULT 0,
      not_before INTEGER NOT NULL DEFAULT 0,
      lease TEXT,
      parked TEXT
    ) STRICT;
    CREATE INDEX outbox_parked ON outbox (seq) WHERE parked IS NOT NULL;
    CREATE INDEX outbox_leased ON outbox (lease) WHERE lease IS NOT NULL;
    CREATE INDEX outbox_expiry ON outbox (expires) WHERE expires IS NOT NULL;
    CREATE INDEX outbox_topic ON outbox (class, topic, seq) WHERE class <> 'business';

    CREATE TABLE outbox_level (class TEXT PRIMARY KEY, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    INSERT INTO outbox_level VALUES ('business', 0), ('service', 0), ('telemetry', 0);
    CREATE TRIGGER outbox_rises AFTER INSERT ON outbox BEGIN
      UPDATE outbox_level SET events = events + 1 WHERE class = new.class;
    END;
    CREATE TRIGGER outbox_falls AFTER DELETE ON outbox BEGIN
      UPDATE outbox_level SET events = events - 1 WHERE class = old.class;
    END;`,
};

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME = { business: null, service: 7 * DAY, telemetry: DAY } as const;

/** What an event is, apart from its place in the queue. */
export interface OutboxEntry {
  readonly id: string;
  readonly class: 'business' | 'service' | 'telemetry';
  readonly type: string;
  readonly topic: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The event's data as JSON. */
  readonly body: string;
  readonly expires: number | null;
  readonly attempts: number;
  /** Why it waits for a person, if it does. */
  readonly parked: string | null;
}

export interface OutboxRow extends OutboxEntry {
  readonly seq: number;
  readonly epoch: string;
}

/** Checks an event against the catalogue and makes it a new entry; an invalid event is a bug and throws. */
export function toEntry(event: KioskEvent, id: string, now: number): OutboxEntry {
  const known = EVENTS[event.type];
  const checked = known.data.safeParse(event.data);
  if (!checked.success) {
    const fields = checked.error.issues.map((issue) => `${issue.path.join('.')} (${issue.code})`);
    throw new Error(`not a valid ${event.type} event: ${fields.join(', ')}`);
  }
  const lifetime = LIFETIME[known.class];
  return {
    id,
    class: known.class,
    type: event.type,
    topic: 'device' in event.data ? `${event.type} ${event.data.device}` : event.type,
    version: known.version,
    time: now,
    body: JSON.stringify(checked.data),
    expires: lifetime === null ? null : now + lifetime,
    attempts: 0,
    parked: null,
  };
}

/** The epoch that a database's sequence numbers count within, begun when it has none. */
export function currentEpoch(database: Database, newId: () => string): string {
  const known = database.prepare<[], string>('SELECT id FROM outbox_epoch').pluck().get();
  if (known !== undefined) return known;
  const epoch = newId();
  database.prepare('INSERT INTO outbox_epoch (id) VALUES (?)').run(epoch);
  return epoch;
}

/** A statement that appends one entry at the end of the queue. */
export function prepareAppend(database: Database, epoch: string): (entry: OutboxEntry) => void {
  const insert = database.prepare(
    `INSERT INTO outbox (id, epoch, class, type, topic, version, time, body, expires, attempts, parked)
     VALUES (@id, @epoch, @class, @type, @topic, @version, @time, @body, @expires, @attempts, @parked)`,
  );
  return (entry) => void insert.run({ ...entry, epoch });
}

/** How many events of each class the outbox holds: counted by the database itself, so it is never out of step. */
export function prepareCount(database: Database): () => { events: number; business: number } {
  const count = database.prepare<[], { events: number; business: number }>(
    `SELECT sum(events) AS events, sum(events) FILTER (WHERE class = 'business') AS business FROM outbox_level`,
  );
  return () => count.get() ?? { events: 0, business: 0 };
}

/**
 * Gives up what may be given up, at most `excess` events of telemetry, oldest first; if that is not enough, all
 * but the newest service event of each topic. Business events stay.
 */
export function prepareShed(database: Database): (excess: number) => void {
  const dropOldest = database.prepare(
    `DELETE FROM outbox WHERE seq IN
       (SELECT seq FROM outbox WHERE class = 'telemetry' AND class <> 'business' AND lease IS NULL
        ORDER BY seq LIMIT ?)`,
  );
  const coalesce = database.prepare(
    `DELETE FROM outbox WHERE class = 'service' AND class <> 'business' AND lease IS NULL AND parked IS NULL
       AND seq < (SELECT max(newer.seq) FROM outbox AS newer
                  WHERE newer.class = 'service' AND newer.class <> 'business' AND newer.topic = outbox.topic)`,
  );
  return (excess) => {
    if (dropOldest.run(excess).changes < excess) coalesce.run();
  };
}

/** How many events were ever appended: the last sequence number given, which SQLite never takes back. */
export function prepareCountRecorded(database: Database): () => number {
  const last = database.prepare<[], number>("SELECT seq FROM sqlite_sequence WHERE name = 'outbox'").pluck();
  return () => last.get() ?? 0;
}
