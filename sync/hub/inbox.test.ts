import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { BATCH_MEDIA_TYPE, EVENTS_PATH } from '../wire/batch.ts';
import { statistics } from './overview.ts';
import { guestVisit, memberVisit, testOutbox } from './testing/events.ts';
import {
  outcomes,
  type TestDatabase,
  type TestKiosk,
  testDatabase,
  testHub,
  testKiosk,
} from './testing/hub.ts';

let store: TestDatabase;
let hub: FastifyInstance;

beforeAll(async () => {
  store = await testDatabase();
  hub = await testHub(store.database, systemClock);
});

afterAll(async () => {
  await hub?.close();
  await store?.close();
});

const visitOf = (kiosk: TestKiosk) => memberVisit(newId()).map(testOutbox(kiosk.source));

const inboxOf = async ({ source }: TestKiosk) => {
  const { rows } = await store.database.query<{ stored: number; duplicates: number }>(
    'SELECT count(*)::int AS stored, coalesce(sum(duplicates), 0)::int AS duplicates FROM inbox WHERE source = $1',
    [source],
  );
  return rows[0];
};

test('accepts every event of a batch, each once', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-01');
  const events = visitOf(kiosk);
  expect(await kiosk.send(events)).toEqual(events.map(({ id }) => ({ id, outcome: 'accepted' })));
  expect(await inboxOf(kiosk)).toEqual({ stored: events.length, duplicates: 0 });
});

test('stores an event that comes again once, and counts the copies', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-02');
  const events = visitOf(kiosk);
  await kiosk.send(events);
  expect(new Set(outcomes(await kiosk.send(events)))).toEqual(new Set(['duplicate']));
  await kiosk.send(events.slice(0, 3));
  expect(await inboxOf(kiosk)).toEqual({ stored: events.length, duplicates: events.length + 3 });
});

test('finds copies inside one batch, however their ids are spelt', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-03');
  const [first, second] = visitOf(kiosk);
  const shouted = { ...first, id: first?.id.toUpperCase() };
  const results = await kiosk.send([first, second, first, shouted]);
  expect(outcomes(results)).toEqual(['accepted', 'accepted', 'duplicate', 'duplicate']);
  expect(results[3]?.id).toBe(shouted.id);
  expect(await inboxOf(kiosk)).toEqual({ stored: 2, duplicates: 2 });
});

test('rejects what does not fit, says why without quoting it, and takes the rest', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-04');
  const write = testOutbox(kiosk.source);
  const [good, identified] = guestVisit(newId()).map(write);
  const bad = [
    { ...identified, type: 'passenger.teleported' },
    { ...identified, dataversion: 99 },
    { ...identified, data: { ...identified?.data, person: 'SECRETNAME' } },
    { ...identified, data: { ...identified?.data, shoeSize: 46 } },
    { ...identified, source: 'kiosk/SOMEONE-ELSE' },
    { ...identified, sequence: 0 },
    'nonsense',
  ].map((item) => (typeof item === 'string' ? item : { ...item, id: newId() }));
  const results = await kiosk.send([...bad, good]);
  expect(outcomes(results)).toEqual([...bad.map(() => 'rejected'), 'accepted']);
  expect(results.map(({ reason }) => reason ?? '')).toEqual([
    expect.stringContaining('unknown type'),
    expect.stringContaining('unknown version'),
    expect.stringContaining('data does not fit'),
    expect.stringContaining('data does not fit'),
    expect.stringContaining('the source is not the kiosk'),
    expect.stringContaining('sequence'),
    expect.stringContaining('not an event'),
    '',
  ]);
  expect(JSON.stringify(results)).not.toContain('SECRETNAME');
});

