import { deviceSchema } from '../../../config/devices.ts';
import { newId } from '../../../config/ids.ts';
import { DEMO_DOCUMENTS, DEMO_NAME } from '../../../device-agent/cli/print/demo-documents.ts';
import { renderDocument } from '../../../device-agent/documents/render.ts';
import { composeDevices } from '../../../device-agent/hardware/composition.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from '../../../device-agent/hardware/jobs/ledger.ts';
import { createPrintJobs, type JobNews } from '../../../device-agent/hardware/jobs/print-jobs.ts';
import { createSupervisor } from '../../../device-agent/hardware/supervisor/supervisor.ts';
import { createKioskDevices } from '../../../device-agent/simulator/kiosk.ts';
import { createGlyphs } from '../../../device-agent/simulator/printer/glyphs.ts';
import { printerModel } from '../../../device-agent/simulator/printer/models.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import { createOutbox, type Outbox } from '../../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../../sync/kiosk/outbox-table.ts';
import type { EventType } from '../../../sync/wire/events.ts';
import type { JobRow } from './kiosk.ts';
import { createLeapingClock } from './leaping-clock.ts';
import { type Meter, slowCable } from './slow-cable.ts';

/** For all rigs of a file: finding the fonts takes longer than a visit. */
const GLYPHS = createGlyphs();
const START = Date.parse('2031-05-14T09:00:00+08:00');
const LAST_WORDS = 60_000;
const ID = 'tag-printer';

/** A bag tag as this printer takes it. */
export function tagFor(model: string): Promise<Uint8Array> {
  const { profile } = printerModel(model);
  const request = { name: DEMO_NAME, language: 'en', profile, profileName: model } as const;
  return renderDocument(DEMO_DOCUMENTS['bag-tag'](request), profile);
}

/**
 * A printer of bag tags with all that the agent has for it: driver, jobs, ledger, outbox, supervisor; the simulated
 * printer at the end of a slow line, and a clock that leaps.
 */
export async function openTagRig(model: string, tag: Uint8Array) {
  let activity = 0;
  const meter: Meter = { document: 0, activity: 0 };
  const clock = createLeapingClock(START, () => meter.activity + activity);
  const simulated = createKioskDevices(
    { kioskId: 'TEST-01', devices: [{ kind: 'printer', id: ID, model }] },
    {
      clock,
      elapsed: () => clock.now(),
      newId,
      glyphs: GLYPHS,
      changed: () => {
        activity += 1;
      },
    },
  );
  const { peer, socket } = simulated.ofKind('printer', ID);

  const database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION, LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, LEDGER_SUBJECT_MIGRATION]);
  const books = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 100_000, clock });
  const record: Outbox['record'] = async (events, fact) => {
    activity += 1;
    const recorded = await books.record(events, fact);
    activity += 1;
    return recorded;
  };
  const outbox = { ...books, record };
  const port = { transport: 'tcp', host: '127.0.0.1', port: 1 };
  const devices = composeDevices([deviceSchema.parse({ kind: 'printer', id: ID, profile: model, port })], {
    clock,
    openerOf: () => slowCable(socket, clock, meter),
    leftoverIn: () => false,
  });
  const printers = devices.ofKind('printer');
  const supervisor = createSupervisor({
    devices: devices.all,
    abilitiesOf: () => [],
    outbox,
    clock,
    otherFaults: () =>
      printers.flatMap((one) =>
        one.paperLow() ? [{ code: 'printer.paper-low' as const, device: one }] : [],
      ),
    onReadiness: () => undefined,
  });
  for (const printer of printers) printer.onPaperLow(() => supervisor.review());
  const jobs = createPrintJobs({ printers, ledger: createLedger(database), outbox, clock });

  const rows = database.prepare<[], JobRow>(
    'SELECT job_id AS jobId, printer, document, reservation_id AS reservationId, state, code, opened_at AS openedAt FROM print_job ORDER BY job_id',
  );
  /** The last news of each tag that was asked for; null while there is none but that it is being sent. */
  const told: (JobNews | null)[] = [];

  return {
    clock,
    meter,
    socket,
    printers: [{ id: ID, peer }],
    /** Asks for one bag tag. */
    ask: () => {
      const bag = told.push(null) - 1;
      void jobs.print(
        { visitId: newId(), reservationId: `bag ${bag}`, document: 'bag-tag', reprint: false },
        async () => tag,
        (news) => {
          activity += 1;
          told[bag] = news.state === 'sending' ? null : news;
        },
      );
    },
    told: (): readonly (JobNews | null)[] => told,
    jobsBegun: () => simulated.timings().filter(({ event }) => event === 'job-received').length,
    readiness: supervisor.readiness,
    jobs: () => rows.all(),
    events: () =>
      (books.lease(10_000)?.events ?? []).map(({ type, data }) => ({
        type: type as EventType,
        data: data as Readonly<Record<string, unknown>>,
      })),
    close: async () => {
      supervisor.stop();
      let stopped = false;
      void Promise.all(devices.all.map((device) => device.stop())).then(() => {
        stopped = true;
      });
      if (!(await clock.until(() => stopped, LAST_WORDS))) throw new Error('the printer does not stop');
      await clock.settle();
      database.close();
    },
  };
}

export type TagRig = Awaited<ReturnType<typeof openTagRig>>;
