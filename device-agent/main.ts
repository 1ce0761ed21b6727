import { mkdirSync } from 'node:fs';
import pino from 'pino';
import type { Clock } from '../config/clock.ts';
import type { DeviceConfig } from '../config/devices.ts';
import { expectOk } from '../config/result.ts';
import type { KioskConfig } from '../config/schema.ts';
import { openKioskDatabase } from '../sync/kiosk/kiosk-database.ts';
import { startKioskSync } from '../sync/kiosk/start-sync.ts';
import { buildApp } from './app.ts';
import { createPrintReports } from './checkin/print-reports.ts';
import { createVisitLog, VISIT_LOG_MIGRATION } from './checkin/visit-log.ts';
import { createVisits } from './checkin/visits.ts';
import { connectReaders } from './connect-readers.ts';
import { createHttpDcs } from './dcs/http.ts';
import { composeDevices } from './hardware/composition.ts';
import { createLedger, LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION } from './hardware/jobs/ledger.ts';
import { createPrintJobs } from './hardware/jobs/print-jobs.ts';
import { CONSUMABLES_MIGRATION, createConsumables } from './hardware/printer/consumables.ts';
import { abilitiesAmong } from './hardware/supervisor/abilities.ts';
import { createSupervisor } from './hardware/supervisor/supervisor.ts';
import type { OpenPort } from './hardware/transport/byte-port.ts';
import { createWays } from './hardware/ways.ts';
import { healthOf } from './health-view.ts';
import { kioskViewOf } from './kiosk-view.ts';
import { createPageLink } from './page-link.ts';

export const VERSION = '0.1.0';

export interface AgentOptions {
  readonly config: KioskConfig;
  readonly enrolmentCode: string | null;
  /** The built kiosk page; null serves none. */
  readonly pageFolder: string | null;
  readonly clock: Clock;
  /** Listens in on the devices' ports. For development: no command of a kiosk hands anything in. */
  readonly wrapPort?: (open: OpenPort, device: DeviceConfig) => OpenPort;
}

/**
 * Puts one kiosk's agent together and starts it: the only place that knows which adapter stands behind which
 * port. Rejects when the kiosk's database is owned by another process.
 */
export async function startAgent(options: AgentOptions) {
  const { config, enrolmentCode, pageFolder, clock, wrapPort } = options;
  const log = pino({ base: { kiosk: config.kioskId } }, pino.destination({ fd: 2, sync: false }));
  mkdirSync(config.stateFolder, { recursive: true });
  const opened = expectOk(
    openKioskDatabase({
      folder: config.stateFolder,
      clock,
      migrations: [LEDGER_MIGRATION, LEDGER_PRINTER_MIGRATION, VISIT_LOG_MIGRATION, CONSUMABLES_MIGRATION],
      salvage: ['print_job', 'printer_counter'],
    }),
    'this kiosk’s database must be ours alone',
  );
  const { database } = opened;
  if (opened.reopened) log.error({ event: 'database.reopened', ...opened.reopened });

  const sync = startKioskSync({
    database,
    source: `kiosk/${config.kioskId}`,
    kioskId: config.kioskId,
    airport: config.airport.code,
    hub: { url: config.hub.url, enrolmentCode: config.hub.enrolmentCode ?? enrolmentCode ?? undefined },
    outbox: config.outbox,
    manifestInterval: config.manifestInterval,
    clock,
    onTrouble: (trouble) => log.warn({ event: trouble.code, ...trouble }),
  });
  const { outbox, manifest } = sync;
  await outbox.record([{ type: 'kiosk.started', data: { version: VERSION } }]);

  const ledger = createLedger(database);
  const unfinished = ledger.unfinished();
  const ways = createWays(config.devices, clock);
  const devices = composeDevices(config.devices, {
    clock,
    openerOf: (device) => {
      const open = ways.openerOf(device);
      return wrapPort ? wrapPort(open, device) : open;
    },
    leftoverIn: (id) => unfinished.some(({ printer }) => printer === id || printer === ''),
  });
  const printers = devices.ofKind('printer');
  const readers = devices.ofKind('document-reader');

  const dcs = createHttpDcs({ ...config.dcs, kioskId: config.kioskId, clock });
  const jobs = createPrintJobs({ printers, ledger, outbox, clock });
  if (!jobs.canPrint('boarding-pass'))
    throw new Error(`the kiosk ${config.kioskId} has no printer for boarding passes`);
  await jobs.reconcile();
  const reports = createPrintReports({ ledger, dcs, clock });
  reports.wake();

  const consumables = createConsumables({ database, outbox, clock, printers });
  const supervisor = createSupervisor({
    devices: devices.all,
    abilitiesOf: abilitiesAmong(printers),
    outbox,
    clock,
    otherFaults: () => [
      ...printers.flatMap((one) =>
        one.paperLow() ? [{ code: 'printer.paper-low' as const, device: one }] : [],
      ),
      ...(outbox.level().nearlyFull ? [{ code: 'outbox.full' as const }] : []),
    ],
    onReadiness: (readiness) => page.emit({ type: 'kiosk.readiness', readiness }),
  });

  const page = createPageLink({
    clock,
    greeting: () => ({
      type: 'agent.hello',
      kiosk: kioskViewOf(config),
      readiness: supervisor.readiness(),
    }),
    onCommand: (command) => {
      if (command.type === 'page.ready')
        page.emit({ type: 'reader.document', present: readers.some((reader) => reader.documentPresent()) });
      visits.command(command);
    },
    onGone: () => visits.cutOff(),
  });

  const visits = createVisits({
    config,
    dcs,
    manifest,
    clock,
    outbox,
    jobs,
    ledger,
    reports,
    log: createVisitLog({ database, outbox, clock }),
    mayBegin: () => page.isReady() && supervisor.readiness().state !== 'out-of-service',
    emit: page.emit,
  });

  await visits.reconcile();
  for (const printer of printers) {
    printer.onState(() => visits.printerChanged());
    printer.onPaperLow(() => supervisor.review());
  }
  const stopWatchingLevel = outbox.onLevel(() => supervisor.review());
  connectReaders(devices, { visits, emit: page.emit });

  const app = await buildApp({
    page,
    pageFolder,
    health: () =>
      healthOf({ ...config, supervisor, devices: devices.all, consumables, ways, outbox, manifest }),
  });
  const url = await app.listen(config.listen);
  log.info({ event: 'agent.started', url, version: VERSION });

  return {
    url,
    close: async () => {
      page.close();
      await app.close();
      supervisor.stop();
      ways.stop();
      consumables.stop();
      await Promise.all([...devices.all.map((device) => device.stop()), reports.stop()]);
      stopWatchingLevel();
      await sync.stop();
      database.close();
      log.info({ event: 'agent.stopped' });
    },
  };
}
