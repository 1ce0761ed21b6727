import {
  EXAMPLE_FLIGHT,
  EXAMPLE_ITINERARY,
  EXAMPLE_PHONE_PASS,
  EXAMPLE_RECEIPT,
  EXAMPLE_TAG,
} from '../journey/examples.ts';
import type { Example } from './example.ts';

const flight = EXAMPLE_FLIGHT;
const seat = '4C';
const tag = { ...EXAMPLE_TAG, number: 1, of: 2 };

/** Tags, receipts and passes on phones: whatever is given beside the pass on paper. */
export const PAPER_EXAMPLES: readonly Example[] = [
  {
    name: 'printing-tag',
    current: { screen: 'progress', props: { stage: 'at-printer', flight, seat, pass: tag } },
  },
  {
    name: 'print-failed-receipt',
    current: {
      screen: 'print-failed',
      props: {
        flight,
        seat,
        pass: EXAMPLE_RECEIPT,
        code: 'printer.jam',
        canReprint: true,
        canHavePhonePass: false,
      },
    },
  },
  {
    name: 'printing-receipt',
    current: { screen: 'progress', props: { stage: 'at-printer', flight, seat, pass: EXAMPLE_RECEIPT } },
  },
  { name: 'take-receipt', current: { screen: 'take-pass', props: { flight, seat, pass: EXAMPLE_RECEIPT } } },
  {
    name: 'take-itinerary',
    current: { screen: 'take-pass', props: { flight, seat, pass: EXAMPLE_ITINERARY } },
  },
  { name: 'take-tag', current: { screen: 'take-pass', props: { flight, seat, pass: tag } } },
  {
    name: 'print-failed-tag',
    current: {
      screen: 'print-failed',
      props: { flight, seat, pass: tag, code: 'printer.jam', canReprint: true, canHavePhonePass: false },
    },
  },
  {
    name: 'print-unconfirmed-tag',
    current: {
      screen: 'print-unconfirmed',
      props: {
        flight,
        seat,
        pass: tag,
        code: 'print.unconfirmed',
        canReprint: true,
        canHavePhonePass: false,
        helpCalled: true,
      },
    },
    helpCalled: true,
  },
  {
    name: 'phone-pass-sent',
    current: {
      screen: 'phone-pass',
      props: {
        passes: [EXAMPLE_PHONE_PASS],
        canHavePaper: true,
        canMail: true,
        mailTo: 'm•••@example.com',
        mailed: 'queued',
      },
    },
  },
  {
    name: 'phone-pass-address',
    current: {
      screen: 'phone-pass',
      props: {
        passes: [EXAMPLE_PHONE_PASS],
        canHavePaper: true,
        canMail: true,
        mailTo: 'm•••@example.com',
        mailed: null,
      },
    },
    touched: '.action--secondary',
  },
  {
    name: 'phone-pass',
    current: {
      screen: 'phone-pass',
      props: {
        passes: [EXAMPLE_PHONE_PASS, { ...EXAMPLE_PHONE_PASS, copy: true }],
        canHavePaper: true,
        canMail: true,
        mailTo: 'm•••@example.com',
        mailed: null,
      },
    },
  },
];
