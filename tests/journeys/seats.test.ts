import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { openBrowser, openPage } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let simulation: Simulation;
let browser: Browser;
let kiosk: Page;
let hands: RackHands;

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  browser = await openBrowser();
  const { kioskId, url } = simulation.stack.kiosks[0] ?? { kioskId: '', url: '' };
  hands = rackHands(simulation.stack.rackUrl, kioskId);
  kiosk = await openPage(browser, url);
});

afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});

beforeEach(async () => {
  await hands.takePassportBack();
  await kiosk.reload();
  await kiosk.getByText('Check in here').waitFor();
  await hands.showPerson('mei-lin');
  await kiosk.getByText('Welcome back, Mei Lin').waitFor();
});

const seat = (number: string) => kiosk.getByLabel(new RegExp(`^${number}, `));
const button = (name: string | RegExp) => kiosk.getByRole('button', { name });
const focused = () =>
  kiosk.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.seat ?? null);

describe('a member at the map of seats', () => {
  it('touches a free seat and takes it, or goes back to the one they had', async () => {
    await kiosk.getByText(/Your usual aisle, row \d+$/).waitFor();
    await button('Change seat').click();
    expect(await kiosk.getByLabel(/your seat/).getAttribute('aria-label')).toMatch(
      /^\d+[CD], aisle, your seat/,
    );
    await button(/^Keep /).click();
    await kiosk.getByText(/Your usual aisle, row \d+$/).waitFor();
    await button('Change seat').click();
    await seat('6C').click();
    await button('Take 6C').click();
    await kiosk.getByText('The seat you chose: aisle, row 6').waitFor();
  });

  it('finds more of the cabin by two large buttons, and reads what a seat at the exit costs', async () => {
    await button('Change seat').click();
    await button('Towards the back').click();
    const exit = kiosk.locator('button[aria-label*="exit row"]').first();
    await exit.click();
    await button(/^Yes to all: pay CN¥120\.00$/).waitFor();
    expect(await button(/^Take /).count()).toBe(0);
    await button('Towards the front').click();
    expect(await button('Towards the front').isDisabled()).toBe(true);
  });

  it('goes through the seats by keypad: on along a row, down to the next, and takes one', async () => {
    await button('Change seat').click();
    await seat('6C').waitFor();
    const at = (row: (row: number) => boolean) =>
      expect.poll(async () => row(Number.parseInt((await focused()) ?? '', 10))).toBe(true);
    // The first key has the kiosk speak, and does nothing else.
    const speaks = kiosk.waitForRequest(/\/v1\/speech$/);
    await hands.press('next');
    await speaks;
    await hands.press('next');
    await at((row) => row > 0);
    const first = Number.parseInt((await focused()) ?? '', 10);
    await hands.press('down');
    await at((row) => row > first);
    await hands.press('up');
    await at((row) => row === first);
    await hands.press('down');
    await at((row) => row > first);
    const below = await focused();
    await hands.press('select');
    await button(`Take ${below}`).waitFor();
  });
});
