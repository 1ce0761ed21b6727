import type { Database } from './database.ts';
import type { Migration } from './migrations.ts';

export const CREDENTIAL_MIGRATION: Migration = {
  name: 'sync/credential/1',
  sql: `CREATE TABLE credential (
    only INTEGER PRIMARY KEY CHECK (only = 1),
    secret TEXT NOT NULL
  ) STRICT`,
};

/** What the hub knows this kiosk by, kept in the encrypted database. */
export interface CredentialStore {
  read(): string | null;
  keep(secret: string): void;
}

export function createCredentialStore(database: Database): CredentialStore {
  const read = database.prepare<[], string>('SELECT secret FROM credential').pluck();
  const keep = database.prepare('INSERT OR REPLACE INTO credential (only, secret) VALUES (1, ?)');
  return { read: () => read.get() ?? null, keep: (secret) => void keep.run(secret) };
}
