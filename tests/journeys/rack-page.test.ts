import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { DEMO_DEVICES, simulatedDemoDevices } from '../../config/demo/devices.ts';
import { type RunningRack, startRack } from '../../device-agent/simulator/main.ts';
import type { RackKiosk } from '../../device-agent/simulator/rack.ts';
import { bytesOf, CUT, INITIALIZE, pdf417 } from '../../device-agent/simulator/test-bench.ts';
import { violationsOf } from '../screens/accessibility.ts';
import { openBrowser, openPage } from './browser.ts';

const KIOSK = 'PVG-T2-01';
const PASS = 'M1EXAMPLE/MEI LIN     ELAND01 PVGNRTXD 0188 123C0004C0001 100';

let rack: RunningRack;
let browser: Browser;
let page: Page;
const hosts: Socket[] = [];

/** The agent's end of a device's cable; what it hears is kept. */
async function host(deviceId: string) {
  const socket = connect(rack.kiosks[0]?.ports[deviceId] ?? 0, '127.0.0.1');
  hosts.push(socket);
  const heard: Buffer[] = [];
  socket.on('data', (bytes) => heard.push(bytes));
  await once(socket, 'connect');
  return { socket, heard: () => Buffer.concat(heard) };
}

const device = (name: string) => page.getByRole('article', { name });
const tray = (name: string) => page.getByRole('tab', { name }).click();

beforeAll(async () => {
  const devices = simulatedDemoDevices(
    DEMO_DEVICES.map(() => 0),
    true,
  ) as RackKiosk['devices'];
  rack = await startRack({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    pageFolder: resolve(import.meta.dirname, '..', '..', 'dist', 'rack'),
    kiosks: [{ kioskId: KIOSK, devices }],
  });
  browser = await openBrowser();
  page = await openPage(browser, rack.url, { width: 1280, height: 800 });
  await page.getByText('Live').waitFor();
});

afterAll(async () => {
  for (const socket of hosts) socket.destroy();
  await browser?.close();
  await rack?.close();
});

describe('the page of the rack', () => {
  it('stands still: only its three parts are drawn along', async () => {
    const { whole, seen } = await page.evaluate(() => ({
      whole: document.documentElement.scrollHeight,
      seen: window.innerHeight,
    }));
    expect(whole).toBe(seen);
  });

  it('shows every device of the kiosk, and whether an agent is there', async () => {
    for (const name of ['Passport reader', 'Barcode reader', 'Card reader', 'Keypad', 'Bag tag printer'])
      await device(name).getByText('nobody there').waitFor();
    await host('keypad');
    await device('Keypad').getByText('agent connected').waitFor();
  });

  it('lays a passport on the glass, and takes it back', async () => {
    const { heard } = await host('passport-reader');
    await page.getByRole('button', { name: 'Show to the reader the passport of MEI LIN' }).click();
    await device('Passport reader').getByText('EXAMPLE', { exact: true }).waitFor();
    await device('Passport reader').getByRole('button', { name: 'Take the document back' }).click();
    await device('Passport reader').getByText('Nothing lies on the glass').waitFor();
    expect(heard().toString('latin1')).toContain('P<CHNEXAMPLE<<MEI<LIN');
  });

  it('holds a pass to the barcode reader, and swipes a card', async () => {
    const [scanner, reader] = [await host('barcode-reader'), await host('card-reader')];
    await tray('Codes');
    await page.getByRole('button', { name: 'Hold to the reader Boarding pass, on a phone' }).click();
    await device('Barcode reader').getByText('Boarding pass, on a phone').waitFor();
    await tray('Cards');
    await page.getByRole('button', { name: /Swipe Any Bank/ }).click();
    await device('Card reader').getByText('Any Bank').waitFor();
    expect(scanner.heard().toString('latin1')).toContain('M1SAMPLE/ANNA MARIA');
    expect(reader.heard()).toHaveLength(337);
  });

  it('presses the keypad’s keys and puts a headset in', async () => {
    await device('Keypad').getByRole('button', { name: 'Next' }).click();
    await device('Keypad').getByRole('button', { name: 'Headset out' }).click();
    await device('Keypad').getByRole('button', { name: 'Headset in' }).waitFor();
  });

  it('shows what was printed and what can be read off it, until it is taken', async () => {
    const printer = await host('boarding-pass-printer');
    printer.socket.write(bytesOf(INITIALIZE, 'BOARDING PASS\n', pdf417(PASS), CUT));
    const pass = device('Boarding pass printer');
    await pass.getByText(PASS).waitFor();
    await pass.getByRole('img').first().waitFor();
    await pass.getByRole('button', { name: 'Take it' }).click();
    await pass.getByText('Nothing to take').waitFor();
  });

  it('makes each device fail in its own ways, and puts all of them right', async () => {
    const trouble = page.getByRole('region', { name: 'Trouble' });
    await trouble.getByRole('button', { name: 'Cover open' }).click();
    await device('Boarding pass printer').getByText('cover open').waitFor();
    await trouble.getByRole('button', { name: 'Keypad' }).click();
    await trouble.getByRole('button', { name: 'Unplugged' }).click();
    await device('Keypad').getByText('pulled out').waitFor();
    await trouble.getByRole('button', { name: 'Put everything right' }).click();
    await device('Keypad').getByText('nobody there').waitFor();
    await device('Boarding pass printer').getByText('ready').waitFor();
  });

  it('has nothing that keeps anyone from using it', async () => {
    for (const name of ['Passports', 'Codes', 'Cards']) {
      await tray(name);
      expect(await violationsOf(page)).toEqual([]);
    }
  }, 60_000);
});
