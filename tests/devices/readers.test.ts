import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { CODE_PATTERNS, STRIPE_PATTERNS } from '../../config/demo/cards.ts';
import { deviceSchema } from '../../config/devices.ts';
import { newId } from '../../config/ids.ts';
import { composeDevices, type Devices } from '../../device-agent/hardware/composition.ts';
import { createWays, type Ways } from '../../device-agent/hardware/ways.ts';
import { createRack, type Rack } from '../../device-agent/simulator/rack.ts';

const KIOSK = 'TEST-01';

let rack: Rack;
let ways: Ways;
let devices: Devices;

afterEach(async () => {
  ways.stop();
  await Promise.all(devices.all.map((device) => device.stop()));
  await rack.close();
});

/** A device of the rack, and the agent's driver of it at the other end of a TCP connection. */
async function connected(
  device: { kind: 'barcode-reader' | 'card-reader' | 'keypad' } & Record<string, unknown>,
) {
  const { cards, ...simulated } = device;
  rack = await createRack({
    kiosks: [{ kioskId: KIOSK, devices: [{ id: 'device', ...simulated } as never] }],
    host: '127.0.0.1',
    clock: systemClock,
    elapsed: () => performance.now(),
    newId,
  });
  const kiosk = rack.kiosk(KIOSK);
  const far = kiosk?.device('device');
  if (!kiosk || !far) throw new Error('the rack is empty');
  const port = { transport: 'tcp', host: '127.0.0.1', port: kiosk.portOf('device') };
  const configured = [deviceSchema.parse({ id: 'device', ...device, port })];
  ways = createWays(configured, systemClock, () => ({ candidates: [], unavailable: [] }));
  devices = composeDevices(configured, {
    clock: systemClock,
    openerOf: ways.openerOf,
    leftoverIn: () => false,
  });
  const told: unknown[] = [];
  let notice = () => undefined as unknown;
  const hear = (fact: unknown) => {
    told.push(fact);
    notice();
  };
  for (const reader of devices.ofKind('barcode-reader')) reader.onScan(hear);
  for (const reader of devices.ofKind('card-reader')) reader.onSwipe(hear);
  for (const keypad of devices.ofKind('keypad')) keypad.onKey(hear);
  const [driver] = devices.all;
  const until = (holds: () => boolean) =>
    new Promise<void>((resolve) => {
      const check = () => holds() && resolve();
      notice = check;
      driver?.onState(check);
      check();
    });
  const ready = () => until(() => driver?.state().state === 'ready' && far.socket.isConnected());
  await ready();
  return {
    ready,
    lost: () => until(() => driver?.state().fault === 'device.unplugged'),
    /** Moves a hand at the rack, and waits for what the agent makes of it. */
    heardAfter: async (hand: string, body: object) => {
      told.length = 0;
      const done = await far.hands[hand]?.(body);
      if (!done?.ok) throw new Error(`the hand ${hand} could not do it`);
      await until(() => told.length > 0);
      return told[0];
    },
    move: (hand: string, body: object = {}) => far.hands[hand]?.(body),
  };
}

const WAYS_TO_SCAN = [
  { type: 'hid-pos' },
  { type: 'serial' },
  { type: 'serial', prefix: '\x02', suffix: '\x03', aimId: true },
  { type: 'wedge', aimId: true },
];

describe.each(WAYS_TO_SCAN)('a barcode reader over $type, $prefix', (how) => {
  it('reads passes, licences and members’ codes over a network, and again after its cable was out', async () => {
    const { heardAfter, move, lost, ready } = await connected({
      kind: 'barcode-reader',
      interface: how,
      cards: CODE_PATTERNS,
    });
    expect(await heardAfter('scan', { paper: 'pass-on-paper' })).toMatchObject({ content: { is: 'bcbp' } });
    expect(await heardAfter('scan', { paper: 'driving-licence' })).toMatchObject({
      content: { is: 'aamva' },
    });
    await move('unplug');
    await lost();
    await move('plug');
    await ready();
    expect(await heardAfter('scan', { paper: 'member-code' })).toMatchObject({ content: { is: 'ffp' } });
  });
});

describe.each([{ type: 'hid-msr' }, { type: 'hid-msr', layout: 'id-tech' }, { type: 'serial' }])(
  'a card reader over $type, $layout',
  (how) => {
    it('tells a member’s card from a worn one and from a payment card', async () => {
      const { heardAfter } = await connected({ kind: 'card-reader', interface: how, cards: STRIPE_PATTERNS });
      expect(await heardAfter('swipe', { card: 'mei-lin' })).toMatchObject({
        is: 'ffp',
        number: '700000018',
      });
      expect(await heardAfter('swipe', { card: 'worn' })).toEqual({ is: 'unreadable' });
      expect(await heardAfter('swipe', { card: 'payment' })).toEqual({ is: 'payment-card' });
    });
  },
);

it('a keypad tells its keys, and its headset', async () => {
  const { heardAfter } = await connected({ kind: 'keypad' });
  expect(await heardAfter('press', { key: 'next' })).toBe('next');
  expect(await heardAfter('press', { key: 'select' })).toBe('select');
});
