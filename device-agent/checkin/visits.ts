import { newId } from '../../config/ids.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { AgentEvent, KioskCommand } from '../contract/stream.ts';
import { renderDocument } from '../documents/render.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';
import type { JobNews, PrintJobs, WriteDocument } from '../hardware/jobs/print-jobs.ts';
import type { Refusal } from './eligibility.ts';
import { type FindDeps, type Found, findPassenger } from './find-passenger.ts';
import { prepareBoardingPass } from './issue-pass.ts';
import type { PrintReports } from './print-reports.ts';
import { readPassport } from './read-passport.ts';
import { completed } from './visit-events.ts';
import type { Ended, VisitLog } from './visit-log.ts';

export interface VisitsDeps extends FindDeps {
  readonly outbox: Outbox;
  readonly jobs: PrintJobs;
  readonly ledger: Ledger;
  readonly reports: PrintReports;
  readonly log: VisitLog;
  /** False while the kiosk is out of service or no page shows it: then nobody's document is looked at. */
  readonly mayBegin: () => boolean;
  readonly emit: (event: AgentEvent) => void;
}

/** While a pass is `presented`, it lies in the output: nobody else may begin before it is taken or pulled back. */
type Stage =
  | 'identifying'
  | 'ready'
  | 'checking-in'
  | 'issuing'
  | 'presented'
  | 'issued'
  | 'not-issued'
  | 'refused';
type Step = () => Promise<Result<void, Refusal>>;

/** One passenger in front of the kiosk. It lives in memory only, and dies with the page that shows it. */
interface Visit {
  readonly visitId: string;
  readonly startedAt: number;
  stage: Stage;
  language: Language;
  found: Found | null;
  /** The step to take again when the airline did not answer; null when nothing may be retried. */
  again: Step | null;
  acknowledged: boolean;
  /** The last pass may be on paper: another one is a reprint. */
  mayHaveBeenPrinted: boolean;
}

/** Milliseconds a pass stays in the output after its page was cut off: its passenger may still stand there. */
const FORGOTTEN_AFTER = 15_000;

/**
 * The visits to one kiosk, one at a time: from a document on the reader to the pass in the passenger's hand. Every
 * fact is durable in the outbox before it is told; an answer that comes after its visit has ended is dropped.
 */
