import type { Clock } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { Printer } from '../printer/driver.ts';
import type { PrintOutcome } from '../printer/print.ts';
import type { JobState, Ledger, PrintJob } from './ledger.ts';

/** The printer as the jobs need it. */
export type JobPrinter = Pick<Printer, 'id' | 'print' | 'retract' | 'onOutput'>;

/** Where a job stands. `waiting` is printed and held in the output. */
export type JobNews =
  | { readonly state: 'sending' }
  | { readonly state: 'printed'; readonly waitingInOutput: boolean }
  | { readonly state: 'failed' | 'unknown'; readonly code: FaultCode }
  | { readonly state: 'taken' };

/**
 * Print jobs, at most once each. The ledger's row and its event are durable before the first byte leaves and again
 * at the outcome, so that whatever happens to the agent in between, the ledger never claims more than is known.
 */
export function createPrintJobs(deps: { printer: JobPrinter; ledger: Ledger; outbox: Outbox; clock: Clock }) {
  const { printer, ledger, outbox, clock } = deps;
  /** The job whose document lies in the output, and who wants to know when it is taken. */
  let inOutput: { job: PrintJob; onTaken: () => void } | null = null;
  let printing = false;
  /** Attempts to empty the output that are under way: what leaves it meanwhile was not taken. */
  let pullingBack = 0;
  let onFound = () => {};

  const facts = ({ visitId, jobId, document }: PrintJob) => ({ visitId, jobId, document });

  const conclude = (job: PrintJob, outcome: PrintOutcome) => {
    const close = (state: JobState, code: FaultCode | null) => () =>
      ledger.close(job.jobId, state, code, clock.now());
    return outcome.state === 'printed'
      ? outbox.record(
          [{ type: 'document.printed', data: { ...facts(job), reprint: job.reprint } }],
          close('printed', null),
        )
      : outbox.record(
          [
            {
              type: outcome.state === 'failed' ? 'document.failed' : 'document.unconfirmed',
              data: { ...facts(job), code: outcome.code },
            },
          ],
          close(outcome.state, outcome.code),
        );
  };

  /** Says, durably, that the document has left the output. */
  const noteGone = async (how: 'taken' | 'retracted'): Promise<void> => {
    if (!inOutput) return;
    const { job, onTaken } = inOutput;
    inOutput = null;
    const type = how === 'taken' ? 'document.taken' : 'document.retracted';
    expectOk(
      await outbox.record([{ type, data: facts(job) }], () =>
        ledger.close(job.jobId, how, null, clock.now()),
      ),
      'a document that left the output must be recorded',
    );
    if (how === 'taken') onTaken();
  };

  printer.onOutput((holdsDocument) => {
    if (!holdsDocument) {
      if (pullingBack === 0) void noteGone('taken');
      return;
    }
    if (printing || inOutput) return;
    // A document that nobody waits for: the agent died while it lay there.
    const job = ledger.lastOnPaper(printer.id);
    // Of one in doubt nothing more is claimed: what lies there may be half of it.
    if (job?.state === 'printed') inOutput = { job, onTaken: () => {} };
    onFound();
  });

  const emptyOutput = async (): Promise<void> => {
    pullingBack += 1;
    const outcome = await printer.retract();
    pullingBack -= 1;
    if (outcome !== 'stuck') await noteGone(outcome === 'pulled-back' ? 'retracted' : 'taken');
  };

  return {
    /**
     * Prints one document of a visit and reports its news in order; resolves with the outcome. The bytes are not
     * sent at all when the outbox has no room to say so.
     */
    async print(
      job: Omit<PrintJob, 'jobId' | 'printer'>,
      document: Uint8Array,
      onNews: (news: JobNews) => void,
    ): Promise<void> {
      await emptyOutput();
      const opened: PrintJob = { ...job, printer: printer.id, jobId: newId() };
      const recorded = await outbox.record(
        [{ type: 'document.submitted', data: { ...facts(opened), reprint: opened.reprint } }],
        () => ledger.open(opened, clock.now()),
      );
      if (!recorded.ok) return onNews({ state: 'failed', code: recorded.fault.code });
      onNews({ state: 'sending' });
      // The passenger may take the document before its outcome is on disk: the order of news is kept regardless.
      let concluded = false;
      let takenEarly = false;
      const onTaken = () => {
        if (concluded) onNews({ state: 'taken' });
        else takenEarly = true;
      };
      printing = true;
      const outcome = await printer.print(document);
      printing = false;
      if (outcome.state === 'printed' && outcome.waitingInOutput) inOutput = { job: opened, onTaken };
      expectOk(await conclude(opened, outcome), 'the outcome of a print must be recorded');
      onNews(outcome);
      concluded = true;
      if (takenEarly) onNews({ state: 'taken' });
    },

    /** Pulls back a document that its passenger left behind, so that the next one cannot take it. */
    emptyOutput,
    /** Calls back when a document lies in the output that nobody waits for. */
    onFound: (listener: () => void) => {
      onFound = listener;
    },

    /**
     * At boot: what was being sent when the agent died may or may not be on paper, and is said to be so. Where the
     * disk has no room to say it, the row stays as it is until the next start.
     */
    async reconcile(): Promise<void> {
      for (const job of ledger.unfinished())
        await conclude(job, { state: 'unknown', code: 'print.unconfirmed' });
    },
  };
}

export type PrintJobs = ReturnType<typeof createPrintJobs>;
