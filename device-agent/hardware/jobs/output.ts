import { expectOk } from '../../../config/result.ts';
import type { Printer } from '../printer/driver.ts';
import type { Books } from './books.ts';
import type { PrintJob } from './ledger.ts';

/** What became of a document that lay in the output. */
export type OnGone = (how: 'taken' | 'retracted') => void;

/**
 * The output of one printer: whose document lies in it, and that it leaves is said durably. A printer without a
 * presenter has an output that never holds anything.
 */
export interface Output {
  /** A document of this job is being printed: what appears in the output meanwhile is its own. */
  expect(): void;
  /** The job has ended; `onGone` is called once its document is no longer there, if it `holds` one. */
  hold(job: PrintJob, holds: boolean, onGone: OnGone): void;
  /** Pulls back what a passenger left behind, so that the next one cannot take it. */
  empty(): Promise<void>;
}

export function watchOutput(
  printer: Pick<Printer, 'id' | 'retract' | 'onOutput'>,
  { books, onFound }: { books: Books; onFound: () => void },
): Output {
  /** The job whose document lies here, and who wants to know what becomes of it. */
  let held: { job: PrintJob; onGone: OnGone } | null = null;
  let printing = false;
  /** Attempts to empty the output that are under way: what leaves it meanwhile was not taken. */
  let pullingBack = 0;

  const noteGone = async (how: 'taken' | 'retracted'): Promise<void> => {
    if (!held) return;
    const { job, onGone } = held;
    held = null;
    expectOk(await books.left(job, how), 'a document that left the output must be recorded');
    onGone(how);
  };

  printer.onOutput((fact) => {
    if (fact !== 'holds') {
      if (pullingBack === 0) void noteGone(fact === 'taken' ? 'taken' : 'retracted');
      return;
    }
    if (printing || held) return;
    // A document that nobody waits for: the agent died while it lay there.
    const job = books.lastOnPaper(printer.id);
    // Of one in doubt nothing more is claimed: what lies there may be half of it.
    if (job?.state === 'printed') held = { job, onGone: () => {} };
    onFound();
  });

  return {
    expect: () => {
      printing = true;
    },
    hold: (job, holds, onGone) => {
      printing = false;
      if (holds) held = { job, onGone };
    },
    empty: async () => {
      pullingBack += 1;
      const outcome = await printer.retract();
      pullingBack -= 1;
      if (outcome !== 'stuck') await noteGone(outcome === 'pulled-back' ? 'retracted' : 'taken');
    },
  };
}
