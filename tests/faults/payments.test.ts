import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { PURPOSES, type Purpose } from '../../config/purposes.ts';
import { err, ok } from '../../config/result.ts';
import { createPaymentTerminal, newServiceId } from '../../device-agent/hardware/payment-terminal/driver.ts';
import {
  createPaymentLedger,
  PAYMENT_MIGRATION,
  PAYMENT_PURPOSE_MIGRATION,
  PAYMENT_RETURN_MIGRATION,
  PAYMENT_TIME_MIGRATION,
} from '../../device-agent/payments/ledger.ts';
import { createPayments } from '../../device-agent/payments/payments.ts';
import type { TerminalPort } from '../../device-agent/payments/port.ts';
import { createKioskDevices } from '../../device-agent/simulator/kiosk.ts';
import { createGlyphs } from '../../device-agent/simulator/printer/glyphs.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import { createLeapingClock } from './rig/leaping-clock.ts';
import { slowCable } from './rig/slow-cable.ts';

const START = Date.parse('2031-05-14T09:00:00+08:00');
const GLYPHS = createGlyphs();
const MINUTE = 60_000;
const AMOUNT = { minorUnits: 80_000, currency: 'CNY' };

/** A terminal behind a slow line, a ledger that outlives every agent, and a host that gives what was paid for. */
function openTill({ cardLimit = MINUTE } = {}) {
  let activity = 0;
  const meter = { document: 0, activity: 0 };
  const clock = createLeapingClock(START, () => activity + meter.activity);
  const simulated = createKioskDevices(
    { kioskId: 'TEST-01', devices: [{ kind: 'payment-terminal', id: 'terminal', cardLimit }] },
    {
      clock,
      elapsed: clock.now,
      newId,
      glyphs: GLYPHS,
      changed: () => {
        activity += 1;
      },
    },
  );
  const terminal = simulated.ofKind('payment-terminal');
  const database = openDatabase({ path: ':memory:' });
  migrate(database, [
    OUTBOX_MIGRATION,
    PAYMENT_MIGRATION,
    PAYMENT_PURPOSE_MIGRATION,
    PAYMENT_TIME_MIGRATION,
    PAYMENT_RETURN_MIGRATION,
  ]);
  const outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 10_000, clock });
  const ledger = createPaymentLedger(database);
  const givenFor = new Set<string>();
  const voided = new Set<string>();
  /** `unheard`: it decides, and its answer is lost. */
  let host: 'takes' | 'refuses' | 'away' | 'unheard' = 'takes';
  const answered = <A>(answer: A) =>
    host === 'unheard' ? err({ code: 'dcs.unreachable' as const }) : answer;

  /** What was given, and an event that tells it; the seat is named after the payment. */
  const gave = (visitId: string, paymentId: string) => ({
    value: paymentId,
    told: [{ type: 'exit-row.answered', data: { visitId, seat: paymentId, agreed: true } } as const],
  });

  /** An agent that dies at its `dies`-th step: no power, no last word. */
  const startAgent = async (dies: number | null) => {
    let steps = 0;
    let dead = false;
    const mortal = async <T>(work: () => Promise<T> | T): Promise<T> => {
      const moment = () => {
        steps += 1;
        activity += 1;
        if (steps === dies) dead = true;
        return dead ? new Promise<never>(() => {}) : undefined;
      };
      await moment();
      const done = await work();
      await moment();
      return done;
    };
    const driver = createPaymentTerminal({
      ...{ id: 'terminal', required: false, saleId: 'KIOSK', poiId: 'TERMINAL' },
      open: slowCable(terminal.socket, clock, meter),
      clock,
    });
    const port: TerminalPort = {
      id: driver.id,
      isReady: () => driver.state().state === 'ready',
      pay: (payment) => mortal(() => driver.pay(payment)),
      abort: driver.abort,
      outcomeOf: (serviceId) => mortal(() => driver.outcomeOf(serviceId)),
      reverse: (id) => mortal(() => driver.reverse(id)),
    };
    const payments = createPayments<string>({
      terminals: [port],
      ledger,
      outbox: { record: (events, fact) => mortal(() => outbox.record(events, fact)) },
      clock,
      give: ({ visitId, paymentId }) =>
        mortal(() => {
          if (givenFor.has(paymentId)) return answered(ok(gave(visitId, paymentId)));
          if (host === 'away') return err({ code: 'dcs.unreachable' });
          if (host === 'refuses' || voided.has(paymentId)) return err({ code: 'dcs.refused' });
          givenFor.add(paymentId);
          return answered(ok(gave(visitId, paymentId)));
        }),
      takeBack: ({ visitId, paymentId }) =>
        mortal(() => {
          if (host === 'away') return err({ code: 'dcs.unreachable' });
          const used = givenFor.has(paymentId);
          if (!used) voided.add(paymentId);
          return answered(ok({ used, told: used ? gave(visitId, paymentId).told : [] }));
        }),
      mayBeLater: (purpose) => purpose === 'bags',
      newServiceId,
    });
    void payments.reconcile();
    await clock.until(() => port.isReady() || dead, MINUTE);
    return {
      payments,
      isDead: () => dead,
      isReady: port.isReady,
      buy: (purpose: Purpose) => payments.buy({ visitId: newId(), purpose, amount: AMOUNT, paidFor: '' }),
      stop: async () => {
        dead = true;
        payments.stop();
        let stopped = false;
        void driver.stop().then(() => {
          stopped = true;
        });
        await clock.until(() => stopped, MINUTE);
      },
    };
  };

  /** Payments of which the airline was told what they bought, as often as it was told. */
  const toldOf = () =>
    (outbox.lease(1000)?.events ?? []).flatMap(({ type, data }) =>
      type === 'exit-row.answered' ? [String(data.seat)] : [],
    );
  const rows = database.prepare<[], { service_id: string; payment_id: string; state: string }>(
    'SELECT service_id, payment_id, state FROM payment',
  );
  return {
    clock,
    terminal,
    startAgent,
    setHost: (now: typeof host) => {
      host = now;
    },
    rows: () => rows.all(),
    unfinished: () => ledger.unfinished().length,
    events: () =>
      (outbox.lease(1000)?.events ?? []).flatMap(({ type }) => (type.startsWith('payment.') ? [type] : [])),
    /** Everything that a terminal and a ledger must agree on, as sentences; empty when they do. */
    disagreements: () => {
      const booked = terminal.peer.bookings().filter(({ answer }) => answer.result === 'Success');
      const said: string[] = [];
      for (const { serviceId, reversed } of booked) {
        const row = rows.all().find((one) => one.service_id === serviceId);
        if (!row) said.push('booked without a record');
        else if (row.state !== (reversed ? 'reversed' : 'used'))
          said.push(`booked, reversed ${reversed}, and the ledger says ${row.state}`);
      }
      for (const { service_id, payment_id, state } of rows.all()) {
        const bookings = booked.filter(({ serviceId }) => serviceId === service_id).length;
        if (bookings !== (state === 'not-made' ? 0 : 1)) said.push(`${state}, and booked ${bookings} times`);
        if (givenFor.has(payment_id) !== (state === 'used')) said.push(`${state}, and given or not`);
        const told = toldOf().filter((one) => one === payment_id).length;
        if (told !== (state === 'used' ? 1 : 0)) said.push(`${state}, and told ${told} times`);
      }
      return said;
    },
    close: () => database.close(),
  };
}

