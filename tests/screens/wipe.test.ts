import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../journeys/browser.ts';
import { findInHeap } from './heap.ts';
import { openScriptedKiosk, type ScriptedKiosk } from './scripted-kiosk.ts';
import { CANARIES, visitOnce } from './scripted-visit.ts';

let kiosk: ScriptedKiosk;
let page: Page;
let devtools: CDPSession;

beforeAll(async () => {
  kiosk = await openScriptedKiosk();
  page = await openPage(kiosk.browser, kiosk.agent.url);
  devtools = await page.context().newCDPSession(page);
});

afterAll(() => kiosk?.close());

const found = () => findInHeap(devtools, Object.values(CANARIES));

describe('the memory of the page', () => {
  it('holds nothing of a passenger whose visit is over, and to whom the page was read', async () => {
    kiosk.agent.tell({ type: 'keypad.key', key: 'headset-in' });
    const meanwhile = async () => {
      // Else finding nothing afterwards would prove nothing.
      expect((await found()).length).toBeGreaterThan(3);
      kiosk.agent.tell({ type: 'keypad.key', key: 'headset-out' });
    };
    await visitOnce(page, kiosk.agent, { meanwhile });
    expect(await found()).toEqual([]);
  });
});
