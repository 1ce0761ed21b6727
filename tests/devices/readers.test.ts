import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { CODE_PATTERNS, STRIPE_PATTERNS } from '../../config/demo/cards.ts';
import { type DeviceConfig, deviceSchema } from '../../config/devices.ts';
import { composeDevices, type Devices } from '../../device-agent/hardware/composition.ts';
import { createWays, type Ways } from '../../device-agent/hardware/ways.ts';
import { type OpenBench, openBench } from '../../device-agent/simulator/test-bench.ts';

let bench: OpenBench;
let ways: Ways;
let devices: Devices;

/** One simulated reader, and the agent's driver for it at the other end of a TCP connection. */
async function connected<K extends 'barcode-reader' | 'card-reader' | 'keypad'>(kind: K, how: object) {
  bench = await openBench({
    printerModel: 'epson-tm-t88vi',
    more: [{ kind, id: 'device', ...how } as never],
  });
  const port = { transport: 'tcp', host: '127.0.0.1', port: bench.portOf('device') };
  const cards = { 'barcode-reader': CODE_PATTERNS, 'card-reader': STRIPE_PATTERNS, keypad: undefined }[kind];
  const configured: DeviceConfig[] = [deviceSchema.parse({ kind, id: 'device', port, cards, ...how })];
  ways = createWays(configured, systemClock, () => ({ candidates: [], unavailable: [] }));
  devices = composeDevices(configured, {
    clock: systemClock,
    openerOf: ways.openerOf,
    leftoverIn: () => false,
  });
  const [driver] = devices.ofKind(kind);
  if (!driver) throw new Error('nothing was composed');
  await new Promise<void>((resolve) => {
    const check = () => driver.state().state === 'ready' && resolve();
    driver.onState(check);
    check();
  });
  return { driver, hands: bench.ofKind(kind).hands };
}

afterEach(async () => {
  ways.stop();
  await Promise.all(devices.all.map((device) => device.stop()));
  await bench.close();
});

describe.each([
  { type: 'hid-pos' },
  { type: 'serial', aimId: true },
  { type: 'serial', aimId: true, prefix: '\x02', suffix: '\x03' },
  { type: 'wedge' },
])('a barcode reader connected by $type', (how) => {
  const scan = async (paper: string, fault: string | null = null) => {
    const { driver, hands } = await connected('barcode-reader', { interface: how });
    const told = new Promise((resolve) => driver.onScan(resolve));
    await hands.faults?.({ next: fault });
    await hands.scan?.({ paper });
    return told;
  };

  it('reads a boarding pass', async () => {
    expect(await scan('pass-on-paper')).toMatchObject({
      type: 'scanned',
      content: { is: 'boarding-pass', pass: { passengerName: 'PLACEHOLDER/JOHN' } },
    });
  });

  it('reads a member', async () => {
    expect(await scan('member-code')).toMatchObject({
      type: 'scanned',
      content: { is: 'frequent-flyer', programme: 'XD', number: '700000018' },
    });
  });

  it('keeps nothing of a driving licence', async () => {
    expect(await scan('driving-licence')).toMatchObject({ type: 'scanned', content: { is: 'other' } });
  });
});

describe.each([
  { type: 'hid-msr', layout: 'magtek' },
  { type: 'hid-msr', layout: 'id-tech' },
  { type: 'serial' },
])('a card reader connected by $type $layout', (how) => {
  it.each([
    ['mei-lin', { is: 'frequent-flyer', programme: 'XD', number: '700000018' }],
    ['payment', { is: 'payment-card' }],
    ['library', { is: 'unknown' }],
    ['worn', { is: 'unreadable' }],
  ])('tells of the card %s', async (card, is) => {
    const { driver, hands } = await connected('card-reader', { interface: how });
    const told = new Promise((resolve) => driver.onSwipe(resolve));
    await hands.swipe?.({ card });
    expect(await told).toEqual(is);
  });

  it('takes a swipe that is cut off for unreadable, and reads the next', async () => {
    const { driver, hands } = await connected('card-reader', { interface: how });
    const swipe = (card: string) => {
      const told = new Promise((resolve) => driver.onSwipe(resolve));
      return Promise.all([told, hands.swipe?.({ card })]).then(([is]) => is);
    };
    await hands.faults?.({ next: 'half' });
    expect(await swipe('anna')).toEqual({ is: 'unreadable' });
    expect(await swipe('anna')).toMatchObject({ number: '700000034' });
  });
});

describe('a keypad', () => {
  it('tells every key once, and of the headset', async () => {
    const { driver, hands } = await connected('keypad', {});
    const keys: string[] = [];
    const all = new Promise<void>((resolve) =>
      driver.onKey((key) => {
        if (keys.push(key) === 4) resolve();
      }),
    );
    await hands.headset?.({ in: true });
    for (const key of ['next', 'next', 'select']) await hands.press?.({ key });
    await all;
    expect(keys).toEqual(['headset-in', 'next', 'next', 'select']);
  });
});
