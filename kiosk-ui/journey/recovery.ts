import type { Visit } from './context.ts';

/** Whether a notice, or the slip of a voucher, is on its way out of the printer, or waits there. */
export const isPaperUnderWay = (visit: Pick<Visit, 'notice' | 'recovery'> | null): boolean =>
  [visit?.notice, visit?.recovery?.paper].some(isUnderWay);

/** Of one paper: nobody leaves what comes, or lies in the printer. */
export const isUnderWay = (state: string | null | undefined): boolean =>
  state === 'printing' || state === 'waiting';

/** What they came for is theirs, and nothing is printed: now there is time for what they are owed. */
export const isRecoveryDue = (visit: Visit | null): boolean =>
  visit?.recovery != null &&
  !visit.sawRecovery &&
  (visit.paper === 'out' || visit.tagsOnly || Array.isArray(visit.phonePasses)) &&
  visit.notice !== 'after-pass' &&
  !isPaperUnderWay(visit);
