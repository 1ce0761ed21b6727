import { setImmediate as turn } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { err, ok, type Result } from '../../config/result.ts';
import type { Manifest } from '../wire/manifest.ts';
import { openDatabase } from './database.ts';
import type { HubFault } from './hub-link.ts';
import { createManifestRefresh, type ManifestRefresh } from './manifest-refresh.ts';
import { createManifestStore, MANIFEST_MIGRATION, type ManifestStore } from './manifest-store.ts';
import { migrate } from './migrations.ts';

type Fetched = Result<Manifest, HubFault>;

let clock: SimulatedClock;
let store: ManifestStore;
let refresh: ManifestRefresh;
let asked: number[];
let answer: (since: number) => Fetched | Promise<Fetched>;

const manifest = (version: number) => ok({ version, hashKey: '0f'.repeat(32), members: [] });

beforeEach(() => {
  clock = new SimulatedClock();
  const database = openDatabase({ path: ':memory:' });
  migrate(database, [MANIFEST_MIGRATION]);
  store = createManifestStore({ database, clock });
  asked = [];
  refresh = createManifestRefresh({
    store,
    fetchManifest: async (since) => {
      asked.push(since);
      return answer(since);
    },
    interval: 15_000,
    clock,
  });
});

test('asks at the start and then at its interval, for what has changed since', async () => {
  answer = (since) => manifest(since + 1);
  refresh.start();
  await turn();
  for (let round = 0; round < 2; round++) {
    clock.increment(15_000);
    await turn();
  }
  expect(asked).toEqual([0, 1, 2]);
  await refresh.stop();
  clock.increment(60_000);
  await turn();
  expect(asked).toEqual([0, 1, 2]);
});

test('asks for everything at once when the hub counts anew', async () => {
  answer = () => manifest(8);
  await refresh.refreshWithin(300);
  answer = () => manifest(3);
  expect(await refresh.refreshWithin(300)).toBe('fresh');
  expect(asked).toEqual([0, 8, 0]);
  expect(store.version()).toBe(3);
});

test('goes ahead with what it has when the hub is slow, and takes the answer in when it comes', async () => {
  let arrive = (_: Fetched) => {};
  answer = () => new Promise((resolve) => (arrive = resolve));
  const first = refresh.refreshWithin(300);
  const second = refresh.refreshWithin(500);
  for (let passed = 0; passed < 300; passed += 75) clock.increment(75);
  expect(await first).toBe('late');
  arrive(manifest(5));
  expect(await second).toBe('fresh');
  expect(asked).toEqual([0]);
  expect(store.version()).toBe(5);
});

test('keeps what it has when the hub is away', async () => {
  answer = () => manifest(5);
  await refresh.refreshWithin(300);
  answer = () => err({ code: 'hub.unreachable', reason: 'ECONNREFUSED' });
  expect(await refresh.refreshWithin(300)).toBe('unreachable');
  expect(store.version()).toBe(5);
});
