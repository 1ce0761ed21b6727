import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { JobState } from '../../../device-agent/hardware/jobs/ledger.ts';
import type { PaymentState } from '../../../device-agent/payments/ledger.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type { EventType } from '../../../sync/wire/events.ts';
import type { Situation } from './answers.ts';

/**
 * Where a visit with two bags, of which one is to be paid, is when the terminal fails. `money goes back`: the airline took
 * no bags although they were paid for.
 */
export const PAYMENT_MOMENTS = [
  'closed',
  'at rest',
  'bags chosen',
  'amount on its way',
  'card asked for',
  'card taken',
  'bags being numbered',
  'money goes back',
  'tags printing',
  'tags out',
  'thanked',
] as const;
export type PaymentMoment = (typeof PAYMENT_MOMENTS)[number];

/**
 * What can go wrong at a terminal. The first seven are of its cable and its speech; then its power goes, at once or at the
 * worst of times; then the money is not to be had, and in the end it is not to be had back.
 */
export const PAYMENT_FAULTS = [
  'silence',
  'garbage',
  'half an answer',
  'slow',
  'unplug',
  'loose plug',
  'answer lost',
  'power lost',
  'power lost before booking',
  'power lost when booked',
  'declined',
  'cancelled at the terminal',
  'cancelled at the kiosk',
  'no card',
  'reversal refused',
] as const;
export type PaymentFault = (typeof PAYMENT_FAULTS)[number];

/** How things stand once the passenger has gone on as far as they can, and before anyone has mended the terminal. */
export interface PaymentSituation {
  readonly screen: ScreenName;
  /** What the screen tells of a failed payment, and whether it may be tried again. */
  readonly told: readonly [code: FaultCode, then: 'try again' | 'desk'] | null;
  readonly service: Situation['service'];
  /** The faults that staff are told of. */
  readonly causes: readonly FaultCode[];
  /** What the kiosk's ledger says of each payment, and what it says at last, when everything is mended. */
  readonly ledger: readonly PaymentState[];
  readonly atLast: readonly PaymentState[];
  /** What the terminal's own book says of the money that it took. */
  readonly money: readonly ('taken' | 'returned')[];
  /** Bags that the airline has numbered, and what became of each tag. */
  readonly bags: number;
  readonly tags: readonly JobState[];
  /** What the hub is told of money and bags, in order. */
  readonly events: readonly EventType[];
}

/** A new moment, or a new fault, without an answer does not compile. */
export type PaymentAnswers = Readonly<
  Record<PaymentMoment, Readonly<Record<PaymentFault, PaymentSituation>>>
>;

type Service = Pick<PaymentSituation, 'service' | 'causes'>;

/** The terminal works, or is at fault; the kiosk serves all the same. */
export const WELL: Service = { service: 'in-service', causes: [] };
export const troubled = (...causes: readonly FaultCode[]): Service => ({ service: 'degraded', causes });

const NO_PAYMENT = { ledger: [], atLast: [], money: [], bags: 0, tags: [], events: [] } as const;

/** The kiosk is closed by something else. */
export const closed = (...causes: readonly FaultCode[]): PaymentSituation => ({
  ...{ screen: 'out-of-service', told: null, ...NO_PAYMENT },
  ...{ service: 'out-of-service', causes: ['printer.cover-open', ...causes] },
});

/** No more bags than are free were to be had. */
export const freeBag = (service: Service): PaymentSituation => ({
  ...{ screen: 'fix-tags', told: null, ...NO_PAYMENT, ...service },
  ...{ bags: 1, tags: ['printed'], events: ['bags.added'] },
});

/** Paid for, and both bags have their tags: that the payment is used and what it bought are recorded as one fact. */
export const paid = (service: Service, screen: ScreenName = 'fix-tags'): PaymentSituation => ({
  ...{ screen, told: null, ...service },
  ...{ ledger: ['used'], atLast: ['used'], money: ['taken'], bags: 2, tags: ['printed', 'printed'] },
  events: ['payment.requested', 'payment.approved', 'payment.used', 'bags.added'],
});

/** No terminal was there to be asked: nobody’s money was. */
export const cannotPay = (service: Service): PaymentSituation => ({
  ...{ screen: 'bags-failed', told: ['payment.unavailable', 'desk'], ...NO_PAYMENT, ...service },
});

/** Nothing was booked, and the passenger may try again. */
export const notMade = (code: FaultCode): PaymentSituation => ({
  ...{ screen: 'bags-failed', told: [code, 'try again'], ...NO_PAYMENT, ...WELL },
  ...{ ledger: ['not-made'], atLast: ['not-made'], events: ['payment.requested', 'payment.not-made'] },
});

/** Nobody knows, the passenger is told so, and so are staff; `atLast` is what comes of it once the terminal speaks. */
export const inDoubt = (cause: FaultCode, atLast: 'not-made' | 'reversed'): PaymentSituation => ({
  ...{ screen: 'bags-failed', told: ['payment.unconfirmed', 'desk'], ...NO_PAYMENT },
  ...{ ...troubled(cause, 'payment.unconfirmed'), ledger: ['asking'], atLast: [atLast] },
  ...{ money: atLast === 'reversed' ? ['taken'] : [], events: ['payment.requested', 'payment.unconfirmed'] },
});

/** The airline took no bags, and the terminal does not say that the money is back; `money` is where it really is. */
export const onItsWayBack = (cause: FaultCode, money: 'taken' | 'returned'): PaymentSituation => ({
  ...{ screen: 'bags-failed', told: ['payment.given-back', 'desk'], ...NO_PAYMENT },
  ...{ ...troubled(cause, 'payment.unconfirmed'), ledger: ['reversing'], atLast: ['reversed'] },
  ...{ money: [money], events: ['payment.requested', 'payment.approved'] },
});

/** The airline took no bags, and the money is back. */
export const GIVEN_BACK: PaymentSituation = {
  ...{ screen: 'bags-failed', told: ['payment.given-back', 'desk'], ...NO_PAYMENT, ...WELL },
  ...{ ledger: ['reversed'], atLast: ['reversed'], money: ['returned'] },
  events: ['payment.requested', 'payment.approved', 'payment.reversed'],
};

/** The airline took no bags, and the bank keeps the money: the desk has to give it back. */
export const KEPT: PaymentSituation = {
  ...{ screen: 'bags-failed', told: ['payment.not-given-back', 'desk'], ...NO_PAYMENT, ...WELL },
  ...{ ledger: ['reversal-refused'], atLast: ['reversal-refused'], money: ['taken'] },
  events: ['payment.requested', 'payment.approved', 'payment.reversal-refused'],
};
