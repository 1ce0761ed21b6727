import type { PrintedKind } from '../../device-agent/contract/visit.ts';

/** What screens say of each paper that is printed, by the keys of the catalogues. A new kind of paper is one column. */
export const PAPER_WORDS = {
  printing: {
    'boarding-pass': 'progress.title-printing',
    'bag-tag': 'progress.title-tag',
    receipt: 'progress.title-receipt',
    itinerary: 'progress.title-itinerary',
  },
  stay: {
    'boarding-pass': 'progress.stay',
    'bag-tag': 'progress.stay-tag',
    receipt: 'progress.stay-receipt',
    itinerary: 'progress.stay-itinerary',
  },
  prepared: {
    'boarding-pass': 'progress.prepare',
    'bag-tag': 'progress.prepare-tag',
    receipt: 'progress.prepare-receipt',
    itinerary: 'progress.prepare-itinerary',
  },
  take: {
    'boarding-pass': 'take.title',
    'bag-tag': 'take.title-tag',
    receipt: 'take.title-receipt',
    itinerary: 'take.title-itinerary',
  },
  stopped: {
    'boarding-pass': 'failed.stopped',
    'bag-tag': 'failed.stopped-tag',
    receipt: 'failed.stopped-receipt',
    itinerary: 'failed.stopped-itinerary',
  },
  elsewhere: {
    'boarding-pass': 'failed.elsewhere',
    'bag-tag': 'failed.elsewhere-tag',
    receipt: 'failed.elsewhere-receipt',
    itinerary: 'failed.elsewhere-itinerary',
  },
  doubt: {
    'boarding-pass': 'unconfirmed.doubt',
    'bag-tag': 'unconfirmed.doubt-tag',
    receipt: 'unconfirmed.doubt-receipt',
    itinerary: 'unconfirmed.doubt-itinerary',
  },
  has: {
    'boarding-pass': 'unconfirmed.has-pass',
    'bag-tag': 'unconfirmed.has-tag',
    receipt: 'unconfirmed.has-receipt',
    itinerary: 'unconfirmed.has-itinerary',
  },
  number: {
    'boarding-pass': 'pass.number',
    'bag-tag': 'tag.number',
    receipt: 'receipt.number',
    itinerary: 'itinerary.number',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<PrintedKind, string>>>>;
