import type { Clock } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { PrintOutcome } from '../printer/print.ts';
import type { Ledger, PrintJob } from './ledger.ts';

/** The printer as the jobs need it. */
export interface JobPrinter {
  print(document: Uint8Array): Promise<PrintOutcome>;
  retract(): Promise<void>;
  onOutput(listener: (holdsDocument: boolean) => void): void;
}

/** Where a job stands. `waiting` is printed and held in the output. */
export type JobNews =
  | { readonly state: 'printed'; readonly waitingInOutput: boolean }
  | { readonly state: 'failed' | 'unknown'; readonly code: FaultCode }
  | { readonly state: 'taken' };

/**
 * Print jobs, at most once each. The ledger's row and its event are durable before the first byte leaves and again
 * at the outcome, so that whatever happens to the agent in between, the ledger never claims more than is known.
 */
export function createPrintJobs(deps: { printer: JobPrinter; ledger: Ledger; outbox: Outbox; clock: Clock }) {
  const { printer, ledger, outbox, clock } = deps;
  let inOutput: { job: PrintJob; onTaken: () => void } | null = null;

  const facts = ({ visitId, jobId, document }: PrintJob) => ({ visitId, jobId, document });

  /** Outcomes are recorded whatever the level of the outbox: room for them is reserved below its cap. */
  const conclude = async (job: PrintJob, outcome: PrintOutcome) => {
    const now = clock.now();
    const recorded =
      outcome.state === 'printed'
        ? await outbox.record(
            [{ type: 'document.printed', data: { ...facts(job), reprint: job.reprint } }],
            () => ledger.close(job.jobId, 'printed', null, now),
          )
        : await outbox.record(
            [
              {
                type: outcome.state === 'failed' ? 'document.failed' : 'document.unconfirmed',
                data: { ...facts(job), code: outcome.code },
              },
            ],
            () => ledger.close(job.jobId, outcome.state, outcome.code, now),
          );
    expectOk(recorded, 'the outcome of a print must be recorded');
  };

  printer.onOutput(async (holdsDocument) => {
    if (holdsDocument || !inOutput) return;
    const { job, onTaken } = inOutput;
    inOutput = null;
    expectOk(
      await outbox.record([{ type: 'document.taken', data: facts(job) }], () =>
        ledger.close(job.jobId, 'taken', null, clock.now()),
      ),
      'a document that was taken must be recorded',
    );
    onTaken();
  });

  return {
    /**
     * Prints one document of a visit and reports its news in order; resolves with the outcome. The bytes are not
     * sent at all when the outbox has no room to say so.
     */
    async print(
      job: Omit<PrintJob, 'jobId'>,
      document: Uint8Array,
      onNews: (news: JobNews) => void,
    ): Promise<void> {
      const opened: PrintJob = { ...job, jobId: newId() };
      const recorded = await outbox.record(
        [{ type: 'document.submitted', data: { ...facts(opened), reprint: opened.reprint } }],
        () => ledger.open(opened, clock.now()),
      );
      if (!recorded.ok) return onNews({ state: 'failed', code: recorded.fault.code });
      // The passenger may take the document before its outcome is on disk: the order of news is kept regardless.
      let concluded = false;
      let takenEarly = false;
      const onTaken = () => {
        if (concluded) onNews({ state: 'taken' });
        else takenEarly = true;
      };
      const outcome = await printer.print(document);
      if (outcome.state === 'printed' && outcome.waitingInOutput) inOutput = { job: opened, onTaken };
      await conclude(opened, outcome);
      onNews(outcome);
      concluded = true;
      if (takenEarly) onNews({ state: 'taken' });
    },

    /** Pulls back a document that its passenger left behind, so that the next one cannot take it. */
    async retractForgotten(): Promise<void> {
      if (!inOutput) return;
      const { job } = inOutput;
      inOutput = null;
      await printer.retract();
      expectOk(
        await outbox.record([{ type: 'document.retracted', data: facts(job) }], () =>
          ledger.close(job.jobId, 'retracted', null, clock.now()),
        ),
        'a document that was pulled back must be recorded',
      );
    },

    /** At boot: what was being sent when the agent died may or may not be on paper, and is said to be so. */
    async reconcile(): Promise<void> {
      for (const job of ledger.unfinished())
        await conclude(job, { state: 'unknown', code: 'print.unconfirmed' });
      ledger.sweep(clock.now());
    },
  };
}

export type PrintJobs = ReturnType<typeof createPrintJobs>;
