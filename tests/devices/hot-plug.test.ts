import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { deviceSchema } from '../../config/devices.ts';
import { ok } from '../../config/result.ts';
import type { Readiness } from '../../device-agent/contract/stream.ts';
import { composeDevices, type Devices } from '../../device-agent/hardware/composition.ts';
import { createSupervisor, type Supervisor } from '../../device-agent/hardware/supervisor/supervisor.ts';
import { createWays, type Ways } from '../../device-agent/hardware/ways.ts';
import { type OpenBench, openBench } from '../../device-agent/simulator/test-bench.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';

let rack: OpenBench;
let ways: Ways;
let devices: Devices;
let supervisor: Supervisor;
let told: () => void = () => undefined;

/** Milliseconds until the kiosk's readiness is this. How long it takes is what `npm run bench -- read` measures. */
const until = async (state: Readiness['state']): Promise<void> => {
  while (supervisor.readiness().state !== state)
    await new Promise<void>((resolve) => {
      told = resolve;
    });
};

beforeEach(async () => {
  rack = await openBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
  const at = (port: number) => `127.0.0.1:${port}`;
  const configured = [
    {
      kind: 'printer',
      id: 'printer',
      profile: 'custom-kpm180h',
      find: {
        transport: 'tcp',
        addresses: [at(rack.readerPort), at(rack.printerPort)],
        // `DLE EOT 1`: bits 1 and 4 of a status byte are always set, bits 0 and 7 never (ESC/POS).
        probe: { ask: '\x10\x04\x01', answer: '^[\\x12\\x16\\x1a\\x1e]$' },
      },
    },
    {
      kind: 'document-reader',
      id: 'reader',
      frame: { prefix: '\x02', suffix: '\x03', enquiry: '\x05', tellsPresence: true },
      find: {
        transport: 'tcp',
        addresses: [at(rack.readerPort), at(rack.printerPort)],
        probe: { ask: '\x05', answer: '^\\x02![01]\\x03' },
      },
    },
  ].map((device) => deviceSchema.parse(device));
  ways = createWays(configured, systemClock, () => ({ candidates: [], unavailable: [] }));
  devices = composeDevices(configured, {
    clock: systemClock,
    openerOf: ways.openerOf,
    leftoverIn: () => false,
  });
  supervisor = createSupervisor({
    devices: devices.all,
    abilitiesOf: ({ id }) => [id],
    outbox: { record: async () => ok(undefined) } as unknown as Outbox,
    clock: systemClock,
    otherFaults: () => [],
    onReadiness: () => told(),
  });
});

afterEach(async () => {
  supervisor.stop();
  ways.stop();
  await Promise.all(devices.all.map((device) => device.stop()));
  await rack.close();
});

describe('devices at addresses that nobody told apart', () => {
  it('are found by what they answer, and each is claimed once', async () => {
    await until('in-service');
    const { claimed } = ways.survey();
    expect(Object.fromEntries(claimed.map(({ device, candidate }) => [device, candidate.path]))).toEqual({
      printer: `127.0.0.1:${rack.printerPort}`,
      reader: `127.0.0.1:${rack.readerPort}`,
    });
  });

  it.each(['printer', 'reader'] as const)(
    'are missed when they are pulled, and serve again when they are back: the %s',
    async (device) => {
      await until('in-service');
      for (let round = 0; round < 3; round += 1) {
        rack.sockets[device].unplug();
        await until('out-of-service');
        expect(supervisor.readiness().devices).toMatchObject([{ device, code: 'device.unplugged' }]);
        await rack.sockets[device].plug();
        await until('in-service');
      }
    },
  );
});
