import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Browser, Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../kiosk-ui/gallery/examples.ts';
import { KIOSK_DISPLAY, openBrowser, openPage } from '../journeys/browser.ts';
import { STRICT_RULES, violationsOf } from './accessibility.ts';

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
    const hash = `#${new URLSearchParams({ example: name, brand, ...setting })}`;
    await page.goto(address + hash);
    await page.waitForFunction((shown) => document.documentElement.dataset.shown === shown, hash);
    await page.evaluate(() => document.fonts.ready);
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

/** Runs in the page: what lies outside of the glass, is too small to hit or too small to read. */
function measure(): string[] {
  const density = Number(getComputedStyle(document.documentElement).getPropertyValue('--density'));
  const seen = [...document.querySelectorAll('body *')].filter(
    (element) => !element.closest('.unseen') && (element.tagName === 'svg' || !element.closest('svg')),
  );
  const isOff = (element: Element) => {
    const { left, top, right, bottom, width } = element.getBoundingClientRect();
    const isPicture = element.matches('.welcome-picture, .ground');
    return (
      !isPicture && width > 0 && (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
    );
  };
  const targets = [...document.querySelectorAll('button')];
  const isSmall = (button: Element) => {
    const { width, height } = button.getBoundingClientRect();
    return Math.min(width, height) < 20 * density;
  };
  const controls = document.querySelector('.controls')?.getBoundingClientRect();
  const answers = document.querySelector('.page__answers')?.getBoundingClientRect();
  const isCrowded = controls && answers && answers.bottom > controls.top - 3 * density;
  const parts = [...document.querySelectorAll('.page__head, .page__body > *, .page__answers, .controls')];
  const overlap = (one: Element, other: Element) => {
    const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    return across > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  };
  const overlaps = parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other) => `${one.className} lies over ${other.className}`),
  );
  // Noto Sans draws its capital I 0.714 em tall.
  const isTiny = (element: Element) =>
    element.textContent !== '' &&
    Number.parseFloat(getComputedStyle(element).fontSize) * 0.714 < 4.8 * density;
  return [
    ...seen.filter(isOff).map(({ outerHTML }) => `off the glass: ${outerHTML.slice(0, 80)}`),
    ...targets.filter(isSmall).map(({ textContent }) => `small: ${textContent}`),
    ...seen
      .filter((element) => element.tagName !== 'svg' && isTiny(element))
      .map(({ outerHTML }) => `tiny: ${outerHTML.slice(0, 80)}`),
    ...overlaps,
    ...(isCrowded ? ['answers too near the controls'] : []),
  ];
}
