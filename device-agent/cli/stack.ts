import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AIRPORTS } from '../../config/airports.ts';
import type { DcsConfig } from '../../config/dcs.ts';
import { configuredDemoDevices, DEMO_PLACES, simulatedDemoDevices } from '../../config/demo/devices.ts';
import { DEMO_STATIONS, type DemoStation } from '../../config/demo/schedule.ts';
import { DEMO_AIRLINES, type DemoAirline } from '../../config/demo/tidewing.ts';
import { LANGUAGES } from '../../config/languages.ts';
import { type ProcessSpec, type Started, startProcess, stopProcess } from './processes.ts';

/** Milliseconds before a process that died is started again. */
const RESTART_PAUSE = 300;
/** Times that this pause doubles while a process fails to start. */
const LONGEST_PAUSE = 5;

export interface StackPorts {
  readonly hub: number;
  readonly dcs: number;
  readonly rack: number;
  /** One for each kiosk. */
  readonly agents: readonly number[];
  /** One for each of `DEMO_DEVICES`, for each kiosk. */
  readonly devices: readonly (readonly number[])[];
}

export interface StackOptions {
  readonly root: string;
  /** Folder of everything that survives a restart. */
  readonly home: string;
  readonly ports: StackPorts;
  /** Where the kiosks stand: the first at the first, and so on, from the beginning again where there are more. */
  readonly stations: readonly DemoStation[];
  readonly databaseUrl: string | null;
  /** Simulated printers without mechanical delay, for load. */
  readonly instantDevices: boolean;
  /** Which host the airline has; left out, the reference DCS. */
  readonly dcsKind?: DcsConfig['kind'];
  /** Under whose name kiosks stand; left out, Lantern Air. */
  readonly airline?: DemoAirline;
  /** The demo airline's flights and people; off for loads that bring their own. */
  readonly demo: boolean;
  readonly onRestart?: (role: string) => void;
}

export type Role = 'hub' | 'dcs' | 'rack' | `agent-${number}`;

export interface Stack {
  readonly hubUrl: string;
  readonly dcsUrl: string;
  readonly rackUrl: string;
  readonly kiosks: readonly {
    readonly kioskId: string;
    readonly station: DemoStation;
    readonly url: string;
  }[];
  readonly importToken: string;
  pid(role: Role): number;
  /** Ends every process; resolves when all are gone. */
  stop(): Promise<void>;
}

interface Secrets {
  readonly enrolmentCode: string;
  readonly importToken: string;
}

