import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { ChoiceView } from '../../device-agent/contract/visit.ts';
import {
  EXAMPLE_CHOICES,
  EXAMPLE_LATE_CHOICE,
  EXAMPLE_SOONER_CHOICES,
  EXAMPLE_VISIT,
} from '../../kiosk-ui/journey/examples.ts';
import { openPage } from '../journeys/browser.ts';
import { openScriptedKiosk, type ScriptedKiosk } from './scripted-kiosk.ts';

const { visitId } = EXAMPLE_VISIT;

let kiosk: ScriptedKiosk;
let page: Page;

beforeAll(async () => {
  kiosk = await openScriptedKiosk();
});

afterAll(() => kiosk?.close());

beforeEach(async () => {
  page = await openPage(kiosk.browser, kiosk.agent.url);
  await page.getByText('Check in here').waitFor();
  kiosk.agent.tell({ type: 'visit.started', visitId, by: 'passport' });
});

// The agent speaks to the page that came last, and one that lost it comes again.
afterEach(() => page.close());

const offer = (choices: readonly ChoiceView[], kept?: ChoiceView) =>
  kiosk.agent.tell({ type: 'visit.choices', visitId, choices: [...choices], ...(kept && { kept }) });
const flight = (number: string) => page.locator('.choice', { hasText: `XD ${number}` });
const take = (number: string) => page.getByRole('button', { name: `Take XD ${number}` });

it('Who touches another flight, even twice, keeps their own until they say which one they take', async () => {
  offer(EXAMPLE_SOONER_CHOICES, EXAMPLE_LATE_CHOICE);
  await flight('192').dblclick();
  await take('192').waitFor();
  await flight('190').click();
  await take('190').waitFor();
  const pressed = await page.locator('.choice[aria-pressed="true"]').allInnerTexts();
  expect(pressed.map((text) => /XD \d+/.exec(text)?.[0])).toEqual(['XD 190']);
  expect(await take('192').count()).toBe(0);
  await take('190').click();
  // The first that is asked at all.
  expect(await kiosk.agent.heard('visit.choose')).toMatchObject({ choiceId: 'F5' });
});

it('Who comes too late for the flight they take chooses anew, and has touched none of those that are left', async () => {
  offer(EXAMPLE_SOONER_CHOICES, EXAMPLE_LATE_CHOICE);
  await flight('190').click();
  await take('190').click();
  expect(await kiosk.agent.heard('visit.choose')).toMatchObject({ choiceId: 'F5' });
  offer(EXAMPLE_SOONER_CHOICES.slice(1), EXAMPLE_LATE_CHOICE);
  await flight('192').waitFor();
  expect(await page.locator('.choice').count()).toBe(1);
  expect(await page.locator('.choice[aria-pressed="false"]').count()).toBe(1);
  expect(await page.getByRole('button', { name: /^Take/ }).count()).toBe(0);
});

it('The keypad goes from a flight that was chosen to what takes it', async () => {
  offer(EXAMPLE_SOONER_CHOICES, EXAMPLE_LATE_CHOICE);
  await flight('190').focus();
  await page.keyboard.press('Enter');
  await take('190').waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('DIV');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Take XD 190');
});

it('Who says which of their own flights they check in for does so with one touch', async () => {
  offer(EXAMPLE_CHOICES);
  await flight('188').click();
  expect(await kiosk.agent.heard('visit.choose')).toMatchObject({ choiceId: EXAMPLE_CHOICES[0]?.choiceId });
});
