import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_SOONER_CHOICES, EXAMPLE_VISIT } from '../../kiosk-ui/journey/examples.ts';
import { openPage } from '../journeys/browser.ts';
import { openScriptedKiosk, type ScriptedKiosk } from './scripted-kiosk.ts';

const { visitId } = EXAMPLE_VISIT;

let kiosk: ScriptedKiosk;
let page: Page;

beforeAll(async () => {
  kiosk = await openScriptedKiosk();
  page = await openPage(kiosk.browser, kiosk.agent.url);
  await page.getByText('Check in here').waitFor();
});

afterAll(() => kiosk?.close());

/** Takes down what has the focus as soon as a heading is on the page, before anything is drawn. */
const watchHeadings = () =>
  page.evaluate(() => {
    let last = '';
    new MutationObserver(() => {
      const heading = document.querySelector('h1')?.textContent ?? '';
      if (heading === last) return;
      last = heading;
      const reached = document.activeElement?.tagName ?? '';
      document.body.dataset.reached = `${document.body.dataset.reached ?? ''}${heading}: ${reached}. `;
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });

it('Each screen is begun at its heading from the moment that it is there, so that a quick key loses nothing', async () => {
  await watchHeadings();
  kiosk.agent.tell({ type: 'visit.started', visitId, by: 'passport' });
  await page.getByRole('heading', { name: 'Finding your booking' }).waitFor();
  kiosk.agent.tell({ type: 'visit.choices', visitId, choices: [...EXAMPLE_SOONER_CHOICES] });
  await page.getByRole('heading', { name: 'Which flight?' }).waitFor();
  expect(await page.locator('body').getAttribute('data-reached')).toBe(
    'Finding your booking: H1. Which flight?: H1. ',
  );
});
