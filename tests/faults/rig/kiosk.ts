import { AIRPORTS } from '../../../config/airports.ts';
import type { Clock } from '../../../config/clock.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { DEMO_DEVICES, type DemoDevice } from '../../../config/demo/devices.ts';
import { newId } from '../../../config/ids.ts';
import type { Purpose } from '../../../config/purposes.ts';
import { err } from '../../../config/result.ts';
import { type Airline, kioskConfigSchema } from '../../../config/schema.ts';
import { TRAVEL_RULES, type TravelRules } from '../../../config/travel-rules/rules.ts';
import type { DcsPort } from '../../../device-agent/dcs/port.ts';
import type { Desk } from '../../../device-agent/dcs/reference/rules.ts';
import { createStore } from '../../../device-agent/dcs/reference/store.ts';
import type { JobState } from '../../../device-agent/hardware/jobs/ledger.ts';
import { startKiosk } from '../../../device-agent/kiosk.ts';
import type { MailPort } from '../../../device-agent/mail/port.ts';
import type { AcceptOfferAtHub } from '../../../device-agent/members/offer-answers.ts';
import type { PaymentState } from '../../../device-agent/payments/ledger.ts';
import type { DeviceSpec } from '../../../device-agent/simulator/kinds.ts';
import { createKioskDevices } from '../../../device-agent/simulator/kiosk.ts';
import { createGlyphs } from '../../../device-agent/simulator/printer/glyphs.ts';
import { createRuleBasedCheck } from '../../../device-agent/travel-rules/rule-based.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { createManifestStore } from '../../../sync/kiosk/manifest-store.ts';
import { createOutbox, type Outbox } from '../../../sync/kiosk/outbox.ts';
import type { EventType } from '../../../sync/wire/events.ts';
import { type HostState, portToDesk } from './desk.ts';
import { createLeapingClock } from './leaping-clock.ts';
import { openPage } from './page.ts';
import { type Meter, slowCable } from './slow-cable.ts';
import { EMPTY_KIOSK, worldAt } from './world.ts';

// An agent loads these when the first pass is shown, or sent: no clock here waits for a disk.
import '../../../device-agent/documents/screen-symbol.ts';
import '../../../device-agent/mail/pass-mail.ts';

/** For all rigs of a file: finding the fonts takes longer than a visit. */
const GLYPHS = createGlyphs();
const START = Date.parse('2031-05-14T09:00:00+08:00');
/** Milliseconds in which a kiosk says what it still has to say, and stops. */
const LAST_WORDS = 60_000;

/** A device of the rig, told once for both ends of its cable. */
export type RigDevice = Omit<DemoDevice, 'hurried'>;

/** The passport reader of the demo kiosk. */
export const PASSPORT_READER = DEMO_DEVICES.filter(({ kind }) => kind === 'document-reader');

/** A printer of this model, named `printer`. */
export const printerOfModel = (model: string, id = 'printer', required = true): RigDevice => ({
  ...{ id, required, kind: 'printer', configured: { profile: model }, simulated: { model } },
});

export interface JobRow {
  readonly jobId: string;
  readonly printer: string;
  readonly document: string;
  readonly reservationId: string;
  readonly state: JobState;
  readonly code: string | null;
  readonly openedAt: number;
}

export interface PaymentLine {
  readonly minorUnits: number;
  readonly paymentId: string;
  readonly serviceId: string;
  readonly visitId: string;
  readonly purpose: Purpose;
  readonly state: PaymentState;
}

export interface RigOptions {
  /** When it is switched on (milliseconds since 1970). */
  readonly start?: number;
  /** Another way to the host's desk than past the network; `activity` is another number while anything is under way. */
  readonly connect?: (host: { desk: Desk; clock: Clock }) => { dcs: DcsPort; activity?: () => number };
  /** Other rules than those of the demo's routes. */
  readonly travelRules?: TravelRules;
  /** Where passes are sent by. */
  readonly mail?: MailPort | null;
  /** What the hub answers to whoever accepts an offer; left out, it is away. */
  readonly acceptOffer?: AcceptOfferAtHub;
}

/**
 * A whole kiosk on a clock that leaps: the agent as it runs, its page without a browser, simulated devices at the
 * ends of slow lines, and the reference DCS without a network, or another host. Hours of it pass in seconds.
 */