export function createVisits(deps: VisitsDeps) {
  const { config, dcs, outbox, jobs, ledger, reports, log, clock, emit } = deps;
  let current: Visit | null = null;
  /** A visit that the next passenger's document brought to its end; its page still owes the record of it. */
  let closing: Ended | null = null;

  const tell = (visit: Visit, event: AgentEvent) => {
    if (visit === current) emit(event);
  };

  const take = async (visit: Visit, stage: Stage, step: Step): Promise<void> => {
    visit.stage = stage;
    visit.again = step;
    const outcome = await step();
    if (!outcome.ok && visit === current) await refuse(visit, outcome.fault);
  };

  const refuse = async (visit: Visit, refusal: Refusal): Promise<void> => {
    const { visitId } = visit;
    const canRetry = refusal.code === 'dcs.unreachable' || refusal.code === 'outbox.full';
    if (!canRetry) visit.again = null;
    visit.stage = 'refused';
    await outbox.record([{ type: 'check-in.refused', data: { visitId, code: refusal.code } }]);
    const { code, opensAt, closedAt } = refusal;
    tell(visit, { type: 'visit.refused', visitId, code, opensAt, closedAt, canRetry });
  };

  const begin = (identify: (visit: Visit) => Step): void => {
    const busy = current && !['refused', 'issued', 'not-issued'].includes(current.stage);
    if (busy || !deps.mayBegin()) return;
    void jobs.emptyOutput();
    if (closing) void log.ended(closing, { outcome: 'cut-off' });
    closing = current && {
      visitId: current.visitId,
      startedAt: current.startedAt,
      language: current.language,
    };
    const visit: Visit = {
      visitId: newId(),
      startedAt: clock.now(),
      stage: 'identifying',
      language: 'en',
      found: null,
      again: null,
      acknowledged: false,
      mayHaveBeenPrinted: false,
    };
    current = visit;
    void log.started(visit).then((recorded) => {
      tell(visit, { type: 'visit.started', visitId: visit.visitId, by: 'passport' });
      return recorded.ok ? take(visit, 'identifying', identify(visit)) : refuse(visit, recorded.fault);
    });
  };

  const find =
    (visit: Visit, lines: readonly string[]): Step =>
    async () => {
      const document = readPassport(lines, clock, config.airport.timeZone);
      if (!document.ok) return document;
      const found = await findPassenger(deps, visit.visitId, document.value);
      if (!found.ok || visit !== current) return found.ok ? ok(undefined) : found;
      const recorded = await outbox.record(found.value.events);
      if (!recorded.ok) return recorded;
      visit.found = found.value;
      visit.stage = 'ready';
      visit.again = null;
      tell(visit, { type: 'visit.ready', visit: found.value.view });
      return ok(undefined);
    };

  const checkIn =
    (visit: Visit, found: Found): Step =>
    async () => {
      const { visitId } = visit;
      const { reservation } = found.seating;
      if (!visit.acknowledged) {
        const acknowledged = await outbox.record([
          { type: 'dangerous-goods.acknowledged', data: { visitId, language: visit.language } },
        ]);
        if (!acknowledged.ok) return acknowledged;
        visit.acknowledged = true;
      }
      if (reservation.state !== 'checked-in') {
        const checkedIn = await dcs.checkIn({
          reservationId: reservation.reservationId,
          kioskId: config.kioskId,
          document: found.document,
          idempotencyKey: `${visitId}:check-in`,
        });
        if (!checkedIn.ok) return checkedIn;
        const recorded = await outbox.record([completed(visitId, reservation, checkedIn.value)]);
        if (!recorded.ok) return recorded;
        tell(visit, { type: 'visit.checked-in', visitId, ...checkedIn.value });
      }
      // From here on the passenger is checked in whatever happens: only the pass is still to come.
      void take(visit, 'issuing', issue(visit, found));
      return ok(undefined);
    };

  const issue =
    (visit: Visit, found: Found): Step =>
    async () => {
      const { visitId } = visit;
      const { reservationId } = found.seating.reservation;
      const reprint = visit.mayHaveBeenPrinted || ledger.mayHavePrinted(reservationId, 'boarding-pass');
      const pass = { reservationId, member: found.member, language: visit.language, reprint };
      const layout = await prepareBoardingPass({ config, dcs, clock }, pass);
      if (!layout.ok) {
        // Checked in all the same, and certainly nothing printed: the pass can be asked for again.
        tellNews(visit, { state: 'failed', code: layout.fault.code });
        return ok(undefined);
      }
      // A visit that ended meanwhile prints nothing: nobody stands there to take it.
      if (visit !== current) return ok(undefined);
      const job = { visitId, reservationId, document: 'boarding-pass', reprint } as const;
      const write: WriteDocument = (profile) => renderDocument(layout.value, profile);
      await jobs.print(job, write, (news) => tellNews(visit, news));
      reports.wake();
      if (visit !== current) leaveOutput();
      return ok(undefined);
    };

  const tellNews = (visit: Visit, news: JobNews) => {
    const { visitId } = visit;
    visit.again = null;
    const canReprint = jobs.isReady('boarding-pass');
    switch (news.state) {
      case 'sending':
        return tell(visit, { type: 'pass.printing', visitId });
      case 'printed':
        visit.stage = news.waitingInOutput ? 'presented' : 'issued';
        return tell(visit, { type: 'pass.printed', visitId, waitingInOutput: news.waitingInOutput });
      case 'taken':
        visit.stage = 'issued';
        return tell(visit, { type: 'pass.taken', visitId });
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

  const leaveOutput = () => {
    clock.setTimeout(() => {
      if (!current) void jobs.emptyOutput();
    }, FORGOTTEN_AFTER);
  };

  const command = (asked: KioskCommand): void => {
    if (asked.type === 'help.request') {
      void outbox
        .record([
          { type: 'help.requested', data: { visitId: current?.visitId ?? null, screen: asked.screen } },
        ])
        .then((recorded) => recorded.ok && emit({ type: 'help.called' }));
      return;
    }
    if (asked.type === 'page.ready') return;
    if (asked.type === 'visit.end' && asked.visitId === closing?.visitId) {
      void log.ended(closing, asked.record);
      closing = null;
      return;
    }
    const visit = current;
    if (!visit || asked.visitId !== visit.visitId) return;
    switch (asked.type) {
      case 'visit.check-in':
        if (visit.stage !== 'ready' || !visit.found) return;
        visit.language = asked.language;
        void take(visit, 'checking-in', checkIn(visit, visit.found));
        return;
      case 'visit.retry':
        if (visit.stage === 'refused' && visit.again) void take(visit, 'identifying', visit.again);
        return;
      case 'pass.reprint':
        if (visit.stage !== 'not-issued' || !visit.found) return;
        // The printer may have failed between the picture and the touch: no touch goes unanswered.
        if (jobs.isReady('boarding-pass')) void take(visit, 'issuing', issue(visit, visit.found));
        else
          tell(visit, {
            type: 'pass.failed',
            visitId: visit.visitId,
            code: jobs.faultOf('boarding-pass'),
            canReprint: false,
          });
        return;
      case 'visit.end':
        current = null;
        void log.ended(visit, asked.record);
        if (visit.stage !== 'issuing') void jobs.emptyOutput();
        return;
    }
  };

  jobs.onFound(leaveOutput);

  return {
    /** At boot: whoever stood here when the agent died is gone, and their visit with them. */
    reconcile: () => log.endLeftOver(),
    /** The reader has read a document: a visit begins, unless one is under way. */
    documentRead: (lines: readonly string[]) => begin((visit) => find(visit, lines)),
    documentUnreadable: () =>
      begin(() => async () => ({ ok: false, fault: { code: 'document.unreadable' } satisfies Fault })),
    command,
    /** The page is gone: its visit is over, and what it knew is forgotten. */
    cutOff: () => {
      for (const visit of [closing, current]) if (visit) void log.ended(visit, { outcome: 'cut-off' });
      closing = null;
      current = null;
      leaveOutput();
    },
    /** A printer recovered or failed: a passenger who waits for a reprint is told. */
    printerChanged: () => {
      if (current?.stage === 'not-issued')
        emit({
          type: 'pass.reprintable',
          visitId: current.visitId,
          canReprint: jobs.isReady('boarding-pass'),
        });
    },
  };
}

export type Visits = ReturnType<typeof createVisits>;
