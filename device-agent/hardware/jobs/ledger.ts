import type { DocumentKind } from '../../../config/documents.ts';
import { type Database, withoutSync } from '../../../sync/kiosk/database.ts';
import type { FaultCode } from '../../contract/faults.ts';

/** How the ledger's table comes to be; handed to whoever opens the kiosk's database. */
export const LEDGER_MIGRATION = {
  name: 'print-ledger',
  sql: `
    CREATE TABLE print_job (
      job_id TEXT PRIMARY KEY,
      visit_id TEXT NOT NULL,
      reservation_id TEXT NOT NULL,
      document TEXT NOT NULL,
      reprint INTEGER NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('sending', 'printed', 'taken', 'retracted', 'failed', 'unknown')),
      code TEXT,
      opened_at INTEGER NOT NULL,
      closed_at INTEGER,
      told_dcs INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX print_job_open ON print_job (state) WHERE state = 'sending';
    CREATE INDEX print_job_untold ON print_job (told_dcs) WHERE told_dcs = 0 AND state <> 'sending';
  `,
};

/** A kiosk may have several printers: what lies in whose output is a question to each. */
export const LEDGER_PRINTER_MIGRATION = {
  name: 'print-ledger/2',
  sql: "ALTER TABLE print_job ADD COLUMN printer TEXT NOT NULL DEFAULT ''",
};

/** A passenger has one pass and several bags: which of a kind it is. */
export const LEDGER_SUBJECT_MIGRATION = {
  name: 'print-ledger/3',
  sql: "ALTER TABLE print_job ADD COLUMN subject TEXT NOT NULL DEFAULT ''",
};

export interface PrintJob {
  readonly jobId: string;
  readonly visitId: string;
  readonly reservationId: string;
  readonly document: DocumentKind;
  /** Which of several of its kind, such as a bag's licence plate. */
  readonly subject?: string;
  readonly reprint: boolean;
  /** Id of the printer it was sent to; empty in rows of an older agent, which had one. */
  readonly printer: string;
}

/** What stands for a printer where a document was given to a phone: nothing of it is on paper. */
export const PHONE = 'phone';

export type JobState = 'sending' | 'printed' | 'taken' | 'retracted' | 'failed' | 'unknown';

interface JobRow {
  job_id: string;
  visit_id: string;
  reservation_id: string;
  document: DocumentKind;
  reprint: number;
  state: JobState;
  code: FaultCode | null;
  printer: string;
  subject: string;
}

const asJob = (row: JobRow): PrintJob & { state: JobState; code: FaultCode | null } => ({
  jobId: row.job_id,
  visitId: row.visit_id,
  reservationId: row.reservation_id,
  document: row.document,
  reprint: row.reprint === 1,
  state: row.state,
  code: row.code,
  printer: row.printer,
  ...(row.subject !== '' && { subject: row.subject }),
});

/** Rows are kept this long (milliseconds) once their outcome is told: long enough for staff to look back. */
const RETENTION = 7 * 24 * 3600 * 1000;

/**
 * The statements of the ledger. They write nothing by themselves: each is run as the fact of an outbox
 * transaction, so that a job's row and the event that reports it are durable together or not at all.
 */
export function createLedger(database: Database) {
  const open = database.prepare(
    `INSERT INTO print_job (job_id, visit_id, reservation_id, document, reprint, printer, subject, state, opened_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'sending', ?)`,
  );
  const close = database.prepare('UPDATE print_job SET state = ?, code = ?, closed_at = ? WHERE job_id = ?');
  const tell = database.prepare('UPDATE print_job SET told_dcs = 1 WHERE job_id = ?');
  const unfinished = database.prepare<[], JobRow>("SELECT * FROM print_job WHERE state = 'sending'");
  const untold = database.prepare<[], JobRow>(
    "SELECT * FROM print_job WHERE told_dcs = 0 AND state <> 'sending' ORDER BY job_id LIMIT 20",
  );
  const mayBeOnPaper = database.prepare<[string, DocumentKind, string], JobRow>(
    `SELECT * FROM print_job WHERE reservation_id = ? AND document = ? AND subject = ? AND state <> 'failed' LIMIT 1`,
  );
  const lastOnPaper = database.prepare<[string], JobRow>(
    `SELECT * FROM print_job WHERE state IN ('printed', 'unknown') AND printer IN (?, '')
     ORDER BY job_id DESC LIMIT 1`,
  );
  const sweep = database.prepare('DELETE FROM print_job WHERE told_dcs = 1 AND closed_at < ?');

  return {
    open: (job: PrintJob, now: number) =>
      open.run(
        job.jobId,
        job.visitId,
        job.reservationId,
        job.document,
        job.reprint ? 1 : 0,
        job.printer,
        job.subject ?? '',
        now,
      ),
    close: (jobId: string, state: JobState, code: FaultCode | null, now: number) =>
      close.run(state, code, now, jobId),
    /** Undone by a power cut, this makes the DCS hear the same twice, which it can. */
    markTold: (jobId: string) => withoutSync(database, () => tell.run(jobId)),
    /** The same as the fact of a transaction, with the event that tells what the DCS said. */
    markAnswered: (jobId: string) => tell.run(jobId),
    /** A document that was given to a phone, or may have been: it ends as it begins. */
    delivered: (job: Omit<PrintJob, 'printer'>, state: 'printed' | 'unknown', now: number) => {
      const { jobId, visitId, reservationId, document, reprint } = job;
      open.run(jobId, visitId, reservationId, document, reprint ? 1 : 0, PHONE, job.subject ?? '', now);
      close.run(state, state === 'unknown' ? 'print.unconfirmed' : null, now, jobId);
    },
    /** Jobs that were being sent when the agent died. */
    unfinished: () => unfinished.all().map(asJob),
    /** Jobs whose outcome the DCS has not been told. */
    untold: () => untold.all().map(asJob),
    /** The newest job of a printer that is, or may be, on paper and was not seen to be taken. */
    lastOnPaper: (printer: string) => {
      const row = lastOnPaper.get(printer);
      return row ? asJob(row) : null;
    },
    /** True when this kiosk printed, or may have printed, this document for the reservation before. */
    mayHavePrinted: (reservationId: string, document: DocumentKind, subject = '') =>
      mayBeOnPaper.get(reservationId, document, subject) !== undefined,
    sweep: (now: number) => sweep.run(now - RETENTION),
  };
}

export type Ledger = ReturnType<typeof createLedger>;
