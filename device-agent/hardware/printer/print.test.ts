import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { printerModel } from '../../simulator/printer/models.ts';
import { ASK_CUSTOM_STATUS, ASK_QUEUED_STATUS } from '../protocol/escpos.ts';
import { memoryPort } from '../transport/memory.ts';
import { printerTalk } from './languages.ts';
import { print } from './print.ts';

const WELL = Buffer.from([0x10, 0x0f, 0, 0, 0, 0]);
const PRINTED = Buffer.of(0);
const DOCUMENT = Buffer.from('BOARDING PASS\n');

/** A printer that proves every document at once, and does not answer these of the looks at it; the first is 1. */
function printerThatMisses(
  looks: readonly number[],
  cable: { tellsOfWrites: boolean } = { tellsOfWrites: true },
) {
  const clock = new SimulatedClock();
  const { port, onHeard, say } = memoryPort();
  let looked = 0;
  let documents = 0;
  onHeard((bytes) => {
    const heard = Buffer.from(bytes);
    if (heard.includes(DOCUMENT)) documents += 1;
    if (heard.includes(Buffer.from(ASK_QUEUED_STATUS))) say(PRINTED);
    if (!heard.equals(ASK_CUSTOM_STATUS)) return;
    looked += 1;
    if (!looks.includes(looked)) say(WELL);
  });
  const write: typeof port.write = (bytes) => {
    const written = port.write(bytes);
    return cable.tellsOfWrites ? written : new Promise(() => undefined);
  };
  const talk = printerTalk({
    ...{ port: { ...port, write }, clock },
    profile: printerModel('custom-kpm180h').profile,
  });
  const during = async <T>(work: Promise<T>): Promise<T> => {
    let done = false;
    void work.finally(() => {
      done = true;
    });
    for (let step = 0; !done && step < 1000; step += 1) {
      clock.increment(20);
      await setImmediate();
    }
    return work;
  };
  return {
    print: () => during(print(talk, DOCUMENT, clock)),
    readStatus: () => during(talk.readStatus()),
    documents: () => documents,
  };
}

describe('a printer that does not answer a look', () => {
  it('before the document is not sent it', async () => {
    const printer = printerThatMisses([1]);
    expect(await printer.print()).toEqual({ state: 'failed', code: 'device.silent' });
    expect(printer.documents()).toBe(0);
  });

  it('after it has proved the document has printed it, once', async () => {
    const printer = printerThatMisses([2]);
    expect(await printer.print()).toEqual({ state: 'printed', waitingInOutput: false });
    expect(printer.documents()).toBe(1);
  });

  it('nor the next one after the proof leaves the document unknown', async () => {
    const printer = printerThatMisses([2, 3]);
    expect(await printer.print()).toEqual({ state: 'unknown', code: 'device.silent' });
    expect(printer.documents()).toBe(1);
  });
});

describe('an answer', () => {
  it('counts even if the cable never tells that the question is through', async () => {
    const printer = printerThatMisses([], { tellsOfWrites: false });
    expect(await printer.readStatus()).toMatchObject({ ok: true, value: { state: 'ready' } });
  });
});
