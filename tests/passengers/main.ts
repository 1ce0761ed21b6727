import { resolve } from 'node:path';
import { makeTrouble, seeded } from '../faults/trouble.ts';
import { toolOptions } from '../tool-options.ts';
import { countCodes, type Figures, inWords, stepFigures } from './figures.ts';
import { openKioskFront } from './kiosk-front.ts';
import { lineUp } from './lines.ts';
import { rackHands } from './rack-hands.ts';
import { endedWell, realisticInWords, runRealistic } from './realistic.ts';
import { inventRoster } from './roster.ts';
import { type Simulation, startSimulation } from './simulation.ts';
import { type Ending, travel } from './travel.ts';

const { values } = toolOptions({
  options: {
    count: { type: 'string', default: '20' },
    kiosks: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    /** Makes trouble meanwhile, the same for the same seed. */
    faults: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    /** `simple`: everyone alone with a passport; `realistic`: a day's passengers of every kind. */
    mix: { type: 'string', default: 'simple' },
  },
});
const count = wholeNumber('count', values.count);
const kiosks = wholeNumber('kiosks', values.kiosks);
if (!['simple', 'realistic'].includes(values.mix) || (values.mix === 'realistic' && values.faults)) {
  console.error('--mix takes simple or realistic; --faults makes trouble for the simple one');
  process.exit(2);
}

/** Half the kiosks stand at either airport. */
const stations = kiosks > 1 ? (['PVG', 'LHR'] as const) : (['PVG'] as const);
const simulation = await startSimulation({
  root: resolve(import.meta.dirname, '..', '..'),
  kiosks,
  stations,
  demo: false,
  instantDevices: true,
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => simulation.stop().then(() => process.exit(1)));
}
if (values.mix === 'realistic') {
  const figures = await runRealistic(simulation, count).finally(simulation.stop);
  console.log(values.json ? JSON.stringify(figures) : realisticInWords(figures));
  process.exit(endedWell(figures) ? 0 : 1);
}
const { figures, balanced } = await run(simulation).finally(simulation.stop);
console.log(values.json ? JSON.stringify(figures) : inWords(figures));
process.exit(balanced && endedAsTheyShould(figures) ? 0 : 1);

/** Everyone travels, each kiosk taking the next in line; then every figure is read where it lies. */
async function run(simulation: Simulation): Promise<{ figures: Figures; balanced: boolean }> {
  const { stack, announce, drain, statistics, printedPasses } = simulation;
  const roster = inventRoster(count, Date.now(), simulation.stations);
  await announce(roster);
  const trouble = values.faults ? makeTrouble(simulation, seeded(wholeNumber('seed', values.seed))) : null;
  const waiting = lineUp(roster.passengers, ({ from }) => from, simulation.stations);
  const endings: Ending[] = [];
  const begun = performance.now();
  await Promise.all(
    stack.kiosks.map(async ({ kioskId, url, station }) => {
      const front = openKioskFront(url);
      const hands = rackHands(stack.rackUrl, kioskId);
      for (let passenger = waiting.next(station); passenger; passenger = waiting.next(station)) {
        endings.push(
          await travel(front, hands, passenger).catch((failure) => ({
            outcome: 'failed' as const,
            code: failure instanceof Error ? failure.message : 'unknown',
            steps: {},
          })),
        );
      }
      front.close();
    }),
  );
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const made = await trouble?.stop();
  if (made) console.error(`trouble: ${JSON.stringify(made)}`);
  const queued = await drain();
  const { inbox, gaps, unmarkedReprints } = await statistics();
  const printed = await printedPasses();
  const sessions = { started: inbox.byType['session.started'], ended: inbox.byType['session.ended'] };
  const balanced = sessions.started === sessions.ended && gaps === 0 && unmarkedReprints === 0;
  if (!balanced) console.error('the books do not balance', { ...sessions, gaps, unmarkedReprints });
  const figures = {
    count,
    completed: endings.filter(({ outcome }) => outcome === 'completed').length,
    refused: countCodes(endings, 'refused'),
    failed: countCodes(endings, 'failed'),
    passes: {
      printed: printed.complete,
      confirmed: inbox.byType['document.printed'] ?? 0,
      unknown: inbox.byType['document.unconfirmed'] ?? 0,
    },
    events: {
      queued,
      delivered: inbox.events,
      duplicates: inbox.duplicates,
      lost: queued - inbox.events,
    },
    steps: stepFigures(endings),
    seconds,
  };
  return { figures, balanced };
}

/** Without trouble every pass is confirmed once; with it, whatever is on paper is at least accounted for. */
function endedAsTheyShould({ completed, passes, events }: Figures): boolean {
  if (completed !== count || events.lost !== 0) return false;
  if (!values.faults) return passes.printed === count && passes.confirmed === count;
  return passes.printed >= passes.confirmed && passes.printed <= passes.confirmed + passes.unknown;
}

function wholeNumber(name: string, text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  console.error(`--${name} takes a whole number above 0`);
  process.exit(2);
}
