import { randomBytes } from 'node:crypto';
import { type Database, inTransaction } from './database.ts';
import { MIGRATIONS } from './migrations/index.ts';

const MIGRATION_LOCK = 0x1a9d51df;

/** Brings the tables up to date; hubs that start together take turns. All of it happens, or nothing. */
export const migrate = (database: Database): Promise<void> =>
  inTransaction(database, async (transaction) => {
    await transaction.query('SELECT pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await transaction.query(
      'CREATE TABLE IF NOT EXISTS migration (name text PRIMARY KEY, applied_at timestamptz NOT NULL DEFAULT now())',
    );
    const { rows } = await transaction.query<{ name: string }>('SELECT name FROM migration');
    const applied = new Set(rows.map(({ name }) => name));
    for (const { name, sql } of MIGRATIONS.filter((migration) => !applied.has(migration.name))) {
      await transaction.query(sql);
      await transaction.query('INSERT INTO migration (name) VALUES ($1)', [name]);
    }
  });

/** The key of the manifest's member hashes: made once, the same for every hub on this database. */
export async function memberHashKey(database: Database): Promise<string> {
  const name = 'member-hash-key';
  await database.query('INSERT INTO hub_secret (name, value) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    name,
    randomBytes(32).toString('hex'),
  ]);
  const { rows } = await database.query<{ value: string }>('SELECT value FROM hub_secret WHERE name = $1', [
    name,
  ]);
  const key = rows[0]?.value;
  if (key === undefined) throw new Error('the member hash key is gone from the database');
  return key;
}
