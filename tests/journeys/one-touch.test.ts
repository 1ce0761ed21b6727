import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { decodeBcbp } from '../../device-agent/hardware/protocol/bcbp.ts';
import { wholeWordsIn } from '../../kiosk-ui/language/whole-words.ts';
import { type RackHands, rackHands } from '../passengers/rack-hands.ts';
import { type Simulation, startSimulation } from '../passengers/simulation.ts';
import { readPdf417 } from '../prints/read-barcode.ts';
import { openBrowser, openPage } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '..', '..');
const today = () => new Date().toISOString().slice(0, 10);

let simulation: Simulation;
let browser: Browser;
let kiosk: Page;
let hands: RackHands;
const complaints: string[] = [];

beforeAll(async () => {
  simulation = await startSimulation({ root: ROOT, kiosks: 1, demo: true, instantDevices: true });
  await simulation.membersKnown(2);
  browser = await openBrowser();
  const { kioskId, url } = simulation.stack.kiosks[0] ?? { kioskId: '', url: '' };
  hands = rackHands(simulation.stack.rackUrl, kioskId);
  kiosk = await openPage(browser, url);
  kiosk.on('console', (message) => complaints.push(message.text()));
  kiosk.on('pageerror', (failure) => complaints.push(failure.message));
});

afterAll(async () => {
  await browser?.close();
  await simulation?.stop();
});

beforeEach(async () => {
  await hands.takePassportBack();
  await kiosk.reload();
  await kiosk.getByText('Check in here').waitFor();
});

const lastPass = async () => {
  const { rackUrl } = simulation.stack;
  const printer = `${rackUrl}/v1/kiosks/${simulation.stack.kiosks[0]?.kioskId}/devices/boarding-pass-printer`;
  const { documents } = (await (await fetch(`${printer}/documents`)).json()) as {
    documents: { documentId: string; at: string; complete: boolean }[];
  };
  const newest = documents.sort((a, b) => a.at.localeCompare(b.at)).at(-1);
  if (!newest) throw new Error('nothing was printed');
  const png = await fetch(`${printer}/documents/${newest.documentId}.png`);
  return { complete: newest.complete, png: new Uint8Array(await png.arrayBuffer()) };
};

describe('a gold member who likes the aisle near the front', () => {
  it('shows a passport, touches once, and leaves with a pass; the airline’s file knows it', async () => {
    await hands.showPerson('mei-lin');
    await kiosk.getByText('Welcome back, Mei Lin').waitFor();
    await kiosk.getByText('Your usual aisle').waitFor();
    const seat = await kiosk.locator('text=/^\\d+[CD]$/').first().textContent();

    await kiosk.getByRole('button', { name: /check me in/i }).click();
    await kiosk.getByText('Take your boarding pass').waitFor();

    const pass = await lastPass();
    expect(pass.complete).toBe(true);
    const [barcode] = await readPdf417(pass.png);
    const decoded = decodeBcbp(barcode ?? '', { today: today() });
    expect(decoded).toMatchObject({
      ok: true,
      value: {
        passengerName: 'EXAMPLE/MEI LIN',
        legs: [{ recordLocator: 'LAND01', from: 'PVG', to: 'NRT', carrier: 'XD', passengerStatus: '1' }],
      },
    });
    if (decoded.ok) expect(decoded.value.legs[0]?.seat).toBe(seat?.padStart(4, '0'));

    await hands.takePass();
    await kiosk.getByText('Have a good flight, Mei Lin').waitFor();
    await hands.takePassportBack();
    await kiosk.getByRole('button', { name: 'Done' }).click();
    await kiosk.getByText('Check in here').waitFor();
    expect(await kiosk.content()).not.toContain('Mei Lin');

    await simulation.drain();
    const console = await openPage(browser, simulation.stack.hubUrl, { width: 1440, height: 900 });
    await console.getByText('Mei Lin Example').first().click();
    await console.getByText('Aisle · Front').waitFor();
    await console.getByText(`seat ${seat}`).first().waitFor();
    await console.context().close();
  });

  it('who comes back has only the pass printed again', async () => {
    await hands.showPerson('mei-lin');
    await kiosk.getByRole('button', { name: /print/i }).click();
    await kiosk.getByText('Take your boarding pass').waitFor();
    await hands.takePass();
    await kiosk.getByText('Have a good flight').waitFor();
  });

  it('has the whole journey printed at the farewell, and is at the farewell again', async () => {
    await hands.showPerson('mei-lin');
    await kiosk.getByRole('button', { name: /print/i }).click();
    await kiosk.getByText('Take your boarding pass').waitFor();
    await hands.takePass();
    await kiosk.getByRole('button', { name: 'Print my itinerary' }).click();
    await kiosk.getByRole('heading', { name: 'Take your itinerary' }).waitFor();
    const itinerary = await lastPass();
    expect(itinerary.complete).toBe(true);
    // It stands beside a pass and is none: no gate can read it.
    expect(await readPdf417(itinerary.png)).toEqual([]);
    await hands.takePass();
    await kiosk.getByRole('button', { name: 'Print my itinerary' }).waitFor();
    await kiosk.getByText('Have a good flight, Mei Lin').waitFor();
  });
});

describe('a passenger who reads Chinese', () => {
  /** A text as the screen keeps its words together. */
  const shown = wholeWordsIn('zh-Hans');

  it('is served in Chinese from the first screen to the paper', async () => {
    await kiosk.getByRole('button', { name: 'Language' }).click();
    await kiosk.getByRole('button', { name: '简体中文' }).click();
    await hands.showPerson('anna');
    await kiosk.getByText(shown('银卡')).first().waitFor();
    expect(await kiosk.locator('html').getAttribute('lang')).toMatch(/^zh-Hans/);
    expect(await kiosk.locator('body').innerText()).not.toMatch(/\b(Seat|Gate|Boarding|Help|Back)\b/);
    await kiosk.getByRole('button', { name: shown('办理值机') }).click();
    await kiosk.getByText(shown('请取走登机牌')).waitFor();
    const [barcode] = await readPdf417((await lastPass()).png);
    expect(barcode).toContain('SAMPLE/ANNA MARIA');
    await hands.takePass();
    await kiosk.getByText(shown('祝您旅途愉快')).waitFor();
  });
});

describe('a page that is reloaded in the middle of a visit', () => {
  it('shows nothing of the passenger, and serves the next one', async () => {
    await hands.showPerson('john');
    await kiosk.getByText('John Placeholder').waitFor();
    await kiosk.reload();
    await kiosk.getByText('Check in here').waitFor();
    expect(await kiosk.content()).not.toMatch(/placeholder/i);
    await hands.takePassportBack();
    await hands.showPerson('john');
    await kiosk.getByText('John Placeholder').waitFor();
    // A seat that the passenger chose stays theirs.
    await kiosk.getByText('21A').first().waitFor();
  });
});

describe('an agent that dies', () => {
  it('leaves a page that forgets the passenger, and that recovers by itself', async () => {
    await hands.showPerson('john');
    await kiosk.getByText('John Placeholder').waitFor();
    process.kill(simulation.stack.pid('agent-0'), 'SIGKILL');
    await kiosk.getByText('John Placeholder').waitFor({ state: 'detached' });
    await kiosk.getByText('Check in here').waitFor();
    expect(await kiosk.content()).not.toMatch(/placeholder/i);
  });
});

it('says nothing on the browser’s console but that the agent was away', () => {
  expect(
    complaints.filter((text) => !/ERR_CONNECTION_(REFUSED|RESET)|WebSocket connection/.test(text)),
  ).toEqual([]);
});
