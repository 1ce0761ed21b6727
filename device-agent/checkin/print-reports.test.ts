import { expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { err, ok } from '../../config/result.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import { freshFolder } from '../../sync/kiosk/testing/fresh-folder.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from '../hardware/jobs/ledger.ts';
import { createPrintReports, type RefusedTag } from './print-reports.ts';

/** A DCS that is away until it is told otherwise, and remembers what it was told. */
function host() {
  const told: string[] = [];
  let away = true;
  const take = async ({ jobId }: { jobId: string }) => {
    if (away) return { ok: false as const, fault: { code: 'dcs.unreachable' as const } };
    told.push(jobId);
    return ok({});
  };
  return {
    told,
    comeBack: () => {
      away = false;
    },
    dcs: { confirmPrint: take, reportPrintFailure: take, activateTag: take, reportTagFailure: take },
  };
}

const NO_OUTBOX: Pick<Outbox, 'record'> = {
  record: async () => {
    throw new Error('there is nothing to tell the hub');
  },
};

function openLedger() {
  const database = openDatabase({ path: `${freshFolder()}/ledger.db` });
  for (const { sql } of [LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION])
    database.exec(sql);
  return { database, ledger: createLedger(database) };
}

it('what the DCS could not be told is told when it is back, once, however often it was woken', async () => {
  const clock = new SimulatedClock();
  const { database, ledger } = openLedger();
  const { dcs, told, comeBack } = host();
  const reports = createPrintReports({ ledger, dcs, outbox: NO_OUTBOX, clock });
  ledger.open(
    {
      jobId: 'j1',
      visitId: 'v',
      reservationId: 'r',
      document: 'boarding-pass',
      reprint: false,
      printer: 'p',
    },
    0,
  );
  ledger.close('j1', 'printed', null, 0);
  ledger.open(
    { jobId: 'j0', visitId: 'v', reservationId: 'r', document: 'receipt', reprint: false, printer: 'p' },
    0,
  );
  ledger.close('j0', 'printed', null, 0);
  const tag = { document: 'bag-tag', subject: '0099123456', reprint: false, printer: 'p' } as const;
  ledger.open({ jobId: 'j2', visitId: 'v', reservationId: 'r', ...tag }, 0);
  ledger.close('j2', 'unknown', 'print.unconfirmed', 0);

  for (let print = 0; print < 50; print += 1) reports.wake();
  await reports.settled();
  expect(told).toEqual([]);
  comeBack();
  clock.increment(15_000);
  await reports.settled();
  expect(told).toEqual(['j1', 'j2']);
  // One timer, not fifty: the next round finds nothing and tells nothing.
  clock.increment(15_000);
  await reports.settled();
  expect(told).toEqual(['j1', 'j2']);
  await reports.stop();
  database.close();
});

it('a tag that is out and that the DCS refuses is told to the hub and to whoever listens, once it can be', async () => {
  const clock = new SimulatedClock();
  const { database, ledger } = openLedger();
  const told: string[] = [];
  let isFull = true;
  const outbox: Pick<Outbox, 'record'> = {
    record: async (events, fact) => {
      if (isFull) return err({ code: 'outbox.full' });
      told.push(...events.map(({ type, data }) => `${type} ${JSON.stringify(data)}`));
      fact?.();
      return ok(undefined);
    },
  };
  const refuse = async () => err({ code: 'dcs.refused' as const });
  const dcs = {
    confirmPrint: refuse,
    reportPrintFailure: refuse,
    activateTag: refuse,
    reportTagFailure: refuse,
  };
  const reports = createPrintReports({ ledger, dcs, outbox, clock });
  const heard: RefusedTag[] = [];
  reports.onTagRefused((refused) => heard.push(refused));
  const tag = {
    visitId: 'v',
    reservationId: 'r',
    document: 'bag-tag',
    reprint: false,
    printer: 'p',
  } as const;
  // One that is out, one in doubt, and a pass: of these the bag with the first alone may be on its way.
  for (const [jobId, subject, state] of [
    ['j1', '0099123456', 'printed'],
    ['j2', '0099123457', 'unknown'],
  ] as const) {
    ledger.open({ ...tag, jobId, subject }, 0);
    ledger.close(jobId, state, null, 0);
  }
  ledger.open({ ...tag, jobId: 'j3', document: 'boarding-pass' }, 0);
  ledger.close('j3', 'taken', null, 0);

  reports.wake();
  await reports.settled();
  expect(heard).toEqual([]);
  isFull = false;
  for (let round = 0; round < 3; round += 1) {
    clock.increment(15_000);
    await reports.settled();
  }
  expect(heard).toEqual([{ visitId: 'v', licencePlate: '0099123456' }]);
  expect(told).toEqual([
    'bags.tag-refused {"visitId":"v","licencePlate":"0099123456","jobId":"j1","code":"dcs.refused"}',
  ]);
  expect(ledger.untold()).toEqual([]);
  await reports.stop();
  database.close();
});
