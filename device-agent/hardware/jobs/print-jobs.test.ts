import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import { openKioskDatabase } from '../../../sync/kiosk/kiosk-database.ts';
import { createOutbox, type Outbox } from '../../../sync/kiosk/outbox.ts';
import { printerModel } from '../../simulator/printer/models.ts';
import { type OpenBench, openBench } from '../../simulator/test-bench.ts';
import { createPrinter, type Printer } from '../printer/driver.ts';
import { tcpPort } from '../transport/tcp.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
  type Ledger,
} from './ledger.ts';
import { createPrintJobs, type JobNews, type PrintJobs } from './print-jobs.ts';

const DOCUMENT = Buffer.concat([
  Buffer.of(0x1b, 0x40),
  Buffer.from('SEAT 4C\n'),
  Buffer.of(0x1b, 0x4a, 240, 0x1b, 0x4a, 240),
  Buffer.of(0x1d, 0x56, 0),
]);

/** The document, whichever printer it is written for. */
const document = async () => DOCUMENT;

let folder: string;
let database: Database;
let outbox: Outbox;
let ledger: Ledger;
let rack: OpenBench;
let printer: Printer;
let jobs: PrintJobs;

const openBooks = (capacity = 1000) => {
  database = expectOk(
    openKioskDatabase({
      folder,
      clock: systemClock,
      migrations: [LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION],
    }),
    'the folder is ours',
  ).database;
  outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity, clock: systemClock });
  ledger = createLedger(database);
};

const job = () => ({
  visitId: newId(),
  reservationId: 'r1',
  document: 'boarding-pass' as const,
  reprint: false,
});

/** Types of the events that wait for the hub, in their order. */
const reported = () => outbox.lease(100)?.events.map(({ type }) => type) ?? [];
const states = () => database.prepare('SELECT state FROM print_job ORDER BY job_id').pluck().all();
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'landside-jobs-'));
  openBooks();
  rack = await openBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
  printer = createPrinter({
    id: 'printer',
    required: true,
    profile: printerModel('custom-kpm180h').profile,
    open: tcpPort({ host: '127.0.0.1', port: rack.printerPort }),
    clock: systemClock,
    leftover: false,
  });
  await new Promise<void>((resolve) => printer.onState(() => printer.state().state === 'ready' && resolve()));
  jobs = createPrintJobs({ printers: [printer], ledger, outbox, clock: systemClock });
});

afterEach(async () => {
  await printer.stop();
  await rack.close();
  database.close();
  rmSync(folder, { recursive: true });
});

describe('a print job', () => {
  it('is in the ledger before the first byte, and ends as the printer proved it', async () => {
    const news: JobNews[] = [];
    await jobs.print(job(), document, (one) => news.push(one));
    expect(news).toEqual([{ state: 'sending' }, { state: 'printed', waitingInOutput: true }]);
    expect(reported()).toEqual(['document.submitted', 'document.printed']);
    expect(states()).toEqual(['printed']);
  });

  it('is taken when the output is empty again', async () => {
    const taken = new Promise<void>((resolve) => {
      void jobs.print(job(), document, ({ state }) => {
        if (state === 'printed') rack.printer.take();
        if (state === 'taken') resolve();
      });
    });
    await taken;
    expect(states()).toEqual(['taken']);
    expect(reported()).toEqual(['document.submitted', 'document.printed', 'document.taken']);
  });

  it('that jams stays in doubt, and the ledger says so', async () => {
    rack.printer.inject({ jamAfter: 20 });
    const news: JobNews[] = [];
    await jobs.print(job(), document, (one) => news.push(one));
    expect(news).toEqual([{ state: 'sending' }, { state: 'unknown', code: 'printer.jam' }]);
    expect(states()).toEqual(['unknown']);
    expect(reported()).toEqual(['document.submitted', 'document.unconfirmed']);
    expect(ledger.mayHavePrinted('r1', 'boarding-pass')).toBe(true);
    expect(ledger.mayHavePrinted('r1', 'bag-tag')).toBe(false);
  });

  it('that found no paper printed nothing, and is no reason to call the next one a reprint', async () => {
    rack.printer.inject({ paper: 'out' });
    const news: JobNews[] = [];
    await jobs.print(job(), document, (one) => news.push(one));
    expect(news).toEqual([{ state: 'sending' }, { state: 'failed', code: 'printer.paper-out' }]);
    expect(ledger.mayHavePrinted('r1', 'boarding-pass')).toBe(false);
  });

  it('is not sent at all when the outbox has no room to report it', async () => {
    outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 0, clock: systemClock });
    jobs = createPrintJobs({ printers: [printer], ledger, outbox, clock: systemClock });
    const news: JobNews[] = [];
    await jobs.print(job(), document, (one) => news.push(one));
    expect(news).toEqual([{ state: 'failed', code: 'outbox.full' }]);
    expect(rack.printer.counts().printed).toBe(0);
    expect(states()).toEqual([]);
  });

  it('that nobody took is pulled back', async () => {
    await jobs.print(job(), document, () => {});
    await jobs.emptyOutput();
    expect(states()).toEqual(['retracted']);
    expect(reported()).toContain('document.retracted');
    expect(reported()).not.toContain('document.taken');
  });

  it('whose document lay in the output when the agent died is found there, and pulled back', async () => {
    await jobs.print(job(), document, () => {});
    database.close();
    openBooks();
    await printer.stop();
    printer = createPrinter({
      id: 'printer',
      required: true,
      profile: printerModel('custom-kpm180h').profile,
      open: tcpPort({ host: '127.0.0.1', port: rack.printerPort }),
      clock: systemClock,
      leftover: false,
    });
    jobs = createPrintJobs({ printers: [printer], ledger, outbox, clock: systemClock });
    await new Promise<void>((resolve) => jobs.onFound(resolve));
    await jobs.emptyOutput();
    expect(states()).toEqual(['retracted']);
    expect(rack.printer.counts()).toMatchObject({ taken: 0, retracted: 1 });
  });

  it('that comes after one that nobody took pulls that one back first', async () => {
    await jobs.print(job(), document, () => {});
    const news: JobNews[] = [];
    await jobs.print(job(), document, (one) => news.push(one));
    expect(states()).toEqual(['retracted', 'printed']);
    expect(news).toEqual([{ state: 'sending' }, { state: 'printed', waitingInOutput: true }]);
  });

  it('is not said to be pulled back when the cable is out', async () => {
    await jobs.print(job(), document, () => {});
    rack.sockets.printer.unplug();
    await jobs.emptyOutput();
    expect(states()).toEqual(['printed']);
  });

  it('during which the agent died is in doubt after the restart, and told to the DCS', async () => {
    const opened = { ...job(), printer: 'printer', jobId: newId() };
    await outbox.record([], () => ledger.open(opened, systemClock.now()));
    database.close();
    openBooks();
    jobs = createPrintJobs({ printers: [printer], ledger, outbox, clock: systemClock });
    await jobs.reconcile();
    expect(states()).toEqual(['unknown']);
    expect(reported()).toEqual(['document.unconfirmed']);
    expect(ledger.untold().map(({ jobId, state }) => ({ jobId, state }))).toEqual([
      { jobId: opened.jobId, state: 'unknown' },
    ]);
    await jobs.reconcile();
    expect(states()).toEqual(['unknown']);
  });
});
