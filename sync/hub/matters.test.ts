import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { Overview } from './api.ts';
import { projectSome } from './projector.ts';
import { testOutbox } from './testing/events.ts';
import { QUIET, type TestDatabase, type TestKiosk, testDatabase, testHub, testKiosk } from './testing/hub.ts';

let store: TestDatabase;
let hub: FastifyInstance;
let now = Date.now();
const clock = { ...systemClock, now: () => now };

beforeAll(async () => {
  store = await testDatabase();
  hub = await testHub(store.database, clock);
});
afterAll(async () => {
  await hub.close();
  await store.close();
});
beforeEach(async () => {
  now = Date.now();
  await store.database.query('DELETE FROM matter');
});

const kiosks = new Map<string, { kiosk: TestKiosk; write: ReturnType<typeof testOutbox> }>();
async function tell(kioskId: string, ...events: readonly KioskEvent[]) {
  const known = kiosks.get(kioskId);
  const kiosk = known?.kiosk ?? (await testKiosk(hub, kioskId));
  const write = known?.write ?? testOutbox(kiosk.source);
  kiosks.set(kioskId, { kiosk, write });
  await kiosk.send(events.map(write));
  while (await projectSome({ database: store.database, clock, log: QUIET, hashKey: '', offers: null }));
}
const look = async (via = hub) => (await via.inject('/v1/overview')).json<Overview>();
const settle = (matterId: string | undefined, by: unknown, headers = {}) =>
  hub.inject({ method: 'POST', url: `/v1/matters/${matterId}/settle`, payload: { by }, headers });

const amount = { minorUnits: 30_000, currency: 'CNY' };
const owed = (paymentId = newId(), visitId = newId()): KioskEvent => ({
  type: 'payment.reversal-refused',
  data: {
    ...{ visitId, paymentId, amount },
    ...{ terminal: 'payment-terminal', reference: 'POI-77', approvalCode: 'A12345' },
  },
});
const help = (): KioskEvent => ({ type: 'help.requested', data: { visitId: null, screen: 'welcome' } });

test('money that did not go back is to be settled: where, when, how much, by which references', async () => {
  await tell('PVG-M-01', owed());
  const { matters, matterCount } = await look();
  expect(matterCount).toBe(1);
  expect(matters).toMatchObject([
    {
      kioskId: 'PVG-M-01',
      timeZone: 'Asia/Shanghai',
      what: {
        ...{ kind: 'money', amount, terminal: 'payment-terminal' },
        ...{ reference: 'POI-77', approvalCode: 'A12345' },
      },
    },
  ]);
});

test('an older kiosk that tells no reference is heard all the same', async () => {
  await tell('PVG-M-02', {
    type: 'payment.reversal-refused',
    data: { visitId: newId(), paymentId: newId(), amount },
  });
  expect((await look()).matters).toMatchObject([{ what: { kind: 'money', reference: null } }]);
});

const outOfReach = (paymentId = newId(), visitId = newId()): KioskEvent => ({
  type: 'payment.out-of-reach',
  data: { visitId, paymentId, amount, terminal: 'old-terminal' },
});

test('money at a terminal that a kiosk has no more is one thing to settle, however often it starts', async () => {
  const [paymentId, visitId] = [newId(), newId()];
  await tell('PVG-M-06', outOfReach(paymentId, visitId));
  const [matter] = (await look()).matters;
  expect(matter).toMatchObject({ what: { kind: 'money', terminal: 'old-terminal', inDoubt: true } });
  expect((await settle(matter?.matterId, 'Li Hua')).statusCode).toBe(204);
  await tell('PVG-M-06', outOfReach(paymentId, visitId));
  expect((await look()).matterCount).toBe(0);
});

test('money at a terminal that a kiosk has again is settled by what that terminal tells', async () => {
  const [paymentId, visitId] = [newId(), newId()];
  await tell('PVG-M-07', outOfReach(paymentId, visitId));
  expect((await look()).matterCount).toBe(1);
  const code = 'payment.cancelled';
  await tell('PVG-M-07', { type: 'payment.not-made', data: { visitId, paymentId, code } });
  expect((await look()).matterCount).toBe(0);
});

test('a person settles it once, with a name, which another hub on the database tells too', async () => {
  await tell('PVG-M-03', owed());
  const [matter] = (await look()).matters;
  expect((await settle(matter?.matterId, ' Li Hua ')).statusCode).toBe(204);
  expect((await settle(matter?.matterId, 'Somebody Else')).statusCode).toBe(409);
  const another = await testHub(store.another(), clock);
  const { matters, matterCount, settled } = await look(another);
  await another.close();
  expect([matters, matterCount]).toEqual([[], 0]);
  expect(settled).toMatchObject([
    { matterId: matter?.matterId, settledBy: 'Li Hua', settledAt: new Date(now).toISOString() },
  ]);
});

test.each([
  ['nobody', ''],
  ['one letter', ' a '],
  ['no text', 7],
])('is not settled by %s', async (_what, by) => {
  await tell('PVG-M-04', owed());
  const [matter] = (await look()).matters;
  expect((await settle(matter?.matterId, by)).statusCode).toBe(400);
  expect((await look()).matterCount).toBe(1);
});

