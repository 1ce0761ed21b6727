import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import type { Database } from '../../../sync/kiosk/database.ts';
import { openKioskDatabase } from '../../../sync/kiosk/kiosk-database.ts';
import { createOutbox, type Outbox } from '../../../sync/kiosk/outbox.ts';
import { freshFolder } from '../../../sync/kiosk/testing/fresh-folder.ts';
import type { FaultCode } from '../../contract/faults.ts';
import type { DeviceState } from '../device-machine.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from '../jobs/ledger.ts';
import { CONSUMABLES_MIGRATION, type Consumables, createConsumables } from './consumables.ts';

const HOUR = 3_600_000;

let clock: SimulatedClock;
let folder: string;
let database: Database;
let outbox: Outbox;
let consumables: Consumables;
let become: (state: DeviceState, fault?: FaultCode | null, low?: boolean) => Promise<void>;

const openBooks = () => {
  database = expectOk(
    openKioskDatabase({
      folder,
      clock,
      migrations: [
        LEDGER_MIGRATION,
        LEDGER_PRINTER_MIGRATION,
        LEDGER_SUBJECT_MIGRATION,
        CONSUMABLES_MIGRATION,
      ],
    }),
    'the folder is ours',
  ).database;
  outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 1000, clock });
  let now: { state: DeviceState; fault: FaultCode | null } = { state: 'ready', fault: null };
  let paperLow = false;
  let look = () => {};
  consumables = createConsumables({
    database,
    outbox,
    clock,
    printers: [
      {
        id: 'printer',
        state: () => now,
        paperLow: () => paperLow,
        onState: (listener) => {
          look = listener;
        },
        onPaperLow: () => undefined,
      },
    ],
  });
  become = async (state, fault = null, low = false) => {
    now = { state, fault };
    paperLow = low;
    look();
    await outbox.record([]);
  };
};

/** A job that ended in the given ways, one after the other. */
const printed = async (...states: ('printed' | 'taken' | 'retracted' | 'failed' | 'unknown')[]) => {
  const ledger = createLedger(database);
  const jobId = newId();
  await outbox.record([], () =>
    ledger.open(
      {
        jobId,
        visitId: newId(),
        reservationId: 'r',
        document: 'boarding-pass',
        reprint: false,
        printer: 'printer',
      },
      0,
    ),
  );
  for (const state of states) await outbox.record([], () => ledger.close(jobId, state, null, 0));
};

const reports = () => outbox.lease(100)?.events.filter(({ type }) => type === 'printer.consumables') ?? [];

beforeEach(() => {
  clock = new SimulatedClock();
  folder = freshFolder();
  openBooks();
});
afterEach(async () => {
  consumables.stop();
  await outbox.record([]);
  database.close();
});

describe('what a printer uses', () => {
  it('is counted with the outcome of each job, and only then', async () => {
    await printed('printed', 'taken');
    await printed('printed', 'retracted');
    await printed('unknown');
    await printed('failed');
    await printed();
    expect(consumables.of('printer')).toEqual({
      documents: 2,
      millimetres: 480,
      cuts: 2,
      retracts: 1,
      rolls: 0,
      onRoll: 480,
      paper: 'enough',
    });
  });

  it('begins anew with a new roll, which is told at once', async () => {
    await printed('printed');
    await become('fault', 'printer.paper-out');
    await become('fault', 'printer.cover-open');
    await become('ready');
    expect(consumables.of('printer')).toMatchObject({
      millimetres: 160,
      rolls: 1,
      onRoll: 0,
      paper: 'enough',
    });
    await outbox.record([]);
    expect(reports().map(({ data }) => data)).toMatchObject([{ device: 'printer', rolls: 1 }]);
  });

  it('is remembered over a restart: a roll put in while the kiosk was off is a new one', async () => {
    await printed('printed');
    await become('fault', 'printer.paper-out');
    consumables.stop();
    database.close();
    openBooks();
    expect(consumables.of('printer')).toMatchObject({ documents: 1, paper: 'out' });
    await become('ready');
    expect(consumables.of('printer')).toMatchObject({ rolls: 1, onRoll: 0 });
  });

  it('is reported each hour that something was used, and names nobody', async () => {
    clock.increment(HOUR);
    await outbox.record([]);
    expect(reports()).toEqual([]);
    await printed('printed');
    clock.increment(HOUR);
    clock.increment(HOUR);
    await outbox.record([]);
    expect(reports().map(({ data }) => data)).toEqual([
      {
        device: 'printer',
        documents: 1,
        millimetres: 160,
        cuts: 1,
        retracts: 0,
        rolls: 0,
        onRoll: 160,
        paper: 'enough',
      },
    ]);
  });
});
