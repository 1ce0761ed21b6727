import { describe, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { decodeMrz } from '../../hardware/protocol/mrz/decode.ts';
import { bytesOf, createBench } from '../test-bench.ts';
import { ENQUIRY } from './frames.ts';
import { passportLines, visaLines } from './passport.ts';

const bench = (reader = {}) => createBench({ printerModel: 'epson-tm-t88vi', reader });
const LINES = ['FIRST<<LINE', 'SECOND<LINE'];
const text = (bytes: readonly number[]) => Buffer.from(bytes).toString('latin1');

describe('the document reader', () => {
  it('tells that a document was laid down, what it reads, and that it was taken away', async () => {
    const { reader, readerHost, wait } = await bench();
    reader.insert({ label: null, lines: LINES });
    expect(text(readerHost.heard())).toBe('\x02+\x03');
    wait(200);
    expect(text(readerHost.heard())).toBe('\x02FIRST<<LINE\rSECOND<LINE\x03');
    reader.remove();
    expect(text(readerHost.heard())).toBe('\x02-\x03');
  });

  it('reads nothing of a document that was taken away at once', async () => {
    const { reader, readerHost, wait } = await bench();
    reader.insert({ label: null, lines: LINES });
    reader.remove();
    wait(200);
    expect(text(readerHost.heard())).toBe('\x02+\x03\x02-\x03');
  });

  it('tells that it cannot read what lies there', async () => {
    const { reader, readerHost, wait } = await bench();
    reader.insert({ label: null, lines: 'unreadable' });
    wait(200);
    expect(text(readerHost.heard())).toBe('\x02+\x03\x02?\x03');
  });

  it('answers an enquiry with whether a document lies in it', async () => {
    const { reader, readerHost } = await bench();
    readerHost.send(ENQUIRY);
    expect(text(readerHost.heard())).toBe('\x02!0\x03');
    reader.insert({ label: null, lines: LINES });
    readerHost.heard();
    readerHost.send(ENQUIRY);
    expect(text(readerHost.heard())).toBe('\x02!1\x03');
  });

  it('finishes a slow frame before it answers an enquiry', async () => {
    const { reader, readerHost, wait } = await bench({ bytePause: 10, readingTime: 0 });
    reader.insert({ label: null, lines: ['AB'] });
    wait(15);
    expect(text(readerHost.heard())).toBe('\x02');
    readerHost.send(ENQUIRY);
    wait(500);
    expect(text(readerHost.heard())).toBe('+\x03\x02AB\x03\x02!1\x03');
  });

  it('speaks other frames when told to', async () => {
    const frame = { prefix: '', separator: '\r\n', suffix: '\r' };
    const { reader, readerHost, wait } = await bench({ frame });
    reader.insert({ label: null, lines: LINES });
    wait(200);
    expect(text(readerHost.heard())).toBe('+\rFIRST<<LINE\r\nSECOND<LINE\r');
  });

  it.each([
    ['silence', ''],
    ['half', '\x02'],
    ['garbage', text([...bytesOf('\x02!0\x03')].map((byte) => byte ^ 0xff))],
  ] as const)('can fail with %s, once', async (fault, heard) => {
    const { reader, readerHost } = await bench();
    reader.inject({ next: fault });
    readerHost.send(ENQUIRY);
    expect(text(readerHost.heard()).startsWith(heard)).toBe(true);
    readerHost.send(ENQUIRY);
    expect(text(readerHost.heard())).toBe('\x02!0\x03');
  });

  it('notes when the last byte of a document was sent, if anyone was there', async () => {
    const { reader, sockets, timings, wait, elapsed } = await bench({ bytePause: 5 });
    reader.insert({ label: null, lines: LINES });
    wait(1000);
    expect(timings()).toEqual([{ event: 'passport-sent', at: expect.any(Number) }]);
    expect(timings()[0]?.at).toBeLessThan(elapsed());
    sockets.reader.unplug();
    reader.insert({ label: null, lines: LINES });
    wait(1000);
    expect(timings()).toHaveLength(1);
  });
});

describe('the demo passports', () => {
  const decoded = (key: string) => {
    const person = DEMO_PEOPLE.find((each) => each.key === key);
    const lines = person ? passportLines(person) : 'unreadable';
    return lines === 'unreadable' ? lines : decodeMrz(lines, { today: '2026-01-01' });
  };

  it('can be read as the documents they are', () => {
    for (const { key, surname, givenNames, passport } of DEMO_PEOPLE.filter(
      (each) => !each.passport.spoilt,
    )) {
      expect(decoded(key)).toMatchObject({
        ok: true,
        value: { surname, givenNames, documentNumber: passport.number, corrected: [] },
      });
    }
  });

  it('hold the visas that they say they hold', () => {
    const holders = DEMO_PEOPLE.filter(({ visa }) => visa);
    expect(holders.map(({ key }) => key)).toEqual(['vera']);
    for (const person of holders)
      expect(decodeMrz(visaLines(person) ?? [], { today: '2026-01-01' })).toMatchObject({
        value: { format: 'MRV-A', surname: person.surname, issuingState: 'JPN', corrected: [] },
      });
  });

  it('include one whose check digits disagree, and one that cannot be read', () => {
    expect(decoded('tampered')).toMatchObject({ ok: false });
    expect(decoded('unreadable')).toBe('unreadable');
  });
});
