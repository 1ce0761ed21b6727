import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type CardReaderConfig, deviceSchema } from '../../../config/devices.ts';
import { SWIPE_LAYOUTS } from '../../../config/readers.ts';
import { encodeSwipeReport } from '../protocol/hid.ts';
import type { StripeCard } from '../protocol/stripe-card.ts';
import { memoryDesk } from '../transport/memory-socket.ts';
import { createCardReader } from './driver.ts';

const TRACK_1 = '%BXD700000018^EXAMPLE/MEI LIN^2512?';
const TRACK_2 = ';992700000018=2512?';
const MEMBER = { is: 'ffp', programme: 'XD', number: '700000018' };
const ACCOUNT = '5555555555554444';

async function connected(how: object, { wholeReports = false } = {}) {
  const desk = memoryDesk();
  const config = deviceSchema.parse({
    kind: 'card-reader',
    id: 'stripe',
    port: { transport: 'tcp', host: '-', port: 1 },
    interface: how,
    cards: [
      { programme: 'XD', track: 1, pattern: '^BXD(?<number>\\d{9})\\^' },
      { programme: 'XD', track: 2, pattern: '^992(?<number>\\d{9})=' },
    ],
  }) as CardReaderConfig;
  const reader = createCardReader({ ...config, open: desk.open, clock: desk.clock, wholeReports });
  const cards: StripeCard[] = [];
  reader.onSwipe((card) => cards.push(card));
  await setImmediate();
  return {
    ...desk,
    reader,
    told: () => cards.splice(0),
  };
}

const { magtek } = SWIPE_LAYOUTS;
const swipe = (...tracks: Parameters<typeof encodeSwipeReport>[0]) => encodeSwipeReport(tracks, magtek);

describe('a card reader over HID', () => {
  it.each(Object.entries(SWIPE_LAYOUTS))(
    'tells whose card it is, in the layout of %s',
    async (name, layout) => {
      const { say, told } = await connected({ type: 'hid-msr', layout: name }, { wholeReports: true });
      say(encodeSwipeReport([TRACK_1, TRACK_2, null], layout));
      say(encodeSwipeReport(['undecodable', TRACK_2, null], layout));
      say(encodeSwipeReport(['undecodable', null, null], layout));
      say(encodeSwipeReport([null, ';1=2?', null], layout));
      expect(told()).toEqual([MEMBER, MEMBER, { is: 'unreadable' }, { is: 'unknown' }]);
    },
  );

  it('reads reports that a stream has merged or cut', async () => {
    const { say, told } = await connected({ type: 'hid-msr' });
    const both = Buffer.concat([swipe(TRACK_1, null, null), swipe(null, TRACK_2, null)]);
    say(both.subarray(0, 100), both.subarray(100, 400), both.subarray(400));
    expect(told()).toEqual([MEMBER, MEMBER]);
  });

  it('forgets half a report after a silence, and says that nothing was read', async () => {
    const { say, told, wait } = await connected({ type: 'hid-msr' });
    say(Buffer.from(swipe(TRACK_1, null, null)).subarray(0, 200));
    wait(65);
    expect(told()).toEqual([{ is: 'unreadable' }]);
    say(swipe(TRACK_1, null, null));
    expect(told()).toEqual([MEMBER]);
  });
});

describe('a card reader over a serial line', () => {
  it('ends a swipe with silence, whatever ends its tracks', async () => {
    const { say, told, wait } = await connected({ type: 'serial' });
    say(`${TRACK_1}${TRACK_2}\r`);
    wait(65);
    say(`${TRACK_1}\r`, `${TRACK_2}\r`);
    wait(65);
    expect(told()).toEqual([MEMBER, MEMBER]);
  });

  it('reads what a slow line brings', async () => {
    const { say, told, wait } = await connected({ type: 'serial' });
    for (const character of `${TRACK_2}\r`) {
      say(character);
      wait(50);
    }
    wait(65);
    expect(told()).toEqual([MEMBER]);
  });

  it('does not take half a swipe for one', async () => {
    const { say, told, wait } = await connected({ type: 'serial' });
    say(TRACK_1.slice(0, 20));
    wait(65);
    say('x'.repeat(5000), '\r');
    wait(65);
    expect(told()).toEqual([{ is: 'unreadable' }, { is: 'unreadable' }]);
  });
});

describe('a payment card', () => {
  it.each([
    ['over HID', { type: 'hid-msr' }, swipe(`%B${ACCOUNT}^DOE/JANE^2512?`, `;${ACCOUNT}=2512?`, null)],
    ['over HID, beside a member’s track', { type: 'hid-msr' }, swipe(TRACK_1, `;${ACCOUNT}=2512?`, null)],
    ['over a serial line', { type: 'serial' }, `;${ACCOUNT}=2512101?\r`],
  ] as const)('is refused %s, and its number goes no further', async (_, how, said) => {
    const { say, told, wait } = await connected(how);
    say(said);
    wait(65);
    expect(told()).toEqual([{ is: 'payment-card' }]);
  });
});

describe.each([
  ['over HID', { type: 'hid-msr' }, swipe(TRACK_1, TRACK_2, null)],
  ['over a serial line', { type: 'serial' }, Buffer.from(`${TRACK_1}${TRACK_2}\r`)],
] as const)('a card reader %s', (_, how, said) => {
  it('is silent for hours and ready all the same, and is never spoken to', async () => {
    const { wait, reader, heard } = await connected(how);
    wait(20_000);
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
    expect(heard()).toHaveLength(0);
  });

  it('outlives garbage', async () => {
    const { say, told, wait, reader } = await connected(how);
    for (let seed = 1; seed < 60; seed += 1)
      say(Uint8Array.from({ length: seed }, (_, index) => (index * 73 + seed * 151) & 0xff));
    wait(65);
    expect(told().every(({ is }) => is === 'unreadable')).toBe(true);
    expect(reader.state().state).toBe('ready');
    say(said);
    wait(65);
    expect(told()).toEqual([MEMBER]);
  });

  it('tells a swipe in the middle of which it is unplugged as unreadable, and serves again when it is back', async () => {
    const { say, told, unplug, plug, settle, wait, reader } = await connected(how);
    say(Buffer.from(said).subarray(0, 30));
    unplug();
    await settle();
    expect(reader.state()).toEqual({ state: 'absent', fault: 'device.unplugged' });
    plug();
    await settle();
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
    expect(told()).toEqual([{ is: 'unreadable' }]);
    say(said);
    wait(65);
    expect(told()).toEqual([MEMBER]);
    await reader.stop();
  });
});
