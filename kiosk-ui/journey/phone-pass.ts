import type { JourneyContext, Visit } from './context.ts';

type Known = Pick<JourneyContext, 'kiosk' | 'visit'>;

/** Whether a passenger may have the pass on a phone just because they would like to. */
export const phoneOnRequest = ({ kiosk, visit }: Known): boolean =>
  kiosk?.phonePasses === 'on-request' && visit?.phonePasses !== 'away';

/** Whether a phone may stand in for a boarding pass that did not come out. */
export const phoneWherePrintFails = ({ kiosk, visit }: Known): boolean =>
  kiosk !== null &&
  kiosk.phonePasses !== 'never' &&
  visit?.phonePasses !== 'away' &&
  visit?.pass?.document === 'boarding-pass';

/** Whether whoever has the pass on the screen may have it printed after all. */
export const mayHavePaper = ({ trouble }: Pick<Visit, 'trouble'>): boolean => trouble?.canReprint ?? true;
