import { type MemberNumber, memberNumberIn, type NumberPattern } from './frequent-flyer.ts';
import { decodeTracks } from './magstripe.ts';
import { holdsPaymentAccount } from './payment-card.ts';

/** A pattern of the airline's, and the track on which it applies. */
export interface StripePattern extends NumberPattern {
  readonly track: 1 | 2 | 3;
}

/** What a swiped card is. Of a payment card nothing more is known, and of a foreign card nothing is kept. */
export type StripeCard =
  | ({ readonly is: 'ffp' } & MemberNumber)
  | { readonly is: 'payment-card' }
  | { readonly is: 'unknown' }
  | { readonly is: 'unreadable' };

/** What readers send in place of a track that they could not decode. */
const UNDECODABLE = /[%;+]E\?/g;
/** Some readers end every track, and not only the swipe, with a line end. */
const LINE_ENDS = /[\r\n]/g;
/**
 * Whole tracks, some of them with other sentinels or characters: a North American licence's third, for example, whose
 * version in front may be the `!` that begins a track elsewhere.
 */
const FOREIGN_FORM = /^(?:[%;+#!][^%;+#?]{8,120}\?){1,3}$/;
/** Three tracks, their check characters and line ends fit well: anything longer is no swipe. */
const LONGEST_SWIPE = 300;

/**
 * Recognises a card by what a reader sent of it: the tracks on end, each from its start sentinel to `?`. A card counts
 * when one track of it was read and is known; a payment account anywhere in sight outweighs everything else.
 */
export function readStripeCard(sent: string, patterns: readonly StripePattern[]): StripeCard {
  if (sent.length > LONGEST_SWIPE) return { is: 'unreadable' };
  if (holdsPaymentAccount(sent)) return { is: 'payment-card' };
  const text = sent.replace(LINE_ENDS, '').replace(UNDECODABLE, '');
  const decoded = decodeTracks(text);
  if (!decoded.ok) {
    if (decoded.fault.code === 'payment-card') return { is: 'payment-card' };
    // Swiping it again would not help: it was read, and is written in another way than ISO/IEC 7811 has it.
    return { is: FOREIGN_FORM.test(text) ? 'unknown' : 'unreadable' };
  }
  const { tracks } = decoded.value;
  const member = memberNumberIn(
    ([1, 2, 3] as const).map((track) => ({
      text: tracks[track] ?? '',
      patterns: patterns.filter((one) => one.track === track),
    })),
  );
  return member ? { is: 'ffp', ...member } : { is: 'unknown' };
}

const SENTINELS = { 1: '%', 2: ';', 3: '+' } as const;

/** What a reader sends of a card with these tracks, without check characters. The inverse of `decodeTracks`. */
export function encodeTracks(tracks: {
  readonly 1?: string;
  readonly 2?: string;
  readonly 3?: string;
}): string {
  return ([1, 2, 3] as const)
    .filter((track) => tracks[track] !== undefined)
    .map((track) => `${SENTINELS[track]}${tracks[track]}?`)
    .join('');
}
