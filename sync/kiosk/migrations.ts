import type { Database } from './database.ts';

/** A step of the database's schema. It is applied once, so a step that has shipped is never edited. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Brings a database up to date: every step it has not seen, in the given order, all or none. */
export function migrate(database: Database, migrations: readonly Migration[]): void {
  database.transaction(() => {
    database.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID');
    const applied = new Set(database.prepare('SELECT name FROM migration').pluck().all());
    const note = database.prepare('INSERT INTO migration (name) VALUES (?)');
    for (const { name, sql } of migrations) {
      if (applied.has(name)) continue;
      database.exec(sql);
      note.run(name);
    }
  })();
}
