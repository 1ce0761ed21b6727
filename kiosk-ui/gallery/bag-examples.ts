import { FAULT_CODES, type FaultCode } from '../../device-agent/contract/faults.ts';
import type { SaleItem } from '../../device-agent/contract/sale.ts';
import type { BagFate, BagsView } from '../../device-agent/contract/visit.ts';
import { EXAMPLE_NAMES } from '../journey/example-names.ts';
import {
  EXAMPLE_AMOUNT,
  EXAMPLE_BAGS,
  EXAMPLE_FATES,
  EXAMPLE_FLIGHT,
  EXAMPLE_PARTY,
  EXAMPLE_SALE,
} from '../journey/examples.ts';
import type { Screen } from '../journey/shown.ts';
import type { Example } from './example.ts';

const bagsShown = (bags: BagsView | null, alreadyCheckedIn = false): Screen => ({
  screen: 'bags',
  props: { bags, alreadyCheckedIn },
});

const [GOING, STAYING] = EXAMPLE_FATES;
const REFUSED_TAG: readonly BagFate[] = [{ ...GOING, licencePlate: '0999000124', goes: false }, GOING];
const ANOTHER = { givenName: 'Siu Ming', fullName: 'Siu Ming Chan', nativeName: null };
const FAMILY = EXAMPLE_PARTY.map(({ passenger }) => passenger);

/** A family who pay together: so many of them, who owe alike. */
const familyOf = (size: number): SaleItem[] =>
  Array.from({ length: size }, (_, index) => ({
    passenger: FAMILY[index % FAMILY.length] ?? ANOTHER,
    what: { excess: { units: index + 1, by: index % 2 === 0 ? 'piece' : 'kilogram' } },
    amount: EXAMPLE_AMOUNT,
  }));
const familySale = (size: number, paid: boolean): Screen => ({
  screen: 'pay',
  props: {
    ...{ purpose: 'bags', items: familyOf(size), paid, isChecked: false },
    amount: { ...EXAMPLE_AMOUNT, minorUnits: size * EXAMPLE_AMOUNT.minorUnits },
  },
});

const bagsFailed = (code: FaultCode): Example => ({
  name: `bags-failed-${code}`,
  current: {
    screen: 'bags-failed',
    props: {
      code,
      canRetry: /declined|cancelled|timed-out/.test(code),
      bags: code === 'bags.tag-refused' ? REFUSED_TAG : [],
      helpCalled: code === 'payment.unconfirmed',
    },
  },
});

/** Bags chosen and weighed, what is paid, and tags to be put on. */
export const BAG_EXAMPLES: readonly Example[] = [
  { name: 'bags-asking', current: bagsShown(null) },
  { name: 'bags', current: bagsShown(EXAMPLE_BAGS) },
  {
    name: 'bags-excess',
    current: bagsShown({
      ...EXAMPLE_BAGS,
      bags: [{ weight: null }, { weight: null }, { weight: null }],
      cost: EXAMPLE_AMOUNT,
      checked: 1,
    }),
  },
  {
    name: 'bags-elsewhere',
    current: bagsShown({
      ...EXAMPLE_BAGS,
      elsewhere: [{ givenName: 'Lan', fullName: 'Lan Example', nativeName: null }],
    }),
  },
  {
    name: 'bags-weighed',
    current: bagsShown({
      ...EXAMPLE_BAGS,
      ...{ pieces: null, kilograms: [20, 20], most: 4, cost: { minorUnits: 61_500, currency: 'CNY' } },
      bags: [{ weight: 15 }, { weight: 12 }, { weight: 23 }, { weight: 11 }],
    }),
  },
  {
    name: 'bags-on-scale',
    current: bagsShown({
      ...EXAMPLE_BAGS,
      scale: 'weighed',
      bags: [{ weight: 23, weighed: true }, { weight: null }],
    }),
  },
  {
    name: 'bags-too-heavy',
    current: bagsShown({
      ...EXAMPLE_BAGS,
      ...{ pieces: null, kilograms: [40], most: 4, scale: 'too-heavy' },
      bags: [{ weight: 18.4, weighed: true }, { weight: 15 }],
    }),
  },
  { name: 'bags-no-payment', current: bagsShown({ ...EXAMPLE_BAGS, most: 2, canPay: false }) },
  { name: 'bags-tags-only', current: bagsShown({ ...EXAMPLE_BAGS, untagged: 1, checked: 1 }, true) },
  { name: 'pay', current: { screen: 'pay', props: { ...EXAMPLE_SALE, paid: false, isChecked: false } } },
  {
    name: 'pay-checking',
    current: { screen: 'pay', props: { ...EXAMPLE_SALE, paid: false, isChecked: true } },
  },
  {
    name: 'pay-seat',
    current: { screen: 'pay', props: { ...EXAMPLE_SALE, purpose: 'seat', paid: true, isChecked: false } },
  },
  { name: 'pay-family', current: familySale(3, false) },
  { name: 'pay-family-most', current: familySale(9, false) },
  {
    name: 'pay-family-seats',
    current: {
      screen: 'pay',
      props: {
        ...{
          purpose: 'seat',
          amount: { ...EXAMPLE_AMOUNT, minorUnits: 2 * EXAMPLE_AMOUNT.minorUnits },
          ...{ paid: false, isChecked: false },
        },
        items: familyOf(2).map((item, index) => ({ ...item, what: { seat: `3${'AB'[index]}` } })),
      },
    },
  },
  { name: 'pay-family-approved', current: familySale(3, true) },
  {
    name: 'pay-approved',
    current: { screen: 'pay', props: { ...EXAMPLE_SALE, paid: true, isChecked: false } },
  },
  ...FAULT_CODES.filter((code) => /^(payment|bags)\.(?!payment-needed)/.test(code)).map(bagsFailed),
  {
    name: 'bags-partly-again',
    current: {
      screen: 'bags-failed',
      props: { code: 'dcs.unreachable', canRetry: true, bags: EXAMPLE_FATES, helpCalled: false },
    },
  },
  {
    name: 'bags-partly-desk',
    current: {
      screen: 'bags-failed',
      props: {
        ...{ code: 'bags.refused', canRetry: false, helpCalled: true },
        bags: [
          GOING,
          { ...GOING, weight: null, licencePlate: '0999000125' },
          { ...STAYING, passenger: ANOTHER, weight: null },
        ],
      },
    },
  },
  {
    name: 'fix-tags',
    current: {
      screen: 'fix-tags',
      props: { places: [EXAMPLE_FLIGHT.to], tags: 2, bagsAreLeft: false, leftOut: [] },
    },
  },
  {
    name: 'fix-tags-apart',
    current: {
      screen: 'fix-tags',
      props: { places: [EXAMPLE_FLIGHT.to, EXAMPLE_FLIGHT.from], tags: 2, bagsAreLeft: false, leftOut: [] },
    },
  },
  {
    name: 'fix-tags-left',
    current: {
      screen: 'fix-tags',
      props: { places: [EXAMPLE_FLIGHT.to], tags: 1, bagsAreLeft: true, leftOut: [] },
    },
  },
  {
    name: 'fix-tags-lost',
    current: {
      screen: 'fix-tags',
      props: {
        ...{ places: [EXAMPLE_FLIGHT.to], tags: 1, bagsAreLeft: false },
        leftOut: [
          {
            passenger: { givenName: 'Mei', fullName: 'Mei Example', nativeName: null },
            ...{ flight: 'XD 907', code: 'flight.missed', desk: EXAMPLE_NAMES.desk },
          },
        ],
      },
    },
  },
];
