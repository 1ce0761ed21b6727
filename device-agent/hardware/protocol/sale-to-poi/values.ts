/**
 * What a till says to a payment terminal, after the nexo Retailer Protocol (Sale to POI): its messages Diagnosis,
 * Payment, Abort, TransactionStatus and Reversal, in the JSON that terminals with a network speak, each behind its
 * length in four bytes, high byte first, as OPI has it over TCP. Only the fields named here are written and read.
 */
export interface SaleAmount {
  /** In the currency's smallest unit. */
  readonly minorUnits: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** `serviceId` names one message: at most ten letters and digits, never used again by the same till. */
export type SaleRequest = { readonly serviceId: string } & (
  | { readonly type: 'diagnosis' }
  /** `at` is ISO 8601; `transactionId` is the till's own name for the sale. */
  | {
      readonly type: 'payment';
      readonly transactionId: string;
      readonly at: string;
      readonly amount: SaleAmount;
    }
  /** Ends the payment of that message, if it is not too late. Never answered: the payment is. */
  | { readonly type: 'abort'; readonly of: string }
  | { readonly type: 'status'; readonly of: string }
  | { readonly type: 'reversal'; readonly poiTransactionId: string; readonly at: string }
);

/** What the terminal tells of a payment that it has booked. Of the card there are four digits at most. */
export interface Approval {
  readonly poiTransactionId: string;
  readonly amount: SaleAmount;
  readonly approvalCode: string;
  readonly brand: string;
  readonly lastDigits: string | null;
}

/**
 * How a message ended: nexo's `Success`, or the error condition behind a `Failure`. It has none for a terminal that has
 * waited too long for a card, which is a `Cancel` as the red key is.
 */
export const SALE_RESULTS = [
  'Success',
  'Aborted',
  'Busy',
  'Cancel',
  'DeviceOut',
  'InProgress',
  'NotFound',
  'Refusal',
  'UnreachableHost',
] as const;
export type SaleResult = (typeof SALE_RESULTS)[number];

export interface PaymentAnswer {
  readonly result: SaleResult;
  /** With `Success` alone. */
  readonly approval: Approval | null;
}

export type SaleResponse = { readonly serviceId: string; readonly result: SaleResult } & (
  | { readonly type: 'diagnosis' }
  | { readonly type: 'payment'; readonly approval: Approval | null }
  /** `repeated` is the answer of the payment that was asked about, where there is one. */
  | { readonly type: 'status'; readonly repeated: PaymentAnswer | null }
  | { readonly type: 'reversal' }
);

/** Names of the two ends, told in every message. */
export interface SaleEnds {
  readonly saleId: string;
  readonly poiId: string;
}
