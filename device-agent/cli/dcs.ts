import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { isDemoStation } from '../../config/demo/schedule.ts';
import { readEnvironment } from '../../config/environment.ts';
import { startReferenceDcs } from '../dcs/reference/main.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** The reference departure control system. */
export const command: Command = async ({ args }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8103' },
      state: { type: 'string' },
      demo: { type: 'boolean', default: false },
      /** Where the demo's people leave from. */
      airport: { type: 'string', default: 'PVG' },
    },
  });
  const { airport } = values;
  if (!isDemoStation(airport)) {
    console.error('--airport takes PVG or LHR');
    return 2;
  }
  return serve(
    await startReferenceDcs({
      host: values.host,
      port: Number(values.port),
      stateFolder: values.state ?? join(readEnvironment().home, 'dcs'),
      demo: values.demo ? airport : null,
      clock: systemClock,
    }),
  );
};
