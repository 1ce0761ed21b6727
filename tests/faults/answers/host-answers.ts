import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { DcsPort } from '../../../device-agent/dcs/port.ts';
import type { PaymentState } from '../../../device-agent/payments/ledger.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type { EventType } from '../../../sync/wire/events.ts';
import type { Situation } from './answers.ts';

/** Every call of the port. */
export type HostCall = Exclude<keyof DcsPort, 'notOffered'>;

/**
 * What can go wrong with one call, however often it is made: the host decides long after anybody waits for it; nothing
 * takes the connection; the answer breaks off in its middle; the host fails.
 */
type AnyFault = 'late' | 'no connection' | 'cut answer' | 'server error';
/** The host has decided, and nobody hears of it: of what changes something. */
type CommandFault = 'answer lost';
/** It works for the first passenger alone; the host fails for the others, or refuses them. */
type TravellerFault = 'fails for others' | 'refuses others';
export type HostFault = AnyFault | CommandFault | TravellerFault;

type Asked<C extends HostCall> = Parameters<DcsPort[C]>[0];
type FaultsOf<C extends HostCall> =
  | AnyFault
  | (Asked<C> extends { readonly idempotencyKey: string } ? CommandFault : never)
  | (Asked<C> extends
      | { readonly reservationId: string }
      | { readonly passengers: readonly unknown[] }
      | { readonly seats: readonly unknown[] }
      ? TravellerFault
      : never);

/** What a journey comes to. */
export interface Outcome {
  /** Passengers of the booking whom the host has checked in, each in a seat of their own. */
  readonly checkedIn: number;
  /** Bags that the host has numbered. */
  readonly bags: number;
  /** What came out whole. */
  readonly passes: number;
  readonly tags: number;
  readonly ledger: readonly PaymentState[];
}

/** How things stand once the passenger has gone on as far as the screens let them, while the host still fails. */
export interface HostSituation extends Outcome {
  readonly screen: ScreenName;
  /** What the screen tells, and what may be done about it; of a farewell, why someone was left out. */
  readonly told: readonly [code: FaultCode, then: 'try again' | 'staff'] | null;
  readonly service: Situation['service'];
  /** The faults that staff are told of. */
  readonly causes: readonly FaultCode[];
  /** What the hub is told of check-in, bags and money, in order. */
  readonly events: readonly EventType[];
  /** What it comes to when the host is well again, and the passenger tries again or comes back. */
  readonly atLast: Outcome;
}

/** A new call, or a new fault of one, without an answer does not compile. */
export type HostAnswers = {
  readonly [C in HostCall]: Readonly<Record<FaultsOf<C>, HostSituation>>;
};