test('lets no event that PostgreSQL cannot hold stand in the way of the others', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-05');
  const events = visitOf(kiosk);
  const person = { surname: 'NU\u0000L', givenNames: 'LONE \ud800' };
  const poison = testOutbox(kiosk.source)({
    type: 'passenger.identified',
    data: { visitId: newId(), by: 'passport', person, member: null, recordLocator: 'LAND02' },
  });
  const results = await kiosk.send([...events.slice(0, 2), poison, ...events.slice(2)]);
  expect(results[2]).toEqual({
    id: poison.id,
    outcome: 'rejected',
    reason: 'the database cannot hold its values',
  });
  expect(results.filter(({ outcome }) => outcome === 'accepted')).toHaveLength(events.length);
});

test('unpacks gzip, and refuses what is damaged, packed otherwise or too large', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-06');
  const post = (payload: Buffer, encoding: string) =>
    hub.inject({
      method: 'POST',
      url: EVENTS_PATH,
      headers: {
        authorization: kiosk.authorization,
        'content-type': BATCH_MEDIA_TYPE,
        'content-encoding': encoding,
      },
      payload,
    });
  const events = visitOf(kiosk);
  const packed = gzipSync(JSON.stringify(events));
  expect((await post(packed, 'gzip')).json()).toEqual({
    results: events.map(({ id }) => ({ id, outcome: 'accepted' })),
  });
  expect((await post(packed.subarray(0, 60), 'gzip')).statusCode).toBe(400);
  expect((await post(packed, 'compress')).statusCode).toBe(415);
  const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, ' '));
  expect((await post(bomb, 'gzip')).statusCode).toBe(413);
});

test('knows no kiosk without its credential, and none by an old one', async () => {
  const kiosk = await testKiosk(hub, 'PVG-INBOX-07');
  await testKiosk(hub, 'PVG-INBOX-07');
  await expect(kiosk.send(visitOf(kiosk))).rejects.toThrow('401');
  const anonymous = await hub.inject({ method: 'POST', url: EVENTS_PATH, payload: [] });
  expect(anonymous.statusCode).toBe(401);
});

test('enrols nobody with a wrong code', async () => {
  const payload = { kioskId: 'PVG-INBOX-08', airport: 'PVG', enrolmentCode: 'guessed' };
  expect((await hub.inject({ method: 'POST', url: '/v1/enrol', payload })).statusCode).toBe(401);
});

test('takes the same batches from two sides at once and counts nothing twice', async () => {
  const other = await testHub(store.another(), systemClock);
  const kiosk = await testKiosk(hub, 'PVG-INBOX-09');
  const write = testOutbox(kiosk.source);
  const events = Array.from({ length: 20 }, () => memberVisit(newId()))
    .flat()
    .map(write);
  const batches = Array.from({ length: 10 }, (_, index) => events.slice(index * 20, index * 20 + 20));
  const sent = await Promise.all(
    batches.flatMap((batch) => [kiosk.send(batch, hub), kiosk.send([...batch].reverse(), other)]),
  );
  const said = outcomes(sent.flat());
  expect(said.filter((outcome) => outcome === 'accepted')).toHaveLength(events.length);
  expect(said.filter((outcome) => outcome === 'duplicate')).toHaveLength(events.length);
  expect(await inboxOf(kiosk)).toEqual({ stored: events.length, duplicates: events.length });
  await other.close();
});

test('shows in its statistics what came, what came twice and what is missing', async () => {
  const before = await statistics(store.database);
  const kiosk = await testKiosk(hub, 'PVG-INBOX-10');
  const events = visitOf(kiosk);
  const late = events.filter((_, index) => index !== 4);
  await kiosk.send(late);
  await kiosk.send(late.slice(0, 2));
  const after = await statistics(store.database);
  expect(after.sources.find(({ source }) => source === kiosk.source)).toEqual({
    source: kiosk.source,
    epoch: events[0]?.epoch,
    first: 1,
    last: 10,
    count: 9,
    missing: 1,
  });
  expect(after.inbox.events - before.inbox.events).toBe(9);
  expect(after.inbox.duplicates - before.inbox.duplicates).toBe(2);
  expect(after.gaps - before.gaps).toBe(1);
});