type Agent = Awaited<ReturnType<ReturnType<typeof openTill>['startAgent']>>;
type Till = ReturnType<typeof openTill>;

async function ended(till: Till, agent: Agent, purpose: Purpose = 'bags') {
  let told: Awaited<ReturnType<Agent['buy']>> | null = null;
  void agent.buy(purpose).then((end) => {
    told = end;
  });
  await till.clock.until(() => told !== null || agent.isDead(), 5 * MINUTE);
  return told as Awaited<ReturnType<Agent['buy']>> | null;
}

describe('a payment', () => {
  it.each([
    ['approve', { state: 'given' }, ['payment.requested', 'payment.approved', 'payment.used']],
    ['decline', { state: 'not-made', code: 'payment.declined' }, ['payment.requested', 'payment.not-made']],
    ['cancel', { state: 'not-made', code: 'payment.cancelled' }, ['payment.requested', 'payment.not-made']],
  ] as const)('that the terminal answers with %s ends so, and is told', async (by, end, events) => {
    const till = openTill();
    const agent = await till.startAgent(null);
    till.terminal.peer.behave(by);
    expect(await ended(till, agent)).toMatchObject(end);
    expect(till.events()).toEqual(events);
    expect(till.disagreements()).toEqual([]);
    await agent.stop();
    till.close();
  });

  it.each([
    ['terminal', MINUTE, 'payment.cancelled'],
    ['kiosk', 10 * MINUTE, 'payment.timed-out'],
  ] as const)('for which nobody presents a card is ended by the %s', async (_who, cardLimit, code) => {
    const till = openTill({ cardLimit });
    const agent = await till.startAgent(null);
    expect(await ended(till, agent)).toEqual({ state: 'not-made', code });
    expect(till.disagreements()).toEqual([]);
    await agent.stop();
    till.close();
  });

  it('is ended by the passenger, as long as no card was presented', async () => {
    const till = openTill();
    const agent = await till.startAgent(null);
    const buying = ended(till, agent);
    await till.clock.until(() => till.terminal.peer.state().asking !== null, MINUTE);
    agent.payments.cancel();
    expect(await buying).toEqual({ state: 'not-made', code: 'payment.cancelled' });
    await agent.stop();
    till.close();
  });

  it('is given back where the host refuses what it was for', async () => {
    const till = openTill();
    const agent = await till.startAgent(null);
    till.terminal.peer.behave('approve');
    till.setHost('refuses');
    expect(await ended(till, agent)).toEqual({ state: 'given-back', code: 'payment.given-back' });
    expect(till.disagreements()).toEqual([]);
    await agent.stop();
    till.close();
  });

  it('whose answer the terminal swallows is told as such, and given back once it speaks', async () => {
    const till = openTill();
    const agent = await till.startAgent(null);
    till.terminal.peer.behave('approve');
    await till.terminal.hands.faults?.({ always: 'silence' });
    expect(await ended(till, agent)).toEqual({ state: 'unconfirmed', code: 'payment.unconfirmed' });
    expect(agent.payments.canPay()).toBe(false);
    await till.terminal.hands.faults?.({ always: null });
    expect(await till.clock.until(() => till.unfinished() === 0 && agent.isReady(), 5 * MINUTE)).toBe(true);
    expect(till.rows()).toMatchObject([{ state: 'reversed' }]);
    expect(agent.payments.canPay()).toBe(true);
    await agent.stop();
    till.close();
  });

  it.each(['away', 'unheard'] as const)(
    'for what is worth nothing later is given back once the host, now %s, has heard of it, unless it was given',
    async (host) => {
      const till = openTill();
      const agent = await till.startAgent(null);
      till.terminal.peer.behave('approve');
      till.setHost(host);
      expect(await ended(till, agent, 'seat')).toEqual({ state: 'unconfirmed', code: 'payment.unconfirmed' });
      expect(till.unfinished()).toBe(1);
      till.setHost('takes');
      expect(await till.clock.until(() => till.unfinished() === 0, MINUTE)).toBe(true);
      expect(till.rows()).toMatchObject([{ state: host === 'away' ? 'reversed' : 'used' }]);
      expect(till.disagreements()).toEqual([]);
      await agent.stop();
      till.close();
    },
  );

  it('is not begun without a terminal', async () => {
    const till = openTill();
    const agent = await till.startAgent(null);
    till.terminal.socket.unplug();
    await till.clock.until(() => !agent.isReady(), MINUTE);
    expect(agent.payments.canPay()).toBe(false);
    expect(await ended(till, agent)).toEqual({ state: 'not-made', code: 'payment.unavailable' });
    expect(till.rows()).toEqual([]);
    await agent.stop();
    till.close();
  });
});

