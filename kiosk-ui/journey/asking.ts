import type { KioskCommand } from '../../device-agent/contract/stream.ts';
import type { JourneyContext, Visit } from './context.ts';

/** Sends a command about the visit that is under way; without one, nothing is asked. */
export const commandAbout = (
  visit: Visit | null,
  command: (visitId: string) => KioskCommand,
  { effects }: JourneyContext,
): void => {
  if (visit) effects.send(command(visit.visitId));
};

interface Doing {
  readonly context: JourneyContext;
}

/** What is asked for without a word more. */
type Plain =
  | 'visit.no-document'
  | 'visit.retry'
  | 'receipt.print'
  | 'itinerary.print'
  | 'pass.to-phone'
  | 'bags.retry'
  | 'payment.cancel'
  | 'pass.out'
  | 'pass.skip'
  | 'pass.reprint';

export const asks =
  (type: Plain) =>
  ({ context }: Doing): void =>
    commandAbout(context.visit, (visitId) => ({ type, visitId }), context);

/** The same, in the passenger's language. */
export const asksInLanguage =
  (type: 'visit.notice' | 'recovery.shown') =>
  ({ context }: Doing): void =>
    commandAbout(context.visit, (visitId) => ({ type, visitId, language: context.language }), context);
