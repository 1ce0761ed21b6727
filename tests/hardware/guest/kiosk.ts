import { systemClock } from '../../../config/clock.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { kioskConfig } from '../../../config/load.ts';
import { expectOk } from '../../../config/result.ts';
import { startReferenceDcs } from '../../../device-agent/dcs/reference/main.ts';
import { startAgent } from '../../../device-agent/main.ts';
import { HEALTH_PATH, healthSchema } from '../../../device-agent/routes/health.ts';
import { openBench } from '../../../device-agent/simulator/test-bench.ts';
import { openKioskFront } from '../../passengers/kiosk-front.ts';
import { inventRoster, type SimulatedPassenger } from '../../passengers/roster.ts';
import { deviceStream } from './device-stream.ts';
import {
  CARD_READER,
  KEYPAD,
  PRINTER_FAR_END,
  plugReader,
  printerGadget,
  readerGadget,
  SCANNER,
} from './devices.ts';
import { type HidDescription, type HidDevice, plugHid } from './hid-device.ts';

const PASSENGERS = 20;

const usb = ({ vendorId, productId }: { vendorId: number; productId: number }) => ({ vendorId, productId });

/** Each device by what it is; nothing here says where it is. */
const DEVICES = [
  {
    kind: 'printer',
    id: 'printer',
    profile: 'custom-kpm180h',
    find: { transport: 'usb-lp', usb: usb(printerGadget) },
  },
  {
    kind: 'document-reader',
    id: 'reader',
    frame: { prefix: '\x02', suffix: '\x03', enquiry: '\x05', tellsPresence: true },
    find: { transport: 'serial', usb: usb(readerGadget), settings: { baudRate: 115_200 } },
  },
  {
    kind: 'barcode-reader',
    id: 'scanner',
    interface: { type: 'hid-pos' },
    find: { transport: 'hid', usage: { page: 0x8c } },
  },
  {
    kind: 'card-reader',
    id: 'card-reader',
    interface: { type: 'hid-msr' },
    find: { transport: 'hid', usage: { page: 0x8e } },
  },
  { kind: 'keypad', id: 'keypad', find: { transport: 'hid', usb: usb(KEYPAD) } },
];

/** A device of the kiosk in a passenger's, or a cleaner's, hands. */
interface Plug {
  plug(): Promise<void>;
  unplug(): void;
}

function hidPlug(about: HidDescription): Plug & { device(): HidDevice } {
  let device: HidDevice | null = null;
  return {
    plug: async () => {
      device = plugHid(about);
    },
    unplug: () => device?.unplug(),
    device: () => {
      if (!device) throw new Error(`${about.name} is not plugged in`);
      return device;
    },
  };
}

/**
 * A whole kiosk: agent and departure control as they are, the simulated devices behind the guest's own USB ports, and
 * the journey that the page runs. There is no hub: the kiosk keeps its events.
 */
export async function startKiosk() {
  const dcs = await startReferenceDcs({
    host: '127.0.0.1',
    port: 0,
    stateFolder: '/tmp/dcs',
    demo: null,
    clock: systemClock,
  });
  const roster = inventRoster(PASSENGERS, systemClock.now());
  const imported = await fetch(`${dcs.url}/v1/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ flights: roster.flights, reservations: roster.reservations }),
  });
  if (!imported.ok) throw new Error(`departure control took no bookings: ${imported.status}`);

  const bench = await openBench({ printerModel: 'custom-kpm180h' });
  const plugs = {
    printer: {
      plug: async () => {
        await printerGadget.plug();
        bench.attach('printer', deviceStream(PRINTER_FAR_END));
      },
      unplug: printerGadget.unplug,
    },
    reader: {
      plug: async () => bench.attach('reader', await plugReader()),
      unplug: readerGadget.unplug,
    },
    scanner: hidPlug(SCANNER),
    'card-reader': hidPlug(CARD_READER),
    keypad: hidPlug(KEYPAD),
  };
  for (const { plug } of Object.values(plugs)) await plug();

  const config = kioskConfig({
    kioskId: 'TEST-01',
    airline: LANTERN_AIR,
    airport: { code: 'PVG', timeZone: 'Asia/Shanghai' },
    location: { en: 'Row C' },
    languages: ['en'],
    listen: { port: 0 },
    stateFolder: '/tmp/kiosk',
    dcs: { url: dcs.url },
    hub: { url: 'http://127.0.0.1:1' },
    devices: DEVICES,
  });
  const agent = await startAgent({
    config: expectOk(config, 'the configuration is whole'),
    enrolmentCode: null,
    pageFolder: null,
    clock: systemClock,
  });
  const front = openKioskFront(agent.url);
  const waiting = [...roster.passengers];

  return {
    front,
    printer: bench.printer,
    reader: bench.reader,
    /** How many documents the printer began to receive. */
    jobsBegun: () => bench.timings().filter(({ event }) => event === 'job-received').length,
    plugs,
    nextPassenger: (): SimulatedPassenger => {
      const passenger = waiting.shift();
      if (!passenger) throw new Error('nobody is left in the roster');
      return passenger;
    },
    health: async () => healthSchema.parse(await (await fetch(`${agent.url}${HEALTH_PATH}`)).json()),
    close: async () => {
      front.close();
      await agent.close();
      for (const { unplug } of Object.values(plugs)) unplug();
      await bench.close();
      await dcs.close();
    },
  };
}

export type Kiosk = Awaited<ReturnType<typeof startKiosk>>;
export type PlugName = keyof Kiosk['plugs'];
