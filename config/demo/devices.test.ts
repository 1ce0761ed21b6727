import { describe, expect, it } from 'vitest';
import { deviceSchema } from '../devices.ts';
import { configuredDemoDevices, DEMO_DEVICES } from './devices.ts';

const PORTS = DEMO_DEVICES.map((_, index) => 9010 + index);

describe('the demo kiosk', () => {
  it('has devices that the agent’s configuration knows, each at a port of its own', () => {
    const devices = configuredDemoDevices(PORTS).map((device) => deviceSchema.parse(device));
    expect(devices.map(({ port }) => port?.transport === 'tcp' && port.port)).toEqual(PORTS);
  });

  it('cannot do without a passport reader and a printer of passes, and can without all else', () => {
    expect(DEMO_DEVICES.filter(({ required }) => required).map(({ id }) => id)).toEqual([
      'boarding-pass-printer',
      'passport-reader',
    ]);
  });
});
