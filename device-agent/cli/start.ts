import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { readEnvironment } from '../../config/environment.ts';
import type { Command } from './command.ts';
import { startStack } from './stack.ts';

/** Everything on this machine, on loopback, until Ctrl-C or SIGTERM. */
export const command: Command = async ({ args, root }) => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      'kiosk-port': { type: 'string', default: '8100' },
      'rack-port': { type: 'string', default: '8101' },
      'hub-port': { type: 'string', default: '8102' },
      'dcs-port': { type: 'string', default: '8103' },
      'device-port': { type: 'string', default: '8110' },
    },
  });
  const environment = readEnvironment();
  const firstDevice = Number(values['device-port']);
  const starting = startStack({
    root,
    home: environment.home,
    databaseUrl: environment.databaseUrl,
    instantDevices: false,
    demo: true,
    ports: {
      hub: Number(values['hub-port']),
      dcs: Number(values['dcs-port']),
      rack: Number(values['rack-port']),
      agents: [Number(values['kiosk-port'])],
      devices: [[firstDevice, firstDevice + 1]],
    },
    onRestart: (role) => console.error(`${role} ended unexpectedly; starting it again`),
  });
  closeWithGrace({ delay: 4900, logger: console }, async ({ err }) => {
    if (err) console.error(err);
    await starting.then((stack) => stack.stop());
  });

  const stack = await starting;
  console.log(`
Landside is running, with an invented airline and invented people.

  kiosk           ${stack.kiosks[0]?.url}
  device rack     ${stack.rackUrl}
  staff console   ${stack.hubUrl}

Try this: open kiosk and rack side by side. On the rack, show the passport of Mei Lin Example to the
reader; on the kiosk, touch once; take the pass out of the printer on the rack. Then look at her file on the
staff console. Ctrl-C stops everything; what happened is kept in ${environment.home}.
`);
  return new Promise(() => undefined);
};
