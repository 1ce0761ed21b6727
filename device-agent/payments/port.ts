import type { Money } from '../contract/money.ts';

/** What a payment terminal tells of a payment that was booked; of the card four digits at most. */
export interface Approval {
  readonly poiTransactionId: string;
  readonly amount: Money;
  readonly approvalCode: string;
  readonly brand: string;
  readonly lastDigits: string | null;
}

/** What became of a payment at a terminal; `in-progress` and `unknown` leave it open, and all but `approved` cost nothing. */
export type TerminalOutcome =
  | { readonly state: 'approved'; readonly approval: Approval }
  | {
      readonly state: 'declined' | 'cancelled' | 'unavailable' | 'not-found' | 'in-progress' | 'unknown';
    };

/**
 * What the kiosk needs of a payment terminal, whatever it speaks. Cards are its business alone: no number, track or
 * PIN comes this way.
 */
export interface TerminalPort {
  readonly id: string;
  isReady(): boolean;
  /** Asks for a payment once. `unavailable` is sure that nothing was asked, `unknown` is not. */
  pay(payment: {
    readonly serviceId: string;
    readonly transactionId: string;
    readonly amount: Money;
  }): Promise<TerminalOutcome>;
  /** Wants a payment ended; its own answer says whether it was. */
  abort(serviceId: string): void;
  outcomeOf(serviceId: string): Promise<TerminalOutcome>;
  /** Gives back what was booked, once however often it is asked. */
  reverse(poiTransactionId: string): Promise<'reversed' | 'refused' | 'unknown'>;
}
