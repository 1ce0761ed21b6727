import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { err, ok, type Result } from '../../config/result.ts';
import { CREDENTIAL_MIGRATION } from './credential.ts';
import { type Database, openDatabase, sqliteCode } from './database.ts';
import { loadKey, syncFolder } from './key-file.ts';
import { MANIFEST_MIGRATION } from './manifest-store.ts';
import { type Migration, migrate } from './migrations.ts';
import { currentEpoch, OUTBOX_MIGRATION, prepareAppend, toEntry } from './outbox-table.ts';
import { putBack, salvage } from './salvage.ts';

export interface KioskDatabaseOptions {
  /** The kiosk's state folder, made when missing. */
  readonly folder: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Tables of other rooms. */
  readonly migrations: readonly Migration[];
  /** Those of them that are worth saving from a damaged database, row by row. */
  readonly salvage?: readonly string[];
}

/** The database had to be begun anew; `salvaged` events of the old one go on in the new one. */
export interface Reopened {
  readonly salvaged: number;
  readonly reason: 'key-missing' | 'unreadable' | 'damaged';
}

export interface KioskDatabase {
  readonly database: Database;
  readonly reopened: Reopened | null;
}

const LIVE = 'database';
const DRAFT = 'database-draft';
const SET_ASIDE = 'database-set-aside-';
const SET_ASIDE_KEPT = 3;

/**
 * Opens the kiosk's database for the one process that owns it. A database that cannot be read is set aside, whole
 * and under a dated name, and a new one takes its place with whatever events could be saved.
 */
export function openKioskDatabase(
  options: KioskDatabaseOptions,
): Result<KioskDatabase, { readonly code: 'database.in-use' }> {
  const { folder } = options;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  finishSwap(folder);
  const isFirst = !existsSync(join(folder, LIVE));
  const { key, isNew } = loadKey(join(folder, 'database.key'));
  mkdirSync(join(folder, LIVE), { recursive: true, mode: 0o700 });
  try {
    const opened = openSound(fileIn(folder, LIVE), key);
    if (opened.sound) return ok({ database: prepare(opened.database, options), reopened: null });
    const reason = isNew && !isFirst ? 'key-missing' : opened.reason;
    return ok(beginAnew(options, key, reason));
  } catch (error) {
    if (sqliteCode(error)?.startsWith('SQLITE_BUSY')) return err({ code: 'database.in-use' });
    throw error;
  }
}

const fileIn = (folder: string, place: string) => join(folder, place, 'kiosk.db');

type Opened =
  | { readonly sound: true; readonly database: Database }
  | { readonly sound: false; readonly reason: Reopened['reason'] };

function openSound(path: string, key: Uint8Array): Opened {
  let database: Database | null = null;
  try {
    database = openDatabase({ path, key });
    if (database.pragma('integrity_check(1)', { simple: true }) === 'ok') return { sound: true, database };
  } catch (error) {
    database?.close();
    const code = sqliteCode(error);
    if (code === 'SQLITE_NOTADB') return { sound: false, reason: database ? 'damaged' : 'unreadable' };
    if (code?.startsWith('SQLITE_CORRUPT')) return { sound: false, reason: 'damaged' };
    throw error;
  }
  database.close();
  return { sound: false, reason: 'damaged' };
}

function prepare(database: Database, { migrations }: KioskDatabaseOptions): Database {
  migrate(database, [OUTBOX_MIGRATION, CREDENTIAL_MIGRATION, MANIFEST_MIGRATION, ...migrations]);
  return database;
}

/** The new database is complete before it takes the old one's place, so that no power cut loses what was saved. */
function beginAnew(
  options: KioskDatabaseOptions,
  key: Uint8Array,
  reason: Reopened['reason'],
): KioskDatabase {
  const { folder, clock } = options;
  const saved = salvage(fileIn(folder, LIVE), key, options.salvage ?? []);
  const reopened = { salvaged: saved.outbox.length, reason };

  rmSync(join(folder, DRAFT), { recursive: true, force: true });
  mkdirSync(join(folder, DRAFT), { mode: 0o700 });
  const draft = prepare(openDatabase({ path: fileIn(folder, DRAFT), key }), options);
  draft.transaction(() => {
    const append = prepareAppend(draft, currentEpoch(draft, newId));
    for (const entry of saved.outbox) append(entry);
    for (const [table, rows] of saved.tables) putBack(draft, table, rows);
    append(toEntry({ type: 'outbox.reopened', data: reopened }, newId(), clock.now()));
  })();
  draft.close();

  const date = new Date(clock.now()).toISOString().replaceAll(':', '-');
  // A clock may show the same time twice, a name must not.
  renameSync(join(folder, LIVE), join(folder, `${SET_ASIDE}${date}-${newId().slice(-6)}`));
  finishSwap(folder);
  dropOldest(folder);
  return { database: openDatabase({ path: fileIn(folder, LIVE), key }), reopened };
}

/** A draft without a live database is complete: only the last step of beginning anew was cut short. */
function finishSwap(folder: string): void {
  if (existsSync(join(folder, LIVE)) || !existsSync(join(folder, DRAFT))) return;
  renameSync(join(folder, DRAFT), join(folder, LIVE));
  syncFolder(folder);
}

function dropOldest(folder: string): void {
  const setAside = readdirSync(folder).filter((name) => name.startsWith(SET_ASIDE));
  for (const name of setAside.sort().slice(0, -SET_ASIDE_KEPT))
    rmSync(join(folder, name), { recursive: true });
}
