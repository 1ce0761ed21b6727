import { parseArgs } from 'node:util';
import closeWithGrace from 'close-with-grace';
import { DEMO_DEVICES } from '../../config/demo/devices.ts';
import { isDemoStation } from '../../config/demo/schedule.ts';
import { DEMO_AIRLINES, type DemoAirline } from '../../config/demo/tidewing.ts';
import { readEnvironment } from '../../config/environment.ts';
import type { Command } from './command.ts';
import { isFree } from './processes.ts';
import { GRACE } from './serve.ts';
import { startStack } from './stack.ts';

/** Milliseconds until everything has ended, one way or the other. */
const STOP_LIMIT = 4900;

/** The ports by their options. The devices take one each, from this one on. */
const PORTS = {
  'kiosk-port': '8100',
  'rack-port': '8101',
  'hub-port': '8102',
  'dcs-port': '8103',
  'device-port': '8110',
} as const;
type PortName = keyof typeof PORTS;

const DCS_KINDS = ['landside', 'gonow'] as const;

function readOptions(args: readonly string[]) {
  const ports = Object.fromEntries(
    Object.entries(PORTS).map(([name, port]) => [name, { type: 'string' as const, default: port }]),
  );
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...ports,
      dcs: { type: 'string', default: 'landside' },
      airport: { type: 'string', default: 'PVG' },
      airline: { type: 'string', default: 'lantern-air' },
    },
  });
  const { dcs, airport, airline, ...numbers } = values;
  return {
    /** Null for a kind that there is not. */
    dcsKind: DCS_KINDS.find((kind) => kind === dcs) ?? null,
    /** Where the kiosk stands; null where the demo has none. */
    station: isDemoStation(airport) ? airport : null,
    /** Whose name it bears; null where the demo has none such. */
    airline: Object.hasOwn(DEMO_AIRLINES, airline) ? (airline as DemoAirline) : null,
    ports: Object.fromEntries(Object.entries(numbers).map(([name, port]) => [name, Number(port)])) as Record<
      PortName,
      number
    >,
  };
}

const devicePorts = (first: number): number[] => DEMO_DEVICES.map((_, index) => first + index);

/** Why these ports cannot be used, one line each. */
async function problemsWith(ports: Record<PortName, number>): Promise<string[]> {
  const problems: string[] = [];
  const taken = new Set<number>();
  for (const [name, port] of Object.entries(ports)) {
    for (const one of name === 'device-port' ? devicePorts(port) : [port]) {
      if (!Number.isInteger(one) || one < 1 || one > 65535)
        problems.push(`--${name} takes a port from 1 to 65535`);
      else if (taken.has(one) || !(await isFree(one)))
        problems.push(`Port ${one} is in use. End what uses it, or choose another with --${name}.`);
      taken.add(one);
    }
  }
  return problems;
}

/** Everything on this machine, on loopback, until Ctrl-C or SIGTERM. */
export const command: Command = async ({ args, root }) => {
  const { ports, dcsKind, station, airline } = readOptions(args);
  const problems = await problemsWith(ports);
  if (!dcsKind) problems.push(`--dcs takes ${DCS_KINDS.join(' or ')}`);
  if (!station || (station !== 'PVG' && dcsKind === 'gonow'))
    problems.push('--airport takes PVG or LHR; with --dcs gonow the demo flies from PVG alone');
  if (!airline) problems.push(`--airline takes ${Object.keys(DEMO_AIRLINES).join(' or ')}`);
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    return 2;
  }
  const environment = readEnvironment();
  const starting = startStack({
    root,
    home: environment.home,
    databaseUrl: environment.databaseUrl,
    instantDevices: false,
    demo: true,
    stations: [station ?? 'PVG'],
    ...(dcsKind && { dcsKind }),
    ...(airline && { airline }),
    ports: {
      hub: ports['hub-port'],
      dcs: ports['dcs-port'],
      rack: ports['rack-port'],
      agents: [ports['kiosk-port']],
      devices: [devicePorts(ports['device-port'])],
    },
    onRestart: (role) => console.error(`${role} ended unexpectedly; starting it again`),
  });
  const { uninstall } = closeWithGrace({ ...GRACE, delay: STOP_LIMIT }, async ({ err }) => {
    if (err) console.error(err);
    await starting.then(
      (stack) => stack.stop(),
      () => undefined,
    );
  });

  const stack = await starting.catch((failure: Error) => failure);
  if (stack instanceof Error) {
    // Its handler of a normal exit would exit with 0.
    uninstall();
    console.error(`Landside could not start: ${stack.message}. The lines above say why.`);
    return 1;
  }
  console.log(`
Landside is running, with an invented airline and invented people, at ${station}.

  kiosk           ${stack.kiosks[0]?.url}
  device rack     ${stack.rackUrl}
  staff console   ${stack.hubUrl}

Try this: open kiosk and rack side by side. On the rack, show the passport of Mei Lin Example to the
reader; on the kiosk, touch once; take the pass out of the printer on the rack. Then look at her file on the
staff console. Codes and cards lie on the rack as well, and every device can be made to fail there.
Ctrl-C stops everything; what happened is kept in ${environment.home}.
`);
  return new Promise(() => undefined);
};
