import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import { openKioskDatabase } from '../../../sync/kiosk/kiosk-database.ts';
import { createOutbox, type Outbox } from '../../../sync/kiosk/outbox.ts';
import { freshFolder } from '../../../sync/kiosk/testing/fresh-folder.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import type { OutputFact } from '../printer/driver.ts';
import type { PrintOutcome } from '../printer/print.ts';
import {
  createLedger,
  type JobState,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from './ledger.ts';
import type { JobPrinter } from './print-jobs.ts';
import { createPrintJobs } from './print-jobs.ts';

/** The event that says the same as a row of the ledger. */
const TOLD_BY: Readonly<Record<JobState, string>> = {
  sending: 'document.submitted',
  printed: 'document.printed',
  taken: 'document.taken',
  retracted: 'document.retracted',
  failed: 'document.failed',
  unknown: 'document.unconfirmed',
};

const openBooks = (folder: string) => {
  const { database } = expectOk(
    openKioskDatabase({
      folder,
      clock: systemClock,
      migrations: [LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION],
    }),
    'the folder is ours',
  );
  const outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 1000, clock: systemClock });
  return { database, outbox, ledger: createLedger(database) };
};

let folder: string;
let database: Database;
/** What the disk held before and after every write: any of them is what a power cut may leave. */
let disks: string[];

const photograph = () => {
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  disks.push(copy);
};

/** A printer whose outcome is known beforehand; its paper is where the test puts it. */
function printerWith(outcome: PrintOutcome): JobPrinter & { takeDocument(): void } {
  let tell: (fact: OutputFact) => void = () => undefined;
  return {
    id: 'printer',
    required: true,
    profile: printerModel('custom-kpm180h').profile,
    state: () => ({ state: 'ready', fault: null }),
    print: async () => {
      photograph();
      return outcome;
    },
    retract: async () => 'pulled-back',
    onOutput: (listener) => {
      tell = listener;
    },
    takeDocument: () => tell('taken'),
  };
}

function agentWith(outcome: PrintOutcome) {
  const books = openBooks(folder);
  database = books.database;
  const record: Outbox['record'] = async (events, fact) => {
    photograph();
    const recorded = await books.outbox.record(events, fact);
    photograph();
    return recorded;
  };
  const printer = printerWith(outcome);
  const outbox = { ...books.outbox, record };
  return {
    printer,
    jobs: createPrintJobs({ printers: [printer], ledger: books.ledger, outbox, clock: systemClock }),
  };
}

const job = () => ({
  visitId: newId(),
  reservationId: 'r1',
  document: 'boarding-pass' as const,
  reprint: false,
});

/** The state of each job on a disk after a start from it, with the last event that tells of it. */
async function afterStartFrom(disk: string) {
  const { database: found, outbox, ledger } = openBooks(disk);
  const printer = printerWith({ state: 'failed', code: 'device.unplugged' });
  await createPrintJobs({ printers: [printer], ledger, outbox, clock: systemClock }).reconcile();
  const rows = found
    .prepare<[], { job_id: string; state: JobState }>('SELECT job_id, state FROM print_job')
    .all();
  const events = outbox.lease(1000)?.events ?? [];
  found.close();
  return rows.map(({ job_id, state }) => ({
    state,
    told: events.filter(({ data }) => data.jobId === job_id).map(({ type }) => type),
  }));
}

beforeEach(() => {
  folder = freshFolder();
  disks = [];
});
afterEach(() => database.close());

describe('a power cut at any moment', () => {
  it.each([
    ['is printed', { state: 'printed', waitingInOutput: false }, ['printed'], null],
    ['is printed and taken', { state: 'printed', waitingInOutput: true }, ['printed', 'taken'], 'take'],
    [
      'is printed and pulled back',
      { state: 'printed', waitingInOutput: true },
      ['printed', 'retracted'],
      'leave',
    ],
    ['fails', { state: 'failed', code: 'printer.paper-out' }, ['failed'], null],
    ['is in doubt', { state: 'unknown', code: 'printer.jam' }, ['unknown'], null],
  ] as const)(
    'while a document %s leaves ledger and events of one mind',
    async (_what, outcome, ends, then) => {
      const { printer, jobs } = agentWith(outcome);
      const left = new Promise<void>((resolve) => {
        void jobs.print(
          job(),
          async () => Buffer.from('pass'),
          ({ state }) => {
            if (state === 'taken') resolve();
            if (state === ends[0] && then !== 'take') resolve();
            if (state === 'printed' && then === 'take') printer.takeDocument();
          },
        );
      });
      await left;
      if (then === 'leave') await jobs.emptyOutput();
      expect(disks.length).toBeGreaterThanOrEqual(5);

      const seen = new Set<JobState>();
      for (const disk of disks) {
        for (const { state, told } of await afterStartFrom(disk)) {
          seen.add(state);
          expect(told.at(-1)).toBe(TOLD_BY[state]);
          expect(told[0]).toBe('document.submitted');
          expect(new Set(told).size).toBe(told.length);
        }
      }
      // Cut before the outcome was durable it is in doubt, and afterwards what it was.
      expect([...seen].sort()).toEqual([...new Set<JobState>(['unknown', ...ends])].sort());
    },
  );
});
