import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { openBrowser, openPage } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** The number on the rack's payment card. */
const ACCOUNT = '4111111111111111';

let simulation: Simulation;
let browser: Browser;
let kiosk: Page;
let hands: RackHands;
/** All that the agent has told the page. */
const frames: string[] = [];

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  browser = await openBrowser();
  const { kioskId, url } = simulation.stack.kiosks[0] ?? { kioskId: '', url: '' };
  hands = rackHands(simulation.stack.rackUrl, kioskId);
  kiosk = await openPage(browser, url);
  kiosk.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => frames.push(String(payload))),
  );
});

afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});

beforeEach(async () => {
  await kiosk.reload();
  await kiosk.getByText('Check in here').waitFor();
});

describe('who swipes a card or shows a code', () => {
  it('is told that payment cards cannot be used, and its number reaches neither page nor health', async () => {
    await hands.swipe('payment');
    await kiosk.getByText('Payment cards cannot be used here').waitFor();
    const health = await (await fetch(`${simulation.stack.kiosks[0]?.url}/health`)).text();
    expect(frames.join('')).toContain('card.payment');
    for (const text of [health, await kiosk.content(), frames.join('')]) {
      expect(text).not.toContain(ACCOUNT);
      expect(text).not.toMatch(/PLACEHOLDER/i);
    }
  });

  it('is recognised by a member’s card, and found by the code of a pass', async () => {
    await hands.swipe('mei-lin');
    await kiosk.getByText('Welcome back, Mei Lin').waitFor();
    await kiosk.getByRole('button', { name: 'Back' }).click();
    await kiosk.getByRole('button', { name: 'Yes, end it' }).click();
    await kiosk.getByText('Check in here').waitFor();
    await hands.scan('pass-on-phone');
    await kiosk.getByText('Welcome back, Anna Maria').waitFor();
  });
});

describe('who has nothing to show', () => {
  it('types the reference of the booking and a surname on the glass', async () => {
    await kiosk.getByRole('button', { name: 'Touch to start' }).click();
    await kiosk.getByRole('button', { name: 'Type a booking reference' }).click();
    const type = async (text: string) => {
      for (const sign of text) await kiosk.getByRole('button', { name: sign, exact: true }).click();
    };
    await type('LAND01');
    await kiosk.getByRole('button', { name: 'Next: surname' }).click();
    await type('EXAMPLE');
    await kiosk.getByRole('button', { name: 'Find my booking' }).click();
    await kiosk.getByText('Welcome back, Mei Lin').waitFor();
  });
});

describe('who has only the keypad', () => {
  it('closes a notice, starts, and calls for help without touching the glass', async () => {
    await hands.swipe('worn');
    await kiosk.getByText('Your card could not be read').waitFor();
    // The first key but begins the speech, and a panel begins at its heading.
    await hands.press('down');
    await hands.press('next');
    await hands.press('select');
    await kiosk.getByText('Your card could not be read').waitFor({ state: 'detached' });
    await kiosk.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await hands.press('next');
    await hands.press('select');
    await kiosk.getByText('Show your passport').waitFor();
    await hands.press('help');
    await kiosk.getByRole('dialog').waitFor();
    await hands.press('next');
    await hands.press('select');
    await kiosk.getByRole('dialog').waitFor({ state: 'detached' });
  });
});
