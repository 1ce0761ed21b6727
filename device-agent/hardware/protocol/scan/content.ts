import { decodeAamva } from '../aamva/decode.ts';
import type { Aamva } from '../aamva/licence.ts';
import { decodeBcbp } from '../bcbp/decode.ts';
import type { Bcbp } from '../bcbp/pass.ts';
import { type MemberNumber, memberNumberIn, type NumberPattern } from '../frequent-flyer.ts';
import { decodeNationalId, type NationalId } from '../national-id.ts';
import { holdsPaymentAccount } from '../payment-card.ts';
import type { DecodeProblem } from '../problem.ts';

/** What was scanned. Of a payment card nothing more is known, and of anything else foreign nothing is kept. */
export type ScanContent =
  | { readonly is: 'bcbp'; readonly pass: Bcbp }
  | { readonly is: 'aamva'; readonly licence: Aamva }
  | { readonly is: 'national-id'; readonly card: NationalId }
  | ({ readonly is: 'ffp' } & MemberNumber)
  | { readonly is: 'payment-card' }
  /** Something of one of these kinds, that does not add up. */
  | { readonly is: 'broken'; readonly problem: DecodeProblem }
  | { readonly is: 'other' };

export interface ScanContext {
  /** ISO 8601 date: a pass tells only the day of its year. */
  readonly today: string;
  /** How the airline writes its members' numbers. */
  readonly cards: readonly NumberPattern[];
}

/** Only what is long enough to be one, and begins like one, is taken for a broken pass. */
const LIKE_A_PASS = /^[MS][1-4][A-Z/ -]{20}/;

/**
 * Recognises what a scanned text is. Documents with a form of their own come first: numbers within them, such as that
 * of a ticket, may look like an account and are none. In whatever has no such form, an account outweighs all else.
 */
export function readScan(text: string, { today, cards }: ScanContext): ScanContent {
  const pass = decodeBcbp(text, { today });
  if (pass.ok) return { is: 'bcbp', pass: pass.value };
  const licence = decodeAamva(text);
  if (licence.ok) return { is: 'aamva', licence: licence.value };
  const card = decodeNationalId(text);
  if (card.ok) return { is: 'national-id', card: card.value };

  if (holdsPaymentAccount(text)) return { is: 'payment-card' };
  const member = memberNumberIn([{ text, patterns: cards }]);
  if (member) return { is: 'ffp', ...member };
  if (licence.fault.code !== 'not-aamva') return { is: 'broken', problem: licence.fault };
  if (card.fault.code !== 'not-national-id') return { is: 'broken', problem: card.fault };
  return LIKE_A_PASS.test(text) ? { is: 'broken', problem: pass.fault } : { is: 'other' };
}
