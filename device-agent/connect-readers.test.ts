import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { CODE_PATTERNS, memberCode, memberStripe, STRIPE_PATTERNS } from '../config/demo/cards.ts';
import { DEMO_PEOPLE } from '../config/demo/people.ts';
import { type DeviceConfig, deviceSchema } from '../config/devices.ts';
import { SWIPE_LAYOUTS } from '../config/readers.ts';
import type { Visits } from './checkin/visits.ts';
import { connectReaders } from './connect-readers.ts';
import type { AgentEvent } from './contract/stream.ts';
import { composeDevices, type Devices } from './hardware/composition.ts';
import { NOBODY } from './hardware/protocol/aamva/specimens.ts';
import { encodeAamva } from './hardware/protocol/aamva.ts';
import { PLAIN } from './hardware/protocol/bcbp/specimens.ts';
import { encodeKeyReport, encodeScan, encodeSwipeReport } from './hardware/protocol/hid.ts';
import { encodeTracks } from './hardware/protocol/stripe-card.ts';
import { memorySocket } from './hardware/transport/memory-socket.ts';

const ACCOUNT = '4111111111111111';
const [person] = DEMO_PEOPLE;
if (!person?.member) throw new Error('the first of the demo’s people is a member');
const { member } = person;

const port = { transport: 'tcp', host: '-', port: 1 };
const CONFIGURED: readonly DeviceConfig[] = [
  { kind: 'document-reader', id: 'passport', frame: { prefix: '\x02', suffix: '\x03', tellsPresence: true } },
  { kind: 'barcode-reader', id: 'scanner', interface: { type: 'hid-pos' }, cards: CODE_PATTERNS },
  { kind: 'card-reader', id: 'stripe', interface: { type: 'hid-msr' }, cards: STRIPE_PATTERNS },
  { kind: 'keypad', id: 'keypad' },
].map((device) => deviceSchema.parse({ ...device, port }));

let devices: Devices;
afterEach(() => Promise.all(devices.all.map((device) => device.stop())));

async function kiosk({ takesLicences = true } = {}) {
  const clock = new SimulatedClock();
  const sockets = new Map(CONFIGURED.map(({ id }) => [id, memorySocket()]));
  devices = composeDevices(CONFIGURED, {
    clock,
    openerOf: ({ id }) => sockets.get(id)?.open ?? memorySocket().open,
    leftoverIn: () => false,
  });
  const events: AgentEvent[] = [];
  const documents: string[][] = [];
  const found: Parameters<Visits['shown']>[0][] = [];
  connectReaders(devices, {
    visits: {
      documentRead: (lines) => documents.push([...lines]),
      documentTaken: () => undefined,
      documentUnreadable: () => undefined,
      shown: (identified) => found.push(identified),
      scaleSays: () => undefined,
    },
    emit: (event) => events.push(event),
    takesLicences,
    airport: 'PVG',
  });
  await setImmediate();
  return {
    documents,
    found: () => found.splice(0),
    /** What is told when a device says this. */
    told: (id: string, ...said: (Uint8Array | string)[]) => {
      sockets.get(id)?.say(...said);
      for (let step = 0; step < 100; step += 1) clock.increment(1);
      return events.splice(0);
    },
  };
}

const scan = (text: string) => encodeScan(']L0', Buffer.from(text, 'latin1'));
const stripe = (text: string) => encodeSwipeReport([text, null, null], SWIPE_LAYOUTS.magtek);

it('finds whoever shows a pass, a member’s card or, where the airline takes it, a licence', async () => {
  const { told, found } = await kiosk();
  const card = { by: 'frequent-flyer', airline: 'XD', number: member.number };
  for (const [id, said, by, identification] of [
    ['scanner', scan(PLAIN), 'boarding-pass', { recordLocator: 'ABC123', surname: 'DESMARAIS' }],
    ['scanner', scan(memberCode(member)), 'card', card],
    ['stripe', [stripe(encodeTracks({ 1: memberStripe(person, member)[1] }))], 'card', card],
    ['scanner', scan(encodeAamva(NOBODY)), 'licence', { document: { kind: NOBODY.kind } }],
  ] as const) {
    expect(told(id, ...said)).toEqual([]);
    expect(found()).toMatchObject([{ by, identification }]);
  }
});

it('says what is wrong with a card or a code that finds nobody', async () => {
  const { told, found } = await kiosk({ takesLicences: false });
  for (const [id, said, code] of [
    ['scanner', scan(encodeAamva(NOBODY)), 'document.needed'],
    ['scanner', scan(PLAIN.slice(0, 55)), 'scan.unreadable'],
    ['scanner', scan('4006381333931'), 'scan.unknown'],
    ['stripe', [stripe('%HOTEL^ROOM 12?')], 'card.unknown'],
    ['stripe', [stripe('%E?')], 'card.unreadable'],
  ] as const)
    expect(told(id, ...said)).toEqual([{ type: 'reader.notice', code }]);
  expect(found()).toEqual([]);
});

it('tells of a payment card that it is one, and nothing else', async () => {
  const { told, documents } = await kiosk();
  for (const events of [
    told('stripe', stripe(`%B${ACCOUNT}^DOE/JANE^25121010000?`)),
    told('scanner', ...scan(ACCOUNT)),
    told('scanner', ...scan(`%B${ACCOUNT}^DOE/JANE^2512?`)),
  ])
    expect(events).toEqual([{ type: 'reader.notice', code: 'card.payment' }]);
  expect(documents).toEqual([]);
});

it('hands the keypad’s keys on', async () => {
  const { told } = await kiosk();
  const press = (usage: number) => told('keypad', encodeKeyReport({ modifiers: 0, usages: [usage] }));
  expect(press(0x73)).toEqual([{ type: 'keypad.key', key: 'next' }]);
  expect(press(0x6a)).toEqual([{ type: 'keypad.key', key: 'headset-in' }]);
});

it('lets a passport begin a visit beside all the others', async () => {
  const { told, documents } = await kiosk();
  const lines = ['A'.repeat(44), 'B'.repeat(44)];
  expect(told('passport', `\x02+\x03\x02${lines.join('\r')}\x03`)).toEqual([
    { type: 'reader.document', present: true },
  ]);
  expect(documents).toEqual([lines]);
});
