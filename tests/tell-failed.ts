import { afterEach } from 'vitest';
import { openPages } from './journeys/open-pages.ts';

/** A test that waited in vain for a screen says what it saw instead. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of openPages) {
    const shown = await page.locator('body').innerText({ timeout: 2_000 }).catch(String);
    console.error(`“${task.name}” failed while ${page.url()} showed:\n${shown}`);
  }
});
