import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Database, openDatabase, sqliteCode } from './database.ts';
import { freshFolder } from './testing/fresh-folder.ts';

const newPath = () => join(freshFolder(), 'kiosk.db');

function codeThrownBy(run: () => Database): string | null {
  try {
    run().close();
    return null;
  } catch (error) {
    return sqliteCode(error);
  }
}

test('holds nothing readable on disk, neither in the file nor in its journal', () => {
  const path = newPath();
  const database = openDatabase({ path, key: randomBytes(32) });
  database.exec("CREATE TABLE passenger (name TEXT); INSERT INTO passenger VALUES ('ERIKSSON')");
  const onDisk = () =>
    readdirSync(join(path, '..')).map((name) => readFileSync(join(path, '..', name)).toString('latin1'));
  expect(onDisk().length).toBeGreaterThan(1);
  expect(onDisk().join()).not.toMatch(/ERIKSSON|passenger|SQLite format/);
  database.close();
  expect(onDisk().join()).not.toMatch(/ERIKSSON|passenger|SQLite format/);
});

test('opens with its own key, and with no other', () => {
  const path = newPath();
  const key = randomBytes(32);
  const database = openDatabase({ path, key });
  database.exec('CREATE TABLE flight (number TEXT)');
  database.close();
  expect(codeThrownBy(() => openDatabase({ path, key: randomBytes(32) }))).toBe('SQLITE_NOTADB');
  expect(codeThrownBy(() => openDatabase({ path }))).toBe('SQLITE_NOTADB');
  expect(codeThrownBy(() => openDatabase({ path, key }))).toBe(null);
  expect(() => openDatabase({ path, key: randomBytes(16) })).toThrow('32 bytes');
});

test('belongs to one opener at a time', () => {
  const path = newPath();
  const key = randomBytes(32);
  const first = openDatabase({ path, key });
  expect(codeThrownBy(() => openDatabase({ path, key }))).toBe('SQLITE_BUSY');
  first.close();
  expect(codeThrownBy(() => openDatabase({ path, key }))).toBe(null);
});

test('syncs every commit to disk', () => {
  const database = openDatabase({ path: newPath() });
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(database.pragma('synchronous', { simple: true })).toBe(2);
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1);
  database.close();
});
