import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../config/ids.ts';
import { err, ok } from '../../config/result.ts';
import { type Database, openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import {
  createPaymentLedger,
  PAYMENT_MIGRATION,
  PAYMENT_PURPOSE_MIGRATION,
  PAYMENT_RETURN_MIGRATION,
  PAYMENT_TIME_MIGRATION,
} from './ledger.ts';
import { createPayments } from './payments.ts';
import type { TerminalOutcome, TerminalPort } from './port.ts';

const PAYMENT = newId();
const amount = { minorUnits: 12_000, currency: 'CNY' };
const approved = (poiTransactionId: string): TerminalOutcome => ({
  state: 'approved',
  approval: { poiTransactionId, amount, approvalCode: 'A1', brand: '', lastDigits: null },
});

/** A terminal that books whatever it is asked to, and remembers what it was asked. */
function terminalNamed(id: string) {
  const asked: string[] = [];
  const port: TerminalPort = {
    id,
    isReady: () => true,
    pay: async () => approved(`${id}-new`),
    abort: (serviceId) => void asked.push(`abort ${serviceId}`),
    outcomeOf: async (serviceId) => {
      asked.push(`outcome ${serviceId}`);
      return approved(`${id}-old`);
    },
    reverse: async (poiTransactionId) => {
      asked.push(`reverse ${poiTransactionId}`);
      return 'reversed';
    },
  };
  return { port, asked };
}

let database: Database;
let ledger: ReturnType<typeof createPaymentLedger>;
beforeEach(() => {
  database = openDatabase({ path: ':memory:' });
  migrate(database, [
    OUTBOX_MIGRATION,
    PAYMENT_MIGRATION,
    PAYMENT_PURPOSE_MIGRATION,
    PAYMENT_TIME_MIGRATION,
    PAYMENT_RETURN_MIGRATION,
  ]);
  ledger = createPaymentLedger(database);
});
afterEach(() => database.close());

/** An agent that finds these terminals in its configuration. */
function start(...terminals: TerminalPort[]) {
  const clock = new SimulatedClock();
  const outbox = createOutbox({ database, source: 'kiosk/K-1', capacity: 1000, clock });
  const payments = createPayments({
    ...{ terminals, ledger, outbox, clock, newServiceId: newId },
    give: async () => ok({ value: 'given', told: [] }),
    takeBack: async () => ok({ used: false, told: [] }),
    mayBeLater: () => false,
  });
  return payments;
}

/** What a former agent had asked of the terminal `first`. */
const left = (paymentId: string, then: (paymentId: string) => void = () => {}) => {
  const facts = { visitId: newId(), purpose: 'seat', paidFor: '{}', amount } as const;
  ledger.open({ ...facts, paymentId, serviceId: 'OLD', terminal: 'first' }, 0);
  then(paymentId);
};
const reversing = (paymentId: string) => {
  const outcome = approved('first-1');
  if (outcome.state === 'approved') ledger.approve(paymentId, 'reversing', outcome.approval, 0);
};
/** What the airline is told of money that no terminal of this kiosk knows. */
const told = () =>
  database
    .prepare<[], { type: string; body: string }>('SELECT type, body FROM outbox')
    .all()
    .filter(({ type }) => type === 'payment.out-of-reach')
    .map(({ body }) => JSON.parse(body));
const states = () => ledger.unfinished().map(({ state }) => state);

describe.each([
  ['that it was asked for', 'asking', undefined, ['outcome OLD', 'reverse first-old']],
  ['that it is to book back', 'reversing', reversing, ['reverse first-1']],
] as const)('money %s by a terminal that is configured no more', (_, state, then, questions) => {
  it('is asked of no other terminal, and is told once to staff who can settle it', async () => {
    left(PAYMENT, then);
    const other = terminalNamed('second');
    const payments = start(other.port);
    await payments.reconcile();
    await expect.poll(told).toMatchObject([{ paymentId: PAYMENT, amount, terminal: 'first' }]);
    expect(payments.doubts()).toEqual([]);
    expect(other.asked).toEqual([]);
    expect(states()).toEqual([state]);
  });

  it('keeps nobody from paying at the terminals that there are', async () => {
    left(PAYMENT, then);
    const payments = start(terminalNamed('second').port);
    await payments.reconcile();
    expect(payments.canPay()).toBe(true);
    const purchase = { visitId: newId(), purpose: 'seat', amount, paidFor: '{}' } as const;
    expect(await payments.buy(purchase)).toMatchObject({ state: 'given', value: 'given' });
    expect(payments.doubts()).toEqual([]);
  });

  it('is settled once that terminal is configured again', async () => {
    left(PAYMENT, then);
    const first = terminalNamed('first');
    await start(terminalNamed('second').port).reconcile();
    const payments = start(terminalNamed('second').port, first.port);
    await payments.reconcile();
    await expect.poll(() => ledger.find(PAYMENT)?.state).toBe('reversed');
    expect(first.asked).toEqual(questions);
  });
});

it('what was paid at a terminal that is configured no more, and not given, waits for it to book it back', async () => {
  left(PAYMENT, (paymentId) => {
    const outcome = approved('first-1');
    if (outcome.state === 'approved') ledger.approve(paymentId, 'approved', outcome.approval, 0);
  });
  const other = terminalNamed('second');
  const payments = start(other.port);
  await payments.reconcile();
  await expect.poll(told).toMatchObject([{ reference: 'first-1', approvalCode: 'A1' }]);
  expect(states()).toEqual(['reversing']);
  expect(other.asked).toEqual([]);
});

describe('whoever pays is told within seconds that it is being found out', () => {
  const buys = async (
    pay: TerminalPort['pay'],
    give: Parameters<typeof createPayments<string>>[0]['give'],
  ) => {
    const clock = new SimulatedClock();
    const outbox = createOutbox({ database, source: 'kiosk/K-1', capacity: 1000, clock });
    const payments = createPayments({
      ...{ ledger, outbox, clock, newServiceId: newId, give },
      terminals: [
        { ...terminalNamed('first').port, pay, outcomeOf: async () => ({ state: 'unknown' as const }) },
      ],
      takeBack: async () => ok({ used: false, told: [] }),
      mayBeLater: () => false,
    });
    let toldAt: number | null = null;
    const bought = payments.buy({
      ...{ visitId: newId(), purpose: 'seat', amount, paidFor: '{}' },
      onChecking: () => {
        toldAt = clock.now();
      },
    });
    const waits = async (until: () => boolean) => {
      await expect.poll(() => clock.increment(500) ?? until(), { interval: 5, timeout: 5000 }).toBe(true);
    };
    const stop = async () => {
      let isOver = false;
      void bought.then(() => {
        isOver = true;
      });
      payments.stop();
      await waits(() => isOver);
    };
    return { bought, waits, stop, toldAt: () => toldAt };
  };

  it.each([
    [
      'the terminal fell silent',
      async () => ({ state: 'unknown' as const }),
      async () => ok({ value: '', told: [] }),
    ],
    [
      'the airline does not answer',
      async () => approved('new'),
      async () => err({ code: 'dcs.unreachable' as const }),
    ],
  ] as const)('where %s', async (_, pay, give) => {
    const { waits, toldAt, stop } = await buys(pay, give);
    await waits(() => toldAt() !== null);
    expect(toldAt()).toBeLessThan(6000);
    await stop();
  });

  it('and not where it is known at once', async () => {
    const { bought, toldAt } = await buys(
      async () => approved('new'),
      async () => ok({ value: '', told: [] }),
    );
    expect(await bought).toMatchObject({ state: 'given' });
    expect(toldAt()).toBeNull();
  });
});
