import type { PassView, PrintedKind } from '../../device-agent/contract/visit.ts';

/** A printed kind, as passengers tell them apart: whoever waits for a seat is given a card that is no boarding pass. */
export type PaperKind = PrintedKind | 'standby-card';

export const paperKind = ({ document, isStandby }: Pick<PassView, 'document' | 'isStandby'>): PaperKind =>
  isStandby ? 'standby-card' : document;

/** What screens say of each paper that is printed, by the keys of the catalogues. A new kind of paper is one column. */
export const PAPER_WORDS = {
  printing: {
    'boarding-pass': 'progress.title-printing',
    'standby-card': 'progress.title-card',
    'bag-tag': 'progress.title-tag',
    receipt: 'progress.title-receipt',
    itinerary: 'progress.title-itinerary',
  },
  stay: {
    'boarding-pass': 'progress.stay',
    'standby-card': 'progress.stay-card',
    'bag-tag': 'progress.stay-tag',
    receipt: 'progress.stay-receipt',
    itinerary: 'progress.stay-itinerary',
  },
  prepared: {
    'boarding-pass': 'progress.prepare',
    'standby-card': 'progress.prepare-card',
    'bag-tag': 'progress.prepare-tag',
    receipt: 'progress.prepare-receipt',
    itinerary: 'progress.prepare-itinerary',
  },
  take: {
    'boarding-pass': 'take.title',
    'standby-card': 'take.title-card',
    'bag-tag': 'take.title-tag',
    receipt: 'take.title-receipt',
    itinerary: 'take.title-itinerary',
  },
  stopped: {
    'boarding-pass': 'failed.stopped',
    'standby-card': 'failed.stopped-card',
    'bag-tag': 'failed.stopped-tag',
    receipt: 'failed.stopped-receipt',
    itinerary: 'failed.stopped-itinerary',
  },
  elsewhere: {
    'boarding-pass': 'failed.elsewhere',
    'standby-card': 'failed.elsewhere',
    'bag-tag': 'failed.elsewhere-tag',
    receipt: 'failed.elsewhere-receipt',
    itinerary: 'failed.elsewhere-itinerary',
  },
  doubt: {
    'boarding-pass': 'unconfirmed.doubt',
    'standby-card': 'unconfirmed.doubt-card',
    'bag-tag': 'unconfirmed.doubt-tag',
    receipt: 'unconfirmed.doubt-receipt',
    itinerary: 'unconfirmed.doubt-itinerary',
  },
  has: {
    'boarding-pass': 'unconfirmed.has-pass',
    'standby-card': 'unconfirmed.has-card',
    'bag-tag': 'unconfirmed.has-tag',
    receipt: 'unconfirmed.has-receipt',
    itinerary: 'unconfirmed.has-itinerary',
  },
  number: {
    'boarding-pass': 'pass.number',
    'standby-card': 'standby.number',
    'bag-tag': 'tag.number',
    receipt: 'receipt.number',
    itinerary: 'itinerary.number',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<PaperKind, string>>>>;
