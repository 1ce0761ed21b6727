import type { Browser, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '../journeys/browser.ts';
import { findInHeap, heapInUse } from '../screens/heap.ts';
import { type ScriptedAgent, scriptedAgent } from '../screens/scripted-agent.ts';
import { CANARIES, visitOnce } from '../screens/scripted-visit.ts';
import { type Figure, figure } from './figure.ts';
import { openSlowBrowser } from './slow-browser.ts';
import { sizesOf } from './ui-sizes.ts';
import { openMeasured, type Reaction, reactionsOf, watchForWelcome } from './ui-watch.ts';

const SLOWER = 4;
const NAVIGATIONS = 7;
const MEASURED_VISITS = 30;
/** The heap is taken for grown up after the first, by when nearly all code of a visit has been compiled, and compared after the last. */
const WARM_UP_VISITS = 300;
const VISITS = 500;

/**
 * The kiosk's page in Chromium: how large it is, how soon it shows what happened on a processor slowed down four times, and
 * what its memory keeps of visits that are over. The agent is a script; what is measured begins where its frame, or the
 * touch, reaches the page.
 */
export async function benchUi(root: string): Promise<Figure[]> {
  const agent = await scriptedAgent(root);
  const browser = await openBrowser();
  try {
    return [
      ...sizeFigures(root),
      await firstScreen(agent),
      ...(await reactions(browser, agent)),
      ...(await memory(browser, agent)),
    ];
  } finally {
    await browser.close();
    await agent.close();
  }
}

function sizeFigures(root: string): Figure[] {
  const { first, all, languages, languageCount } = sizesOf(root);
  const size = { unit: 'kB', better: 'lower' } as const;
  return [
    figure({
      ...size,
      name: 'scripts at first paint, gzip',
      value: first,
      target: 60,
      peer: { name: 'all scripts', value: all },
    }),
    figure({
      ...size,
      name: 'all scripts, gzip',
      value: all,
      target: 150,
      peer: { name: 'the same with English alone', value: all - languages },
    }),
  ].map((one, at) =>
    at === 0
      ? one
      : { ...one, remarks: [`${languageCount} languages beside English are files of their own`] },
  );
}

async function firstScreen(agent: ScriptedAgent): Promise<Figure> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  const slow = await openSlowBrowser(SLOWER);
  for (let navigation = 0; navigation < NAVIGATIONS; navigation += 1) {
    times.ours.push(Number(await slow.heardOn(agent.url, watchForWelcome)) / 1_000);
    times.bare.push(Number(await slow.heardOn(agent.bareUrl, watchForWelcome)) / 1_000);
  }
  await slow.close();
  return figure({
    name: 'first screen, median',
    value: quantile(times.ours, 0.5),
    unit: 's',
    target: 1,
    better: 'lower',
    peer: { name: 'a page of a heading alone', value: quantile(times.bare, 0.5) },
  });
}

async function reactions(browser: Browser, agent: ScriptedAgent): Promise<Figure[]> {
  const { page } = await openMeasured(browser, agent.url, SLOWER);
  for (let visit = 0; visit < MEASURED_VISITS; visit += 1) await visitOnce(page, agent, { pace: 'as drawn' });
  const all = await reactionsOf(page);
  await page.context().close();
  const times = (which: (reaction: Reaction) => boolean) =>
    all.filter(which).map(({ milliseconds }) => milliseconds);
  const changes = times(({ screen, before }) => screen !== before);
  const frame = { name: 'a frame', value: 1000 / 60 };
  const shared = { unit: 'ms', better: 'lower', peer: frame } as const;
  return [
    {
      ...figure({ ...shared, name: 'screen change, p95', value: quantile(changes, 0.95), target: 100 }),
      remarks: [
        `${changes.length} changes in ${MEASURED_VISITS} visits, median ${Math.round(quantile(changes, 0.5))} ms`,
      ],
    },
    figure({
      ...shared,
      name: 'a map of 400 seats drawn, median',
      value: quantile(
        times(({ cause }) => cause === 'visit.seats'),
        0.5,
      ),
      target: 50,
    }),
  ];
}

async function memory(browser: Browser, agent: ScriptedAgent): Promise<Figure[]> {
  const { page, devtools } = await openMeasured(browser, agent.url, 1);
  await manyVisits(page, agent, WARM_UP_VISITS);
  const before = await settled(page, devtools);
  await manyVisits(page, agent, VISITS);
  const after = await settled(page, devtools);
  const held = await findInHeap(devtools, Object.values(CANARIES));
  return [
    {
      ...figure({
        name: `heap growth in ${VISITS} visits`,
        value: (after / before - 1) * 100,
        unit: '%',
        target: 5,
        better: 'lower',
        peer: null,
      }),
      remarks: [`${(before / 1e6).toFixed(2)} MB before and ${(after / 1e6).toFixed(2)} MB after`],
    },
    {
      ...figure({
        name: 'left of anybody after the last visit',
        value: held.length,
        unit: 'strings',
        target: 0,
        better: 'lower',
        peer: null,
      }),
      remarks: held.map(({ text, by }) => `${text.slice(0, 40)}: ${by}`),
    },
  ];
}

async function manyVisits(page: Page, agent: ScriptedAgent, count: number): Promise<void> {
  for (let visit = 0; visit < count; visit += 1) await visitOnce(page, agent);
}

/** What the page recorded for this benchmark is no memory of its own. */
async function settled(page: Page, devtools: CDPSession): Promise<number> {
  await reactionsOf(page);
  return heapInUse(devtools);
}

const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ??
  Number.NaN;
