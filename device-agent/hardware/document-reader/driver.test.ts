import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type DocumentReaderConfig, deviceSchema } from '../../../config/devices.ts';
import { memoryDesk } from '../transport/memory-socket.ts';
import { createDocumentReader, type DocumentFact } from './driver.ts';

const ENQUIRING = { prefix: '\x02', suffix: '\x03', enquiry: '\x05', tellsPresence: true };
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const WHOLE = `\x02${LINES.join('\r')}\x03`;
const READ: DocumentFact = { type: 'read', lines: LINES };

async function connected(frame: object) {
  const desk = memoryDesk();
  const config = deviceSchema.parse({
    kind: 'document-reader',
    id: 'reader',
    port: { transport: 'tcp', host: '-', port: 1 },
    frame,
  }) as DocumentReaderConfig;
  const reader = createDocumentReader({ ...config, open: desk.open, clock: desk.clock });
  const facts: DocumentFact[] = [];
  reader.onDocument((fact) => facts.push(fact));
  await setImmediate();
  /** Time passes, and what the reader says to each enquiry is heard. */
  const pass = async (milliseconds: number, answer = '') => {
    for (let passed = 0; passed < milliseconds; passed += 100) {
      desk.wait(100);
      if (desk.heard().includes(0x05) && answer !== '') desk.say(answer);
      await setImmediate();
    }
  };
  return { ...desk, reader, pass, told: () => facts.splice(0) };
}

async function enquired() {
  const desk = await connected(ENQUIRING);
  await desk.pass(100, '\x02!0\x03');
  expect(desk.reader.state()).toEqual({ state: 'ready', fault: null });
  return desk;
}

describe('a document reader that answers enquiries', () => {
  it('is believed once it has answered, and not because it makes a noise', async () => {
    const { pass, reader } = await connected(ENQUIRING);
    await pass(100, '\xfd\xde\xcf\xfc');
    expect(reader.state().state).toBe('probing');
  });

  it.each([
    ['says nothing', '', 'device.silent'],
    ['answers with noise', '\xfd\xde\xcf\xfc', 'device.garbled'],
    ['never ends an answer', '\x02!', 'device.garbled'],
  ])('is at fault when it %s, and well with the first frame', async (_what, answer, fault) => {
    const { pass, reader, told } = await enquired();
    await pass(4000, answer);
    expect(reader.state()).toEqual({ state: 'fault', fault });
    expect(told()).toEqual([]);
    await pass(1000, '\x02!0\x03');
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
  });

  it('does not join half a reading to the next one, and asks for another try', async () => {
    const { say, pass, told } = await enquired();
    say('\x02+\x03', WHOLE.slice(0, 60));
    await pass(600);
    expect(told()).toEqual([{ type: 'laid' }, { type: 'unreadable' }]);
    say(WHOLE.slice(60), WHOLE);
    expect(told()).toEqual([READ]);
  });

  it('knows half a reading from the answer that cuts it off', async () => {
    const { say, told } = await enquired();
    say('\x02+\x03', WHOLE.slice(0, 60), '\x02!1\x03');
    expect(told()).toEqual([{ type: 'laid' }, { type: 'unreadable' }]);
  });

  it('tells whoever laid a document down that nothing came of it', async () => {
    const { say, pass, told } = await enquired();
    say('\x02+\x03');
    await pass(4900, '\x02!1\x03');
    expect(told()).toEqual([{ type: 'laid' }]);
    await pass(200, '\x02!1\x03');
    expect(told()).toEqual([{ type: 'unreadable' }]);
  });

  it('asks nothing of a document that it finds when it is back', async () => {
    const { unplug, plug, pass, told, settle } = await enquired();
    unplug();
    await settle();
    plug();
    await settle();
    await pass(6000, '\x02!1\x03');
    expect(told()).toEqual([{ type: 'laid' }]);
  });

  it.each([
    ['laid down', '\x02+\x03'],
    ['half read', `\x02+\x03${WHOLE.slice(0, 60)}`],
  ])('asks for another try of a document that was %s when the cable came out', async (_what, said) => {
    const { say, unplug, plug, pass, told, settle } = await enquired();
    say(said);
    unplug();
    await settle();
    plug();
    await settle();
    await pass(1000, '\x02!1\x03');
    expect(told()).toEqual([{ type: 'laid' }, { type: 'removed' }, { type: 'laid' }, { type: 'unreadable' }]);
  });

  it('waits for a line that trickles', async () => {
    const { say, pass, told, reader } = await enquired();
    say('\x02+\x03');
    for (const character of WHOLE) {
      say(character);
      await pass(100);
    }
    expect(told()).toEqual([{ type: 'laid' }, READ]);
    expect(reader.state().state).toBe('ready');
  });
});

describe('a document reader that knows no enquiry', () => {
  it('tells notices apart that come one upon the other, and from the lines of a document', async () => {
    const { say, pass, told } = await connected({ tellsPresence: true });
    say('+\r-\r+\r', `${LINES.join('\r')}\r`);
    await pass(100);
    expect(told()).toEqual([{ type: 'laid' }, { type: 'removed' }, { type: 'laid' }, READ]);
  });

  it('asks for another try of half a document, and is no document by itself when it trickles', async () => {
    const { say, pass, told, reader } = await connected({});
    say(LINES.join('\r').slice(0, 50));
    await pass(100);
    expect(told()).toEqual([{ type: 'unreadable' }]);
    for (const character of LINES.join('\r')) {
      say(character);
      await pass(100);
    }
    expect(told()).toEqual([]);
    expect(reader.state()).toEqual({ state: 'fault', fault: 'device.garbled' });
  });

  it('is garbled after three utterances of noise, and loses nothing of the reading that heals it', async () => {
    const { say, pass, told, reader } = await connected({});
    const noise = Buffer.alloc(30, 0xfe);
    for (let turn = 0; turn < 3; turn += 1) {
      say(noise);
      await pass(100);
    }
    expect(told()).toEqual([{ type: 'unreadable' }, { type: 'unreadable' }, { type: 'unreadable' }]);
    expect(reader.state()).toEqual({ state: 'fault', fault: 'device.garbled' });
    say(noise);
    await pass(100);
    expect(told()).toEqual([]);
    let stateWhenTold = '';
    reader.onDocument(() => {
      stateWhenTold = reader.state().state;
    });
    say(`${LINES.join('\r')}\r`);
    await pass(100);
    expect(told()).toEqual([READ]);
    expect(stateWhenTold).toBe('ready');
  });
});
