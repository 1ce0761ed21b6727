import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { KioskEvent } from '../wire/events.ts';
import type { CustomerFile, CustomerList, Overview } from './api.ts';
import { statistics } from './overview.ts';
import { projectSome, startProjector } from './projector.ts';
import { FLIGHT, guestVisit, memberVisit, testOutbox } from './testing/events.ts';
import { QUIET, type TestDatabase, testDatabase, testHub, testKiosk } from './testing/hub.ts';

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

const depsOn = (database = store.database) => ({
  ...{ database, clock: systemClock, log: QUIET },
  ...{ hashKey: '', offers: null },
});

async function projectAll(deps = depsOn()): Promise<void> {
  while (await projectSome(deps));
}

const search = async (text: string) =>
  (await hub.inject({ method: 'POST', url: '/v1/customers/search', payload: { text } })).json<CustomerList>()
    .customers;

const file = async (customerId: string | undefined) =>
  (await hub.inject(`/v1/customers/${customerId}`)).json<CustomerFile>();

test('builds a member’s file from one visit', async () => {
  const kiosk = await testKiosk(hub, 'PVG-FILE-01');
  const visitId = newId();
  const member = { programme: 'XD', number: '710000001' };
  await kiosk.send(memberVisit(visitId, member).map(testOutbox(kiosk.source)));
  await projectAll();

  const [found] = await search(member.number);
  expect(found).toMatchObject({
    surname: 'EXAMPLE',
    givenNames: 'MEI LIN',
    tier: 'gold',
    lastEvent: 'document.taken',
  });
  const customer = await file(found?.customerId);
  expect(customer.memberships).toEqual([{ ...member, tier: 'gold' }]);
  expect(customer.preference).toEqual({ seatPosition: 'aisle', seatZone: 'front' });
  expect(customer.flights).toEqual([
    { ...FLIGHT, recordLocator: 'LAND01', seat: '5C', sequenceNumber: 12, state: 'checked-in' },
  ]);
  expect(customer.visits).toHaveLength(1);
  expect(customer.visits[0]).toMatchObject({
    visitId,
    kioskId: 'PVG-FILE-01',
    timeZone: 'Asia/Shanghai',
    outcome: 'completed',
  });
  const told = customer.visits[0]?.events.map(({ type }) => type);
  expect(told).toEqual(memberVisit(visitId).map(({ type }) => type));
});

test('keeps one file for a member who comes twice, and one for a guest within a booking', async () => {
  const kiosk = await testKiosk(hub, 'PVG-FILE-02');
  const write = testOutbox(kiosk.source);
  const member = { programme: 'XD', number: '710000002' };
  const spaced = { surname: ' Placeholder ', givenNames: 'JOHN' };
  await kiosk.send([...memberVisit(newId(), member), ...memberVisit(newId(), member)].map(write));
  await kiosk.send([...guestVisit(newId()), ...guestVisit(newId(), spaced)].map(write));
  await projectAll();

  const members = await search(member.number);
  expect(members).toHaveLength(1);
  expect((await file(members[0]?.customerId)).visits).toHaveLength(2);
  const guests = await search('placeholder john');
  expect(guests).toHaveLength(1);
  expect((await file(guests[0]?.customerId)).visits).toHaveLength(2);
});

test('puts events in the kiosk’s order although they arrived in another', async () => {
  const kiosk = await testKiosk(hub, 'PVG-FILE-03');
  const write = testOutbox(kiosk.source);
  const pass = { visitId: newId(), jobId: newId(), document: 'boarding-pass' } as const;
  const printed = write({ type: 'document.printed', data: { ...pass, reprint: false } });
  const taken = write({ type: 'document.taken', data: pass });
  await kiosk.send([taken]);
  await kiosk.send([printed]);
  await projectAll();
  const { rows } = await store.database.query('SELECT outcome FROM document_outcome WHERE job_id = $1', [
    pass.jobId,
  ]);
  expect(rows).toEqual([{ outcome: 'taken' }]);
});

