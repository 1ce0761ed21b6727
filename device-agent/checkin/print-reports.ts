import { type Clock, leftOf } from '../../config/clock.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import { type DcsPort, STANDBY } from '../dcs/port.ts';
import { type Ledger, PHONE } from '../hardware/jobs/ledger.ts';

/** Milliseconds between two attempts to tell the DCS what it could not be told before. */
const INTERVAL = 15_000;
/** Milliseconds between two looks for rows of the ledger that are old enough to go. */
const SWEEP_INTERVAL = 3_600_000;

type Untold = ReturnType<Ledger['untold']>[number];

/** A tag that is printed, and that the host does not let count: nobody may load its bag. */
export interface RefusedTag {
  readonly visitId: string;
  readonly licencePlate: string;
}

/** Null for what is no tag, or is not out. */
const refusedTagOf = ({ document, state, subject, visitId }: Untold): RefusedTag | null =>
  document === 'bag-tag' && state !== 'failed' && state !== 'unknown' && subject !== undefined
    ? { visitId, licencePlate: subject }
    : null;

/**
 * Tells the DCS how every print of a pass ended, from the ledger: at once when it can, again later when it could not. A
 * report is idempotent by its job, so telling twice is harmless.
 */
export function createPrintReports(deps: {
  ledger: Ledger;
  dcs: Pick<DcsPort, 'confirmPrint' | 'reportPrintFailure' | 'activateTag' | 'reportTagFailure'>;
  outbox: Pick<Outbox, 'record'>;
  clock: Clock;
}) {
  const { ledger, dcs, outbox, clock } = deps;
  const refusalListeners: ((refused: RefusedTag) => void)[] = [];
  let running: Promise<void> = Promise.resolve();
  let timer: unknown = null;
  let stopped = false;
  /** A round waits for the one that is running: however often it is woken, there is one timer. */
  let queued = false;
  let sweptAt = Number.NEGATIVE_INFINITY;

  /** The host keeps count of passes and of bags' tags, and of nothing else that a kiosk prints. */
  const report = ({ jobId, reservationId, document, subject, state, printer }: Untold) => {
    const about = { reservationId, jobId, idempotencyKey: `print:${jobId}:${state}` };
    const outcome = state === 'failed' ? 'failed' : state === 'unknown' ? 'unconfirmed' : null;
    // Nobody boards with the card of someone who waits.
    if (subject === STANDBY) return null;
    if (document === 'boarding-pass')
      return outcome
        ? dcs.reportPrintFailure({ ...about, outcome })
        : dcs.confirmPrint({ ...about, medium: printer === PHONE ? 'phone' : 'paper' });
    if (document !== 'bag-tag' || subject === undefined) return null;
    const tag = { ...about, licencePlate: subject };
    return outcome ? dcs.reportTagFailure({ ...tag, outcome }) : dcs.activateTag(tag);
  };

  const tellAll = async () => {
    const untold = ledger.untold();
    for (const job of untold) {
      if (stopped) return;
      const told = await report(job);
      // A host that refuses the report will refuse it again; only one that is away is asked later.
      if (told && !told.ok && told.fault.code === 'dcs.unreachable') return;
      const refused = told && !told.ok ? refusedTagOf(job) : null;
      if (!refused || !told || told.ok) ledger.markTold(job.jobId);
      else {
        const data = { ...refused, jobId: job.jobId, code: told.fault.code };
        const recorded = await outbox.record([{ type: 'bags.tag-refused', data }], () =>
          ledger.markAnswered(job.jobId),
        );
        if (!recorded.ok) return;
        for (const listener of refusalListeners) listener(refused);
      }
    }
    if (leftOf(clock, sweptAt, SWEEP_INTERVAL) > 0) return;
    sweptAt = clock.now();
    ledger.sweep(sweptAt);
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
    onTagRefused: (listener: (refused: RefusedTag) => void) => refusalListeners.push(listener),
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
