import assert from 'node:assert/strict';
import { test } from 'node:test';
import { systemClock } from '../../../config/clock.ts';
import { deviceSchema } from '../../../config/devices.ts';
import { SWIPE_LAYOUTS } from '../../../config/readers.ts';
import type { BarcodeFact } from '../../../device-agent/hardware/barcode-reader/driver.ts';
import { composeDevices } from '../../../device-agent/hardware/composition.ts';
import {
  encodeKeyReport,
  encodeScan,
  encodeSwipeReport,
  KEYS_UP,
} from '../../../device-agent/hardware/protocol/hid.ts';
import type { StripeCard } from '../../../device-agent/hardware/protocol/stripe-card.ts';
import { createWays } from '../../../device-agent/hardware/ways.ts';
import { CARD_READER, KEYPAD, SCANNER } from './devices.ts';
import { plugHid } from './hid-device.ts';
import { until } from './until.ts';

const MEMBER = [{ programme: 'LN', pattern: '^LN(?<number>\\d{9})$' }];

test('scanner, card reader and keypad are found by what they are, and read', async (t) => {
  const configured = [
    {
      kind: 'barcode-reader',
      id: 'scanner',
      interface: { type: 'hid-pos' },
      cards: MEMBER,
      find: { transport: 'hid', usage: { page: 0x8c } },
    },
    {
      kind: 'card-reader',
      id: 'card-reader',
      interface: { type: 'hid-msr' },
      cards: [{ programme: 'LN', track: 2, pattern: '^(?<number>\\d{9})=' }],
      find: { transport: 'hid', usage: { page: 0x8e } },
    },
    { kind: 'keypad', id: 'keypad', find: { transport: 'hid', serialNumber: KEYPAD.serialNumber } },
  ].map((device) => deviceSchema.parse(device));
  const ways = createWays(configured, systemClock);
  const devices = composeDevices(configured, {
    clock: systemClock,
    openerOf: ways.openerOf,
    leftoverIn: () => false,
  });
  t.after(async () => {
    ways.stop();
    await Promise.all(devices.all.map((device) => device.stop()));
  });
  const heard: unknown[] = [];
  for (const one of devices.ofKind('barcode-reader')) one.onScan((fact) => heard.push(fact));
  for (const one of devices.ofKind('card-reader')) one.onSwipe((card) => heard.push(card));
  for (const one of devices.ofKind('keypad')) one.onKey((key) => heard.push(key));
  const said = async (what: string, count: number) => {
    await until(`${what} is read`, () => heard.length >= count);
    return heard.splice(0);
  };

  for (let round = 0; round < 2; round += 1) {
    const [scanner, cardReader, keypad] = [SCANNER, CARD_READER, KEYPAD].map(plugHid);
    t.after(() => [scanner, cardReader, keypad].map((device) => device?.unplug()));
    await until('all are ready', () => devices.all.every((device) => device.state().state === 'ready'));

    // Longer than one report holds: three of them are one symbol.
    const long = 'X'.repeat(130);
    for (const report of encodeScan(']Q0', Buffer.from(long))) scanner?.send(report);
    for (const report of encodeScan(']L2', Buffer.from('LN700000018'))) scanner?.send(report);
    assert.deepEqual(await said('both barcodes', 2), [
      { type: 'scanned', symbology: 'qr-code', content: { is: 'other' } },
      {
        type: 'scanned',
        symbology: 'pdf417',
        content: { is: 'ffp', programme: 'LN', number: '700000018' },
      },
    ] satisfies BarcodeFact[]);

    cardReader?.send(encodeSwipeReport([null, ';700000018=2912?', null], SWIPE_LAYOUTS.magtek));
    cardReader?.send(encodeSwipeReport([null, ';4111111111111111=2912?', null], SWIPE_LAYOUTS.magtek));
    const cards = await said('both cards', 2);
    assert.deepEqual(
      cards.map((card) => (card as StripeCard).is),
      ['ffp', 'payment-card'] satisfies StripeCard['is'][],
    );
    assert.ok(!JSON.stringify(cards).includes('4111'));

    for (const usages of [[0x73], [0x73, 0x6f], [0x6f]])
      keypad?.send(encodeKeyReport({ modifiers: 0, usages }));
    keypad?.send(KEYS_UP);
    assert.deepEqual(await said('the keys', 2), ['next', 'select']);

    for (const device of [scanner, cardReader, keypad]) device?.unplug();
    await until('all are away', () => devices.all.every((device) => device.state().state === 'absent'));
  }
});