test('writes the same file whether events come one by one or together', async () => {
  let tries = 0;
  /** Two visits, of a member and of a guest, as they happen to be mixed, lost and repeated. */
  const orders = fc.array(fc.nat({ max: 16 }), { minLength: 1, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(orders, async (order) => {
      tries += 1;
      const files = [];
      for (const way of ['SINGLE', 'TOGETHER'] as const) {
        const kiosk = await testKiosk(hub, `PVG-${way}-${tries}`);
        const beginning = Date.parse('2026-03-14T02:00:00Z');
        const events = mixedVisits(`${way}-${tries}`);
        const mixed = order.flatMap((place) => events[place % events.length] ?? []);
        const written = mixed.map(testOutbox(kiosk.source, beginning));
        for (const batch of way === 'SINGLE' ? written.map((event) => [event]) : [written]) {
          await kiosk.send(batch);
          await projectAll();
        }
        files.push(await everythingOf(kiosk.source, `${way}-${tries}`));
      }
      expect(files[1]).toEqual(files[0]);
    }),
    { numRuns: 12 },
  );
});

/** Visits of people whom no other test knows. */
function mixedVisits(mark: string): KioskEvent[] {
  const member = { programme: 'XD', number: mark };
  const [visitId, other] = [newId(), newId()];
  const later = { ...FLIGHT, departure: '2026-03-14T07:00:00Z' };
  const flown = { visitId: other, member, recordLocator: mark, flight: later };
  return [
    ...memberVisit(visitId, member),
    ...guestVisit(other, { surname: mark, givenNames: 'JOHN' }),
    { type: 'member.recognised', data: { visitId: other, member, tier: 'silver', preference: LIKES } },
    {
      type: 'check-in.completed',
      data: { ...flown, person: { surname: '', givenNames: '' }, seat: '7A', sequenceNumber: 9 },
    },
    {
      type: 'check-in.completed',
      data: { ...flown, person: { surname: mark, givenNames: 'MEI' }, seat: '8A', sequenceNumber: 10 },
    },
    { type: 'session.ended', data: { ...ENDED, visitId: other } },
  ];
}

const LIKES = { position: 'window', zone: null } as const;
const ENDED = { outcome: 'abandoned', milliseconds: 1, touches: 0, language: 'en', steps: {} };

/** What the tables hold of a kiosk's events and of the people with this mark, without the ids that differ. */
async function everythingOf(source: string, mark: string) {
  const rows = async (sql: string, value: string) =>
    (
      await store.database.query<{ row: object }>(`SELECT to_jsonb(each) AS row FROM (${sql}) AS each`, [
        value,
      ])
    ).rows
      .map(({ row }) => JSON.stringify(row).replaceAll(mark, 'MARK'))
      .sort();
  const theirs = `SELECT customer_id FROM customer_member WHERE number = $1
    UNION SELECT customer_id FROM customer_guest WHERE surname = $1`;
  const who = `(SELECT surname || given_names FROM customer WHERE id = customer_id) AS who`;
  return {
    customers: await rows(
      `SELECT surname, given_names, last_activity FROM customer WHERE id IN (${theirs})`,
      mark,
    ),
    tiers: await rows('SELECT tier FROM customer_member WHERE number = $1', mark),
    preferences: await rows(
      `SELECT seat_position, seat_zone FROM preference WHERE customer_id IN (${theirs})`,
      mark,
    ),
    flights: await rows(
      `SELECT ${who}, carrier, departure, departure_local, record_locator, seat, sequence_number
       FROM customer_flight WHERE customer_id IN (${theirs})`,
      mark,
    ),
    visits: await rows(`SELECT ${who}, started_at, ended_at, outcome FROM visit WHERE source = $1`, source),
    documents: await rows(
      'SELECT document, outcome, code, at FROM document_outcome WHERE source = $1',
      source,
    ),
    events: await rows('SELECT type, time FROM customer_event WHERE source = $1', source),
  };
}

test('shows the fleet, today’s figures and documents nobody can vouch for', async () => {
  const kiosk = await testKiosk(hub, 'PVG-FILE-04');
  const write = testOutbox(kiosk.source);
  const lost = {
    visitId: newId(),
    jobId: newId(),
    document: 'boarding-pass',
    code: 'device.unplugged',
  } as const;
  await kiosk.send([
    write({ type: 'kiosk.started', data: { version: '0.1.0' } }),
    write({
      type: 'kiosk.readiness-changed',
      data: { state: 'out-of-service', causes: ['printer.paper-out'] },
    }),
    write({ type: 'document.unconfirmed', data: lost }),
    write({ type: 'help.requested', data: { visitId: null, screen: 'attract' } }),
  ]);
  await projectAll();
  const overview = (await hub.inject('/v1/overview')).json<Overview>();
  expect(overview.kiosks.find(({ kioskId }) => kioskId === 'PVG-FILE-04')).toMatchObject({
    airport: 'PVG',
    state: 'out-of-service',
    causes: ['printer.paper-out'],
    silent: false,
    helpCalledAt: expect.any(String),
  });
  expect(overview.matters.map(({ kioskId, what }) => [kioskId, what])).toEqual([
    ['PVG-FILE-04', { kind: 'help', screen: 'attract' }],
    ['PVG-FILE-04', { kind: 'document', document: 'boarding-pass', code: 'device.unplugged' }],
  ]);
  expect(overview.checkIns).toBeGreaterThanOrEqual(3);
  const later = (await hub.inject('/v1/overview?since=2999-01-01T00:00:00Z')).json<Overview>();
  expect(later).toMatchObject({ events: 0, recognised: 0, checkIns: 0, matterCount: 2 });
});

test('parks events that cannot be projected and goes on with those behind them', async () => {
  const kiosk = await testKiosk(hub, 'PVG-FILE-05');
  const member = { programme: 'XD', number: '710000005' };
  const events = memberVisit(newId(), member).map(testOutbox(kiosk.source));
  await kiosk.send(events);
  await store.database.query(`UPDATE inbox SET data = '{"visitId": 7}' WHERE id = $1`, [events[3]?.id]);
  await store.database.query(
    `UPDATE inbox SET data = jsonb_set(data, '{flight,departure}', '"0000-01-01T00:00:00Z"') WHERE id = $1`,
    [events[5]?.id],
  );
  await projectAll();
  const { rows } = await store.database.query(
    'SELECT id, failure FROM inbox WHERE source = $1 AND failure IS NOT NULL ORDER BY sequence',
    [kiosk.source],
  );
  expect(rows).toEqual([
    { id: events[3]?.id, failure: 'NotInCatalogue' },
    { id: events[5]?.id, failure: 'PostgreSQL 22008' },
  ]);
  const [found] = await search(member.number);
  expect((await file(found?.customerId)).visits[0]?.events).toHaveLength(events.length - 2);
});

test('projects each event once, with two hubs at work on kiosks that see the same members', async () => {
  const before = await statistics(store.database);
  const numbers = ['720000001', '720000002', '720000003'];
  const kiosks = await Promise.all(
    ['06', '07', '08', '09'].map((name) => testKiosk(hub, `PVG-FILE-${name}`)),
  );
  const other = await testHub(store.another(), systemClock);
  const projectors = [startProjector(depsOn()), startProjector(depsOn(store.another()))];
  let sent = 0;
  await Promise.all(
    kiosks.map(async (kiosk, place) => {
      const write = testOutbox(kiosk.source);
      for (let round = 0; round < 6; round++) {
        const number = numbers[(round + place) % numbers.length] ?? '';
        const events = memberVisit(newId(), { programme: 'XD', number }).map(write);
        await kiosk.send(events, round % 2 === 0 ? hub : other);
        sent += events.length;
        for (const projector of projectors) projector.wake();
      }
    }),
  );
  await Promise.all(projectors.map((projector) => projector.stop()));
  await projectAll();
  await other.close();

  const after = await statistics(store.database);
  expect(after.projection).toEqual({
    pending: 0,
    projected: before.projection.projected + sent,
    failed: before.projection.failed,
  });
  const files = await Promise.all(numbers.map(async (number) => file((await search(number))[0]?.customerId)));
  expect(files.map(({ visits }) => visits.length)).toEqual([8, 8, 8]);
});

test('shows customers’ files on its own machine only', async () => {
  expect((await hub.inject({ url: '/v1/customers', remoteAddress: '10.0.0.7' })).statusCode).toBe(403);
  expect(
    (await hub.inject({ url: '/v1/customers', headers: { host: 'elsewhere.example' } })).statusCode,
  ).toBe(403);
});
