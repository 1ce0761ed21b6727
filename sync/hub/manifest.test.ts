import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SimulatedClock } from 'xstate';
import { MANIFEST_PATH, type Manifest } from '../wire/manifest.ts';
import { memberKey } from '../wire/member-key.ts';
import type { ImportedMember } from './members.ts';
import { memberHashKey } from './migrate.ts';
import {
  IMPORT_TOKEN,
  type TestDatabase,
  type TestKiosk,
  testDatabase,
  testHub,
  testKiosk,
} from './testing/hub.ts';

const HOUR = 3_600_000;

let store: TestDatabase;
let hub: FastifyInstance;
let kiosk: TestKiosk;
const clock = new SimulatedClock();

beforeAll(async () => {
  store = await testDatabase();
  clock.set(Date.parse('2026-03-14T02:00:00Z'));
  hub = await testHub(store.database, clock);
  kiosk = await testKiosk(hub, 'PVG-T2-01');
});

afterAll(async () => {
  await hub?.close();
  await store?.close();
});

const manifest = async (since: number) => {
  const { authorization } = kiosk;
  return (
    await hub.inject({ url: `${MANIFEST_PATH}?since=${since}`, headers: { authorization } })
  ).json<Manifest>();
};

const importList = (payload: ImportedMember[], token = IMPORT_TOKEN) =>
  hub.inject({
    method: 'POST',
    url: '/v1/import/members',
    headers: { authorization: `Bearer ${token}` },
    payload,
  });

const member = (number: string, tier = 'member'): ImportedMember => ({
  programme: 'XD',
  number,
  tier,
  surname: 'SAMPLE',
  givenNames: 'ANNA',
  seatPosition: 'window',
  seatZone: null,
});

test('is empty before any member was imported', async () => {
  expect(await manifest(0)).toMatchObject({ version: 0, members: [] });
});

test('names members by hash alone, for the next 48 hours', async () => {
  await importList([member('1', 'gold'), member('2')]);
  const { version, hashKey, members } = await manifest(0);
  expect(version).toBe(1);
  expect(members.find((row) => row.memberKey === memberKey(hashKey, 'XD', '1'))).toEqual({
    memberKey: memberKey(hashKey, 'XD', '1'),
    tier: 'gold',
    preference: { seatPosition: 'window', seatZone: null },
    openComplaint: false,
    expires: '2026-03-16T02:00:00.000Z',
  });
  expect(JSON.stringify(members)).not.toContain('SAMPLE');
});

test('sends only what changed since the kiosk’s last look', async () => {
  await importList([member('1', 'gold'), member('2', 'silver'), member('3')]);
  const { version, hashKey, members } = await manifest(1);
  expect(version).toBe(2);
  const changed = ['2', '3'].map((number) => memberKey(hashKey, 'XD', number));
  expect(members.map((row) => row.memberKey).sort()).toEqual(changed.sort());
  expect((await manifest(version)).members).toEqual([]);
});

test('sends everything to a kiosk that knew another database', async () => {
  expect((await manifest(1_000_000)).members).toHaveLength(3);
});

test('renews its rows when a kiosk asks before they expire', async () => {
  const { version } = await manifest(0);
  clock.increment(25 * HOUR);
  const { members } = await manifest(version);
  expect(members).toHaveLength(3);
  expect(new Set(members.map(({ expires }) => expires))).toEqual(new Set(['2026-03-17T03:00:00.000Z']));
});

test('takes 5,000 members in at once, each number once', async () => {
  const list = Array.from({ length: 5000 }, (_, index) => member(`8${String(index).padStart(8, '0')}`));
  const { version } = await manifest(0);
  expect((await importList([...list, ...list.slice(0, 10)])).json()).toEqual({ members: 5000 });
  expect((await importList(list)).statusCode).toBe(200);
  expect((await manifest(version)).members).toHaveLength(5000);
  const { rows } = await store.database.query(
    `SELECT count(*)::int AS files FROM customer WHERE surname = 'SAMPLE'`,
  );
  expect(rows).toEqual([{ files: 5003 }]);
});

