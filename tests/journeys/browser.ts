import { type Browser, chromium, type Page } from 'playwright-core';
import { openPages } from './open-pages.ts';

/** Debian's Chromium, with nothing of it calling home. */
export const CHROMIUM = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--autoplay-policy=no-user-gesture-required',
  ],
};

export const openBrowser = (): Promise<Browser> => chromium.launch(CHROMIUM);

/** The kiosk's own display: 21.5 inches, upright. */
export const KIOSK_DISPLAY = { width: 1080, height: 1920 };

export async function openPage(browser: Browser, url: string, viewport = KIOSK_DISPLAY): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  openPages.add(page);
  page.on('close', () => openPages.delete(page));
  await page.goto(url);
  return page;
}
