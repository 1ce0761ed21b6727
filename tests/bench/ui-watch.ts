import type { Browser, CDPSession, Page } from 'playwright-core';
import { KIOSK_DISPLAY } from '../journeys/browser.ts';

/** From a touch, or a frame of the agent, until what it changed is painted. */
export interface Reaction {
  /** `click`, or the type of the agent's event. */
  readonly cause: string;
  readonly before: string;
  readonly screen: string;
  readonly milliseconds: number;
}

/** A page on a processor that is so many times slower, and that takes the time of everything it shows. */
export async function openMeasured(
  browser: Browser,
  url: string,
  slower: number,
): Promise<{ page: Page; devtools: CDPSession }> {
  const context = await browser.newContext({ viewport: KIOSK_DISPLAY, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.addInitScript(watch);
  await page.goto(url);
  return { page, devtools };
}

/** Takes what was recorded out of the page. */
export const reactionsOf = (page: Page): Promise<Reaction[]> =>
  page.evaluate(() => (globalThis as unknown as { reactions: Reaction[] }).reactions.splice(0));

/** Runs in the page, before anything of ours. */
function watch(): void {
  const reactions: Reaction[] = [];
  const screen = () => document.documentElement?.dataset.screen ?? '';
  const painted = (then: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = then;
      port2.postMessage(null);
    });
  let changes = 0;
  const happens = (cause: string, at: number) => {
    const [before, changesBefore] = [screen(), changes];
    painted(() => {
      if (changes > changesBefore)
        reactions.push({ cause, before, screen: screen(), milliseconds: performance.now() - at });
    });
  };
  class WatchedSocket extends WebSocket {
    constructor(address: string) {
      super(address);
      this.addEventListener('message', ({ data, timeStamp }) => {
        // Not read whole: that is the page's own work, and would be measured twice.
        const type = /"type":"([^"]+)"/.exec(data)?.[1] ?? '';
        if (type !== 'agent.heartbeat') happens(type, timeStamp);
      });
    }
  }
  Object.assign(globalThis, { reactions, WebSocket: WatchedSocket });
  addEventListener('click', ({ timeStamp }) => happens('click', timeStamp), true);
  new MutationObserver(() => {
    changes += 1;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
}

/** Runs in the page, before anything of ours: writes into its address when the first welcome was painted. */
export function watchForWelcome(): void {
  const look = new MutationObserver(() => {
    if (document.documentElement?.dataset.screen !== 'welcome' || !document.querySelector('h1')) return;
    look.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => history.replaceState(null, '', `#${performance.now()}`);
      port2.postMessage(null);
    });
  });
  look.observe(document, { subtree: true, childList: true, attributes: true });
}
