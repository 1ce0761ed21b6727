import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, openPage } from '../journeys/browser.ts';
import { findInHeap } from './heap.ts';
import { type ScriptedAgent, scriptedAgent } from './scripted-agent.ts';
import { CANARIES, visitOnce } from './scripted-visit.ts';

let agent: ScriptedAgent;
let browser: Browser;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  agent = await scriptedAgent(fileURLToPath(new URL('../..', import.meta.url)));
  browser = await openBrowser();
  page = await openPage(browser, agent.url);
  devtools = await page.context().newCDPSession(page);
});

afterAll(async () => {
  await browser?.close();
  await agent?.close();
});

const found = () => findInHeap(devtools, Object.values(CANARIES));

describe('the memory of the page', () => {
  it('holds nothing of a passenger whose visit is over, and to whom the page was read', async () => {
    agent.tell({ type: 'keypad.key', key: 'headset-in' });
    const meanwhile = async () => {
      // Else finding nothing afterwards would prove nothing.
      expect((await found()).length).toBeGreaterThan(3);
      agent.tell({ type: 'keypad.key', key: 'headset-out' });
    };
    await visitOnce(page, agent, { meanwhile });
    expect(await found()).toEqual([]);
  });
});
