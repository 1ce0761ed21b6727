import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';
import { openBrowser, openPage } from '../journeys/browser.ts';

export const LANDSCAPE = { width: 1920, height: 1080 };

/** The gallery, built and open in a browser. */
export interface Gallery {
  readonly page: Page;
  /** What the gallery's address asks for: `example`, `language`, `theme`, `text` and more; settles when it stands there. */
  readonly show: (setting: Readonly<Record<string, string>>) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Builds the gallery, serves it and opens it at an example; whatever else is shown is shown in the same page. */
export async function openGallery(first: string): Promise<Gallery> {
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
  const page = await openPage(browser, `${address}#${new URLSearchParams({ example: first })}`);
  return {
    page,
    async show(setting) {
      // One call rather than three: it is made thousands of times.
      await page.evaluate(
        async (hash) => {
          const drawn = () => new Promise((done) => requestAnimationFrame(done));
          location.hash = hash;
          while (document.documentElement.dataset.shown !== hash) await drawn();
          await document.fonts.ready;
          // The keys that turn pages come once the screen has been measured.
          await drawn();
          await drawn();
        },
        `#${new URLSearchParams(setting)}`,
      );
    },
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
