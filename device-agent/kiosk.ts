import type { Clock } from '../config/clock.ts';
import type { DeviceConfig } from '../config/devices.ts';
import type { KioskConfig } from '../config/schema.ts';
import type { Database } from '../sync/kiosk/database.ts';
import type { KioskSync } from '../sync/kiosk/start-sync.ts';
import { BAG_INTENT_MIGRATIONS, createBagIntents } from './checkin/bag-intents.ts';
import { CHECK_IN_INTENT_MIGRATION, createCheckInIntents } from './checkin/check-in-intents.ts';
import { bagGiver } from './checkin/give-bags.ts';
import { seatGiver } from './checkin/give-seat.ts';
import { upgradeGiver } from './checkin/give-upgrade.ts';
import { createMoveIntents, MOVE_INTENT_MIGRATION } from './checkin/move-intents.ts';
import { createPrintReports } from './checkin/print-reports.ts';
import { createSeatIntents, SEAT_INTENT_MIGRATION } from './checkin/seat-intents.ts';
import { createVisitLog, VISIT_LOG_MIGRATION } from './checkin/visit-log.ts';
import { createVisits } from './checkin/visits.ts';
import { isBeingMoved, sellWares } from './checkin/wares.ts';
import { connectReaders } from './connect-readers.ts';
import { createConversation, isConversation } from './conversation/conversation.ts';
import { createOfflineDcs } from './dcs/offline/offline-dcs.ts';
import { OFFLINE_MIGRATION } from './dcs/offline/queue.ts';
import type { DcsPort } from './dcs/port.ts';
import type { SignPass } from './documents/pass-signature.ts';
import { composeDevices } from './hardware/composition.ts';
import {
  createLedger,
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
} from './hardware/jobs/ledger.ts';
import { createPrintJobs } from './hardware/jobs/print-jobs.ts';
import { newServiceId } from './hardware/payment-terminal/driver.ts';
import { CONSUMABLES_MIGRATION, createConsumables } from './hardware/printer/consumables.ts';
import { abilitiesAmong } from './hardware/supervisor/abilities.ts';
import { createSupervisor } from './hardware/supervisor/supervisor.ts';
import type { OpenPort } from './hardware/transport/byte-port.ts';
import { createWays } from './hardware/ways.ts';
import { kioskViewOf } from './kiosk-view.ts';
import type { MailPort } from './mail/port.ts';
import { createMailQueue, MAIL_DOUBT_MIGRATION, MAIL_MIGRATION } from './mail/queue.ts';
import {
  type AcceptOfferAtHub,
  createOfferAnswers,
  OFFER_ANSWER_MIGRATION,
} from './members/offer-answers.ts';
import { createPageLink } from './page-link.ts';
import {
  createPaymentLedger,
  PAYMENT_MIGRATION,
  PAYMENT_PURPOSE_MIGRATION,
  PAYMENT_RETURN_MIGRATION,
  PAYMENT_TIME_MIGRATION,
} from './payments/ledger.ts';
import { createPayments } from './payments/payments.ts';
import type { TravelCheck } from './travel-rules/port.ts';

/** The tables that a kiosk keeps, beside those of its sync. */
export const KIOSK_MIGRATIONS = [
  LEDGER_MIGRATION,
  LEDGER_PRINTER_MIGRATION,
  LEDGER_SUBJECT_MIGRATION,
  MAIL_MIGRATION,
  MAIL_DOUBT_MIGRATION,
  PAYMENT_MIGRATION,
  PAYMENT_PURPOSE_MIGRATION,
  PAYMENT_TIME_MIGRATION,
  PAYMENT_RETURN_MIGRATION,
  VISIT_LOG_MIGRATION,
  CHECK_IN_INTENT_MIGRATION,
  SEAT_INTENT_MIGRATION,
  MOVE_INTENT_MIGRATION,
  OFFER_ANSWER_MIGRATION,
  CONSUMABLES_MIGRATION,
  OFFLINE_MIGRATION,
  ...BAG_INTENT_MIGRATIONS,
];

/** Stands between a device and its port, such as to listen in. */
export type WrapPort = (open: OpenPort, device: DeviceConfig) => OpenPort;

/** What a kiosk lives on. */
export interface KioskDeps {
  readonly config: KioskConfig;
  readonly database: Database;
  readonly outbox: KioskSync['outbox'];
  readonly manifest: Pick<KioskSync['manifest'], 'findMember'>;
  readonly converse: Parameters<typeof createConversation>[0]['converse'];
  readonly acceptOffer: AcceptOfferAtHub;
  readonly dcs: DcsPort;
  readonly travelCheck: TravelCheck;
  readonly clock: Clock;
  /** Signs the barcodes of passes; null where the airline does not. */
  readonly signPass: SignPass | null;
  /** Takes mails; null where the kiosk sends none. */
  readonly mail: MailPort | null;
  /** For development and tests: no command of a kiosk hands anything in. */
  readonly wrapPort?: WrapPort;
}

/**
 * Puts a kiosk's devices, its print jobs, its visits and the link to its page together, and starts them: everything
 * that happens in front of the kiosk, behind whatever network there is.
 */