/** Secrets that hub and kiosks share, made once per state folder and readable by its owner alone. */
function secretsOf(home: string): Secrets {
  const path = join(home, 'secrets.json');
  if (!existsSync(path)) {
    const secret = () => randomBytes(24).toString('base64url');
    writeFileSync(path, JSON.stringify({ enrolmentCode: secret(), importToken: secret() }), { mode: 0o600 });
    chmodSync(path, 0o600);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
}

/** The demo airline's key for its passes, and what ground staff check them with: `decode bcbp --key`. */
function passKeyOf(home: string): string {
  const path = join(home, 'pass-signing-key.pem');
  if (!existsSync(path)) {
    const { publicKey, privateKey } = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      publicKeyEncoding: { type: 'spki', format: 'pem' },
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    writeFileSync(join(home, 'pass-public-key.pem'), publicKey);
    writeFileSync(path, privateKey, { mode: 0o600 });
  }
  return path;
}

const stationOf = ({ stations }: StackOptions, index: number): DemoStation =>
  stations[index % stations.length] ?? 'PVG';

function kioskIdOf(options: StackOptions, index: number): string {
  const station = stationOf(options, index);
  const number = Math.floor(index / Math.max(1, options.stations.length)) + 1;
  return `${station}-T${DEMO_STATIONS[station].terminal}-${String(number).padStart(2, '0')}`;
}

/** The kiosks' user at a host in the manner of GoNow. */
const GONOW_USER = 'kiosk';

function gonowLayer(home: string, url: string): object {
  const passwordFile = join(home, 'gonow-password');
  writeFileSync(passwordFile, GONOW_USER, { mode: 0o600 });
  return { kind: 'gonow', url, user: GONOW_USER, passwordFile };
}

/** A demo kiosk's own configuration layer: its devices are the rack's, reached like any others. */
function kioskLayer(options: StackOptions, index: number, hubUrl: string, dcsUrl: string): object {
  const station = stationOf(options, index);
  const kioskId = kioskIdOf(options, index);
  return {
    kioskId,
    airline: DEMO_AIRLINES[options.airline ?? 'lantern-air'],
    airport: { code: station, timeZone: AIRPORTS[station].timeZone },
    location: DEMO_STATIONS[station].location,
    serviceDesk: DEMO_STATIONS[station].serviceDesk,
    languages: [...LANGUAGES],
    listen: { host: '127.0.0.1', port: options.ports.agents[index] },
    stateFolder: join(options.home, kioskId),
    devices: configuredDemoDevices(options.ports.devices[index] ?? []),
    places: DEMO_PLACES,
    dcs: options.dcsKind === 'gonow' ? gonowLayer(options.home, dcsUrl) : { url: dcsUrl },
    hub: { url: hubUrl },
    passSigningKey: passKeyOf(options.home),
    manifestInterval: 5000,
  };
}

/**
 * Starts hub, DCS, rack and one agent a kiosk, each as a process, and starts again whichever dies. Everything
 * listens on loopback; state lives under `home`.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { root, home, ports } = options;
  mkdirSync(home, { recursive: true });
  mkdirSync(join(home, 'dcs'), { recursive: true, mode: 0o700 });
  const secrets = secretsOf(home);
  const environment = {
    LANDSIDE_ENROLMENT_CODE: secrets.enrolmentCode,
    LANDSIDE_IMPORT_TOKEN: secrets.importToken,
  };
  const running = new Map<Role, Started>();
  const starting = new Set<Promise<unknown>>();
  let stopping = false;

  /** Starts a process and starts it again whenever it dies, less often the more often it fails to start. */
  const keepRunning = async (role: Role, spec: ProcessSpec, attempt = 0): Promise<Started> => {
    const start = startProcess(root, spec);
    starting.add(start);
    const started = await start.finally(() => starting.delete(start));
    running.set(role, started);
    if (stopping) await stopProcess(started.child);
    else started.child.once('exit', () => startAgain(role, spec, attempt));
    return started;
  };

  const startAgain = (role: Role, spec: ProcessSpec, attempt: number) => {
    if (stopping) return;
    options.onRestart?.(role);
    const pause = RESTART_PAUSE * 2 ** Math.min(attempt, LONGEST_PAUSE);
    setTimeout(() => {
      if (stopping) return;
      keepRunning(role, spec).catch((failure: Error) => {
        console.error(failure.message);
        startAgain(role, spec, attempt + 1);
      });
    }, pause);
  };

  const server = (role: 'hub' | 'dcs' | 'rack', ...more: string[]): ProcessSpec => ({
    role: role === 'dcs' && options.dcsKind === 'gonow' ? 'gonow-host' : role,
    args: ['--port', String(ports[role]), ...more],
    environment,
  });
  const demo = options.demo ? ['--demo'] : [];
  // A host in the manner of GoNow flies from Shanghai alone.
  const demoFrom = options.demo && options.dcsKind !== 'gonow' ? ['--airport', stationOf(options, 0)] : [];
  const stop = async () => {
    stopping = true;
    // Whatever is just being started is stopped by its own start, as soon as it can be.
    await Promise.allSettled(starting);
    await Promise.all([...running.values()].map(({ child }) => stopProcess(child)));
  };

  try {
    const rackFile = join(home, 'rack.json');
    const onRack = ports.devices.map((each, index) => ({
      kioskId: kioskIdOf(options, index),
      devices: simulatedDemoDevices(each, options.instantDevices),
    }));
    writeFileSync(rackFile, JSON.stringify(onRack, null, 2));
    const database = options.databaseUrl ? ['--database', options.databaseUrl] : [];
    const amends = ['--offers', join(root, 'config', 'offers', 'lantern-air.json')];
    const [hub, dcs, rack] = await Promise.all([
      keepRunning('hub', server('hub', '--state', join(home, 'hub'), ...amends, ...demo, ...database)),
      keepRunning('dcs', server('dcs', '--state', join(home, 'dcs'), ...demo, ...demoFrom)),
      keepRunning('rack', server('rack', '--kiosks', rackFile)),
    ]);
    const kiosks = await Promise.all(
      ports.agents.map(async (_, index) => {
        const kioskId = kioskIdOf(options, index);
        const layer = join(home, `${kioskId}.json`);
        writeFileSync(layer, JSON.stringify(kioskLayer(options, index, hub.url, dcs.url), null, 2));
        const agent = await keepRunning(`agent-${index}`, {
          role: 'agent',
          args: ['--config', layer],
          environment,
        });
        return { kioskId, station: stationOf(options, index), url: agent.url };
      }),
    );
    return {
      hubUrl: hub.url,
      dcsUrl: dcs.url,
      rackUrl: rack.url,
      kiosks,
      importToken: secrets.importToken,
      pid: (role) => running.get(role)?.pid ?? 0,
      stop,
    };
  } catch (failure) {
    await stop();
    throw failure;
  }
}
