import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { PassView } from '../contract/visit.ts';
import { type DcsPort, type Flight, type Reservation, STANDBY } from '../dcs/port.ts';
import type { SignPass } from '../documents/pass-signature.ts';
import { writeFor } from '../documents/render.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { JobNews, PrintJobs, WriteDocument } from '../hardware/jobs/print-jobs.ts';
import { forgetTold, type PreparedDocument, prepareBoardingPass } from './issue-pass.ts';
import { layOutOwedItinerary, subjectOfItinerary } from './itinerary.ts';
import { layOutOwedTag, type OwedDocument } from './owed.ts';
import type { PrintReports } from './print-reports.ts';
import { layOutOwedReceipt } from './receipts.ts';
import type { Turns } from './turns.ts';
import type { Stage, Step, Visit } from './visit.ts';
import { replacedPass } from './visit-events.ts';
import { flightFromHere, placeOf } from './visit-view.ts';

/** Milliseconds a pass stays in the output after its page was cut off: its passenger may still stand there. */
const FORGOTTEN_AFTER = 15_000;

interface PassDeskDeps extends Omit<Turns, 'refuse'> {
  readonly config: KioskConfig;
  readonly dcs: DcsPort;
  readonly clock: Clock;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly signPass: SignPass | null;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: PrintReports;
  readonly hasVisit: () => boolean;
  /** All that was owed is out, or the passenger does without the rest of it. */
  readonly onAllOut: (visit: Visit) => void;
}

/** Nothing is printed: all is out, or the passenger does without it. */
const AT_REST: ReadonlySet<Stage> = new Set(['issued', 'not-issued', 'bags-failed']);

/** Which of several of its kind for one passenger. */
const subjectOf = (wanted: OwedDocument): string | undefined => {
  if (wanted.document === 'bag-tag') return wanted.bag.licencePlate;
  if (wanted.document === 'receipt') return wanted.payment.paymentId;
  if (wanted.document === 'itinerary') return subjectOfItinerary(wanted);
  // The card of someone who waits is no boarding pass that a later one would repeat.
  return wanted.reservation.state === 'standby' ? STANDBY : undefined;
};

/**
 * Issues what a party is owed, passes or tags, one after the other: the next is printed when the one before is out, and, where there is
 * a presenter, taken. A pass that fails is the one that is asked for again.
 */