export async function startKiosk({
  config,
  database,
  outbox,
  manifest,
  converse,
  acceptOffer,
  dcs: host,
  travelCheck,
  clock,
  signPass,
  mail,
  wrapPort,
}: KioskDeps) {
  const { kioskId, airport } = config;
  const paymentLedger = createPaymentLedger(database);
  const dcs = createOfflineDcs({
    ...{ dcs: host, database, outbox, clock, kioskId, airport: airport.code },
    isInDoubt: (reservationId) =>
      seatIntents.of(reservationId) !== null || isBeingMoved(paymentLedger.unfinished(), reservationId),
  });
  const seatIntents = createSeatIntents({ database, outbox, dcs: dcs.host, clock });
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
  const documentPresent = () => readers.some((reader) => reader.documentPresent());

  const jobs = createPrintJobs({ printers, ledger, outbox, clock });
  if (!jobs.canPrint('boarding-pass'))
    throw new Error(`the kiosk ${config.kioskId} has no printer for boarding passes`);
  await jobs.reconcile();
  const reports = createPrintReports({ ledger, dcs, outbox, clock });
  reports.wake();

  const mails = createMailQueue({ database, outbox, ledger, mail, clock, onDelivered: () => reports.wake() });
  mails.resume();

  const payments = createPayments({
    terminals: devices.ofKind('payment-terminal').map((terminal) => ({
      ...terminal,
      isReady: () => terminal.state().state === 'ready',
    })),
    ledger: paymentLedger,
    outbox,
    clock,
    ...sellWares({ bags: bagGiver(dcs), seat: seatGiver(dcs), upgrade: upgradeGiver(dcs) }),
    newServiceId,
  });
  await payments.reconcile();

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
      ...(dcs.isAway() ? [{ code: 'dcs.away' as const }] : []),
      ...[...payments.doubts(), ...mails.faults()].map((code) => ({ code })),
    ],
    onReadiness: (readiness) => page.emit({ type: 'kiosk.readiness', readiness }),
  });

  const page = createPageLink({
    clock,
    greeting: () => ({
      type: 'agent.hello',
      kiosk: kioskViewOf(config, { printsItineraries: jobs.canPrint('itinerary') }),
      readiness: supervisor.readiness(),
      documentPresent: documentPresent(),
    }),
    onCommand: (command) => {
      if (command.type === 'page.ready') {
        for (const key of devices.ofKind('keypad').map((keypad) => keypad.headset()))
          if (key) page.emit({ type: 'keypad.key', key });
      }
      if (isConversation(command)) conversation.command(command);
      else visits.command(command);
      if (command.type === 'page.ready') visits.pageReady();
    },
    onGone: () => {
      conversation.end();
      visits.cutOff();
    },
  });

  const conversation = createConversation({ clock, converse, emit: page.emit });
  const intents = createCheckInIntents({ database, outbox, dcs: dcs.host, clock });
  const bagIntents = createBagIntents({ database, outbox, dcs: dcs.host, clock });
  const moveIntents = createMoveIntents({ database, outbox, dcs: dcs.host, clock });
  const visits = createVisits({
    config,
    dcs,
    manifest,
    travelCheck,
    clock,
    outbox,
    jobs,
    ledger,
    reports,
    payments,
    signPass,
    mails,
    log: createVisitLog({ database, outbox, clock }),
    offers: createOfferAnswers({ database, outbox, clock, acceptOffer }),
    intents,
    seatIntents,
    moveIntents,
    bagIntents,
    documentPresent,
    mayBegin: () => page.isReady() && supervisor.readiness().state !== 'out-of-service',
    emit: page.emit,
  });

  await visits.reconcile();
  for (const printer of printers) {
    printer.onState(() => visits.printerChanged());
    printer.onPaperLow(() => supervisor.review());
  }
  let { nearlyFull } = outbox.level();
  const stopWatchingLevel = outbox.onLevel((level) => {
    // Every event changes the level, and hardly any the kiosk's readiness.
    if (level.nearlyFull === nearlyFull) return;
    nearlyFull = level.nearlyFull;
    supervisor.review();
  });
  dcs.onAway(() => supervisor.review());
  payments.onDoubt(() => supervisor.review());
  mails.onFault(() => supervisor.review());
  reports.onTagRefused(visits.tagRefused);
  connectReaders(devices, {
    visits,
    emit: page.emit,
    takesLicences: config.airline.takesLicences,
    airport: airport.code,
  });

  return {
    page,
    supervisor,
    devices: devices.all,
    consumables,
    ways,
    stop: async () => {
      conversation.end();
      supervisor.stop();
      payments.stop();
      mails.stop();
      ways.stop();
      consumables.stop();
      await Promise.all([
        ...devices.all.map((device) => device.stop()),
        reports.stop(),
        intents.stop(),
        seatIntents.stop(),
        moveIntents.stop(),
        bagIntents.stop(),
        dcs.stop(),
      ]);
      stopWatchingLevel();
    },
  };
}

export type Kiosk = Awaited<ReturnType<typeof startKiosk>>;
