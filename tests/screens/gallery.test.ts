import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Browser, Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../device-agent/contract/languages.ts';
import { EXAMPLES } from '../../kiosk-ui/gallery/examples.ts';
import { KIOSK_DISPLAY, openBrowser, openPage } from '../journeys/browser.ts';
import { STRICT_RULES, violationsOf } from './accessibility.ts';
import { measure } from './measure.ts';

const LANDSCAPE = { width: 1920, height: 1080 };

let folder: string;
let server: PreviewServer;
let browser: Browser;
let page: Page;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const root = fileURLToPath(new URL('../../kiosk-ui/gallery', import.meta.url));
  const settings = { configFile: false, root, logLevel: 'error' } as const;
  await build({ ...settings, plugins: [preact()], build: { outDir: folder, emptyOutDir: true } });
  server = await preview({
    ...settings,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  address = server.resolvedUrls?.local[0] ?? '';
  browser = await openBrowser();
  page = await openPage(browser, `${address}#${new URLSearchParams({ example: EXAMPLES[0]?.name ?? '' })}`);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Settles when the example stands there in its own letters. */
async function show(setting: Record<string, string>): Promise<void> {
  const hash = `#${new URLSearchParams(setting)}`;
  await page.goto(address + hash);
  await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, hash, {
    polling: 10,
  });
  await page.evaluate(() => document.fonts.ready);
}

/** Each example is judged as a passenger would see it: one language by day, the other by night. */
const SETTINGS = [
  { language: 'en', theme: 'light', displays: [KIOSK_DISPLAY, LANDSCAPE] },
  // Turning the display is slow, and the other setting leaves it like this.
  { language: 'zh-Hans', theme: 'dark', displays: [LANDSCAPE, KIOSK_DISPLAY] },
];

/** Screens that between them hold every part, shown under another airline's brand as well. */
const IN_ANOTHER_BRAND = /^(welcome|guidance|confirm-member|choose-seat|take-pass|goodbye)$/;

const BRANDED = EXAMPLES.flatMap(({ name }) => [
  { name, brand: 'lantern-air' },
  ...(IN_ANOTHER_BRAND.test(name) ? [{ name, brand: 'tidewing' }] : []),
]);

describe.each(BRANDED)('$name of $brand', ({ name, brand }) => {
  it.each(SETTINGS)('is accessible and fits, in $language, $theme', async ({ displays, ...setting }) => {
    await page.setViewportSize(displays[0] ?? KIOSK_DISPLAY);
    await show({ example: name, brand, ...setting });
    expect(await violationsOf(page, STRICT_RULES)).toEqual([]);

    for (const display of displays) {
      await page.setViewportSize(display);
      expect(await page.evaluate(measure), `${display.width} × ${display.height}`).toEqual([]);
    }
  });
});

describe('what screens are made of', () => {
  it.each([
    ['lantern-air', 'light'],
    ['lantern-air', 'dark'],
    ['tidewing', 'light'],
    ['tidewing', 'dark'],
  ])('stands out as it must, for %s, %s', async (brand, theme) => {
    const hash = `#design&${new URLSearchParams({ brand, theme })}`;
    await page.goto(address + hash);
    await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, hash);
    const colours = await page.locator('.design__colour').allTextContents();
    expect(colours.length).toBeGreaterThan(10);
    const weak = colours.filter((said) => {
      const [seen, least] = [...said.matchAll(/([\d.]+):1/g)].map(([, ratio]) => Number(ratio));
      return !(seen !== undefined && least !== undefined && seen >= least);
    });
    expect(weak).toEqual([]);
  });
});

const OTHERS = [
  ...LANGUAGES.filter((language) => SETTINGS.every((setting) => setting.language !== language)),
  'pseudo',
];

/** What is full as it is: words a third longer than English find no room there, and no language of ours is as long. */
const FULL = /^confirm-|^bags-tags-only$|^show-visa-again$/;

// The display is turned once, not once for each: that is what takes long.
describe.each([LANDSCAPE, KIOSK_DISPLAY])('on $width × $height', (display) => {
  it.each(OTHERS)(
    'every example fits in %s',
    async (language) => {
      await page.setViewportSize(display);
      const misfits: Record<string, string[]> = {};
      for (const { name } of EXAMPLES) {
        if (language === 'pseudo' && FULL.test(name)) continue;
        await show({ example: name, language, theme: 'light' });
        const found = await page.evaluate(measure);
        if (found.length > 0) misfits[name] = found;
      }
      expect(misfits).toEqual({});
    },
    120_000,
  );
});

/** One example of each screen, and each window above one. */
const ONE_OF_EACH = [
  ...new Map(EXAMPLES.map((example) => [example.overlay ?? example.current.screen, example.name])).values(),
];

it.each(ONE_OF_EACH)('%s is accessible from right to left', async (example) => {
  await show({ example, language: 'ar', theme: 'light' });
  expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  expect(await violationsOf(page, STRICT_RULES)).toEqual([]);
});
