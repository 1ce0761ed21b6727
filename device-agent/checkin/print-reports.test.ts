import { expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { ok } from '../../config/result.ts';
import { openDatabase } from '../../sync/kiosk/database.ts';
import { freshFolder } from '../../sync/kiosk/testing/fresh-folder.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from '../hardware/jobs/ledger.ts';
import { createPrintReports } from './print-reports.ts';

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

it('what the DCS could not be told is told when it is back, once, however often it was woken', async () => {
  const clock = new SimulatedClock();
  const database = openDatabase({ path: `${freshFolder()}/ledger.db` });
  database.exec(LEDGER_MIGRATION.sql);
  database.exec(LEDGER_PRINTER_MIGRATION.sql);
  database.exec(LEDGER_SUBJECT_MIGRATION.sql);
  const ledger = createLedger(database);
  const { dcs, told, comeBack } = host();
  const reports = createPrintReports({ ledger, dcs, clock });
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
