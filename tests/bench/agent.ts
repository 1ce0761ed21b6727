import { fork } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { percentile } from '../passengers/figures.ts';
import { openKioskFront } from '../passengers/kiosk-front.ts';
import { rackHands } from '../passengers/rack-hands.ts';
import { inventRoster } from '../passengers/roster.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { travel } from '../passengers/travel.ts';
import { type Figure, figure } from './figure.ts';

const PASSENGERS = 100;
const IDLE_SECONDS = 10;
/** Linux counts processor time in hundredths of a second. */
const TICKS_PER_SECOND = 100;
/** What the one-touch path cannot do without: exchanges with the DCS, and commits to disk on its way. */
const EXCHANGES = 6;
const COMMITS = 4;

/**
 * The device agent on the one-touch path: from the last byte of the passport to the first byte at the printer (the
 * passenger touches at once), its start, its memory and what it costs when nobody comes.
 */
export async function benchAgent(root: string): Promise<Figure[]> {
  const simulation = await startSimulation({ root, kiosks: 1, demo: false, instantDevices: true });
  try {
    const latencies = await measurePath(simulation);
    const floor = await measureFloor(simulation);
    const pid = simulation.stack.pid('agent-0');
    const memory = residentMegabytes(pid);
    const busy = await idleShare(pid);
    const bare = await bareProcess();
    process.kill(pid, 'SIGKILL');
    const restart = await measureStart(simulation, pid);
    return [
      figure({
        name: 'passport to printer, p95',
        value: percentile(latencies, 0.95),
        unit: 'ms',
        target: 250,
        better: 'lower',
        peer: { name: `${EXCHANGES} empty DCS exchanges + ${COMMITS} fdatasync`, value: floor },
      }),
      figure({
        name: 'start to in service',
        value: restart,
        unit: 's',
        target: 1.5,
        better: 'lower',
        peer: { name: 'a Node process that does nothing', value: bare.seconds },
      }),
      figure({
        name: 'resident memory',
        value: memory,
        unit: 'MB',
        target: 150,
        better: 'lower',
        peer: { name: 'a Node process that does nothing', value: bare.megabytes },
      }),
      figure({
        name: 'idle processor share',
        value: busy * 100,
        unit: '% of a core',
        target: 1,
        better: 'lower',
        peer: null,
      }),
    ];
  } finally {
    await simulation.stop();
  }
}

async function measurePath({ stack, announce }: Simulation): Promise<number[]> {
  const roster = inventRoster(PASSENGERS, Date.now());
  await announce(roster);
  const [kiosk] = stack.kiosks;
  if (!kiosk) throw new Error('no kiosk to measure');
  const front = openKioskFront(kiosk.url);
  const hands = rackHands(stack.rackUrl, kiosk.kioskId);
  for (const passenger of roster.passengers) {
    const { outcome, code } = await travel(front, hands, passenger);
    if (outcome !== 'completed') throw new Error(`passenger ${passenger.index} ended ${outcome} (${code})`);
  }
  front.close();
  const answer = await fetch(`${stack.rackUrl}/v1/kiosks/${kiosk.kioskId}/timings`);
  const { timings } = (await answer.json()) as { timings: { event: string; at: number }[] };
  const latencies: number[] = [];
  let shownAt: number | null = null;
  for (const { event, at } of timings) {
    if (event === 'passport-sent') shownAt = at;
    else if (shownAt !== null) {
      latencies.push(at - shownAt);
      shownAt = null;
    }
  }
  if (latencies.length !== PASSENGERS)
    throw new Error(`measured ${latencies.length} of ${PASSENGERS} passes`);
  return latencies;
}

/** The physical part of the path, in milliseconds: the same exchanges and commits with nothing in them. */
async function measureFloor({ stack }: Simulation): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'landside-floor-'));
  const file = openSync(join(folder, 'log'), 'w');
  const block = Buffer.alloc(4096, 1);
  const runs: number[] = [];
  for (let run = 0; run < 50; run += 1) {
    const begun = performance.now();
    for (let exchange = 0; exchange < EXCHANGES; exchange += 1)
      await (await fetch(`${stack.dcsUrl}/health`)).text();
    for (let commit = 0; commit < COMMITS; commit += 1) {
      writeSync(file, block);
      fdatasyncSync(file);
    }
    runs.push(performance.now() - begun);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return percentile(runs, 0.95);
}

function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}

/** Seconds of processor time that a process has used so far. */
function processorSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

async function idleShare(pid: number): Promise<number> {
  const before = processorSeconds(pid);
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  return (processorSeconds(pid) - before) / IDLE_SECONDS;
}

/** The agent was killed; seconds from the start of its successor until that one is in service. */
async function measureStart({ stack }: Simulation, killed: number): Promise<number> {
  const [kiosk] = stack.kiosks;
  for (;;) {
    const health = await fetch(`${kiosk?.url}/health`).then(
      (answer) => answer.json(),
      () => null,
    );
    const inService = (health as { readiness?: { state: string } } | null)?.readiness?.state === 'in-service';
    const pid = stack.pid('agent-0');
    if (inService && pid !== killed) return secondsSinceStart(pid);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function secondsSinceStart(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  const startedAfterBoot = Number(fields[19]) / TICKS_PER_SECOND;
  return Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) - startedAfterBoot;
}

function bareProcess(): Promise<{ seconds: number; megabytes: number }> {
  const begun = performance.now();
  const child = fork('-e', ["process.send('up'); setInterval(() => {}, 1000)"], {
    execArgv: [],
    stdio: 'ignore',
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('message', () => {
      const seconds = (performance.now() - begun) / 1000;
      const megabytes = residentMegabytes(child.pid ?? 0);
      child.once('exit', () => resolve({ seconds, megabytes }));
      child.kill('SIGKILL');
    });
  });
}
