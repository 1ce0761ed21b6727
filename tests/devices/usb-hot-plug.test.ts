import { Duplex } from 'node:stream';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { deviceSchema } from '../../config/devices.ts';
import { composeDevices, type Devices } from '../../device-agent/hardware/composition.ts';
import type { Candidate } from '../../device-agent/hardware/supervisor/discovery/candidate.ts';
import {
  type PseudoTerminal,
  pseudoTerminal,
} from '../../device-agent/hardware/transport/testing/pseudo-terminal.ts';
import { createWays, type Ways } from '../../device-agent/hardware/ways.ts';
import { type OpenBench, openBench, SMALL_PASS } from '../../device-agent/simulator/test-bench.ts';

/** The same printer wherever it is plugged in, and whatever name the kernel gives it there. */
const PRINTER = { vendorId: 0x0dd4, productId: 0x0186 };
const CONFIGURED = deviceSchema.parse({
  kind: 'printer',
  id: 'printer',
  profile: 'custom-kpm180h',
  find: { transport: 'usb-lp', usb: PRINTER },
});

let bench: OpenBench;
let ways: Ways;
let devices: Devices;
let plugged: PseudoTerminal | null = null;

const candidates = (): Candidate[] =>
  plugged
    ? [
        {
          transport: 'usb-lp',
          path: plugged.path,
          usb: PRINTER,
          serialNumber: null,
          interfaceNumber: 0,
          usage: null,
          name: '',
        },
      ]
    : [];

const plug = async () => {
  plugged = await pseudoTerminal();
  bench.attach('printer', Duplex.from({ readable: plugged.heard, writable: plugged.say }));
};
const unplug = async () => {
  const gone = plugged;
  plugged = null;
  await gone?.remove();
};

const printer = () => {
  const [only] = devices.ofKind('printer');
  if (!only) throw new Error('no printer is configured');
  return only;
};
const until = (state: string) =>
  new Promise<void>((resolve) => {
    const look = () => printer().state().state === state && resolve();
    printer().onState(look);
    look();
  });

beforeEach(async () => {
  bench = await openBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
  await plug();
  ways = createWays([CONFIGURED], systemClock, () => ({ candidates: candidates(), unavailable: [] }));
  devices = composeDevices([CONFIGURED], {
    clock: systemClock,
    openerOf: ways.openerOf,
    leftoverIn: () => false,
  });
});
afterEach(async () => {
  ways.stop();
  await printer().stop();
  await unplug();
  await bench.close();
});

it('a USB printer is found, prints, is missed when it is pulled, and prints under another name', async () => {
  for (let round = 0; round < 2; round += 1) {
    await until('ready');
    expect(await printer().print(SMALL_PASS)).toMatchObject({ state: 'printed' });
    bench.printer.take();
    await unplug();
    await until('absent');
    expect(printer().state().fault).toBe('device.unplugged');
    await plug();
  }
  await until('ready');
  expect(bench.printer.counts().complete).toBe(2);
});
