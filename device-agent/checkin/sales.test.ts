import { afterEach, beforeEach, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import type { Purpose } from '../../config/purposes.ts';
import { expectOk } from '../../config/result.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import { sumOf } from '../contract/money.ts';
import type { DcsPort } from '../dcs/port.ts';
import { departure, openReference } from '../dcs/reference/test-world.ts';
import {
  createPaymentLedger,
  PAYMENT_MIGRATION,
  PAYMENT_PURPOSE_MIGRATION,
  PAYMENT_RETURN_MIGRATION,
  PAYMENT_TIME_MIGRATION,
} from '../payments/ledger.ts';
import { createPayments } from '../payments/payments.ts';
import type { TerminalPort } from '../payments/port.ts';
import { bagGiver } from './give-bags.ts';
import { seatGiver } from './give-seat.ts';
import { upgradeGiver } from './give-upgrade.ts';
import { sellWares, type Wares } from './wares.ts';

const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });
const FLIGHT = {
  ...departure('TODAY', 300),
  to: 'PEK',
  seatPrices: { bulkhead: money(20_000) },
  upgradePrices: { J: { price: money(120_000) } },
};
const PERSON = { reservationId: 'R1', recordLocator: 'TEST01', flightId: 'TODAY', surname: 'SAMPLE' };
const never = new Promise<never>(() => {});

let reference: Awaited<ReturnType<typeof openReference>>;
let database: ReturnType<typeof openDatabase>;
beforeEach(async () => {
  reference = await openReference();
  reference.take({ flights: [FLIGHT], reservations: [{ ...PERSON, givenNames: 'ANNA' }] });
  database = openDatabase({ path: ':memory:' });
  migrate(database, [
    OUTBOX_MIGRATION,
    PAYMENT_MIGRATION,
    PAYMENT_PURPOSE_MIGRATION,
    PAYMENT_TIME_MIGRATION,
    PAYMENT_RETURN_MIGRATION,
  ]);
});
afterEach(() => {
  database.close();
  return reference.close();
});

/** A terminal that books whatever it is asked to. */
const terminal: TerminalPort = {
  id: 'terminal',
  isReady: () => true,
  pay: async ({ amount }) => ({
    state: 'approved',
    approval: { poiTransactionId: 'T1', amount, approvalCode: 'A1', brand: '', lastDigits: null },
  }),
  abort: () => undefined,
  outcomeOf: async () => ({ state: 'not-found' }),
  reverse: async () => 'reversed',
};

/** An agent on the kiosk's one database, with its way to the host. */
function startAgent(dcs: DcsPort) {
  const clock = new SimulatedClock();
  const outbox = createOutbox({ database, source: 'kiosk/K-1', capacity: 1000, clock });
  const payments = createPayments({
    terminals: [terminal],
    ledger: createPaymentLedger(database),
    ...{ outbox, clock, newServiceId: newId },
    ...sellWares({ bags: bagGiver(dcs), seat: seatGiver(dcs), upgrade: upgradeGiver(dcs) }),
  });
  const told = (type: string) =>
    (outbox.lease(1000)?.events ?? []).flatMap((event) => (event.type === type ? [event.data] : []));
  return { payments, told };
}

/** What someone buys, for how much, and the event that tells it. */
const SALES: readonly [Purpose, 'sellSeats' | 'sellUpgrade', object, number, string, object][] = [
  [
    ...(['seat', 'sellSeats', { seat: '9A', exitRow: false, previous: '21C' }, 20_000] as const),
    ...(['seat.chosen', { seat: '9A', previous: '21C', exitRow: false }] as const),
  ],
  [
    ...([
      'upgrade',
      'sellUpgrade',
      { compartment: 'J', position: null, from: 'Y', previous: '21C' },
    ] as const),
    ...([
      120_000,
      'upgrade.bought',
      { from: 'Y', to: 'J', previous: '21C', amount: money(120_000) },
    ] as const),
  ],
];

it.each(SALES)(
  'of a %s whose agent was killed before it heard of %s the airline is told once, by the next',
  async (purpose, call, order, minorUnits, type, data) => {
    const dcs = reference.kiosk('K-1');
    const seats = expectOk(await dcs.seatMap({ reservationId: 'R1' }), 'the cabin has a map');
    const seat = seats.find(({ price, state }) => price && state === 'free')?.number;
    const wanted = 'seat' in order ? { ...order, seat } : order;
    let decided = () => {};
    const heard = new Promise<void>((resolve) => {
      decided = resolve;
    });
    const killed = startAgent({
      ...dcs,
      [call]: async (command: never) => {
        expect(await (dcs[call] as (command: never) => Promise<unknown>)(command)).toMatchObject({
          ok: true,
        });
        decided();
        return never;
      },
    });
    const paidFor = JSON.stringify({ reservationId: 'R1', ...wanted });
    const visitId = newId();
    void killed.payments.buy({ visitId, purpose, amount: money(minorUnits), paidFor });
    await heard;
    expect(killed.told(type)).toEqual([]);
    killed.payments.stop();

    for (const _start of [1, 2]) {
      const next = startAgent(dcs);
      await next.payments.reconcile();
      await expect.poll(next.payments.doubts).toEqual([]);
      const expected = 'seat' in order ? { ...data, seat } : data;
      expect(next.told(type)).toMatchObject([{ visitId, ...expected }]);
      expect(next.told('payment.used')).toHaveLength(1);
    }
  },
);

