import { memberStripe } from '../../../config/demo/cards.ts';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import type { Stripe } from './reader.ts';

/** A card with a magnetic stripe that lies on the bench. */
export interface DemoCard {
  readonly key: string;
  readonly issuer: string;
  readonly holder: string;
  /** The number as it is embossed. */
  readonly number: string;
  readonly look: 'gold' | 'silver' | 'member' | 'payment' | 'foreign';
  readonly story: string;
  readonly stripe: Stripe;
}

const members = DEMO_PEOPLE.flatMap((person): DemoCard[] => {
  const { key, member, givenNames, surname } = person;
  if (!member) return [];
  const { number, tier } = member;
  return [
    {
      key,
      issuer: 'Lantern Air',
      holder: `${givenNames} ${surname}`,
      number: `XD ${number.replace(/(\d{3})(?=\d)/g, '$1 ')}`,
      look: tier,
      story: `A ${tier} member's card.`,
      stripe: { ...memberStripe(person, member), 3: null },
    },
  ];
});

const [worn] = members;

/** The number that payment schemes give out for tests: it is nobody's account. */
const TEST_ACCOUNT = '4111111111111111';

/** What lies on the bench to be swiped. */
export const CARDS: readonly DemoCard[] = [
  ...members,
  ...(worn
    ? [
        {
          ...worn,
          key: 'worn',
          story: 'The same card, so worn that nothing can be read.',
          stripe: { 1: 'undecodable', 2: 'undecodable', 3: null } as const,
        },
      ]
    : []),
  {
    key: 'payment',
    issuer: 'Any Bank',
    holder: 'JOHN PLACEHOLDER',
    number: '4111 1111 1111 1111',
    look: 'payment',
    story: 'A payment card (a test number): never read, whatever else it might say.',
    stripe: {
      1: `B${TEST_ACCOUNT}^PLACEHOLDER/JOHN^3312101000000000`,
      2: `${TEST_ACCOUNT}=33121010000000000`,
      3: null,
    },
  },
  {
    key: 'library',
    issuer: 'City Library',
    holder: 'NORA NOBOOKING',
    number: 'LIB 20 417',
    look: 'foreign',
    story: 'A card of someone else: unknown here.',
    stripe: { 1: null, 2: '20417=1', 3: null },
  },
];
