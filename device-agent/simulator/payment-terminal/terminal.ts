import { saleFrames } from '../../hardware/protocol/sale-to-poi/frames.ts';
import { decodeSaleRequest } from '../../hardware/protocol/sale-to-poi/request.ts';
import { encodeSaleResponse } from '../../hardware/protocol/sale-to-poi/response.ts';
import type {
  PaymentAnswer,
  SaleAmount,
  SaleEnds,
  SaleRequest,
  SaleResponse,
} from '../../hardware/protocol/sale-to-poi/values.ts';
import type { KindDeps } from '../device.ts';

/** Who decides what becomes of a payment: a hand at the terminal, or by itself in this way. */
export const DECIDERS = ['hand', 'approve', 'decline', 'cancel'] as const;
export type Decider = (typeof DECIDERS)[number];
export const POWER_FAILURES = ['now', 'before-booking', 'after-booking'] as const;
export type PowerFailure = (typeof POWER_FAILURES)[number];

/** A payment that the terminal remembers, without power too. */
export interface Booking {
  readonly serviceId: string;
  readonly transactionId: string;
  readonly amount: SaleAmount;
  readonly answer: PaymentAnswer;
  readonly reversed: boolean;
}

type Asked = Extract<SaleRequest, { type: 'payment' }>;

/**
 * A payment terminal and the bank behind it. What the bank has booked stays booked, whatever becomes of power and cable;
 * a payment that was not yet at the bank when the power went has never been. A message whose number is known is never
 * carried out again: it hears the answer that it heard.
 */
export function createTerminalPeer(
  { pace, cardLimit }: { readonly pace: number; readonly cardLimit: number },
  { cable, answers, clock, changed }: Pick<KindDeps, 'cable' | 'answers' | 'clock' | 'changed'>,
) {
  let by: Decider = 'hand';
  let powerFails: PowerFailure | null = null;
  let keepsMoney = false;
  let current: { readonly asked: Asked; readonly phase: 'card' | 'bank' } | null = null;
  const ends: SaleEnds = { saleId: 'KIOSK', poiId: 'TERMINAL' };
  let frames = saleFrames();
  let timer: unknown = null;
  let bookings: readonly Booking[] = [];
  let last: PaymentAnswer['result'] | null = null;

  const say = (response: SaleResponse) =>
    answers.say(encodeSaleResponse(response, ends, new Date(clock.now()).toISOString()));
  const known = (serviceId: string) => bookings.find((one) => one.serviceId === serviceId);
  const rest = () => {
    clock.clearTimeout(timer);
    current = null;
  };
  const losePower = () => {
    powerFails = null;
    rest();
    answers.hush();
    cable.unplug();
    changed();
  };

  /** Remembered before it is told, as the bank has it. */
  const settle = (answer: PaymentAnswer) => {
    if (!current) return;
    const { serviceId, transactionId, amount } = current.asked;
    if (powerFails === 'before-booking') return losePower();
    bookings = [...bookings, { serviceId, transactionId, amount, answer, reversed: false }];
    last = answer.result;
    rest();
    if (powerFails === 'after-booking') return losePower();
    say({ type: 'payment', serviceId, ...answer });
    changed();
  };
  const later = (milliseconds: number, run: () => void) => {
    clock.clearTimeout(timer);
    timer = clock.setTimeout(run, milliseconds);
  };
  const present = (card: 'good' | 'declined') => {
    if (current?.phase !== 'card') return false;
    const { asked } = current;
    current = { asked, phase: 'bank' };
    changed();
    later(pace, () => {
      const number = String(bookings.length + 1).padStart(6, '0');
      settle(
        card === 'declined'
          ? { result: 'Refusal', approval: null }
          : {
              result: 'Success',
              approval: {
                poiTransactionId: `T${number}`,
                amount: asked.amount,
                approvalCode: number,
                brand: 'Any Card',
                lastDigits: '4242',
              },
            },
      );
    });
    return true;
  };
  const cancel = (result: 'Cancel' | 'Aborted') => {
    // What is at the bank is not called back: its answer says what became of it.
    if (current?.phase !== 'card') return false;
    settle({ result, approval: null });
    return true;
  };

  const pay = (asked: Asked) => {
    const { serviceId } = asked;
    const before = known(serviceId);
    if (before) return say({ type: 'payment', serviceId, ...before.answer });
    if (current) {
      if (current.asked.serviceId === serviceId) return;
      return say({ type: 'payment', serviceId, result: 'Busy', approval: null });
    }
    current = { asked, phase: 'card' };
    changed();
    if (by === 'hand') return later(cardLimit, () => cancel('Cancel'));
    later(pace, () => (by === 'cancel' ? cancel('Cancel') : present(by === 'decline' ? 'declined' : 'good')));
  };

  const reverse = (serviceId: string, poiTransactionId: string) => {
    const original = bookings.find(({ answer }) => answer.approval?.poiTransactionId === poiTransactionId);
    if (original && !original.reversed && keepsMoney)
      return say({ type: 'reversal', serviceId, result: 'Refusal' });
    if (original && !original.reversed) {
      bookings = bookings.map((one) => (one === original ? { ...one, reversed: true } : one));
      changed();
    }
    say({ type: 'reversal', serviceId, result: original ? 'Success' : 'NotFound' });
  };

  const tellOf = (serviceId: string, of: string) => {
    const found = known(of);
    if (found) return say({ type: 'status', serviceId, result: 'Success', repeated: found.answer });
    const result = current?.asked.serviceId === of ? 'InProgress' : 'NotFound';
    say({ type: 'status', serviceId, result, repeated: null });
  };

  const hear = (request: SaleRequest) => {
    switch (request.type) {
      case 'diagnosis':
        return say({ type: 'diagnosis', serviceId: request.serviceId, result: 'Success' });
      case 'payment':
        return pay(request);
      case 'abort':
        if (current?.asked.serviceId === request.of) cancel('Aborted');
        return;
      case 'status':
        return tellOf(request.serviceId, request.of);
      case 'reversal':
        return reverse(request.serviceId, request.poiTransactionId);
    }
  };

  cable.onBytes((bytes) => {
    for (const body of frames.take(bytes)) {
      const request = decodeSaleRequest(body);
      if (request.ok) hear(request.value);
    }
    if (frames.isBroken()) cable.drop();
  });
  cable.onConnection(() => {
    frames = saleFrames();
    answers.hush();
    changed();
  });

  return {
    present,
    /** The red key. */
    refuse: () => cancel('Cancel'),
    behave: (now: Decider) => {
      by = now;
      changed();
    },
    failPower: (when: PowerFailure | null) => {
      powerFails = when;
      if (when === 'now') losePower();
      else changed();
    },
    /** Its bank gives nothing back that it has booked. */
    keepMoney: (keeps: boolean) => {
      keepsMoney = keeps;
      changed();
    },
    bookings: () => bookings,
    state: () => ({
      by,
      powerFails,
      keepsMoney,
      asking: current && { amount: current.asked.amount, phase: current.phase },
      last,
      /** The newest first. Of cards there is nothing to show. */
      journal: bookings
        .slice(-20)
        .reverse()
        .map(({ amount, answer, reversed }) => ({ amount, result: answer.result, reversed })),
    }),
  };
}
