import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { readSymbols } from '../prints/read-barcode.ts';
import { openBrowser, openPage } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
/** Milliseconds in which a kiosk that looks every five seconds has heard from its hub. */
const HEARD = 20_000;

let simulation: Simulation;
let browser: Browser;
let kiosks: { page: Page; hands: RackHands; kioskId: string }[];

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 2, demo: true, instantDevices: true });
  await simulation.membersKnown(4);
  browser = await openBrowser();
  kiosks = await Promise.all(
    simulation.stack.kiosks.map(async ({ kioskId, url }) => ({
      ...{ kioskId, page: await openPage(browser, url) },
      hands: rackHands(simulation.stack.rackUrl, kioskId),
    })),
  );
});
afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});
beforeEach(async () => {
  for (const { page, hands } of kiosks) {
    await hands.takePassportBack();
    await page.reload();
    await page.getByText('Check in here').waitFor();
  }
});

const kiosk = (index: number) => {
  const one = kiosks[index];
  if (!one) throw new Error('there is no such kiosk');
  return one;
};

const lastPaper = async (kioskId: string): Promise<Uint8Array> => {
  const printer = `${simulation.stack.rackUrl}/v1/kiosks/${kioskId}/devices/boarding-pass-printer/documents`;
  const { documents } = (await (await fetch(printer)).json()) as {
    documents: { documentId: string; at: string }[];
  };
  const newest = documents.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  return new Uint8Array(await (await fetch(`${printer}/${newest?.documentId}.png`)).arrayBuffer());
};

describe('a gold member whose bag was lost yesterday', () => {
  it('is told behind the pass how the case stands, accepts a voucher, and is not asked at another kiosk', async () => {
    const { page, hands, kioskId } = kiosk(0);
    await hands.showPerson('lara');
    await page.getByRole('button', { name: /check me in/i }).click();
    await page.getByText('Take your boarding pass').waitFor();
    expect(await page.getByText('Your bag did not arrive').count()).toBe(0);
    await hands.takePass();

    await page.getByRole('heading', { name: 'Your bag did not arrive' }).waitFor();
    await page.getByText('Your case is open').waitFor();
    await page.getByText('XD-BAG-2407').waitFor();
    await page.getByRole('button', { name: 'Yes, please' }).click();
    await page.getByRole('heading', { name: 'It is yours' }).waitFor();
    const code = (await page.locator('.amends__code strong').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.getByText('in the printer below').waitFor();
    expect(await readSymbols(await lastPaper(kioskId), ['QRCode'])).toEqual([code]);
    await hands.takePass();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('Have a good flight, Lara').waitFor();
    await hands.takePassportBack();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Check in here').waitFor();
    expect(await page.content()).not.toContain(code);

    await simulation.drain();
    const console = await openPage(browser, simulation.stack.hubUrl, { width: 1440, height: 900 });
    await console.getByText('Lara Lostbag').first().click();
    await console.getByText('Holds its code').waitFor();
    await console.context().close();

    const other = kiosk(1);
    const until = Date.now() + HEARD;
    for (;;) {
      await other.hands.showPerson('lara');
      await other.page.getByRole('button', { name: /print/i }).click();
      await other.page.getByText('Take your boarding pass').waitFor();
      await other.hands.takePass();
      const farewell = other.page.getByText('Have a good flight, Lara');
      const again = other.page.getByRole('heading', { name: 'Your bag did not arrive' });
      // It has heard that they accepted, and not yet that they hold the code: it shows the same one once more.
      const theirs = other.page.getByRole('heading', { name: 'It is yours' });
      await farewell.or(again).or(theirs).first().waitFor();
      if (await farewell.count()) return;
      if (await theirs.count()) {
        await other.page.getByText('in the printer below').waitFor();
        expect(await other.page.locator('.amends__code strong').textContent()).toBe(code);
        await other.hands.takePass();
      }
      if (Date.now() > until) throw new Error('it was offered again');
      await other.hands.takePassportBack();
      await other.page.reload();
      await other.page.getByText('Check in here').waitFor();
    }
  });

  it('and one whom a storm kept declines a visit to the lounge, and is not asked again', async () => {
    const { page, hands } = kiosk(0);
    const comes = async () => {
      await hands.showPerson('sven');
      const go = page.getByRole('button', { name: /check me in|print/i }).first();
      await go.click();
      await page.getByText('Take your boarding pass').waitFor();
      await hands.takePass();
    };
    await comes();
    await page.getByText('One visit to our lounge').waitFor();
    await page.getByRole('button', { name: 'No, thank you' }).click();
    await page.getByText('Have a good flight, Sven').waitFor();
    await hands.takePassportBack();
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByText('Check in here').waitFor();
    await comes();
    await page.getByText('Have a good flight, Sven').waitFor();
  });
});
