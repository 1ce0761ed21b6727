import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASK_PROCESS_ID,
  bytesOf,
  CLEAR_BUFFER,
  CUSTOM_STATUS,
  CUT,
  createBench,
  EPSON_STATUS,
  INITIALIZE,
  PROCESS_ID_ANSWER,
  QUEUED_STATUS,
  SMALL_PASS,
} from '../../test-bench.ts';

const epson = () => createBench({ printerModel: 'epson-tm-t88vi' });
const custom = () => createBench({ printerModel: 'custom-kpm180h' });
const WHOLE_PRINT = 5000;

describe('the stream', () => {
  it('prints and answers the same however the bytes were cut up on their way', async () => {
    const bytes = bytesOf(
      SMALL_PASS,
      QUEUED_STATUS,
      CUSTOM_STATUS,
      bytesOf(INITIALIZE, 0x1c, '&', 0xb5, 0xc6, 0x1c, '.', CUT),
    );
    const print = async (cuts: readonly number[]) => {
      const { printerHost, printer } = await createBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
      const places = [0, ...[...cuts].sort((a, b) => a - b), bytes.length];
      places.forEach((place, index) => {
        printerHost.send(bytes.subarray(place, places[index + 1] ?? place));
      });
      const papers = printer.documents().map(({ documentId }) => printer.pieces(documentId));
      // Real-time answers come when they come: only what was said matters here, not when.
      return { papers, heard: printerHost.heard().sort() };
    };
    const whole = await print([]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const { papers, heard } = await print(cuts);
        expect(papers).toEqual(whole.papers);
        expect(heard.length).toBe(whole.heard.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('proof of print', () => {
  it('echoes the process id when everything before it is on paper, and not before', async () => {
    const { printerHost, wait, printer } = await epson();
    printerHost.send(SMALL_PASS, ASK_PROCESS_ID);
    wait(100);
    expect(printerHost.heard()).toEqual([]);
    expect(printer.documents()[0]?.whereabouts).toBe('in-printer');
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual(PROCESS_ID_ANSWER);
    expect(printer.documents()[0]).toMatchObject({ complete: true, spoiled: false, whereabouts: 'tray' });
  });

  it('answers a queued status behind the document on a Custom printer', async () => {
    const { printerHost, wait } = await custom();
    printerHost.send(SMALL_PASS, QUEUED_STATUS, ASK_PROCESS_ID);
    wait(100);
    expect(printerHost.heard()).toEqual([]);
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([0]);
  });

  it('answers real-time status while it prints', async () => {
    const { printerHost, wait } = await epson();
    printerHost.send(SMALL_PASS);
    wait(50);
    printerHost.send(EPSON_STATUS);
    expect(printerHost.heard()).toEqual([0x12, 0x12, 0x12, 0x12]);
  });

  it('answers a real-time command in the midst of an image, and still prints the image', async () => {
    const { printerHost, wait, printer } = await epson();
    printerHost.send(INITIALIZE, 0x1d, 'v0', 0, 3, 0, 1, 0, 0x10, 4, 1, CUT);
    expect(printerHost.heard()).toEqual([0x12]);
    wait(WHOLE_PRINT);
    expect(printer.documents()).toHaveLength(1);
  });
});

describe('status of an Epson', () => {
  it.each([
    [{ coverOpen: true }, [0x1a, 0x16, 0x12, 0x12]],
    [{ paper: 'low' }, [0x12, 0x12, 0x12, 0x1e]],
    [{ paper: 'out' }, [0x1a, 0x32, 0x12, 0x7e]],
  ] as const)('tells %j', async (faults, status) => {
    const { printerHost, printer } = await epson();
    printer.inject(faults);
    printerHost.send(EPSON_STATUS);
    expect(printerHost.heard()).toEqual(status);
  });

  it('tells by itself what changed, once it was asked to', async () => {
    const { printerHost, printer } = await epson();
    printerHost.send(0x1d, 'a', 255);
    expect(printerHost.heard()).toEqual([0x10, 0, 0, 0]);
    printer.inject({ coverOpen: true });
    printer.inject({ coverOpen: true });
    expect(printerHost.heard()).toEqual([0x38, 0, 0, 0]);
  });

  it('names itself', async () => {
    const { printerHost } = await epson();
    printerHost.send(0x1d, 'I', 67);
    expect(Buffer.from(printerHost.heard()).toString('latin1')).toBe('_Epson TM-T88VI\0');
  });
});

describe('status of a Custom', () => {
  it.each([
    [{}, [0, 0, 0, 0]],
    [{ paper: 'low' }, [4, 0, 0, 0]],
    [{ paper: 'out' }, [5, 0, 0, 0]],
    [{ headUp: true }, [0, 1, 0, 0]],
    [{ coverOpen: true }, [0, 2, 0, 0]],
  ] as const)('tells %j', async (faults, status) => {
    const { printerHost, printer } = await custom();
    printer.inject(faults);
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()).toEqual([0x10, 0x0f, ...status]);
  });

  it('tells that a document waits in the output until it is taken', async () => {
    const { printerHost, wait, printer } = await custom();
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()[2]).toBe(0x20);
    expect(printer.take()).toBe(printer.documents()[0]?.documentId);
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()[2]).toBe(0);
    expect(printer.documents()[0]?.whereabouts).toBe('taken');
  });

  it('tells by itself what changed of the bytes that were chosen, once it was asked to', async () => {
    const { printerHost, wait, printer } = await custom();
    printerHost.send(bytesOf(0x1d, 0xe0, 0b1101));
    expect(printerHost.heard()).toEqual([]);
    printer.inject({ coverOpen: true });
    expect(printerHost.heard()).toEqual([]);
    printer.clear();
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([0x10, 0x0d, 0x20, 0, 0]);
    printer.take();
    expect(printerHost.heard()).toEqual([0x10, 0x0d, 0, 0, 0]);
    printerHost.send(bytesOf(0x1d, 0xe0, 0));
    printer.inject({ paper: 'low' });
    expect(printerHost.heard()).toEqual([]);
  });
});

describe('the presenter', () => {
  it('pulls a document back when told to', async () => {
    const { printerHost, wait, printer } = await custom();
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    printerHost.send(0x1d, 'e', 2);
    expect(printer.documents()[0]?.whereabouts).toBe('retracted');
    expect(printer.take()).toBeNull();
  });

  it('pulls an earlier document back before the next one comes out', async () => {
    const { printerHost, wait, printer } = await custom();
    printerHost.send(SMALL_PASS, SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(printer.documents().map(({ whereabouts }) => whereabouts)).toEqual(['retracted', 'output']);
  });

  it('cuts and pulls back what a broken job left hanging', async () => {
    const { printerHost, wait, printer } = await custom();
    printerHost.send(INITIALIZE, 'HALF A PASS\n');
    wait(WHOLE_PRINT);
    printerHost.send(CLEAR_BUFFER, 0x1d, 'e', 2);
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([0x37, 0x25, 0]);
    expect(printer.documents()[0]).toMatchObject({
      complete: false,
      spoiled: true,
      whereabouts: 'retracted',
    });
  });
});
