import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { startRack } from '../simulator/main.ts';
import { PRINTER_MODELS } from '../simulator/printer/models.ts';
import type { RackKiosk } from '../simulator/rack.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** The simulated devices. `--kiosk ID,PRINTER-MODEL,PRINTER-PORT,READER-PORT` is repeated, once a kiosk. */
export const command: Command = async ({ args, root }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8101' },
      kiosk: { type: 'string', multiple: true, default: ['PVG-T2-01,custom-kpm180h,8110,8111'] },
      /** Print without mechanical delay, on paper that never ends. */
      instant: { type: 'boolean', default: false },
    },
  });
  const kiosks: RackKiosk[] = [];
  for (const text of values.kiosk) {
    const [kioskId = '', printerModel = '', printerPort, readerPort] = text.split(',');
    if (!PRINTER_MODELS.includes(printerModel)) {
      console.error(`no printer model "${printerModel}" on the rack`);
      return 2;
    }
    kiosks.push({
      kioskId,
      printerModel,
      printerPort: Number(printerPort),
      readerPort: Number(readerPort),
      ...(values.instant ? { pace: 'instant', roll: { length: Number.POSITIVE_INFINITY, low: 0 } } : {}),
    });
  }
  const rack = await startRack({
    host: values.host,
    port: Number(values.port),
    kiosks,
    clock: systemClock,
    pageFolder: join(root, 'dist', 'rack'),
  });
  return serve({ url: rack.url, close: rack.close, details: { kiosks: rack.kiosks } });
};
