import { afterAll, beforeAll, expect, it } from 'vitest';
import { EXAMPLE_FAMILY_SEATS } from '../../kiosk-ui/journey/example-seats.ts';
import { EXAMPLE_VISIT } from '../../kiosk-ui/journey/examples.ts';
import { openPage } from '../journeys/browser.ts';
import { openScriptedKiosk, type ScriptedKiosk } from './scripted-kiosk.ts';

let kiosk: ScriptedKiosk;

beforeAll(async () => {
  kiosk = await openScriptedKiosk();
});

afterAll(() => kiosk?.close());

it('Who goes through a party person by person stays on the button that leads to the next', async () => {
  const page = await openPage(kiosk.browser, kiosk.agent.url);
  const { visitId } = EXAMPLE_VISIT;
  const { travellers } = EXAMPLE_FAMILY_SEATS;
  const show = (travellerId: string) =>
    kiosk.agent.tell({
      ...{ type: 'visit.seats', visitId, problem: null },
      map: { ...EXAMPLE_FAMILY_SEATS, travellerId },
    });
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await page.getByText('Check in here').waitFor();
  kiosk.agent.tell({ type: 'visit.started', visitId, by: 'passport' });
  kiosk.agent.tell({ type: 'visit.ready', visit: EXAMPLE_VISIT });
  await page.getByRole('button', { name: 'Change seat' }).click();
  await kiosk.agent.heard('visit.seat-map');
  show(EXAMPLE_FAMILY_SEATS.travellerId);
  const whose = page.locator('.whose__name strong');
  await whose.waitFor();
  // Begun at its heading, as every screen.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  const next = page.getByRole('button', { name: 'Next person' });
  await next.focus();
  const met = [await whose.innerText()];
  for (const _ of travellers.slice(1)) {
    await page.keyboard.press('Enter');
    const { travellerId } = await kiosk.agent.heard('visit.seat-map');
    show(travellerId ?? '');
    await expect.poll(() => whose.innerText()).not.toBe(met.at(-1));
    met.push(await whose.innerText());
    expect(await focused()).toBe('Next person');
  }
  expect(new Set(met).size).toBe(travellers.length);
});
