import type { Clock } from '../../../config/clock.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../config/documents.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import type { Outbox } from '../../../sync/kiosk/outbox.ts';
import type { Printer } from './driver.ts';
import { type Paper, paperAfter, seenOf } from './paper.ts';

/** Millimetres of paper that a document of each kind takes, roughly: few printers tell what they used. */
const ROUGH_LENGTH: Readonly<Record<DocumentKind, number>> = {
  'boarding-pass': 160,
  'bag-tag': 530,
  receipt: 120,
  itinerary: 150,
  'delay-notice': 130,
  voucher: 110,
  'test-page': 160,
};

const lengthOf = DOCUMENT_KINDS.map((kind) => `WHEN '${kind}' THEN ${ROUGH_LENGTH[kind]}`).join(' ');

/**
 * How the counters come to be. The ledger itself counts, in the transaction that says how a job ended, so that they are
 * never out of step with it. A job in doubt may have used paper and counts for that, not as a document.
 */
export const CONSUMABLES_MIGRATION = {
  name: 'printer-counter',
  sql: `
    CREATE TABLE printer_counter (
      printer TEXT PRIMARY KEY,
      documents INTEGER NOT NULL DEFAULT 0,
      millimetres INTEGER NOT NULL DEFAULT 0,
      cuts INTEGER NOT NULL DEFAULT 0,
      retracts INTEGER NOT NULL DEFAULT 0,
      rolls INTEGER NOT NULL DEFAULT 0,
      on_roll INTEGER NOT NULL DEFAULT 0,
      paper TEXT NOT NULL DEFAULT 'enough'
    ) STRICT;
    CREATE TRIGGER print_job_counts AFTER UPDATE OF state ON print_job WHEN new.state <> old.state BEGIN
      INSERT OR IGNORE INTO printer_counter (printer) VALUES (new.printer);
      UPDATE printer_counter SET
        documents = documents + (new.state = 'printed'),
        cuts = cuts + (new.state = 'printed'),
        retracts = retracts + (new.state = 'retracted'),
        millimetres = millimetres
          + (new.state IN ('printed', 'unknown')) * CASE new.document ${lengthOf} ELSE 0 END,
        on_roll = on_roll
          + (new.state IN ('printed', 'unknown')) * CASE new.document ${lengthOf} ELSE 0 END
      WHERE printer = new.printer;
    END;`,
};

/** What a printer has used since its kiosk was set up, and of the roll that is in it. Lengths are estimates. */
export interface Counters {
  readonly documents: number;
  readonly millimetres: number;
  readonly cuts: number;
  readonly retracts: number;
  /** Rolls that were put in. */
  readonly rolls: number;
  /** Millimetres used of this roll. */
  readonly onRoll: number;
  readonly paper: Paper;
}

const UNUSED: Counters = {
  documents: 0,
  millimetres: 0,
  cuts: 0,
  retracts: 0,
  rolls: 0,
  onRoll: 0,
  paper: 'enough',
};

/** Milliseconds between two reports of what was used; nothing is reported where nothing was. */
const REPORT_INTERVAL = 3_600_000;

/** Watches the printers' paper and reports what they use: after every new roll, and each hour that something was used. */
export function createConsumables(deps: {
  database: Database;
  outbox: Pick<Outbox, 'record'>;
  clock: Clock;
  printers: readonly Pick<Printer, 'id' | 'state' | 'paperLow' | 'onState' | 'onPaperLow'>[];
}) {
  const { database, outbox, clock, printers } = deps;
  const read = database.prepare<[string], Counters>(
    `SELECT documents, millimetres, cuts, retracts, rolls, on_roll AS onRoll, paper
     FROM printer_counter WHERE printer = ?`,
  );
  const begin = database.prepare('INSERT OR IGNORE INTO printer_counter (printer) VALUES (?)');
  const note = database.prepare('UPDATE printer_counter SET paper = ? WHERE printer = ?');
  const renew = database.prepare(
    `UPDATE printer_counter SET rolls = rolls + 1, on_roll = 0, paper = 'enough' WHERE printer = ?`,
  );
  const reported = new Map<string, string>();
  let timer: unknown = null;
  let stopped = false;

  const of = (printerId: string): Counters => read.get(printerId) ?? UNUSED;

  const report = (printerId: string) => {
    const counters = of(printerId);
    const text = JSON.stringify(counters);
    if (stopped || reported.get(printerId) === text) return;
    reported.set(printerId, text);
    void outbox.record([{ type: 'printer.consumables', data: { device: printerId, ...counters } }]);
  };

  for (const printer of printers) {
    let paper = of(printer.id).paper;
    reported.set(printer.id, JSON.stringify(of(printer.id)));
    const look = () => {
      const seen = seenOf(printer.state(), printer.paperLow());
      if (seen === null) return;
      const after = paperAfter(paper, seen);
      if (after.paper === paper) return;
      paper = after.paper;
      void outbox
        .record([], () => {
          begin.run(printer.id);
          if (after.replaced) renew.run(printer.id);
          else note.run(after.paper, printer.id);
        })
        .then(() => after.replaced && report(printer.id));
    };
    printer.onState(look);
    printer.onPaperLow(look);
  }

  const reportAll = () => {
    for (const { id } of printers) report(id);
    timer = clock.setTimeout(reportAll, REPORT_INTERVAL);
  };
  timer = clock.setTimeout(reportAll, REPORT_INTERVAL);

  return {
    of,
    stop: () => {
      stopped = true;
      clock.clearTimeout(timer);
    },
  };
}

export type Consumables = ReturnType<typeof createConsumables>;
