import { decodeBcbp } from '../bcbp/decode.ts';
import type { Bcbp } from '../bcbp/pass.ts';
import { type MemberNumber, memberNumberIn, type NumberPattern } from '../frequent-flyer.ts';
import { holdsPaymentAccount } from '../payment-card.ts';

/** What was scanned. Of a payment card nothing more is known, and of anything else foreign nothing is kept. */
export type ScanContent =
  | { readonly is: 'bcbp'; readonly pass: Bcbp }
  | ({ readonly is: 'ffp' } & MemberNumber)
  | { readonly is: 'payment-card' }
  | { readonly is: 'other' };

export interface ScanContext {
  /** ISO 8601 date: a pass tells only the day of its year. */
  readonly today: string;
  /** How the airline writes its members' numbers. */
  readonly cards: readonly NumberPattern[];
}

/**
 * Recognises what a scanned text is. Documents with a form of their own come first: numbers within them, such as that
 * of a ticket, may look like an account and are none. In whatever has no such form, an account outweighs all else.
 */
export function readScan(text: string, { today, cards }: ScanContext): ScanContent {
  const pass = decodeBcbp(text, { today });
  if (pass.ok) return { is: 'bcbp', pass: pass.value };
  if (holdsPaymentAccount(text)) return { is: 'payment-card' };
  const member = memberNumberIn([{ text, patterns: cards }]);
  return member ? { is: 'ffp', ...member } : { is: 'other' };
}
