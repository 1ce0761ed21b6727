import { afterEach, beforeEach, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import type { Purpose } from '../../config/purposes.ts';
import { expectOk } from '../../config/result.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
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
import { sellWares } from './wares.ts';

const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });
const FLIGHT = {
  ...departure('TODAY', 300),
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
const SALES: readonly [Purpose, 'sellSeat' | 'sellUpgrade', object, number, string, object][] = [
  [
    ...(['seat', 'sellSeat', { seat: '9A', exitRow: false, previous: '21C' }, 20_000] as const),
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