export async function openRig(
  devices: readonly RigDevice[],
  airline: Airline = LANTERN_AIR,
  {
    start = START,
    connect,
    mail = null,
    travelRules = TRAVEL_RULES,
    acceptOffer = async () => err({ code: 'hub.unreachable' }),
  }: RigOptions = {},
) {
  let activity = 0;
  let hostActivity = () => 0;
  const meters = new Map<string, Meter>(devices.map(({ id }) => [id, { document: 0, activity: 0 }]));
  const clock = createLeapingClock(start, () =>
    [...meters.values()].reduce((sum, meter) => sum + meter.activity, activity + hostActivity()),
  );
  const simulated = createKioskDevices(
    {
      kioskId: 'TEST-01',
      devices: devices.map(({ id, kind, simulated }) => ({ id, kind, ...simulated }) as DeviceSpec),
    },
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
  const printers = devices
    .filter(({ kind }) => kind === 'printer')
    .map(({ id }) => simulated.ofKind('printer', id));

  const { roster, cases, ...world } = worldAt(start);
  const deskDatabase = openDatabase({ path: world.host });
  const desk = { store: createStore(deskDatabase), clock };
  let host: HostState = 'there';
  const hostAt = new Map<keyof DcsPort, HostState>();
  const connected = connect?.({ desk, clock });
  if (connected?.activity) hostActivity = connected.activity;
  const dcs = connected?.dcs ?? portToDesk(desk, (call) => hostAt.get(call) ?? host);

  const database = openDatabase({ path: EMPTY_KIOSK });
  const outbox = createOutbox({ database, source: 'kiosk/TEST-01', capacity: 100_000, clock });
  const record: Outbox['record'] = async (events, fact) => {
    activity += 1;
    const recorded = await outbox.record(events, fact);
    activity += 1;
    return recorded;
  };
  const nowhere = { transport: 'tcp', host: '127.0.0.1', port: 1 } as const;
  const config = kioskConfigSchema.parse({
    kioskId: 'TEST-01',
    airline,
    airport: { code: 'PVG', timeZone: AIRPORTS.PVG.timeZone },
    location: { en: 'Row C' },
    serviceDesk: { en: 'Row C, desk 20' },
    languages: ['en', 'zh-Hans'],
    listen: { port: 0 },
    stateFolder: '-',
    devices: devices.map(({ id, kind, required, configured }) => ({
      ...{ id, kind, required, port: nowhere },
      ...configured,
    })),
    ...(mail && { mail: { host: '127.0.0.1', from: 'kiosk@airline.example' } }),
    dcs: { url: 'http://127.0.0.1:1' },
    hub: { url: 'http://127.0.0.1:1' },
  });
  const manifest = createManifestStore({ database, clock });
  const kiosk = await startKiosk({
    config,
    database,
    outbox: { ...outbox, record },
    manifest,
    converse: async () => err({ code: 'hub.unreachable' }),
    acceptOffer: (asked) => acceptOffer(asked),
    dcs,
    clock,
    signPass: null,
    mail,
    travelCheck: createRuleBasedCheck(travelRules),
    wrapPort: (_open, { id }) => {
      const [device, meter] = [simulated.device(id), meters.get(id)];
      if (!device || !meter) throw new Error(`the rig has no device ${id}`);
      return slowCable(device.socket, clock, meter);
    },
  });
  const page = openPage(kiosk.page, clock);

  const jobRows = database.prepare<[], JobRow>(
    `SELECT job_id AS jobId, printer, document, reservation_id AS reservationId, state, code, opened_at AS openedAt
     FROM print_job WHERE printer <> 'phone' ORDER BY job_id`,
  );
  const paymentRows = database.prepare<[], PaymentLine>(
    `SELECT payment_id AS paymentId, service_id AS serviceId, visit_id AS visitId, purpose, state, minor_units AS minorUnits
     FROM payment ORDER BY payment_id`,
  );
  return {
    clock,
    page,
    /** Another page of the kiosk: it takes over from the one before, as when it is loaded again. */
    openPage: () => openPage(kiosk.page, clock),
    device: simulated.device,
    printers,
    /** The first terminal; throws where there is none. */
    get terminal() {
      return simulated.ofKind('payment-terminal').peer;
    },
    reader: simulated.ofKind('document-reader').peer,
    /** Jobs whose first byte has arrived at a printer. */
    jobsBegun: () => simulated.timings().filter(({ event }) => event === 'job-received').length,
    /** Lines of the passports of those who have come to travel. */
    passports: roster.passengers.map(({ lines }) => lines),
    cases,
    /** Whether the host answers, and the desk where it decides. */
    hostAway: (isAway: boolean) => {
      host = isAway ? 'away' : 'there';
    },
    /** The host decides, and nobody hears what. */
    loseAnswers: (lost: boolean) => {
      host = lost ? 'unheard' : 'there';
    },
    /** How the host takes one call, whatever it does about the others. */
    hostTakes: (call: keyof DcsPort, state: HostState) => void hostAt.set(call, state),
    desk,
    /** The members that the hub has announced. */
    manifest,
    /** What finds the first of them by typing: nobody has told the airline of their passport. */
    typed: { reference: 'L00000', surname: 'SIMULATEDA' },
    meter: (id: string) => meters.get(id) as Meter,
    readiness: kiosk.supervisor.readiness,
    jobs: () => jobRows.all(),
    /** The kiosk's ledger of payments, oldest first. */
    payments: () => paymentRows.all(),
    /** Everything recorded for the hub, in order. */
    events: () =>
      (outbox.lease(10_000)?.events ?? []).map(({ type, data }) => ({
        type: type as EventType,
        data: data as Readonly<Record<string, unknown>>,
      })),
    close: async () => {
      page.close();
      let stopped = false;
      void kiosk.stop().then(() => {
        stopped = true;
      });
      if (!(await clock.until(() => stopped, LAST_WORDS))) throw new Error('the kiosk does not stop');
      await clock.settle();
      database.close();
      deskDatabase.close();
    },
  };
}

export type Rig = Awaited<ReturnType<typeof openRig>>;
