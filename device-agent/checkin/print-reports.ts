import type { Clock } from '../../config/clock.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';

/** Milliseconds between two attempts to tell the DCS what it could not be told before. */
const INTERVAL = 15_000;

/**
 * Tells the DCS how every print ended, from the ledger: at once when it can, again later when it could not. A
 * report is idempotent by its job, so telling twice is harmless.
 */
export function createPrintReports(deps: { ledger: Ledger; dcs: DcsPort; clock: Clock }) {
  const { ledger, dcs, clock } = deps;
  let running: Promise<void> = Promise.resolve();
  let timer: unknown = null;
  let stopped = false;

  const tellAll = async () => {
    for (const job of ledger.untold()) {
      if (stopped) return;
      const { jobId, reservationId } = job;
      const idempotencyKey = `print:${jobId}:${job.state}`;
      const told =
        job.state === 'failed' || job.state === 'unknown'
          ? await dcs.reportPrintFailure({
              reservationId,
              jobId,
              outcome: job.state === 'failed' ? 'failed' : 'unconfirmed',
              idempotencyKey,
            })
          : await dcs.confirmPrint({ reservationId, jobId, idempotencyKey });
      // A host that refuses the report will refuse it again; only one that is away is asked later.
      if (!told.ok && told.fault.code === 'dcs.unreachable') return;
      ledger.markTold(jobId);
    }
    ledger.sweep(clock.now());
  };

  const wake = () => {
    clock.clearTimeout(timer);
    running = running.then(tellAll).then(() => {
      if (!stopped) timer = clock.setTimeout(wake, INTERVAL);
    });
  };

  return {
    /** Call when a job has ended, and once at the start. */
    wake,
    stop: async () => {
      stopped = true;
      clock.clearTimeout(timer);
      await running;
    },
  };
}

export type PrintReports = ReturnType<typeof createPrintReports>;
