import { type Database, openDatabase, sqliteCode } from './database.ts';
import type { OutboxEntry, OutboxRow } from './outbox-table.ts';

/** A row of any table as it was found, with its place in it. */
type FoundRow = Readonly<Record<string, unknown>> & { readonly place: number };

/** What a damaged database still gives up. */
export interface Salvaged {
  /** Entries of the outbox, in order. */
  readonly outbox: readonly OutboxEntry[];
  /** Rows of other rooms' tables, by the table's name, in order. */
  readonly tables: ReadonlyMap<string, readonly FoundRow[]>;
}

/** Saves what can be saved of a damaged database: each table is read from both ends towards the damage. */
export function salvage(path: string, key: Uint8Array, tables: readonly string[]): Salvaged {
  let database: Database | null = null;
  try {
    database = openDatabase({ path, key });
    const all = new Map(['outbox', ...tables].map((table) => [table, rowsOf(database as Database, table)]));
    const outbox = (all.get('outbox') ?? []).map((row) => row as unknown as OutboxRow);
    all.delete('outbox');
    return { outbox: outbox.filter(({ body }) => isJson(body)), tables: all };
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return { outbox: [], tables: new Map() };
  } finally {
    database?.close();
  }
}

function rowsOf(database: Database, table: string): FoundRow[] {
  const rows = [...readUntilDamage(database, table, 'ASC'), ...readUntilDamage(database, table, 'DESC')];
  const whole = new Map(rows.map((row) => [row.place, row]));
  return [...whole.values()].sort((one, other) => one.place - other.place);
}

function readUntilDamage(database: Database, table: string, direction: 'ASC' | 'DESC'): FoundRow[] {
  const rows: FoundRow[] = [];
  try {
    const query = database.prepare<[], FoundRow>(
      `SELECT rowid AS place, * FROM ${table} NOT INDEXED ORDER BY rowid ${direction}`,
    );
    for (const row of query.iterate()) rows.push(row);
  } catch (error) {
    // The damage, or a table that an older agent did not have.
    if (sqliteCode(error) === null) throw error;
  }
  return rows;
}

/** Puts saved rows into the table that took the old one's place; what does not suit it is left out. */
export function putBack(database: Database, table: string, rows: readonly FoundRow[]): void {
  const columns = new Set(database.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(table));
  for (const row of rows) {
    const known = Object.keys(row).filter((name) => columns.has(name));
    const marks = known.map((name) => `@${name}`).join(', ');
    try {
      database.prepare(`INSERT OR IGNORE INTO ${table} (${known.join(', ')}) VALUES (${marks})`).run(row);
    } catch (error) {
      if (!sqliteCode(error)?.startsWith('SQLITE_CONSTRAINT')) throw error;
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
