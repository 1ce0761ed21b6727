import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConversationList } from '../../sync/hub/api.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { openBrowser, openPage } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');

let simulation: Simulation;
let browser: Browser;
let kiosk: Page;
let staff: Page;

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  browser = await openBrowser();
  kiosk = await openPage(browser, simulation.stack.kiosks[0]?.url ?? '');
  staff = await openPage(browser, simulation.stack.hubUrl, { width: 1440, height: 900 });
});

afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});

const type = async (text: string) => {
  for (const sign of text)
    await kiosk.getByRole('button', { name: sign === ' ' ? 'Space' : sign, exact: true }).click();
};
const atHub = async () =>
  ((await (await fetch(`${simulation.stack.hubUrl}/v1/conversations`)).json()) as ConversationList)
    .conversations;

describe('who cannot hear or speak', () => {
  it('writes to staff and reads their answer, both as it is typed, and leaves nothing of it', async () => {
    await kiosk.getByRole('button', { name: 'Help' }).click();
    await kiosk.getByRole('button', { name: 'Write to staff' }).click();
    await kiosk.getByText('You are connected').waitFor();
    await type('i am deaf');
    await staff.getByText('i am deaf').waitFor();
    await kiosk.getByRole('button', { name: 'Send' }).click();

    await staff.getByLabel('Your name, which the passenger reads').fill('Robin');
    await staff.getByLabel('Answer').fill('Stay whe');
    await kiosk.getByText('Stay whe…').waitFor();
    await staff.getByLabel('Answer').fill('Stay where you are');
    await staff.getByRole('button', { name: 'Send' }).click();
    await kiosk.getByText('Stay where you are', { exact: true }).waitFor();
    await kiosk.getByText('Robin').waitFor();

    await kiosk.getByRole('button', { name: 'Ready sentences' }).click();
    await kiosk.getByRole('button', { name: 'My document is not read.' }).click();
    await staff.getByText('My document is not read.').waitFor();

    await kiosk.reload();
    await kiosk.getByText('Check in here').waitFor();
    expect(await kiosk.content()).not.toContain('deaf');
    await expect.poll(atHub).toEqual([]);
    await staff.getByText('Passengers writing').waitFor({ state: 'detached' });
  });
});
