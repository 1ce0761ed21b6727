import type { BarcodePattern, StripePattern } from '../readers.ts';
import type { DemoPerson } from './people.ts';

type Member = NonNullable<DemoPerson['member']>;

/** What stands between the sentinels of a Lantern Air card's tracks. */
export const memberStripe = (
  { surname, givenNames }: Pick<DemoPerson, 'surname' | 'givenNames'>,
  { number, tier }: Member,
): { readonly 1: string; readonly 2: string } => ({
  1: `XD${number}^${surname}/${givenNames}^${tier.toUpperCase()}`,
  2: `${number}=0000`,
});

/** How a member's number is read from the stripe. */
export const STRIPE_PATTERNS: readonly StripePattern[] = [
  { programme: 'XD', track: 1, pattern: '^XD(?<number>[0-9]{9})\\^' },
  { programme: 'XD', track: 2, pattern: '^(?<number>7[0-9]{8})=0000$' },
];

/** What the code on a Lantern Air card says, in plastic or in the app. */
export const memberCode = ({ number }: Member): string => `XDFFP:${number}`;

/** How a member's number is read from that code. */
export const CODE_PATTERNS: readonly BarcodePattern[] = [
  { programme: 'XD', pattern: '^XDFFP:(?<number>[0-9]{9})$' },
];
