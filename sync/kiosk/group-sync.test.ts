import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from './database.ts';
import { type GroupSync, syncInGroups } from './group-sync.ts';

let folder: string;
let database: Database;
let group: GroupSync;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'group-sync-'));
  database = openDatabase({ path: join(folder, 'a.sqlite') });
  database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY)');
  group = syncInGroups(database);
});
afterEach(async () => {
  group.close();
  database.close();
  await rm(folder, { recursive: true });
});

const insert = (id: number) => database.prepare('INSERT INTO row VALUES (?)').run(id);

describe('commits that are synced in groups', () => {
  it('wait for the disk once for all who ask together, and anew for whoever commits later', async () => {
    insert(1);
    const [first, second] = [group.durable(), group.durable()];
    expect(second).toBe(first);
    await first;
    insert(2);
    const third = group.durable();
    expect(third).not.toBe(first);
    await third;
  });

  it('never share a wait that began before their commit', async () => {
    insert(1);
    const first = group.durable();
    await Promise.resolve().then(() => {});
    await Promise.resolve();
    insert(2);
    const second = group.durable();
    expect(second).not.toBe(first);
    await Promise.all([first, second]);
  });

  it('are in the files that a crash leaves behind, across checkpoints', async () => {
    for (let id = 1; id <= 3_000; id += 1) insert(id);
    await group.durable();
    const copy = await mkdtemp(join(tmpdir(), 'group-sync-copy-'));
    await cp(folder, copy, { recursive: true });
    const left = openDatabase({ path: join(copy, 'a.sqlite') });
    expect(left.prepare('SELECT count(*) AS rows FROM row').get()).toEqual({ rows: 3_000 });
    left.close();
    await rm(copy, { recursive: true });
  });
});