test('what nobody has opened cannot be settled, nor can anything from another machine', async () => {
  expect((await settle(newId(), 'Li Hua')).statusCode).toBe(404);
  await tell('PVG-M-05', owed());
  const [matter] = (await look()).matters;
  expect((await settle(matter?.matterId, 'Li Hua', { host: 'evil.example' })).statusCode).toBe(403);
});

test('an event heard twice opens nothing twice, and what was settled stays settled', async () => {
  const paymentId = newId();
  await tell('PVG-M-06', owed(paymentId));
  const [matter] = (await look()).matters;
  await settle(matter?.matterId, 'Li Hua');
  await tell('PVG-M-06', owed(paymentId));
  expect((await look()).matterCount).toBe(0);
});

test('a document in doubt is settled by the kiosk that finds it, or by a person', async () => {
  const about = { visitId: newId(), document: 'boarding-pass' } as const;
  const [found, lost] = [newId(), newId()];
  const code = 'device.unplugged';
  await tell(
    'PVG-M-07',
    { type: 'document.unconfirmed', data: { ...about, jobId: found, code } },
    { type: 'document.unconfirmed', data: { ...about, jobId: lost, code } },
  );
  expect((await look()).matterCount).toBe(2);
  await tell('PVG-M-07', { type: 'document.taken', data: { ...about, jobId: found } });
  const { matters, settled } = await look();
  expect(matters).toHaveLength(1);
  // Nobody settled the other one: it had come out.
  expect(settled).toEqual([]);
  await settle(matters[0]?.matterId, 'Li Hua');
  expect((await look()).matterCount).toBe(0);
});

test('a refused tag and a check-in that was not taken over are to be settled, with what finds them', async () => {
  const code = 'dcs.refused';
  await tell(
    'PVG-M-08',
    {
      type: 'bags.tag-refused',
      data: { visitId: newId(), jobId: newId(), licencePlate: '0999000123', code },
    },
    { type: 'check-in.conflict', data: { reservation: 'R1', seat: '12C', sequenceNumber: 7, code } },
  );
  expect((await look()).matters.map(({ what }) => what)).toEqual([
    { kind: 'check-in', reservation: 'R1', seat: '12C', sequenceNumber: 7, code },
    { kind: 'bag-tag', licencePlate: '0999000123', code },
  ]);
});

const moved = (
  reservation: string,
  sequenceNumber: number | null,
  seats = { seat: '22C', previous: '20A' },
): KioskEvent => ({
  type: 'seat.chosen',
  data: {
    ...{ visitId: newId(), reservation, sequenceNumber, member: null, recordLocator: 'LAND01' },
    ...{ person: { surname: 'SAMPLE', givenNames: 'ANNA' }, exitRow: false, ...seats },
    flight: {
      ...{ carrier: 'XD', number: '71', from: 'PVG', to: 'PEK' },
      departure: '2031-05-14T14:00:00+08:00',
    },
  },
});
const replaced = (reservation: string): KioskEvent => ({
  type: 'pass.replaced',
  data: { visitId: newId(), reservation },
});

test('whoever moved after check-in is looked for until a new pass is out in whichever visit, and nobody else is', async () => {
  await tell('PVG-M-10', moved('R1', 7), moved('R2', 8), moved('R3', null));
  const pass = { kind: 'pass', seat: '22C', previous: '20A' };
  expect((await look()).matters.map(({ what }) => what)).toEqual([
    { ...pass, reservation: 'R2', sequenceNumber: 8 },
    { ...pass, reservation: 'R1', sequenceNumber: 7 },
  ]);
  await tell('PVG-M-10', replaced('R1'));
  expect((await look()).matters).toMatchObject([{ what: { kind: 'pass', reservation: 'R2' } }]);
  await tell('PVG-M-11', replaced('R2'));
  expect((await look()).matterCount).toBe(0);
});

test('whoever moves again is looked for once, with the seat of the pass that is about', async () => {
  const seats = async () =>
    (await look()).matters.map(({ what }) => what.kind === 'pass' && [what.previous, what.seat]);
  await tell('PVG-M-10', moved('R4', 7), moved('R4', 7, { seat: '23D', previous: '22C' }));
  expect(await seats()).toEqual([['20A', '23D']]);
  await tell('PVG-M-10', replaced('R4'));
  expect(await seats()).toEqual([]);
  await tell('PVG-M-10', moved('R4', 7, { seat: '24E', previous: '23D' }));
  expect(await seats()).toEqual([['23D', '24E']]);
});

test('a call for staff is one a kiosk, until somebody has come, or whoever called is gone', async () => {
  const callOf = async () =>
    (await look()).kiosks.find(({ kioskId }) => kioskId === 'PVG-M-09')?.helpCalledAt;
  await tell('PVG-M-09', help(), help());
  const [call, ...more] = (await look()).matters;
  expect([call?.what.kind, more]).toEqual(['help', []]);
  expect(await callOf()).toBe(call?.at);
  await settle(call?.matterId, 'Li Hua');
  expect([(await look()).matterCount, await callOf()]).toEqual([0, null]);
  // The next passenger calls: that is another matter.
  await tell('PVG-M-09', help());
  expect((await look()).matterCount).toBe(1);
  now += 11 * 60_000;
  expect([(await look()).matterCount, await callOf()]).toEqual([0, null]);
});
