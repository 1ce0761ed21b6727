import { PLAIN, TWO_LEGS } from '../../device-agent/hardware/protocol/bcbp/specimens.ts';
import { rackHands } from '../passengers/rack-hands.ts';
import { startSimulation } from '../passengers/simulation.ts';
import {
  frenchPassport,
  judge,
  MRZ_RIVALS,
  PASS_RIVALS,
  RIGHT_PASSES,
  RIGHT_ZONES,
  type Rivals,
  WRONG_PASSES,
  WRONG_ZONES,
} from './differences.ts';
import { type Figure, figure } from './figure.ts';

/** Rounds in which both decoders take turns, and texts that each reads in one. The first rounds warm both up. */
const ROUNDS = 60;
const READINGS = 2000;
const WARM_UP = 10;
/** Times that each device is pulled and put back. */
const PULLS = 5;

const ZONES = Array.from({ length: 50 }, (_, index) =>
  frenchPassport(
    `DUPONT${'ABCDE'.charAt(index % 5)}<<JEAN<MARIE`,
    `${60 + (index % 40)}0${1 + (index % 9)}1${index % 10}`,
    `12AB${34_000 + index}`,
  ),
);
const PASSES = Array.from({ length: 50 }, (_, index) =>
  (index % 2 === 0 ? PLAIN : TWO_LEGS).replace('001A', `0${10 + index}C`),
);

/**
 * Reading documents, against the packages that do the same: time, and what each accepts. And how soon a device that is
 * pulled is missed, and is back in service when it is plugged in again: through the agent, its supervisor and TCP.
 */
export async function benchRead(root: string): Promise<Figure[]> {
  const zone = race(MRZ_RIVALS, ZONES);
  const pass = race(PASS_RIVALS, PASSES);
  const zones = judge(MRZ_RIVALS, RIGHT_ZONES, WRONG_ZONES);
  const passes = judge(PASS_RIVALS, RIGHT_PASSES, WRONG_PASSES);
  return [
    timeFigure('a passport read', zone, 'mrz'),
    timeFigure('a boarding pass read', pass, 'bcbp'),
    verdictFigure('machine readable zones judged right', zones, 'mrz'),
    verdictFigure('boarding passes judged right', passes, 'bcbp'),
    ...(await pullDevices(root)),
  ];
}

/** The median time that each takes for one text, in microseconds. Neither is ever measured while the other warms up. */
function race({ ours, theirs }: Rivals, texts: readonly string[]): { ours: number; theirs: number } {
  const times: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, read] of [['ours', ours] as const, ['theirs', theirs] as const]) {
      const begun = performance.now();
      let refused = 0;
      for (let reading = 0; reading < READINGS; reading += 1)
        if (!read(texts[reading % texts.length] ?? '')) refused += 1;
      if (refused > 0) throw new Error(`${name} refused ${refused} texts that are right`);
      if (round >= WARM_UP) times[name].push(((performance.now() - begun) / READINGS) * 1000);
    }
  }
  return { ours: median(times.ours), theirs: median(times.theirs) };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timeFigure = (name: string, { ours, theirs }: { ours: number; theirs: number }, peer: string) =>
  figure({
    name,
    value: ours,
    unit: 'µs',
    target: Number(theirs.toPrecision(3)),
    better: 'lower',
    peer: { name: `the package ${peer}`, value: theirs },
  });

const verdictFigure = (name: string, judged: ReturnType<typeof judge>, peer: string): Figure => ({
  ...figure({
    name,
    value: judged.ours,
    unit: 'texts',
    target: judged.count,
    better: 'higher',
    peer: { name: `the package ${peer}`, value: judged.theirs },
  }),
  remarks: judged.differences,
});

/** The longest of several times, in seconds, until a pulled device is missed and until it serves again. */
async function pullDevices(root: string): Promise<Figure[]> {
  const simulation = await startSimulation({ root, kiosks: 1, demo: true, instantDevices: true });
  try {
    const [kiosk] = simulation.stack.kiosks;
    if (!kiosk) throw new Error('no kiosk to measure');
    const hands = rackHands(simulation.stack.rackUrl, kiosk.kioskId);
    const inService = async () => {
      const answer = await fetch(`${kiosk.url}/health`);
      return ((await answer.json()) as { readiness: { state: string } }).readiness.state === 'in-service';
    };
    const secondsUntil = async (wanted: boolean, begun: number) => {
      while ((await inService()) !== wanted) await new Promise((resolve) => setTimeout(resolve, 5));
      return (performance.now() - begun) / 1000;
    };
    await secondsUntil(true, 0);
    const figures: Figure[] = [];
    for (const device of ['printer', 'reader'] as const) {
      let [missed, back] = [0, 0];
      for (let pull = 0; pull < PULLS; pull += 1) {
        const pulled = performance.now();
        await hands.unplug(device);
        missed = Math.max(missed, await secondsUntil(false, pulled));
        const plugged = performance.now();
        await hands.plug(device);
        back = Math.max(back, await secondsUntil(true, plugged));
      }
      const seconds = { unit: 's', better: 'lower', peer: null } as const;
      figures.push(
        figure({ ...seconds, name: `${device}: pulled, and missed`, value: missed, target: 1 }),
        figure({ ...seconds, name: `${device}: plugged in, and serving`, value: back, target: 2 }),
      );
    }
    return figures;
  } finally {
    await simulation.stop();
  }
}
