import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { CDPSession, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { KIOSK_DISPLAY, openBrowser, openPage } from '../journeys/browser.ts';

export type Display = typeof KIOSK_DISPLAY;
export const LANDSCAPE: Display = { width: 1920, height: 1080 };

/**
 * Pixels painted for one of the page. Nobody looks at what is measured, and painting it was most of the work; the page
 * itself knows nothing of this scale, and has the same layout to a thousandth of a pixel.
 */
const PAINTED = 0.1;

/** Most of the time a window waits for its next frame, of which there are sixty a second: so do several at once. */
const WINDOWS = 3;

/** What the gallery's address asks for: `example`, `language`, `theme`, `text` and more. */
export type Setting = Readonly<Record<string, string>>;

/** Runs in the page: what is wrong with it as it stands, in words. */
export type Measure = () => string[] | Promise<string[]>;

/** The gallery as one window has it. */
interface Window {
  readonly page: Page;
  readonly devtools: CDPSession;
}

/** The gallery, built and open in a browser, in several windows; what is said of none of them is done in the first. */
export interface Gallery extends Window {
  /** Shows it on another display; `painted` pixels are painted for one of the page, which is aimed at only when 1. */
  readonly turn: (display: Display, painted?: number) => Promise<void>;
  /** Settles when what is asked for stands there. */
  readonly show: (setting: Setting) => Promise<void>;
  /** Shows each and measures it, several at once: what was found wrong, by the names of those with which anything was. */
  readonly measureEach: (
    settings: Readonly<Record<string, Setting>>,
    ...measures: readonly Measure[]
  ) => Promise<Readonly<Record<string, string[]>>>;
  /** Shows each, several at once, and asks the window that shows it; what it answers, by their names. */
  readonly askEach: <T>(
    settings: Readonly<Record<string, Setting>>,
    ask: (window: Window) => Promise<T>,
  ) => Promise<Readonly<Record<string, T>>>;
  readonly close: () => Promise<void>;
}

/** Shows these in one window, by their names and addresses. */
type Work<T> = (
  window: Window,
  asked: readonly (readonly [name: string, hash: string])[],
) => Promise<Record<string, T>>;

const hashOf = (setting: Setting) => `#${new URLSearchParams(setting)}`;

/** Runs in the page. */
async function showAndSettle(hash: string): Promise<void> {
  const drawn = () => new Promise((done) => requestAnimationFrame(done));
  if (!window.showInGallery) throw new Error('this page is not the gallery');
  await window.showInGallery(hash);
  await document.fonts.ready;
  // The keys that turn pages come once the screen was placed, watched and measured: each in a frame of its own.
  for (let frames = 0; frames < 4; frames += 1) await drawn();
  // What finds no room has grown meanwhile, and is measured anew.
  const hasGrown = document.querySelector('.frame > .pager--grows') !== null;
  for (let frames = 0; hasGrown && frames < 3; frames += 1) await drawn();
}

/** Builds the gallery, serves it and opens it at an example; whatever else is shown is shown in the same page. */
export async function openGallery(example: string): Promise<Gallery> {
  const folder = await mkdtemp(join(tmpdir(), 'gallery-'));
  const root = fileURLToPath(new URL('../../kiosk-ui/gallery', import.meta.url));
  const settings = { configFile: false, root, logLevel: 'error' } as const;
  await build({ ...settings, plugins: [preact()], build: { outDir: folder, emptyOutDir: true } });
  const server = await preview({
    ...settings,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.resolvedUrls?.local[0] ?? '';
  const browser = await openBrowser();
  const open = async (): Promise<Window> => {
    const page = await openPage(browser, `${address}#${new URLSearchParams({ example })}`);
    return { page, devtools: await page.context().newCDPSession(page) };
  };
  const first = await open();
  const all = [first, ...(await Promise.all(Array.from({ length: WINDOWS - 1 }, open)))];
  const inEach = async <T>(settings: Readonly<Record<string, Setting>>, work: Work<T>) => {
    const asked = Object.entries(settings).map(([name, setting]) => [name, hashOf(setting)] as const);
    const answers = all.map((window, index) =>
      work(
        window,
        asked.filter((_, at) => at % all.length === index),
      ),
    );
    return Object.assign({}, ...(await Promise.all(answers))) as Record<string, T>;
  };
  // The page's own way to another size would paint it whole.
  const turnOne = async ({ page, devtools }: Window, display: Display, painted: number) => {
    const asSeen = { ...display, deviceScaleFactor: 1, mobile: false };
    await devtools.send('Emulation.setDeviceMetricsOverride', { ...asSeen, scale: painted });
    await page.evaluate(async ({ width, height }) => {
      const drawn = () => new Promise((done) => requestAnimationFrame(done));
      while (innerWidth !== width || innerHeight !== height) await drawn();
      await drawn();
      await drawn();
    }, display);
  };
  const turn = async (display: Display, painted = PAINTED) => {
    await Promise.all(all.map((one) => turnOne(one, display, painted)));
  };
  await turn(KIOSK_DISPLAY);
  return {
    ...first,
    turn,
    show: (setting) => first.page.evaluate(showAndSettle, hashOf(setting)),
    measureEach: (settings, ...measures) =>
      // One call for all of them: what goes between here and the page costs more than what is measured there.
      inEach(settings, ({ page }, asked) =>
        page.evaluate(`(async () => {
          const show = ${showAndSettle};
          const measures = [${measures.join()}];
          const misfits = {};
          for (const [name, hash] of ${JSON.stringify(asked)}) {
            await show(hash);
            const found = [];
            for (const measure of measures) found.push(...(await measure()));
            if (found.length > 0) misfits[name] = found;
          }
          return misfits;
        })()`),
      ),
    askEach: (settings, ask) =>
      inEach(settings, async (window, asked) => {
        const answers: Record<string, Awaited<ReturnType<typeof ask>>> = {};
        for (const [name, hash] of asked) {
          await window.page.evaluate(showAndSettle, hash);
          answers[name] = await ask(window);
        }
        return answers;
      }),
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
