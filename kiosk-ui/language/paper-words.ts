import type { PrintedKind } from '../../device-agent/contract/visit.ts';

/** What screens say of each paper that is printed, by the keys of the catalogues. A new kind of paper is one column. */
export const PAPER_WORDS = {
  printing: {
    'boarding-pass': 'progress.title-printing',
    'bag-tag': 'progress.title-tag',
    receipt: 'progress.title-receipt',
  },
  stay: {
    'boarding-pass': 'progress.stay',
    'bag-tag': 'progress.stay-tag',
    receipt: 'progress.stay-receipt',
  },
  prepared: {
    'boarding-pass': 'progress.prepare',
    'bag-tag': 'progress.prepare-tag',
    receipt: 'progress.prepare-receipt',
  },
  take: { 'boarding-pass': 'take.title', 'bag-tag': 'take.title-tag', receipt: 'take.title-receipt' },
  stopped: {
    'boarding-pass': 'failed.stopped',
    'bag-tag': 'failed.stopped-tag',
    receipt: 'failed.stopped-receipt',
  },
  elsewhere: {
    'boarding-pass': 'failed.elsewhere',
    'bag-tag': 'failed.elsewhere-tag',
    receipt: 'failed.elsewhere-receipt',
  },
  doubt: {
    'boarding-pass': 'unconfirmed.doubt',
    'bag-tag': 'unconfirmed.doubt-tag',
    receipt: 'unconfirmed.doubt-receipt',
  },
  has: {
    'boarding-pass': 'unconfirmed.has-pass',
    'bag-tag': 'unconfirmed.has-tag',
    receipt: 'unconfirmed.has-receipt',
  },
  number: { 'boarding-pass': 'pass.number', 'bag-tag': 'tag.number', receipt: 'receipt.number' },
} as const satisfies Readonly<Record<string, Readonly<Record<PrintedKind, string>>>>;
