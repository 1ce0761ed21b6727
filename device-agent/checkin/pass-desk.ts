import type { Clock } from '../../config/clock.ts';
import { ok } from '../../config/result.ts';
import type { KioskConfig } from '../../config/schema.ts';
import type { AgentEvent } from '../contract/stream.ts';
import type { PassView } from '../contract/visit.ts';
import type { DcsPort } from '../dcs/port.ts';
import { renderDocument } from '../documents/render.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { JobNews, PrintJobs, WriteDocument } from '../hardware/jobs/print-jobs.ts';
import type { PartyPass } from './check-in-party.ts';
import { prepareBoardingPass } from './issue-pass.ts';
import type { PrintReports } from './print-reports.ts';
import type { Stage, Step, Visit } from './visit.ts';

/** Milliseconds a pass stays in the output after its page was cut off: its passenger may still stand there. */
const FORGOTTEN_AFTER = 15_000;

interface PassDeskDeps {
  readonly config: KioskConfig;
  readonly dcs: DcsPort;
  readonly clock: Clock;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: PrintReports;
  readonly hasVisit: () => boolean;
  readonly isCurrent: (visit: Visit) => boolean;
  readonly tell: (visit: Visit, event: AgentEvent) => void;
  readonly take: (visit: Visit, stage: Stage, step: Step) => Promise<void>;
}

/**
 * Issues the passes of a party one after the other: the next is printed when the one before is out, and, where there is
 * a presenter, taken. A pass that fails is the one that is asked for again.
 */
export function createPassDesk(deps: PassDeskDeps) {
  const { config, dcs, clock, jobs, ledger, reports, hasVisit, isCurrent, tell, take } = deps;

  const viewOf = (visit: Visit, { passenger }: PartyPass): PassView => ({
    number: visit.issued + 1,
    of: visit.passes.length,
    passenger,
  });

  const leaveOutput = () => {
    clock.setTimeout(() => {
      if (!hasVisit()) void jobs.emptyOutput();
    }, FORGOTTEN_AFTER);
  };

  const issue =
    (visit: Visit): Step =>
    async () => {
      const wanted = visit.passes[visit.issued];
      if (!wanted) throw new Error('no pass is left to be issued');
      const { visitId } = visit;
      const { reservationId } = wanted.reservation;
      const pass = viewOf(visit, wanted);
      const reprint = visit.mayHaveBeenPrinted || ledger.mayHavePrinted(reservationId, 'boarding-pass');
      const { member } = wanted;
      const layout = await prepareBoardingPass(
        { config, dcs, clock },
        { reservationId, member, language: visit.language, reprint },
      );
      if (!layout.ok) {
        // Checked in all the same, and certainly nothing printed: the pass can be asked for again.
        tellNews(visit, pass, { state: 'failed', code: layout.fault.code });
        return ok(undefined);
      }
      // A visit that ended meanwhile prints nothing: nobody stands there to take it.
      if (!isCurrent(visit)) return ok(undefined);
      const job = { visitId, reservationId, document: 'boarding-pass', reprint } as const;
      const write: WriteDocument = (profile) => renderDocument(layout.value, profile);
      await jobs.print(job, write, (news) => tellNews(visit, pass, news));
      reports.wake();
      if (!isCurrent(visit)) leaveOutput();
      return ok(undefined);
    };

  /** A pass is in the passenger's hand, or lies where they can reach it. */
  const passIsOut = (visit: Visit) => {
    visit.issued += 1;
    visit.mayHaveBeenPrinted = false;
    visit.stage = 'issued';
    if (visit.issued < visit.passes.length && isCurrent(visit)) void take(visit, 'issuing', issue(visit));
  };

  const tellNews = (visit: Visit, pass: PassView, news: JobNews) => {
    const { visitId } = visit;
    visit.again = null;
    const canReprint = jobs.isReady('boarding-pass');
    switch (news.state) {
      case 'sending':
        return tell(visit, { type: 'pass.printing', visitId, pass });
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
        return tell(visit, { type: 'pass.failed', visitId, code: 'print.pulled-back', canReprint });
      case 'failed':
        visit.stage = 'not-issued';
        return tell(visit, { type: 'pass.failed', visitId, code: news.code, canReprint });
      case 'unknown':
        visit.stage = 'not-issued';
        visit.mayHaveBeenPrinted = true;
        return tell(visit, { type: 'pass.unconfirmed', visitId, code: news.code, canReprint });
    }
  };

  return {
    issue,
    /** The pass that failed once more. No touch goes unanswered: the printer may have failed since it was offered. */
    reprint: (visit: Visit): void => {
      if (visit.stage !== 'not-issued') return;
      if (jobs.isReady('boarding-pass')) return void take(visit, 'issuing', issue(visit));
      const code = jobs.faultOf('boarding-pass');
      tell(visit, { type: 'pass.failed', visitId: visit.visitId, code, canReprint: false });
    },
    leaveOutput,
  };
}
