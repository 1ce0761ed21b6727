import { closeSync, fdatasync, openSync } from 'node:fs';
import type { Database } from './database.ts';

export interface GroupSync {
  /** Settles when everything that was committed before the call would survive a power cut. */
  durable(): Promise<void>;
  close(): void;
}

/**
 * Lets a database's commits return at once, and waits for the disk beside the event loop: once for all who wait, in place
 * of once for each. For a process that answers many at the same time and tells nobody of a commit before `durable`. The
 * journal file stays the same for as long as the database is open, and SQLite syncs it by itself before a checkpoint.
 */
export function syncInGroups(database: Database): GroupSync {
  database.pragma('synchronous = NORMAL');
  // The journal exists as soon as something was written.
  database.exec('BEGIN IMMEDIATE; COMMIT');
  const journal = openSync(`${database.name}-wal`, 'r+');
  const sync = () =>
    new Promise<void>((resolve, reject) => {
      fdatasync(journal, (failure) => (failure ? reject(failure) : resolve()));
    });
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return {
    durable: () => {
      // One under way may have begun before the caller’s commit.
      next ??= running
        .catch(() => {})
        .then(() => {
          next = null;
          running = sync();
          return running;
        });
      return next;
    },
    close: () => closeSync(journal),
  };
}
