import type { Visit } from './context.ts';

/** Where nothing was printed yet, a pass comes first. */
export const BOARDING_PASS = { document: 'boarding-pass' } as const;

/** Bags were chosen, or numbered before and never tagged. */
export const bagsWait = (visit: Visit | null): boolean =>
  visit?.bags != null && (visit.bags.bags.length > 0 || visit.bags.untagged > 0);

/** A receipt, or an itinerary, is no pass: whether that is out, it does not tell. */
export const paperOf = (visit: Visit | null, paper: Visit['paper']): Partial<Visit> =>
  visit?.pass?.document === 'receipt' || visit?.pass?.document === 'itinerary' ? {} : { paper };

/** What comes after the paper that is out: the next of the party, mostly of its kind, and after the last of them the first tag. */
export const nextPaper = (visit: Visit | null): Visit['awaited'] =>
  visit?.pass && visit.pass.number < visit.pass.of
    ? visit.pass.isStandby
      ? 'standby-card'
      : visit.pass.document
    : 'bag-tag';
