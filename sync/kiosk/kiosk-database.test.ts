import { cpSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { expectOk } from '../../config/result.ts';
import { type KioskDatabase, openKioskDatabase } from './kiosk-database.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { freshFolder } from './testing/fresh-folder.ts';

const clock = new SimulatedClock();

const open = (folder: string): KioskDatabase =>
  expectOk(openKioskDatabase({ folder, clock, migrations: [] }), 'the database opens');

const outboxOf = ({ database }: KioskDatabase): Outbox =>
  createOutbox({ database, source: 'kiosk/K1', capacity: 10_000, clock });

const help = (screen: string) => ({ type: 'help.requested' as const, data: { visitId: null, screen } });

/** The outbox's events from the first to the last, by the screen that help was asked for on. */
const screens = (outbox: Outbox) => outbox.lease(10_000)?.events.map(({ data, type }) => data.screen ?? type);

async function filled(folder: string, events: number): Promise<void> {
  const opened = open(folder);
  const all = Array.from({ length: events }, (_, index) => help(`${index}`.padEnd(200, ' ')));
  expectOk(await outboxOf(opened).record(all), 'there is room');
  opened.database.close();
}

function overwrite(path: string, offset: number, length: number): void {
  const bytes = readFileSync(path);
  bytes.fill(0x5a, offset, offset + length);
  writeFileSync(path, bytes);
}

test('keeps events, epoch and sequence over a restart', async () => {
  const folder = freshFolder();
  const before = open(folder);
  const outbox = outboxOf(before);
  await outbox.record([help('a')]);
  const [first] = outbox.lease(1)?.events ?? [];
  before.database.close();

  const after = open(folder);
  const again = outboxOf(after);
  await again.record([help('b')]);
  const events = again.lease(10)?.events ?? [];
  expect(after.reopened).toBe(null);
  expect(events[0]).toEqual(first);
  expect(events[1]).toMatchObject({ epoch: first?.epoch, sequence: 2, data: { screen: 'b' } });
  after.database.close();
});

test('after the power goes, holds all that was acknowledged and nothing of what was half done', async () => {
  const [folder, copy] = [freshFolder(), freshFolder()];
  const running = open(folder);
  await outboxOf(running).record([help('acknowledged')]);
  running.database.exec("BEGIN IMMEDIATE; UPDATE outbox SET body = '{}'");
  cpSync(folder, copy, { recursive: true });
  running.database.exec('ROLLBACK');
  running.database.close();

  const restarted = open(copy);
  expect(restarted.reopened).toBe(null);
  expect(screens(outboxOf(restarted))).toEqual(['acknowledged']);
  restarted.database.close();
});

test('is refused to a second agent, which changes nothing', () => {
  const folder = freshFolder();
  const first = open(folder);
  const files = readdirSync(folder);
  expect(openKioskDatabase({ folder, clock, migrations: [] })).toEqual({
    ok: false,
    fault: { code: 'database.in-use' },
  });
  expect(readdirSync(folder)).toEqual(files);
  first.database.close();
});

test('keeps its key where only its owner reads it', () => {
  const folder = freshFolder();
  open(folder).database.close();
  const key = statSync(join(folder, 'database.key'));
  expect([key.mode & 0o777, key.size]).toEqual([0o600, 32]);
});

test('applies the tables of other rooms once', () => {
  const folder = freshFolder();
  const migrations = [{ name: 'jobs/1', sql: 'CREATE TABLE job (id TEXT)' }];
  for (const _ of [1, 2]) {
    const { database } = expectOk(openKioskDatabase({ folder, clock, migrations }), 'the database opens');
    database.exec("INSERT INTO job VALUES ('x')");
    database.close();
  }
  const { database } = open(folder);
  expect(database.prepare('SELECT count(*) FROM job').pluck().get()).toBe(2);
  database.close();
});

test('saves the rows of other rooms that are worth it around a damaged page', () => {
  const folder = freshFolder();
  const migrations = [
    { name: 'jobs/1', sql: 'CREATE TABLE job (id TEXT PRIMARY KEY, note TEXT NOT NULL) STRICT' },
    { name: 'jobs/2', sql: 'CREATE TABLE scratch (id TEXT) STRICT; CREATE TABLE later (id TEXT) STRICT' },
  ];
  const options = { folder, clock, migrations, salvage: ['job', 'missing'] };
  const first = expectOk(openKioskDatabase(options), 'the database opens').database;
  const insert = first.prepare('INSERT INTO job VALUES (?, ?)');
  first.transaction(() => {
    for (let row = 0; row < 500; row += 1) insert.run(String(row).padStart(3, '0'), 'n'.repeat(200));
    first.exec("INSERT INTO scratch VALUES ('x')");
  })();
  const root = first.prepare("SELECT rootpage FROM sqlite_master WHERE name = 'job'").pluck().get() as number;
  first.close();
  overwrite(join(folder, 'database', 'kiosk.db'), 4096 * (root + 12) + 100, 50);

  const opened = expectOk(openKioskDatabase(options), 'the database opens');
  expect(opened.reopened?.reason).toBe('damaged');
  const ids = opened.database.prepare('SELECT id FROM job ORDER BY id').pluck().all();
  expect(ids.length).toBeGreaterThan(400);
  expect([ids.at(0), ids.at(-1)]).toEqual(['000', '499']);
  expect(opened.database.prepare('SELECT count(*) FROM scratch').pluck().get()).toBe(0);
  opened.database.close();
});

test('saves the events around a damaged page, reports it once and goes on', async () => {
  const folder = freshFolder();
  await filled(folder, 500);
  overwrite(join(folder, 'database', 'kiosk.db'), 4096 * 30 + 100, 50);

  const opened = open(folder);
  expect(opened.reopened?.reason).toBe('damaged');
  expect(opened.reopened?.salvaged).toBeGreaterThan(400);
  const saved = screens(outboxOf(opened)) ?? [];
  expect(saved.at(-1)).toBe('outbox.reopened');
  const numbers = saved.slice(0, -1).map(Number);
  expect(numbers.length).toBe(opened.reopened?.salvaged);
  expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
  expect([numbers.at(0), numbers.at(-1)]).toEqual([0, 499]);
  opened.database.close();

  const again = open(folder);
  expect(again.reopened).toBe(null);
  again.database.close();
  expect(readdirSync(folder).filter((name) => name.startsWith('database-set-aside-'))).toHaveLength(1);
});

test('begins a new epoch, and sends what was saved under its old ids', async () => {
  const folder = freshFolder();
  const before = open(folder);
  const outbox = outboxOf(before);
  await outbox.record(Array.from({ length: 300 }, () => help('x'.repeat(200))));
  const old = outbox.lease(1)?.events[0];
  before.database.close();
  overwrite(join(folder, 'database', 'kiosk.db'), 4096 * 20 + 100, 50);

  const after = open(folder);
  const saved = outboxOf(after).lease(1)?.events[0];
  expect(saved?.id).toBe(old?.id);
  expect(saved?.epoch).not.toBe(old?.epoch);
  after.database.close();
});

test.each([
  ['its key is lost', 'key-missing', (folder: string) => rmSync(join(folder, 'database.key'))],
  [
    'its key is another’s',
    'unreadable',
    (folder: string) => writeFileSync(join(folder, 'database.key'), 'k'.repeat(32)),
  ],
  [
    'its beginning is gone',
    'unreadable',
    (folder: string) => overwrite(join(folder, 'database', 'kiosk.db'), 0, 8192),
  ],
])('begins anew when %s', async (_, reason, harm) => {
  const folder = freshFolder();
  await filled(folder, 3);
  harm(folder);
  const opened = open(folder);
  expect(opened.reopened).toEqual({ salvaged: 0, reason });
  expect(screens(outboxOf(opened))).toEqual(['outbox.reopened']);
  opened.database.close();
  const again = open(folder);
  expect(again.reopened).toBe(null);
  again.database.close();
});

test('finishes beginning anew when the power went between its last two steps', async () => {
  const folder = freshFolder();
  await filled(folder, 2);
  renameSync(join(folder, 'database'), join(folder, 'database-draft'));
  const opened = open(folder);
  expect(opened.reopened).toBe(null);
  expect(outboxOf(opened).level().events).toBe(2);
  opened.database.close();
});

test('keeps the last three damaged databases only', async () => {
  const folder = freshFolder();
  open(folder).database.close();
  for (let round = 0; round < 5; round++) {
    overwrite(join(folder, 'database', 'kiosk.db'), 0, 4096);
    open(folder).database.close();
    clock.increment(1000);
  }
  expect(readdirSync(folder).filter((name) => name.startsWith('database-set-aside-'))).toHaveLength(3);
});
