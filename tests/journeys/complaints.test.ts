import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import {
  IMPORT_TOKEN,
  type TestDatabase,
  testDatabase,
  testHub,
  testKiosk,
} from '../../sync/hub/testing/hub.ts';
import { MANIFEST_PATH, manifestSchema } from '../../sync/wire/manifest.ts';
import { openRig, type Rig } from '../faults/rig/kiosk.ts';
import { reach, SOON } from '../faults/rig/reach.ts';

const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });

let store: TestDatabase;
let hub: FastifyInstance;
let authorization: string;
const clock = new SimulatedClock();
let rig: Rig;

beforeAll(async () => {
  store = await testDatabase();
  hub = await testHub(store.database, clock);
  ({ authorization } = await testKiosk(hub, 'PVG-T2-01'));
});
afterEach(() => rig.close());
afterAll(async () => {
  await hub?.close();
  await store?.close();
});

const tellHub = async (path: string, payload: object[]) => {
  const headers = { authorization: `Bearer ${IMPORT_TOKEN}` };
  expect((await hub.inject({ method: 'POST', url: path, headers, payload })).statusCode).toBe(200);
};

/** What the kiosk's sync does every minute. */
const refresh = async () => {
  const url = `${MANIFEST_PATH}?since=${rig.manifest.version()}`;
  const answer = await hub.inject({ url, headers: { authorization } });
  rig.manifest.apply(manifestSchema.parse(answer.json()));
};

const mapOf = () => {
  const { screen, props } = rig.page.screen();
  return screen === 'choose-seat' ? props.map : null;
};

/** A kiosk whose flights sell seats and cabins; the hub knows the member who comes. */
async function openKiosk() {
  rig = await openRig(DEMO_DEVICES);
  clock.set(rig.clock.now());
  for (const flight of rig.desk.store.flights())
    rig.desk.store.saveFlight({
      ...flight,
      seat_prices: JSON.stringify({ bulkhead: money(12_000) }),
      upgrade_prices: JSON.stringify({ J: { price: money(120_000), gains: [] } }),
    });
  const { programme, member_number } = rig.desk.store.bookingsByLocator('L00000')[0]?.passenger ?? {};
  const who = { programme, number: member_number };
  const member = { ...who, tier: 'gold', surname: 'SAMPLE', givenNames: 'ANNA' };
  await tellHub('/v1/import/members', [{ ...member, seatPosition: null, seatZone: null }]);
  return who;
}

/** What is sold to the member at the map of seats. */
async function soldTo(passenger = 0) {
  await reach(rig, 'welcome');
  rig.reader.insert({ label: null, lines: rig.passports[passenger] ?? [] });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.wants-seats' });
  await rig.clock.until(() => mapOf() !== null, SOON);
  const priced = mapOf()?.seats.filter(({ price }) => price) ?? [];
  const free = mapOf()?.seats.filter(({ state }) => state === 'free') ?? [];
  const sold = {
    upgrade: mapOf()?.upgrades[0]?.compartment ?? null,
    seats: priced.length,
    free: free.length,
  };
  rig.page.send({ type: 'passenger.back' });
  await reach(rig, 'confirm');
  rig.page.send({ type: 'passenger.finished' });
  rig.reader.remove();
  await reach(rig, 'welcome');
  return sold;
}

describe('a member whose complaint is open', () => {
  it('is sold nothing at any kiosk that has heard of it, and is again once it is settled', async () => {
    const who = await openKiosk();
    await refresh();
    const before = await soldTo();
    expect(before).toMatchObject({ upgrade: 'J' });
    expect(before.seats).toBeGreaterThan(0);

    const told = (state: string, minute: number) =>
      tellHub('/v1/import/complaints', [
        { ...who, complaintId: 'BAG-1', state, changedAt: `2031-05-14T01:0${minute}:00Z` },
      ]);
    await told('open', 1);
    await refresh();
    const meanwhile = await soldTo();
    expect(meanwhile).toMatchObject({ upgrade: null, seats: 0 });
    expect(meanwhile.free).toBeGreaterThan(0);
    expect(await soldTo(1)).toMatchObject({ upgrade: 'J' });

    await told('settled', 2);
    await refresh();
    expect(await soldTo()).toMatchObject({ upgrade: before.upgrade, seats: before.seats });
  });

  it('gets no seat or cabin that costs something by asking for it all the same', async () => {
    const who = await openKiosk();
    const changedAt = '2031-05-14T01:05:00Z';
    await tellHub('/v1/import/complaints', [{ ...who, complaintId: 'BAG-2', state: 'open', changedAt }]);
    await refresh();
    await reach(rig, 'welcome');
    rig.reader.insert({ label: null, lines: rig.passports[0] ?? [] });
    await reach(rig, 'confirm');
    rig.page.send({ type: 'passenger.wants-seats' });
    await rig.clock.until(() => mapOf()?.seats !== undefined, SOON);
    const { travellerId = '', seats = [] } = mapOf() ?? {};
    const costly = seats.filter(({ notes }) => notes.includes('bulkhead'));
    expect(costly.length).toBeGreaterThan(0);
    rig.page.send({ type: 'passenger.buys-upgrade', compartment: 'J' });
    for (const { number: seat } of costly)
      rig.page.send({ type: 'passenger.chose-seat', travellerId, seat, exitRow: null });
    await rig.clock.until(() => rig.page.screen().screen === 'pay', SOON);
    expect(rig.payments()).toEqual([]);
  });
});
