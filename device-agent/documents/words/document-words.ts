import type { DisruptionCause } from '../../../config/disruption-causes.ts';
import type { RightsWords } from './rights/rights-words.ts';

/** What a value is called above it. */
export const CAPTIONS = [
  'passenger',
  'flight',
  'date',
  'gate',
  'boarding',
  'departs',
  'arrives',
  'seat',
  'zone',
  'cabin',
  'sequence',
  'booking',
  'ticket',
  'terminal',
  'bags',
  'receipt',
  'issued',
  'total',
  'taxIncluded',
  'paidBy',
  'approval',
  'cardTerminal',
  'transaction',
  'scheduled',
  'expected',
  'delay',
  'reason',
  'instead',
  'frequentFlyer',
  'code',
] as const;
export type CaptionName = (typeof CAPTIONS)[number];

/** What is sold at a kiosk. */
export type SoldItem = 'excess-bag' | 'overweight-bag' | 'seat' | 'upgrade';
export type PaymentMethod = 'card' | 'wallet' | 'voucher';

/** Everything that is printed around the values, in one language. A language on paper is one of these. */
export interface DocumentWords {
  readonly direction: 'ltr' | 'rtl';
  readonly titles: {
    readonly boardingPass: string;
    /** Of whoever waits for a seat. */
    readonly standbyCard: string;
    readonly receipt: string;
    readonly refundReceipt: string;
    /** Of the whole journey. */
    readonly itinerary: string;
    /** Of what makes good a failure. */
    readonly voucher: string;
    readonly delayNotice: string;
    readonly cancellationNotice: string;
    /** Of whoever an oversold flight leaves behind. */
    readonly deniedBoardingNotice: string;
  };
  readonly captions: Readonly<Record<CaptionName, string>>;
  readonly sold: Readonly<Record<SoldItem, string>>;
  readonly payments: Readonly<Record<PaymentMethod, string>>;
  readonly reasons: Readonly<Record<DisruptionCause, string>>;
  readonly reprint: string;
  readonly cancelled: string;
  /** Why passengers with a booking are left behind. */
  readonly oversold: string;
  /** Until when to be at the gate. */
  readonly closing: string;
  /** Instead, for whoever waits for a seat: the paper does not let them board. */
  readonly standby: string;
  /** On the paper with the whole journey: nobody boards with it. */
  readonly noPass: string;
  /** What the paper is good for. */
  readonly keepReceipt: string;
  /** On the receipt of what was booked back, and of what the terminal would not book back. */
  readonly reversed: string;
  readonly refundOwed: string;
  readonly keepNotice: string;
  /** What a delayed passenger may be owed, whatever the law of the place; the contact follows. */
  readonly rights: string;
  /** What each law gives. */
  readonly lawful: RightsWords;
}
