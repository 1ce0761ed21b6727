import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { deviceSchema } from '../../../config/devices.ts';
import { kioskConfig } from '../../../config/load.ts';
import { expectOk } from '../../../config/result.ts';
import type { KioskConfig } from '../../../config/schema.ts';
import { freshFolder } from '../../../sync/kiosk/testing/fresh-folder.ts';
import type { Candidate } from '../../hardware/supervisor/discovery/candidate.ts';
import { startAgent } from '../../main.ts';
import { type OpenBench, openBench } from '../../simulator/test-bench.ts';
import { command } from '../doctor.ts';
import { freePorts } from '../processes.ts';
import { examine, placeOf } from './examine.ts';
import { linesOf, reportOf } from './report.ts';

const SCANNER: Candidate = {
  transport: 'hid',
  path: '/dev/hidraw3',
  usb: { vendorId: 0x05e0, productId: 0x1200 },
  serialNumber: 'S-1',
  interfaceNumber: 0,
  usage: { page: 1, usage: 6 },
  name: 'Symbol Scanner',
};

let rack: OpenBench;
let config: KioskConfig;
let layer: object;

const look = async (list = () => ({ candidates: [] as Candidate[], unavailable: [] as string[] })) =>
  reportOf(await examine(config, systemClock, list), config, []);
const deviceIn = (report: Awaited<ReturnType<typeof look>>, id: string) =>
  report.devices.find((device) => device.id === id);

beforeEach(async () => {
  rack = await openBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
  const [port = 0] = await freePorts(1);
  layer = {
    kioskId: 'TEST-01',
    airline: LANTERN_AIR,
    airport: { code: 'PVG', timeZone: 'Asia/Shanghai' },
    location: { en: 'Row C' },
    languages: ['en'],
    listen: { port },
    stateFolder: freshFolder(),
    dcs: { url: 'http://127.0.0.1:1' },
    hub: { url: 'http://127.0.0.1:1' },
    devices: [
      {
        kind: 'printer',
        id: 'pass-printer',
        profile: 'custom-kpm180h',
        port: { transport: 'tcp', host: '127.0.0.1', port: rack.printerPort },
      },
      {
        kind: 'document-reader',
        id: 'passport-reader',
        required: false,
        frame: { prefix: '\x02', suffix: '\x03', enquiry: '\x05', tellsPresence: true },
        port: { transport: 'tcp', host: '127.0.0.1', port: rack.readerPort },
      },
    ],
  };
  config = expectOk(kioskConfig(layer), 'the configuration is whole');
});
afterEach(() => rack.close());

describe('the doctor', () => {
  it('finds a kiosk well whose devices answer', async () => {
    const report = await look();
    expect(report).toMatchObject({ source: 'own-look', well: true, readiness: { state: 'in-service' } });
    expect(report.devices.map(({ id, state, todo }) => ({ id, state, todo }))).toEqual([
      { id: 'pass-printer', state: 'ready', todo: null },
      { id: 'passport-reader', state: 'ready', todo: null },
    ]);
  });

  it('says what to do about a required device that is away, in words for ground staff', async () => {
    rack.sockets.printer.unplug();
    const report = await look();
    expect(report.well).toBe(false);
    expect(deviceIn(report, 'pass-printer')).toMatchObject({
      fault: 'device.unplugged',
      todo: 'Check the cable and the power of the device.',
    });
    expect(linesOf(report).join('\n')).toContain('BAD');
  });

  it('says what a printer itself complains of', async () => {
    rack.printer.inject({ paper: 'out' });
    const report = await look();
    expect(deviceIn(report, 'pass-printer')).toMatchObject({
      state: 'fault',
      todo: 'Load a new roll of paper.',
    });
  });

  it('finds a kiosk well that lacks an optional device, and says so', async () => {
    rack.sockets.reader.unplug();
    const report = await look();
    expect(report).toMatchObject({ well: true, readiness: { state: 'degraded' } });
    expect(linesOf(report).join('\n')).toContain('(optional)');
  });

  it('names what is plugged in and not configured, and a scanner that types', async () => {
    const report = await look(() => ({ candidates: [SCANNER], unavailable: [] }));
    expect(report.unknown).toMatchObject([{ path: '/dev/hidraw3', types: true }]);
    const text = linesOf(report).join('\n');
    expect(text).toContain('05e0:1200  Symbol Scanner  serial S-1');
    expect(text).toContain('switch it to HID POS');
  });

  it('says what this machine cannot show', async () => {
    const report = await look(() => ({ candidates: [], unavailable: ['nothing is shown here'] }));
    expect(linesOf(report)).toContain('nothing is shown here');
  });

  it('asks the agent that runs, and takes no device from it', async () => {
    const agent = await startAgent({ config, enrolmentCode: null, pageFolder: null, clock: systemClock });
    try {
      let report = await look();
      // Degraded: there is no host in this test.
      for (; report.readiness.state === 'out-of-service'; report = await look())
        expect(report.source).toBe('agent');
      expect(report).toMatchObject({ source: 'agent', well: true });
      expect(deviceIn(report, 'pass-printer')?.counters).toMatchObject({ documents: 0, paper: 'enough' });
      expect(linesOf(report).join('\n')).toContain('0 documents');
    } finally {
      await agent.close();
    }
  });

  it('ends with 0, 1 or 2', async () => {
    const run = (...args: string[]) => command({ args, root: '.' });
    const path = join(freshFolder(), 'kiosk.json');
    writeFileSync(path, JSON.stringify(layer));
    expect(await run('--config', path, '--json')).toBe(0);
    rack.sockets.printer.unplug();
    expect(await run('--config', path)).toBe(1);
    expect(await run('--config', '/nowhere.json')).toBe(2);
    await expect(run('--such')).rejects.toThrow(TypeError);
  });
});

describe('where a device is', () => {
  const nothing = { claimed: [], unclaimed: [], unavailable: [] };
  const printer = (way: object) =>
    deviceSchema.parse({ kind: 'printer', id: 'printer', profile: 'custom-kpm180h', ...way });

  it.each([
    [{ port: { transport: 'usb-lp', path: '/dev/usb/lp0' } }, 'usb-lp /dev/usb/lp0'],
    [{ port: { transport: 'hid', path: '/dev/hidraw3' } }, 'hid /dev/hidraw3'],
    [{ port: { transport: 'tcp', host: '10.0.0.9', port: 9100 } }, 'tcp 10.0.0.9:9100'],
    [{ find: { transport: 'usb-lp', usb: { vendorId: '0dd4', productId: '0186' } } }, 'any usb-lp 0dd4:0186'],
  ])('%j is said as %s', (way, place) => {
    expect(placeOf(printer(way), nothing)).toBe(place);
  });
});
