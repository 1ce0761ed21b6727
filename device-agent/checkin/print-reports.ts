import type { Clock } from '../../config/clock.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { Ledger } from '../hardware/jobs/ledger.ts';

/** Milliseconds between two attempts to tell the DCS what it could not be told before. */
const INTERVAL = 15_000;

/**
 * Tells the DCS how every print of a pass ended, from the ledger: at once when it can, again later when it could not. A
 * report is idempotent by its job, so telling twice is harmless.
 */
export function createPrintReports(deps: {
  ledger: Ledger;
  dcs: Pick<DcsPort, 'confirmPrint' | 'reportPrintFailure'>;
  clock: Clock;
}) {
  const { ledger, dcs, clock } = deps;
  let running: Promise<void> = Promise.resolve();
  let timer: unknown = null;
  let stopped = false;
  /** A round waits for the one that is running: however often it is woken, there is one timer. */
  let queued = false;

  const tellAll = async () => {
    const untold = ledger.untold();
    for (const job of untold) {
      if (stopped) return;
      const { jobId, reservationId, document } = job;
      // The host keeps count of passes, and of nothing else that a kiosk prints.
      if (document !== 'boarding-pass') {
        ledger.markTold(jobId);
        continue;
      }
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
    if (untold.length > 0) ledger.sweep(clock.now());
  };

  const wake = () => {
    if (queued || stopped) return;
    queued = true;
    running = running.then(async () => {
      queued = false;
      clock.clearTimeout(timer);
      await tellAll();
      clock.clearTimeout(timer);
      if (!stopped) timer = clock.setTimeout(wake, INTERVAL);
    });
  };

  return {
    /** Call when a job has ended, and once at the start. */
    wake,
    /** Resolves when the round that is under way has ended. */
    settled: () => running,
    stop: async () => {
      stopped = true;
      clock.clearTimeout(timer);
      await running;
    },
  };
}

export type PrintReports = ReturnType<typeof createPrintReports>;
