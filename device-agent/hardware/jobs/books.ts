import type { Clock } from '../../../config/clock.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { PrintOutcome } from '../printer/print.ts';
import type { JobState, Ledger, PrintJob } from './ledger.ts';

/** What is written down of print jobs: the ledger's row and the event that reports it, durable together. */
export function createBooks({ ledger, outbox, clock }: { ledger: Ledger; outbox: Outbox; clock: Clock }) {
  const facts = ({ visitId, jobId, document }: PrintJob) => ({ visitId, jobId, document });
  const close = (job: PrintJob, state: JobState, code: FaultCode | null) => () =>
    ledger.close(job.jobId, state, code, clock.now());

  return {
    /** Before the first byte. Fails when there is no room to say it: then nothing may be sent. */
    opened: (job: PrintJob) =>
      outbox.record([{ type: 'document.submitted', data: { ...facts(job), reprint: job.reprint } }], () =>
        ledger.open(job, clock.now()),
      ),
    /** How it ended, as far as anyone knows. */
    ended: (job: PrintJob, outcome: PrintOutcome) => {
      switch (outcome.state) {
        case 'printed':
          return outbox.record(
            [{ type: 'document.printed', data: { ...facts(job), reprint: job.reprint } }],
            close(job, 'printed', null),
          );
        case 'failed':
          return outbox.record(
            [{ type: 'document.failed', data: { ...facts(job), code: outcome.code } }],
            close(job, 'failed', outcome.code),
          );
        case 'unknown':
          return outbox.record(
            [{ type: 'document.unconfirmed', data: { ...facts(job), code: outcome.code } }],
            close(job, 'unknown', outcome.code),
          );
      }
    },
    /** Its document is no longer in the output. */
    left: (job: PrintJob, how: 'taken' | 'retracted') =>
      outbox.record([{ type: `document.${how}`, data: facts(job) }], close(job, how, null)),
    unfinished: ledger.unfinished,
    lastOnPaper: ledger.lastOnPaper,
  };
}

export type Books = ReturnType<typeof createBooks>;