test('never shows a kiosk a version whose rows are still being written', async () => {
  const lists = Array.from({ length: 12 }, (_, index) => [member(`9${index}`)]);
  const { version } = await manifest(0);
  const seen = new Set<string>();
  let since = version;
  const look = async () => {
    const next = await manifest(since);
    for (const row of next.members) seen.add(row.memberKey);
    since = next.version;
  };
  await Promise.all([...lists.map((list) => importList(list)), ...lists.map(() => look())]);
  await look();
  const key = await memberHashKey(store.database);
  expect([...seen].sort()).toEqual(lists.map((_, index) => memberKey(key, 'XD', `9${index}`)).sort());
});

test('takes members from nobody without the token', async () => {
  expect((await importList([member('666')], 'guessed')).statusCode).toBe(401);
});

const complaint = (complaintId: string, number: string, state: 'open' | 'settled', hour: number) => ({
  ...{ complaintId, programme: 'XD', number, state },
  changedAt: `2026-03-14T0${hour}:00:00Z`,
});
const tellComplaints = (...payload: ReturnType<typeof complaint>[]) =>
  hub.inject({
    method: 'POST',
    url: '/v1/import/complaints',
    headers: { authorization: `Bearer ${IMPORT_TOKEN}` },
    payload,
  });
/** Who of those that changed after a version has an open complaint, and who has not. */
const openSince = async (since: number, ...numbers: string[]) => {
  const { hashKey, members } = await manifest(since);
  return numbers.map(
    (number) => members.find((row) => row.memberKey === memberKey(hashKey, 'XD', number))?.openComplaint,
  );
};
const versionNow = async () => (await manifest(0)).version;

test('tells that a complaint is open, until every one is settled, and sends nobody else again', async () => {
  await importList([member('21'), member('22')]);
  const before = await versionNow();
  expect(
    (await tellComplaints(complaint('C1', '21', 'open', 1), complaint('C2', '21', 'open', 1))).json(),
  ).toEqual({
    complaints: 2,
  });
  expect(await openSince(before, '21', '22')).toEqual([true, undefined]);
  const open = await versionNow();
  await tellComplaints(complaint('C1', '21', 'settled', 2));
  expect(await openSince(open, '21')).toEqual([undefined]);
  await tellComplaints(complaint('C2', '21', 'settled', 2));
  expect(await openSince(open, '21', '22')).toEqual([false, undefined]);
});

test('does not take what is old for news of a complaint', async () => {
  await importList([member('23')]);
  await tellComplaints(complaint('C3', '23', 'settled', 5));
  await tellComplaints(complaint('C3', '23', 'open', 4));
  expect(await openSince(0, '23')).toEqual([false]);
});

test('knows of a complaint whose member is announced later, and keeps it when the member is announced again', async () => {
  await tellComplaints(complaint('C4', '24', 'open', 1));
  for (const tier of ['silver', 'gold']) {
    await importList([member('24', tier)]);
    expect(await openSince(0, '24')).toEqual([true]);
  }
});

test('takes complaints from nobody without the token', async () => {
  const payload = [complaint('C5', '21', 'open', 9)];
  const answer = await hub.inject({ method: 'POST', url: '/v1/import/complaints', payload });
  expect(answer.statusCode).toBe(401);
});

test('tells what a member reads where their profile says it, and tells it again when it changes', async () => {
  const { version: before } = await manifest(0);
  await importList([{ ...member('71'), language: 'de-DE' }, member('72')]);
  const { version, members } = await manifest(before);
  expect(members.map(({ language }) => language).sort()).toEqual(['de-DE', undefined]);
  await importList([{ ...member('71'), language: 'fr' }, member('72')]);
  expect((await manifest(version)).members).toMatchObject([{ language: 'fr' }]);
});
