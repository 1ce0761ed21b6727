import SQLite from 'better-sqlite3';

export type Database = SQLite.Database;

export interface DatabaseOptions {
  /** Of its file; or what another connection has serialized, which then lives in memory. */
  readonly path: string | Buffer;
  /** 32 random bytes; without it the file is not encrypted. */
  readonly key?: Uint8Array;
}

const LARGEST_FILE_PAGES = 262_144;
const LARGEST_IDLE_JOURNAL_BYTES = 16 * 1024 * 1024;
const LOCK_WAIT_MILLISECONDS = 500;

/**
 * Opens the one connection to a database file, for good: a second opener throws `SQLITE_BUSY`, a wrong key or a
 * damaged file throws `SQLITE_NOTADB` or `SQLITE_CORRUPT`. What a transaction has committed survives a power cut.
 */
export function openDatabase({ path, key }: DatabaseOptions): Database {
  const database = new SQLite(path, { timeout: LOCK_WAIT_MILLISECONDS });
  try {
    if (key) {
      database.pragma("cipher = 'chacha20'");
      database.pragma(`key = 'raw:${hexadecimal(key)}'`);
    }
    // Before the first access, so that the lock is the operating system's own and dies with the process.
    database.pragma('locking_mode = EXCLUSIVE');
    database.pragma('journal_mode = WAL');
    // WAL alone syncs at checkpoints only, and would lose acknowledged rows in a power cut.
    database.pragma('synchronous = FULL');
    database.pragma(`journal_size_limit = ${LARGEST_IDLE_JOURNAL_BYTES}`);
    database.pragma(`max_page_count = ${LARGEST_FILE_PAGES}`);
    database.pragma('foreign_keys = ON');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Commits what may be undone by a power cut, without waiting for the disk: such as that an event was delivered, which
 * would then be delivered again. It is durable as soon as anything after it is.
 */
export function withoutSync<T>(database: Database, work: () => T): T {
  database.pragma('synchronous = NORMAL');
  try {
    return work();
  } finally {
    database.pragma('synchronous = FULL');
  }
}

/** The code of an error that SQLite itself raised, such as `SQLITE_BUSY`; null for any other error. */
export const sqliteCode = (error: unknown): string | null =>
  error instanceof SQLite.SqliteError ? error.code : null;

function hexadecimal(key: Uint8Array): string {
  if (key.length !== 32) throw new Error(`a database key is 32 bytes long, not ${key.length}`);
  return Buffer.from(key).toString('hex');
}