export function createPassDesk(deps: PassDeskDeps) {
  const { config, clock, outbox, jobs, ledger, reports, hasVisit, isCurrent, tell, take, onAllOut } = deps;

  /** Which flight a pass is for, where the passes of the visit would be alike without. */
  const flightOf = ({ owed }: Visit, { document, reservation: { flight } }: OwedDocument) => {
    if (document !== 'boarding-pass') return null;
    const isOne = owed.every(({ reservation }) => reservation.flight.flightId === flight.flightId);
    return isOne ? null : { carrier: flight.carrier, number: flight.number, to: placeOf(flight.to) };
  };

  const viewOf = (visit: Visit, wanted: OwedDocument): PassView => {
    const { document, passenger, reservation } = wanted;
    const flight = flightOf(visit, wanted);
    return {
      document,
      number: visit.issued + 1,
      of: visit.owed.length,
      passenger,
      ...(document === 'boarding-pass' && reservation.state === 'standby' && { isStandby: true }),
      ...(flight && { flight }),
    };
  };

  /** What is being issued, or was last. */
  const documentOf = ({ owed, issued }: Visit) => (owed[issued] ?? owed.at(-1))?.document ?? 'boarding-pass';

  const leaveOutput = () => {
    clock.setTimeout(() => {
      if (!hasVisit()) void jobs.emptyOutput();
    }, FORGOTTEN_AFTER);
  };

  const prepare = async (
    visit: Visit,
    wanted: OwedDocument,
    reprint: boolean,
  ): Promise<Result<PreparedDocument, Fault>> => {
    const { language } = visit;
    switch (wanted.document) {
      case 'bag-tag': {
        const layout = layOutOwedTag(wanted, config.airline, language);
        return ok({ layout, stream: wanted.bag.stream, reprint });
      }
      case 'receipt':
        return ok({ layout: layOutOwedReceipt(wanted, config, language, reprint), reprint });
      case 'itinerary':
        return ok({ layout: await layOutOwedItinerary(deps, wanted, language, reprint), reprint });
      case 'boarding-pass': {
        const { reservationId } = wanted.reservation;
        return prepareBoardingPass(deps, { reservationId, visit, member: wanted.member, language, reprint });
      }
    }
  };

  const issue =
    (visit: Visit): Step =>
    async () => {
      const wanted = visit.owed[visit.issued];
      if (!wanted) throw new Error('nothing is left to be issued');
      const { visitId } = visit;
      const { document } = wanted;
      const subject = subjectOf(wanted);
      const { reservationId } = wanted.reservation;
      const pass = viewOf(visit, wanted);
      const known = visit.mayHaveBeenPrinted || ledger.mayHavePrinted(reservationId, document, subject);
      const prepared = await prepare(visit, wanted, known);
      if (!prepared.ok) {
        // Checked in all the same, and certainly nothing printed: the pass can be asked for again.
        tellNews(visit, pass, { state: 'failed', code: prepared.fault.code });
        return ok(undefined);
      }
      // A visit that ended meanwhile prints nothing: nobody stands there to take it.
      if (!isCurrent(visit)) return ok(undefined);
      const { layout, stream, reprint, flight } = prepared.value;
      const job = { visitId, reservationId, document, reprint, ...(subject !== undefined && { subject }) };
      const write: WriteDocument = writeFor(layout, stream);
      await jobs.print(job, write, (news) => tellNews(visit, pass, news, flight));
      reports.wake();
      if (!isCurrent(visit)) leaveOutput();
      return ok(undefined);
    };

  /** Staff look for a pass of a seat that was left, until there is one of the new seat. */
  const tellReplaced = ({ visitId }: Visit, reservation: Reservation) => {
    const replaced = replacedPass(visitId, reservation);
    if (replaced.length > 0) void outbox.record(replaced);
  };

  /** A pass is in the passenger's hand, or lies where they can reach it. */
  const passIsOut = (visit: Visit) => {
    const out = visit.owed[visit.issued];
    if (out?.document === 'boarding-pass') tellReplaced(visit, out.reservation);
    if (out?.document === 'bag-tag') visit.tagged = new Set([...visit.tagged, out.bag.licencePlate]);
    visit.issued += 1;
    visit.mayHaveBeenPrinted = false;
    visit.stage = 'issued';
    if (!isCurrent(visit)) return;
    if (visit.issued < visit.owed.length) void take(visit, 'issuing', issue(visit));
    else onAllOut(visit);
  };

  const tellNews = (visit: Visit, pass: PassView, news: JobNews, flight?: Flight) => {
    const { visitId } = visit;
    visit.again = null;
    const canReprint = jobs.isReady(pass.document);
    visit.canReprint = canReprint;
    switch (news.state) {
      case 'sending':
        return tell(visit, { type: 'pass.printing', visitId, pass, ...flightFromHere(visit, flight) });
      case 'printed':
        visit.stage = 'presented';
        tell(visit, { type: 'pass.printed', visitId, pass, waitingInOutput: news.waitingInOutput });
        if (!news.waitingInOutput) passIsOut(visit);
        return;
      case 'taken':
        tell(visit, { type: 'pass.taken', visitId });
        return passIsOut(visit);
      case 'retracted':
        visit.stage = 'not-issued';
        return tell(visit, { type: 'pass.failed', visitId, pass, code: 'print.pulled-back', canReprint });
      case 'failed':
        visit.stage = 'not-issued';
        return tell(visit, { type: 'pass.failed', visitId, pass, code: news.code, canReprint });
      case 'unknown':
        visit.stage = 'not-issued';
        visit.mayHaveBeenPrinted = true;
        return tell(visit, { type: 'pass.unconfirmed', visitId, pass, code: news.code, canReprint });
    }
  };

  return {
    issue,
    /** Prints what is wanted beside passes and tags; nothing where that is nothing, or while something else is printed. */
    onRequest: (visit: Visit, owed: readonly OwedDocument[]): void => {
      if (owed.length === 0 || !AT_REST.has(visit.stage)) return;
      visit.owed = owed;
      visit.issued = 0;
      visit.mayHaveBeenPrinted = false;
      void take(visit, 'issuing', issue(visit));
    },
    /** The pass that failed once more. No touch goes unanswered: the printer may have failed since it was offered. */
    reprint: (visit: Visit): void => {
      const wanted = visit.owed[visit.issued];
      if (visit.stage !== 'not-issued' || !wanted) return;
      const { document } = wanted;
      forgetTold(visit.checkedIn);
      if (jobs.isReady(document)) return void take(visit, 'issuing', issue(visit));
      const code = jobs.faultOf(document);
      visit.canReprint = false;
      tell(visit, {
        type: 'pass.failed',
        visitId: visit.visitId,
        pass: viewOf(visit, wanted),
        code,
        canReprint: false,
      });
    },
    /** The passenger holds what was in doubt. */
    isOut: (visit: Visit): void => {
      if (visit.stage === 'not-issued') passIsOut(visit);
    },
    /** The passenger does without the rest of the passes. */
    skip: (visit: Visit): void => {
      if (visit.stage !== 'not-issued' || documentOf(visit) !== 'boarding-pass') return;
      visit.mayHaveBeenPrinted = false;
      onAllOut(visit);
    },
    /** A printer recovered or failed: whoever waits for a document is told, once a change. */
    printerChanged: (visit: Visit): void => {
      const canReprint = jobs.isReady(documentOf(visit));
      if (visit.stage !== 'not-issued' || canReprint === visit.canReprint) return;
      visit.canReprint = canReprint;
      tell(visit, { type: 'pass.reprintable', visitId: visit.visitId, canReprint });
    },
    leaveOutput,
  };
}
