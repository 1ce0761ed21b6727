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
