import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { systemClock } from '../../config/clock.ts';
import { DEMO_DEVICES, simulatedDemoDevices } from '../../config/demo/devices.ts';
import { rackKioskSchema } from '../simulator/kiosk.ts';
import { startRack } from '../simulator/main.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

const kiosksSchema = z.array(rackKioskSchema).min(1);

/** First device port of the demo kiosk, which is simulated where no file says otherwise. */
const DEMO_PORT = 8110;
const demoKiosk = () => ({
  kioskId: 'PVG-T2-01',
  devices: simulatedDemoDevices(
    DEMO_DEVICES.map((_, index) => DEMO_PORT + index),
    false,
  ),
});

/** The simulated devices. `--kiosks FILE` holds a JSON list of kiosks and their devices (`simulator/README.md`). */
export const command: Command = async ({ args, root }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8101' },
      kiosks: { type: 'string' },
    },
  });
  const written: unknown = values.kiosks ? JSON.parse(readFileSync(values.kiosks, 'utf8')) : [demoKiosk()];
  const read = kiosksSchema.safeParse(written);
  if (!read.success) {
    console.error(`${values.kiosks ?? 'the demo kiosk'}: ${z.prettifyError(read.error)}`);
    return 2;
  }
  const rack = await startRack({
    host: values.host,
    port: Number(values.port),
    kiosks: read.data,
    clock: systemClock,
    pageFolder: join(root, 'dist', 'rack'),
  });
  return serve({ url: rack.url, close: rack.close, details: { kiosks: rack.kiosks } });
};
