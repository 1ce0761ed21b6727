import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../../config/clock.ts';
import { readEnvironment } from '../../config/environment.ts';
import { loadKioskConfig } from '../../config/load.ts';
import { startAgent } from '../main.ts';
import type { Command } from './command.ts';
import { serve } from './serve.ts';

/** One kiosk's agent. `--config` is repeated, airline layer first. */
export const command: Command = async ({ args, root }) => {
  const { values } = parseArgs({
    args: [...args],
    options: { config: { type: 'string', multiple: true, default: [] } },
  });
  const config = loadKioskConfig(...values.config);
  if (!config.ok) {
    console.error(['The configuration cannot be used:', ...config.fault].join('\n  '));
    return 2;
  }
  const { enrolmentCode } = readEnvironment();
  return serve(
    await startAgent({
      config: config.value,
      enrolmentCode,
      pageFolder: join(root, 'dist', 'kiosk'),
      clock: systemClock,
    }),
  );
};
