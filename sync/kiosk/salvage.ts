import { type Database, openDatabase, sqliteCode } from './database.ts';
import type { OutboxEntry, OutboxRow } from './outbox-table.ts';

/** The outbox entries that a damaged database still gives up, in order: read from both ends towards the damage. */
export function salvageOutbox(path: string, key: Uint8Array): OutboxEntry[] {
  let database: Database | null = null;
  try {
    database = openDatabase({ path, key });
    const rows = [...readUntilDamage(database, 'ASC'), ...readUntilDamage(database, 'DESC')];
    const whole = new Map(rows.map((row) => [row.seq, row]));
    return [...whole.values()].sort((one, other) => one.seq - other.seq);
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
    return [];
  } finally {
    database?.close();
  }
}

function readUntilDamage(database: Database, direction: 'ASC' | 'DESC'): OutboxRow[] {
  const rows: OutboxRow[] = [];
  try {
    const query = database.prepare<[], OutboxRow>(
      `SELECT * FROM outbox NOT INDEXED ORDER BY seq ${direction}`,
    );
    for (const row of query.iterate()) if (isJson(row.body)) rows.push(row);
  } catch (error) {
    if (sqliteCode(error) === null) throw error;
  }
  return rows;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