describe('money', () => {
  const passenger = fc.record({
    by: fc.constantFrom('approve' as const, 'decline' as const, 'cancel' as const),
    power: fc.option(fc.constantFrom('before-booking' as const, 'after-booking' as const)),
    answers: fc.option(fc.constantFrom('silence', 'garbage', 'half', 'slow', 'unplug')),
    host: fc.constantFrom('takes' as const, 'refuses' as const, 'away' as const, 'unheard' as const),
    purpose: fc.constantFrom(...PURPOSES),
    dies: fc.option(fc.integer({ min: 1, max: 24 })),
  });

  it('moves only with a record, and every record tells where it is, whatever dies when', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(passenger, { minLength: 1, maxLength: 4 }), async (passengers) => {
        const till = openTill();
        for (const { by, power, answers, host, purpose, dies } of passengers) {
          const agent = await till.startAgent(dies);
          await till.clock.until(() => agent.payments.canPay() || agent.isDead(), 2 * MINUTE);
          till.terminal.peer.behave(by);
          till.terminal.peer.failPower(power);
          if (answers) await till.terminal.hands.faults?.({ always: answers });
          till.setHost(host);
          await ended(till, agent, purpose);
          await agent.stop();
          await till.terminal.hands.mend?.({});
        }
        till.setHost('takes');
        const last = await till.startAgent(null);
        expect(await till.clock.until(() => till.unfinished() === 0, 10 * MINUTE)).toBe(true);
        expect(till.disagreements()).toEqual([]);
        await last.stop();
        till.close();
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
