import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type BarcodeReaderConfig, deviceSchema } from '../../../config/devices.ts';
import { PLAIN } from '../protocol/bcbp/specimens.ts';
import { encodeKeyReport, encodeScan, encodeTyping } from '../protocol/hid.ts';
import { memoryDesk } from '../transport/memory-socket.ts';
import { type BarcodeFact, createBarcodeReader } from './driver.ts';

const PAYMENT_CARD = '4111111111111111';
const CARDS = [{ programme: 'XD', pattern: '^XD(?<number>\\d{9})$' }];

async function connected(how: object, { wholeReports = false } = {}) {
  const desk = memoryDesk();
  const config = deviceSchema.parse({
    kind: 'barcode-reader',
    id: 'scanner',
    port: { transport: 'tcp', host: '-', port: 1 },
    interface: how,
    cards: CARDS,
  }) as BarcodeReaderConfig;
  const reader = createBarcodeReader({ ...config, open: desk.open, clock: desk.clock, wholeReports });
  const facts: BarcodeFact[] = [];
  reader.onScan((fact) => facts.push(fact));
  await setImmediate();
  return {
    ...desk,
    reader,
    /** What was told since it was last asked. */
    told: () => facts.splice(0),
  };
}

const report = (text: string, aimId: string | null = ']L0') => encodeScan(aimId, Buffer.from(text, 'latin1'));
const what = (facts: readonly BarcodeFact[]) =>
  facts.map((fact) => (fact.type === 'scanned' ? fact.content.is : fact.type));

describe('a barcode reader over HID', () => {
  it('tells a pass, its symbology, and what stands on it', async () => {
    const { say, told, reader } = await connected({ type: 'hid-pos' });
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
    say(...report(PLAIN));
    expect(told()).toMatchObject([{ type: 'scanned', symbology: 'pdf417', content: { is: 'bcbp' } }]);
  });

  it('reads reports that a stream has merged or cut', async () => {
    const { say, told } = await connected({ type: 'hid-pos' });
    const all = Buffer.concat([...report(PLAIN), ...report('XD700000018', ']Q1')]);
    for (let at = 0; at < all.length; at += 7) say(all.subarray(at, at + 7));
    say(Buffer.concat([...report('HELLO'), ...report('XD700000018')]));
    expect(what(told())).toEqual(['bcbp', 'ffp', 'other', 'ffp']);
  });

  it('takes every piece for a report where the transport keeps them apart', async () => {
    const { say, told } = await connected({ type: 'hid-pos' }, { wholeReports: true });
    say(Buffer.from([3, 1]), ...report('HELLO').map((one) => one.subarray(1)), ...report(PLAIN));
    expect(what(told())).toEqual(['unreadable', 'other', 'bcbp']);
  });

  it('forgets half a report, and a symbol that was not finished, after a silence', async () => {
    const { say, told, wait } = await connected({ type: 'hid-pos' });
    const [first] = report(PLAIN);
    say((first ?? Buffer.alloc(0)).subarray(0, 40));
    wait(65);
    expect(what(told())).toEqual(['unreadable']);
    say(first ?? '');
    wait(65);
    expect(what(told())).toEqual(['unreadable']);
    say(...report(PLAIN));
    expect(what(told())).toEqual(['bcbp']);
  });

  it('waits for a slow reader as long as it is not silent', async () => {
    const { say, told, wait } = await connected({ type: 'hid-pos' });
    for (const byte of Buffer.concat(report('XD700000018'))) {
      say(Buffer.of(byte));
      wait(55);
    }
    expect(what(told())).toEqual(['ffp']);
  });
});

describe('a barcode reader over a serial line', () => {
  it('ends a scan with silence when it has no prefix, so that line ends may stand in it', async () => {
    const { say, told, wait } = await connected({ type: 'serial' });
    say('XD7000', '00018\r');
    expect(told()).toEqual([]);
    wait(65);
    expect(told()).toEqual([
      {
        type: 'scanned',
        symbology: 'unknown',
        content: { is: 'ffp', programme: 'XD', number: '700000018' },
      },
    ]);
    say('one\rtwo\r');
    wait(65);
    expect(what(told())).toEqual(['other']);
  });

  it('ends it at the suffix when it has one', async () => {
    const { say, told } = await connected({ type: 'serial', prefix: '\x02', suffix: '\x03', aimId: true });
    say(`noise\x02]L0${PLAIN}\x03\x02]Q1XD700000018\x03`);
    expect(told()).toMatchObject([
      { symbology: 'pdf417', content: { is: 'bcbp' } },
      { symbology: 'qr-code', content: { is: 'ffp' } },
    ]);
  });

  it.each([
    ['without a prefix', { type: 'serial' }, 'XD7000'],
    ['with a prefix', { type: 'serial', prefix: '\x02', suffix: '\x03' }, '\x02XD7000'],
  ])('does not take half a scan for one, %s', async (_, how, half) => {
    const { say, told, wait } = await connected(how);
    say(half);
    wait(65);
    expect(what(told())).toEqual(['unreadable']);
  });

  it('is not filled by a line that never stops', async () => {
    const { say, told, wait } = await connected({ type: 'serial' });
    for (let count = 0; count < 200; count += 1) say('A'.repeat(1000));
    wait(65);
    expect(what(told())).toEqual(['unreadable']);
    say('XD700000018\r');
    wait(65);
    expect(what(told())).toEqual(['ffp']);
  });
});

