import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { readEnvironment } from '../../config/environment.ts';
import { startGonowHost } from '../dcs/gonow-host/main.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** A host in the manner of Navitaire GoNow. Its one user is for trying, and the suite knows it. */
export const command: Command = async ({ args }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8104' },
      state: { type: 'string' },
      user: { type: 'string', default: 'kiosk' },
      password: { type: 'string', default: 'kiosk' },
      idle: { type: 'string', default: '15' },
      demo: { type: 'boolean', default: false },
    },
  });
  return serve(
    await startGonowHost({
      ...{ host: values.host, port: Number(values.port), user: values.user, password: values.password },
      stateFolder: values.state ?? join(readEnvironment().home, 'gonow-host'),
      ...{ idleMinutes: Number(values.idle), demo: values.demo, clock: systemClock },
    }),
  );
};
