import { type Clock, pause, timeLimit, withDeadline } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { Purpose } from '../../config/purposes.ts';
import type { Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import type { PaymentLedger, PaymentRow } from './ledger.ts';
import type { Approval, TerminalOutcome, TerminalPort } from './port.ts';

/** Milliseconds in which a card must have been presented and the bank have answered. */
const PAYING_LIMIT = 90_000;
/** Milliseconds in which a payment that is ended, or that nothing is heard of, must be known before the passenger is let go. */
const PATIENCE = 20_000;
/** Milliseconds between two questions to a terminal, or a host, that does not answer. */
const AGAIN = 3000;
/** A terminal that answers that it knows no such payment is asked once more: the message may still have been on its way. */
const SURE = 2;

/**
 * How a purchase ended, as the passenger is told. Money moved in the first case alone, or will have moved back; where it is
 * `kept` the terminal refuses to book it back, and the airline has to.
 */
export type Purchase<T> =
  | {
      readonly state: 'given';
      readonly value: T;
      readonly approval: Approval;
      /** Of what it has released, the amounts that this kiosk cannot give back: once that is known, or nobody waits. */
      readonly owed: Promise<readonly Money[]>;
    }
  | {
      readonly state: 'not-made' | 'given-back' | 'kept' | 'unconfirmed' | 'later';
      readonly code: FaultCode;
    };

/** What was given for a payment, and what the airline learns of it: recorded in the transaction that ends the payment. */
export interface Given<T> {
  readonly value: T;
  readonly told: readonly KioskEvent[];
  /** Payments that have bought what is worth nothing any more: they are given back. */
  readonly released?: readonly Released[];
}

/** A payment of this kiosk or of another, which only its own terminal can give back. */
interface Released {
  readonly reference: string;
  readonly amount: Money;
}

/** What became of a payment that is to buy nothing any more; `told` of what it had bought. */
export interface TakenBack extends Omit<Given<unknown>, 'value'> {
  readonly used: boolean;
}

/** A purchase that is paid. */
export interface PaidPurchase {
  readonly paymentId: string;
  readonly visitId: string;
  readonly purpose: Purpose;
  readonly paidFor: string;
  readonly amount: Money;
}

export interface PaymentsOptions<T> {
  readonly terminals: readonly TerminalPort[];
  readonly ledger: PaymentLedger;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly clock: Clock;
  /**
   * Gives what was paid for, once however often it is asked for one payment. `dcs.unreachable` is asked again; any other
   * fault gives the payment back.
   */
  readonly give: (payment: PaidPurchase) => Promise<Result<Given<T>, Fault>>;
  /**
   * What was paid for is not to be given any more: `used` where it was given already, whatever was heard of it. Asked again
   * where it is unreachable.
   */
  readonly takeBack: (payment: PaidPurchase) => Promise<Result<TakenBack, Fault>>;
  /** Whether it is worth something once its buyer has gone on. */
  readonly mayBeLater: (purpose: Purpose) => boolean;
  /** A name that a terminal will know one message by. */
  readonly newServiceId: () => string;
}

const NOT_MADE = {
  declined: 'payment.declined',
  cancelled: 'payment.cancelled',
  unavailable: 'payment.unavailable',
  'not-found': 'payment.unavailable',
} as const satisfies Partial<Record<TerminalOutcome['state'], FaultCode>>;

const UNKNOWN = { state: 'unknown' } as const satisfies TerminalOutcome;

/** By what the airline finds money that was booked. */
const foundBy = ({ approval }: PaymentRow) =>
  approval && { reference: approval.poiTransactionId, approvalCode: approval.approvalCode };

const isOpen = ({ state }: PaymentRow) => state === 'asking' || state === 'approved' || state === 'reversing';

/**
 * Money for something that is given in return. A row is durable before a terminal is asked, and the terminal is asked for
 * it once; what became of it is asked until it is known. What was booked ends as given, or is booked back: at the kiosk,
 * after a power cut, after any silence.
 */
export function createPayments<T>(options: PaymentsOptions<T>) {
  const { terminals, ledger, outbox, clock, give, takeBack, mayBeLater } = options;
  /** What was given, until whoever waits for it has it. */
  const given = new Map<string, T>();
  /** What the airline has to give back by hand, until whoever waits for it knows. */
  const owing = new Map<string, Promise<readonly Money[]>>();
  const following = new Map<string, Promise<PaymentRow>>();
  const doubtListeners: (() => void)[] = [];
  const tellDoubt = () => {
    for (const listener of doubtListeners) listener();
  };
  let stopped = false;

  const facts = ({ visitId, paymentId }: PaymentRow) => ({ visitId, paymentId });
  const record: Outbox['record'] = async (events, fact) => {
    // What happened to money is written whatever else must wait: a full outbox is asked again.
    for (;;) {
      const done = await outbox.record(events, fact);
      if (done.ok || stopped) return done;
      await pause(clock, AGAIN);
    }
  };
  const move = (row: PaymentRow, state: 'reversing' | 'reversed' | 'reversal-refused') => {
    const { amount } = row;
    const write = () => void ledger.move(row.paymentId, state, clock.now());
    switch (state) {
      case 'reversing':
        return record([], write);
      case 'reversed':
        return record([{ type: 'payment.reversed', data: { ...facts(row), amount } }], write);
      case 'reversal-refused': {
        const data = { ...facts(row), amount, terminal: row.terminal, ...foundBy(row) };
        return record([{ type: 'payment.reversal-refused', data }], write);
      }
    }
  };
  /** What was given and what it was paid with are one fact: whatever dies, the airline hears of both, and once. */
  const use = async (row: PaymentRow, { told, released = [] }: Omit<Given<T>, 'value'>) => {
    const { visitId } = row;
    // What was paid together for several is not given back for one of them: the airline has to.
    const isOurs = ({ reference, amount }: Released) =>
      ledger.find(reference)?.amount.minorUnits === amount.minorUnits;
    const elsewhere = released.filter((one) => !isOurs(one));
    const owed = elsewhere.map(
      ({ reference, amount }): KioskEvent => ({
        type: 'payment.owed-back',
        data: { visitId, reference, amount },
      }),
    );
    await record([{ type: 'payment.used', data: facts(row) }, ...told, ...owed], () => {
      ledger.move(row.paymentId, 'used', clock.now());
      for (const { reference } of released.filter(isOurs)) ledger.release(reference, visitId);
    });
    if (released.length === 0) return;
    const kept = released.map(async (one) => {
      const { reference, amount } = one;
      if (!isOurs(one)) return [amount];
      return (await follow(reference)).state === 'reversal-refused' ? [amount] : [];
    });
    owing.set(
      row.paymentId,
      Promise.all(kept).then((all) => all.flat()),
    );
  };

  /** Writes what the terminal told; false when it told nothing that lasts. */
  const note = async (row: PaymentRow, outcome: TerminalOutcome, code?: FaultCode): Promise<boolean> => {
    if (outcome.state === 'in-progress' || outcome.state === 'unknown') return false;
    if (outcome.state === 'approved') {
      const { approval } = outcome;
      const whole =
        approval.amount.minorUnits === row.amount.minorUnits &&
        approval.amount.currency === row.amount.currency;
      const { approvalCode, amount } = approval;
      // A part of the money buys nothing.
      await record([{ type: 'payment.approved', data: { ...facts(row), amount, approvalCode } }], () =>
        ledger.approve(row.paymentId, whole ? 'approved' : 'reversing', approval, clock.now()),
      );
      return true;
    }
    const why = code ?? NOT_MADE[outcome.state];
    await record([{ type: 'payment.not-made', data: { ...facts(row), code: why } }], () =>
      ledger.move(row.paymentId, 'not-made', clock.now(), why),
    );
    return true;
  };

  /** One step of a payment; false when it has to be tried again. */
  const step = async (
    row: PaymentRow,
    terminal: TerminalPort | undefined,
    denied: number,
  ): Promise<boolean | 'denied'> => {
    switch (row.state) {
      case 'asking': {
        const outcome = (await terminal?.outcomeOf(row.serviceId)) ?? UNKNOWN;
        if (outcome.state === 'in-progress' && row.givenUp) terminal?.abort(row.serviceId);
        if (outcome.state === 'not-found' && denied + 1 < SURE) return 'denied';
        return note(row, outcome);
      }
      case 'approved': {
        if (row.givenUp) {
          const back = await takeBack(row);
          if (!back.ok && back.fault.code === 'dcs.unreachable') return false;
          await (back.ok && back.value.used ? use(row, back.value) : move(row, 'reversing'));
          return true;
        }
        const answer = await give(row);
        if (!answer.ok && answer.fault.code === 'dcs.unreachable') return false;
        if (answer.ok) given.set(row.paymentId, answer.value.value);
        await (answer.ok ? use(row, answer.value) : move(row, 'reversing'));
        return true;
      }
      default: {
        if (!terminal) return false;
        const reversal = row.approval ? await terminal.reverse(row.approval.poiTransactionId) : 'refused';
        if (reversal === 'unknown') return false;
        await move(row, reversal === 'reversed' ? 'reversed' : 'reversal-refused');
        return true;
      }
    }
  };

  const found = (paymentId: string): PaymentRow => {
    const row = ledger.find(paymentId);
    if (!row) throw new Error('a payment has left the ledger before its end');
    return row;
  };

  /** The terminal that a payment was asked of; nobody else knows anything of it, and none other may be asked. */
  const terminalOf = (row: PaymentRow): TerminalPort | undefined =>
    terminals.find(({ id }) => id === row.terminal);

  /** Only its terminal can say what becomes of it, and the kiosk has that terminal no more. */
  const isBeyondReach = (row: PaymentRow): boolean => row.state !== 'approved' && !terminalOf(row);

  /** Staff settle it where they settle what else no kiosk can: it is told once, and once more after a start. */
  const toldBeyondReach = new Set<string>();
  const tellBeyondReach = async (row: PaymentRow) => {
    if (toldBeyondReach.has(row.paymentId)) return;
    toldBeyondReach.add(row.paymentId);
    const { amount, terminal } = row;
    const data = { ...facts(row), amount, terminal, ...foundBy(row) };
    await record([{ type: 'payment.out-of-reach', data }]);
  };

  /** Brings a payment to its end, however long that takes; what is beyond reach stays as it is, for staff. */
  const follow = (paymentId: string): Promise<PaymentRow> => {
    const under = following.get(paymentId);
    if (under) return under;
    const work = (async () => {
      let denied = 0;
      for (;;) {
        const row = found(paymentId);
        if (!isOpen(row) || stopped) return row;
        if (isBeyondReach(row)) {
          await tellBeyondReach(row);
          return row;
        }
        const done = await step(row, terminalOf(row), denied);
        if (done === true) continue;
        denied = done === 'denied' ? denied + 1 : 0;
        await pause(clock, AGAIN);
      }
    })().finally(() => {
      following.delete(paymentId);
      tellDoubt();
    });
    following.set(paymentId, work);
    return work;
  };

  const endOf = (row: PaymentRow): Purchase<T> => {
    const value = given.get(row.paymentId);
    given.delete(row.paymentId);
    const owed = owing.get(row.paymentId) ?? Promise.resolve([]);
    owing.delete(row.paymentId);
    if (row.state === 'used' && row.approval && value !== undefined) {
      const { approval } = row;
      return { state: 'given', value, approval, owed: withDeadline(clock, PATIENCE, owed, () => []) };
    }
    if (row.state === 'not-made')
      return { state: 'not-made', code: (row.code as FaultCode) ?? 'payment.unavailable' };
    return row.state === 'reversal-refused'
      ? { state: 'kept', code: 'payment.not-given-back' }
      : { state: 'given-back', code: 'payment.given-back' };
  };

  /** What is told once nobody can wait any longer. */
  const letGo = async (paymentId: string): Promise<Purchase<T>> => {
    const row = found(paymentId);
    const { state } = row;
    if (state === 'approved' && mayBeLater(row.purpose)) return { state: 'later', code: 'dcs.unreachable' };
    if (state !== 'asking' && state !== 'approved') return endOf(row);
    let isGivenUp = false;
    await record([{ type: 'payment.unconfirmed', data: facts(row) }], () => {
      isGivenUp = ledger.giveUp(paymentId, state);
    });
    // The terminal may have told in the very moment: then it is no longer in doubt.
    return isGivenUp ? { state: 'unconfirmed', code: 'payment.unconfirmed' } : letGo(paymentId);
  };

  const readyTerminal = () => terminals.find((one) => one.isReady());
  /** What was asked of a terminal that is here may still change; no later passenger is asked for money meanwhile. */
  const isWaitedFor = () => ledger.unfinished().some((row) => !isBeyondReach(row));
  let underWay: { serviceId: string; terminal: TerminalPort } | null = null;

  return {
    /** A terminal is ready, and nothing that was asked of it before is still open. */
    canPay: () => readyTerminal() !== undefined && !isWaitedFor(),
    /** What staff must know, at the kiosk, of payments that nobody waits for any more. */
    doubts: (): FaultCode[] => {
      const left = ledger
        .unfinished()
        .filter((row) => row.serviceId !== underWay?.serviceId && !isBeyondReach(row));
      return left.map((row) =>
        row.state === 'approved' && !row.givenUp && row.purpose === 'bags'
          ? 'bags.later'
          : 'payment.unconfirmed',
      );
    },
    /** What a visit has paid, or was paid back. */
    ofVisit: (visitId: string): readonly PaymentRow[] => ledger.ofVisit(visitId),
    onDoubt: (listener: () => void) => doubtListeners.push(listener),
    /** Asks for the money, and gives what it is for. One at a time. */
    buy: async ({
      onChecking = () => {},
      ...purchase
    }: {
      readonly visitId: string;
      readonly purpose: Purpose;
      readonly amount: Money;
      readonly paidFor: string;
      /** Whoever pays is to know that it takes longer, and why. */
      readonly onChecking?: () => void;
    }): Promise<Purchase<T>> => {
      const unavailable = { state: 'not-made', code: 'payment.unavailable' } as const;
      const terminal = readyTerminal();
      if (!terminal || underWay || isWaitedFor()) return unavailable;
      const payment = {
        ...purchase,
        paymentId: newId(),
        serviceId: options.newServiceId(),
        terminal: terminal.id,
      };
      const { paymentId, serviceId, visitId, purpose, amount } = payment;
      underWay = { serviceId, terminal };
      try {
        const opened = await outbox.record(
          [{ type: 'payment.requested', data: { visitId, paymentId, purpose, amount } }],
          () => ledger.open(payment, clock.now()),
        );
        if (!opened.ok) return unavailable;
        let late = false;
        const stopWaiting = timeLimit(clock, PAYING_LIMIT, () => {
          late = true;
          terminal.abort(serviceId);
        });
        const asked = terminal.pay({ serviceId, transactionId: paymentId, amount });
        const outcome = await withDeadline(clock, PAYING_LIMIT + PATIENCE, asked, () => ({
          state: 'unknown' as const,
        }));
        stopWaiting();
        const told = outcome.state === 'cancelled' && late ? ('payment.timed-out' as const) : undefined;
        const isKnown = await note(found(paymentId), outcome, told);
        const stopWondering = timeLimit(clock, isKnown ? AGAIN : 0, onChecking);
        return await withDeadline(clock, PATIENCE, follow(paymentId).then(endOf), () => null).then(
          (ended) => {
            stopWondering();
            return ended ?? letGo(paymentId);
          },
        );
      } finally {
        underWay = null;
        tellDoubt();
      }
    },
    /** The passenger wants the payment under way ended. What the bank has booked by then stays booked. */
    cancel: () => underWay?.terminal.abort(underWay.serviceId),
    /** After a start: nobody waits any more for what a former agent asked. */
    reconcile: async () => {
      for (const row of ledger.unfinished()) {
        const { state } = row;
        if (!row.givenUp && (state === 'asking' || (state === 'approved' && !mayBeLater(row.purpose))))
          await record(
            [{ type: 'payment.unconfirmed', data: facts(row) }],
            () => void ledger.giveUp(row.paymentId, state),
          );
        void follow(row.paymentId);
      }
      ledger.sweep(clock.now());
    },
    stop: () => {
      stopped = true;
    },
  };
}

export type Payments<T> = ReturnType<typeof createPayments<T>>;