it('of a party’s bags whose agent was killed before it heard of them each owner’s are told once, by the next', async () => {
  reference.take({
    flights: [FLIGHT],
    reservations: ['R1', 'R2'].map((reservationId) => ({
      ...{ ...PERSON, reservationId, givenNames: reservationId, passengerId: reservationId },
      baggageAllowance: '0PC',
    })),
  });
  const dcs = reference.kiosk('K-1');
  const owners: Wares['bags']['order']['owners'] = [];
  for (const reservationId of ['R1', 'R2']) {
    const command = { reservationId, kioskId: 'K-1', document: null, idempotencyKey: newId() };
    expectOk(await dcs.checkIn(command), 'check-in is open');
    const { excessPrice } = expectOk(await dcs.bagAllowance({ reservationId }), 'they fly');
    const excess = { units: 1, by: 'piece' as const };
    owners.push({ reservationId, bags: [{ weight: 12 }], excess, cost: excessPrice });
  }
  const amount = sumOf(owners.flatMap(({ cost }) => cost ?? [])) ?? expect.fail();
  let decided = () => {};
  const heard = new Promise<void>((resolve) => {
    decided = resolve;
  });
  const killed = startAgent({
    ...dcs,
    addBags: async (command) => {
      expectOk(await dcs.addBags(command), 'all of it is paid');
      decided();
      return never;
    },
  });
  const visitId = newId();
  const paidFor = JSON.stringify({ owners });
  void killed.payments.buy({ visitId, purpose: 'bags', amount, paidFor });
  await heard;
  expect(killed.told('bags.added')).toEqual([]);
  killed.payments.stop();
  for (const _start of [1, 2]) {
    const next = startAgent(dcs);
    await next.payments.reconcile();
    await expect.poll(next.payments.doubts).toEqual([]);
    expect(next.told('bags.added')).toMatchObject(owners.map(({ cost }) => ({ visitId, excess: cost })));
    expect(next.told('payment.used')).toHaveLength(1);
  }
});

it('a payment for bags that was written down before a party paid together still buys them, and tells its whole amount', async () => {
  reference.take({
    flights: [FLIGHT],
    reservations: [{ ...PERSON, givenNames: 'ANNA', baggageAllowance: '0PC' }],
  });
  const dcs = reference.kiosk('K-1');
  const reservationId = 'R1';
  const command = { reservationId, kioskId: 'K-1', document: null, idempotencyKey: newId() };
  expectOk(await dcs.checkIn(command), 'check-in is open');
  const { excessPrice: amount } = expectOk(await dcs.bagAllowance({ reservationId }), 'they fly');
  const before = { reservationId, bags: [{ weight: 12 }], excess: { units: 1, by: 'piece' } };
  const { payments, told } = startAgent(dcs);
  const visitId = newId();
  const sold = await payments.buy({ visitId, purpose: 'bags', amount, paidFor: JSON.stringify(before) });
  expect(sold).toMatchObject({ state: 'given', value: [[{ weight: 12 }]] });
  expect(told('bags.added')).toMatchObject([{ visitId, excess: amount }]);
});

it('of seats that several paid for together one is not given back here: the airline is told that it owes it', async () => {
  const people = ['R1', 'R2'].map((reservationId) => ({
    ...{ ...PERSON, reservationId, givenNames: reservationId, passengerId: reservationId },
  }));
  reference.take({ flights: [FLIGHT], reservations: people });
  const dcs = reference.kiosk('K-1');
  const seats = expectOk(await dcs.seatMap({ reservationId: 'R1' }), 'the cabin has a map');
  const costly = seats.filter(({ price, state }) => price && state === 'free');
  const owners = people.map(({ reservationId }, index) => ({
    ...{ reservationId, seat: costly[index]?.number ?? '', cost: money(20_000) },
  }));
  const { payments, told } = startAgent(dcs);
  const visitId = newId();
  const both = {
    visitId,
    purpose: 'seat',
    amount: money(40_000),
    paidFor: JSON.stringify({ owners }),
  } as const;
  expect(await payments.buy(both)).toMatchObject({ state: 'given' });
  const order = JSON.stringify({ reservationId: 'R1', compartment: 'J', position: null });
  const up = { visitId, purpose: 'upgrade', amount: money(120_000), paidFor: order } as const;
  expect(await payments.buy(up)).toMatchObject({ state: 'given' });
  expect(payments.ofVisit(visitId).map(({ state }) => state)).toEqual(['used', 'used']);
  expect(told('payment.owed-back')).toMatchObject([{ visitId, amount: money(20_000) }]);
});

it('a seat that was paid for before is given back by the next agent where one was killed as it sold the cabin', async () => {
  const dcs = reference.kiosk('K-1');
  const seats = expectOk(await dcs.seatMap({ reservationId: 'R1' }), 'the cabin has a map');
  const seat = seats.find(({ price, state }) => price && state === 'free')?.number;
  const order = (wanted: object) => JSON.stringify({ reservationId: 'R1', ...wanted });
  const first = startAgent(dcs);
  const visitId = newId();
  const amount = money(20_000);
  await first.payments.buy({ visitId, purpose: 'seat', amount, paidFor: order({ seat }) });
  let decided = () => {};
  const heard = new Promise<void>((resolve) => {
    decided = resolve;
  });
  const killed = startAgent({
    ...dcs,
    sellUpgrade: async (command) => {
      expect(await dcs.sellUpgrade(command)).toMatchObject({ value: { released: [{ amount }] } });
      decided();
      return never;
    },
  });
  const paidFor = order({ compartment: 'J', position: null });
  void killed.payments.buy({ visitId, purpose: 'upgrade', amount: money(120_000), paidFor });
  await heard;
  killed.payments.stop();
  const next = startAgent(dcs);
  await next.payments.reconcile();
  await expect.poll(next.payments.doubts).toEqual([]);
  expect(next.payments.ofVisit(visitId).map(({ state }) => state)).toEqual(['reversed', 'used']);
  expect(next.told('payment.reversed')).toMatchObject([{ visitId, amount }]);
});
