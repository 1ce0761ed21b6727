import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PARTY_KINDS } from '../../config/demo/kinds.ts';
import { sendThrough } from './realistic.ts';
import { inventRealisticWorld, oneOfEachKind } from './realistic-world.ts';
import { type Simulation, startSimulation } from './simulation.ts';

/** Enough for the rarest kind. */
const EVERYONE = 6_000;

let simulation: Simulation;

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '..', '..');
  simulation = await startSimulation({
    root,
    kiosks: 2,
    stations: ['PVG', 'LHR'],
    demo: false,
    instantDevices: true,
  });
});
afterAll(() => simulation.stop());

it('a party of every kind ends its visit as its kind says', async () => {
  const world = oneOfEachKind(inventRealisticWorld(EVERYONE, Date.now(), 7_900, ['PVG', 'LHR']));
  const kinds = [...PARTY_KINDS.map(({ key }) => key), 'too late', 'too early'];
  expect(world.parties.map(({ kind }) => kind).sort()).toEqual(kinds.sort());
  const figures = await sendThrough(simulation, world);
  expect(figures.differences).toEqual([]);
  expect(figures.asExpected).toBe(kinds.length);
  const left = figures.papers.printed - figures.papers.taken;
  const interrupted = Object.values(figures.interruptions).reduce((sum, times) => sum + times, 0);
  expect(left, 'nothing is taken that was not printed').toBeGreaterThanOrEqual(0);
  expect(left, 'a paper lies there only where the kiosk cut a visit short').toBeLessThanOrEqual(interrupted);
  expect(figures.oneTouch.once).toBe(figures.oneTouch.members);
}, 240_000);
