import { ok } from '../../../config/result.ts';
import type { PassMedium } from '../port.ts';
import { checkedInAs } from './check-in.ts';
import { type Desk, findBooking, instant, type Rule, refuse } from './rules.ts';
import type { PrintOutcome } from './store.ts';

export const confirmPrint: Rule<'confirmPrint'> = (desk, { reservationId, jobId, medium }) =>
  report(desk, reservationId, jobId, 'printed', medium);

export const reportPrintFailure: Rule<'reportPrintFailure'> = (desk, { reservationId, jobId, outcome }) =>
  report(desk, reservationId, jobId, outcome, 'paper');

/** One row a job: a later report replaces what was known of it, such as an unconfirmed pass that staff found. */
function report(desk: Desk, reservationId: string, jobId: string, outcome: PrintOutcome, medium: PassMedium) {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  if (!checkedInAs(found.value.passenger)) return refuse('dcs.refused', 'the passenger is not checked in');
  const owner = desk.store.printJobOwner(jobId);
  if (owner !== undefined && owner !== reservationId) {
    return refuse('dcs.refused', 'the job belongs to another reservation');
  }
  desk.store.savePrint(jobId, reservationId, outcome, medium, instant(desk));
  return ok({});
}