describe('a barcode reader that types', () => {
  it('is told from a person by its speed', async () => {
    const { say, told, wait } = await connected({ type: 'wedge' });
    say(...encodeTyping('XD700000018\r'));
    wait(55);
    expect(what(told())).toEqual(['ffp']);
    for (const key of encodeTyping('XD700000018\r')) {
      say(key);
      wait(65);
    }
    expect(told()).toEqual([]);
  });

  it('may have Enter within a scan, and none at its end', async () => {
    const { say, told, wait } = await connected({ type: 'wedge', aimId: true });
    say(...encodeTyping(']Q1line one\rline two'));
    wait(55);
    expect(told()).toEqual([{ type: 'scanned', symbology: 'qr-code', content: { is: 'other' } }]);
  });

  it('types nothing that counts with one key held down', async () => {
    const { say, told, wait } = await connected({ type: 'wedge' });
    for (let count = 0; count < 50; count += 1) say(encodeKeyReport({ modifiers: 0, usages: [0x04] }));
    wait(55);
    expect(told()).toEqual([]);
  });
});

describe('a payment card', () => {
  it.each([
    ['over HID', { type: 'hid-pos' }, report(PAYMENT_CARD, null)],
    ['over a serial line', { type: 'serial' }, [`${PAYMENT_CARD}\r`]],
    ['typed', { type: 'wedge' }, encodeTyping(`${PAYMENT_CARD}\r`)],
    ['typed by a stripe reader', { type: 'wedge' }, encodeTyping(`%B${PAYMENT_CARD}^DOE/JANE^2512?\r`)],
  ] as const)('is refused %s, and its number goes no further', async (_, how, said) => {
    const { say, told, wait } = await connected(how);
    say(...said);
    wait(65);
    const facts = told();
    expect(what(facts)).toEqual(['payment-card']);
    expect(JSON.stringify(facts)).not.toMatch(/\d/);
  });
});

describe.each([
  ['over HID', { type: 'hid-pos' }, report('XD700000018')],
  ['over a serial line', { type: 'serial' }, ['XD700000018\r']],
  ['typing', { type: 'wedge' }, encodeTyping('XD700000018\r')],
] as const)('a barcode reader %s', (_, how, said) => {
  it('is silent for hours and ready all the same, and is never spoken to', async () => {
    const { wait, reader, heard } = await connected(how);
    wait(20_000);
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
    expect(heard()).toHaveLength(0);
  });

  it('outlives garbage', async () => {
    const { say, told, wait, reader } = await connected(how);
    for (let seed = 1; seed < 200; seed += 1)
      say(Uint8Array.from({ length: seed }, (_, index) => (index * 73 + seed * 151) & 0xff));
    wait(65);
    expect(what(told()).filter((is) => is !== 'unreadable' && is !== 'other')).toEqual([]);
    expect(reader.state().state).toBe('ready');
    say(...said);
    wait(65);
    expect(what(told())).toEqual(['ffp']);
  });

  it('never ends what it was saying when it is unplugged, and serves again when it is back', async () => {
    const { say, told, unplug, plug, settle, wait, reader } = await connected(how);
    const all = Buffer.concat(said.map((piece) => Buffer.from(piece)));
    say(all.subarray(0, 9));
    unplug();
    await settle();
    expect(reader.state()).toEqual({ state: 'absent', fault: 'device.unplugged' });
    // Of one that types a single key arrived, and whose that was nobody knows.
    expect(what(told())).toEqual(how.type === 'wedge' ? [] : ['unreadable']);
    plug();
    await settle();
    expect(reader.state()).toEqual({ state: 'ready', fault: null });
    say(all.subarray(9));
    wait(65);
    expect(what(told())).not.toContain('ffp');
    say(...said);
    wait(65);
    expect(what(told())).toContain('ffp');
    await reader.stop();
  });
});
