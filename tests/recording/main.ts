import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import closeWithGrace from 'close-with-grace';
import { systemClock } from '../../config/clock.ts';
import { readEnvironment } from '../../config/environment.ts';
import { loadKioskConfig } from '../../config/load.ts';
import { recorded } from '../../device-agent/hardware/recording/recorder.ts';
import { writeSession } from '../../device-agent/hardware/recording/session.ts';
import { startAgent } from '../../device-agent/main.ts';
import { toolOptions } from '../tool-options.ts';

/** Runs one kiosk's agent and keeps what goes over its devices' ports, scrubbed, a file a connection. */
const { values } = toolOptions({
  options: {
    config: { type: 'string', multiple: true, default: [] },
    to: { type: 'string', default: 'recordings' },
  },
});
const config = loadKioskConfig(...values.config);
if (!config.ok) {
  console.error(['The configuration cannot be used:', ...config.fault].join('\n  '));
  process.exit(2);
}
const folder = resolve(values.to);
mkdirSync(folder, { recursive: true, mode: 0o700 });
let connections = 0;

const agent = await startAgent({
  config: config.value,
  enrolmentCode: readEnvironment().enrolmentCode,
  pageFolder: join(process.cwd(), 'dist', 'kiosk'),
  clock: systemClock,
  wrapPort: (open, { id, kind }) =>
    recorded(open, { device: id, kind }, systemClock, (session) => {
      connections += 1;
      writeFileSync(join(folder, `${id}-${connections}.jsonl`), writeSession(session), { mode: 0o600 });
    }),
});
console.log(`${agent.url} is recorded in ${folder}; Ctrl-C ends it`);
closeWithGrace({ delay: 4000 }, () => agent.close());
