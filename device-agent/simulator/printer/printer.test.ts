import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ASK_PROCESS_ID,
  bytesOf,
  CLEAR_BUFFER,
  CUSTOM_STATUS,
  CUT,
  createBench,
  INITIALIZE,
  PROCESS_ID_ANSWER,
  QUEUED_STATUS,
  SMALL_PASS,
} from '../test-bench.ts';

const epson = () => createBench({ printerModel: 'epson-tm-t88vi' });
const custom = () => createBench({ printerModel: 'custom-kpm180h' });
const EPSON_STATUS = bytesOf(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4);
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

describe('when something stops the paper', () => {
  it('prints the rest when the cover is shut again, if nobody cleared the buffer', async () => {
    const { printerHost, wait, printer } = await epson();
    printerHost.send(SMALL_PASS, ASK_PROCESS_ID);
    wait(50);
    printer.inject({ coverOpen: true });
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([]);
    expect(printer.state().waitingBytes).toBeGreaterThan(0);
    printer.inject({ coverOpen: false });
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual(PROCESS_ID_ANSWER);
    expect(printer.documents()).toMatchObject([{ complete: true, spoiled: false }]);
  });

  it('prints nothing more when the buffer was cleared while the cover was open', async () => {
    const { printerHost, wait, printer } = await epson();
    printerHost.send(SMALL_PASS, ASK_PROCESS_ID);
    wait(50);
    printer.inject({ coverOpen: true });
    printerHost.send(CLEAR_BUFFER);
    printer.inject({ coverOpen: false });
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([0x37, 0x25, 0]);
    expect(printer.documents()).toMatchObject([
      { complete: false, spoiled: true, whereabouts: 'in-printer' },
    ]);
  });

  it('leaves two broken pieces of a document that jams in the middle', async () => {
    const { printerHost, wait, printer } = await custom();
    printer.inject({ jamAfter: 30 });
    printerHost.send(SMALL_PASS, QUEUED_STATUS);
    wait(WHOLE_PRINT);
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()).toEqual([0x10, 0x0f, 0, 0, 0x40, 0]);
    expect(printer.documents()).toMatchObject([
      { millimetres: 30, complete: false, whereabouts: 'in-printer' },
    ]);
    printer.clear();
    wait(WHOLE_PRINT);
    expect(printer.documents()).toMatchObject([
      { complete: false, spoiled: true, whereabouts: 'destroyed' },
      { complete: false, spoiled: true, whereabouts: 'output' },
    ]);
    expect(printerHost.heard()).toEqual([0]);
  });

  it('prints a whole document after a jam that came before its first line', async () => {
    const { printerHost, wait, printer } = await custom();
    printer.inject({ jamAfter: 0 });
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(printer.documents()).toEqual([]);
    printer.clear();
    wait(WHOLE_PRINT);
    expect(printer.documents()).toMatchObject([{ complete: true, spoiled: false }]);
  });

  it('stops where the roll ends and goes on with a new one', async () => {
    const { printerHost, wait, printer } = await epson();
    printer.inject({ paperOutAfter: 20 });
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(printer.state()).toMatchObject({ paper: 'out', paperMillimetres: 0 });
    printer.loadPaper();
    wait(WHOLE_PRINT);
    expect(printer.documents().map(({ spoiled, whereabouts }) => [spoiled, whereabouts])).toEqual([
      [true, 'destroyed'],
      [true, 'tray'],
    ]);
  });

  it('sees the end of the roll coming', async () => {
    const { printerHost, wait, printer } = await epson();
    printer.inject({ paperLowAfter: 40 });
    expect(printer.state().paper).toBe('ok');
    printerHost.send(SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(printer.state().paper).toBe('low');
  });

  it('keeps an uncut document when the blade sticks, and loses its memory when switched off and on', async () => {
    const { printerHost, wait, printer, sockets } = await epson();
    printer.inject({ cutter: true });
    printerHost.send(SMALL_PASS, ASK_PROCESS_ID);
    wait(WHOLE_PRINT);
    printerHost.send(EPSON_STATUS);
    expect(printerHost.heard()).toEqual([0x1a, 0x52, 0x1a, 0x12]);
    expect(printer.documents()).toMatchObject([{ complete: false, whereabouts: 'in-printer' }]);
    printer.clear();
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([]);
    expect(sockets.printer.isConnected()).toBe(false);
    expect(printer.documents()).toMatchObject([{ spoiled: true, whereabouts: 'destroyed' }]);
  });
});

describe('a cable that comes out', () => {
  it('lets through exactly the bytes it was told to', async () => {
    const { printerHost, wait, printer, sockets } = await epson();
    printer.inject({ unplugAfter: INITIALIZE.length + 'BOARDING PASS\n'.length });
    printerHost.send(EPSON_STATUS, SMALL_PASS);
    wait(WHOLE_PRINT);
    expect(sockets.printer.isPlugged()).toBe(false);
    expect(printer.documents()).toMatchObject([{ complete: false, bytes: 16, whereabouts: 'in-printer' }]);
  });

  it('makes a spoiled paper of a job that is simply sent again', async () => {
    const bench = await epson();
    bench.printer.inject({ unplugAfter: 29 });
    bench.printerHost.send(SMALL_PASS);
    await bench.sockets.printer.plug();
    const again = await bench.connect('printer');
    again.send(SMALL_PASS);
    bench.wait(WHOLE_PRINT);
    expect(bench.printer.documents()).toMatchObject([{ complete: true, spoiled: true }]);
  });

  it('leaves a half command in the printer, which swallows what comes next unless it is cleared', async () => {
    const bench = await epson();
    bench.printer.inject({ unplugAfter: 8 });
    bench.printerHost.send(0x1d, '(k', 20, 0, 48, 80, 48, 'M1');
    await bench.sockets.printer.plug();
    const again = await bench.connect('printer');
    again.send(SMALL_PASS);
    bench.wait(WHOLE_PRINT);
    expect(bench.printer.documents()).toMatchObject([{ complete: false, bytes: expect.any(Number) }]);
  });

  it('does not spoil a document whose last byte had come', async () => {
    const { printerHost, wait, printer, sockets } = await epson();
    printerHost.send(SMALL_PASS);
    sockets.printer.unplug();
    wait(WHOLE_PRINT);
    expect(printer.documents()).toMatchObject([{ complete: true, spoiled: false }]);
  });
});

describe('answers that go wrong', () => {
  it.each([
    ['silence', []],
    ['garbage', [0xef, 0xf0, 0xff, 0xff, 0xff, 0xff]],
    ['half', [0x10, 0x0f, 0]],
  ] as const)('%s', async (fault, heard) => {
    const { printerHost, printer } = await custom();
    printer.inject({ next: fault });
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()).toEqual(heard);
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()).toEqual([0x10, 0x0f, 0, 0, 0, 0]);
  });

  it('comes late, and keeps its place before the answer after it', async () => {
    const { printerHost, printer, wait } = await custom();
    printer.inject({ next: 'slow' });
    printerHost.send(CUSTOM_STATUS, 0x10, 4, 1);
    expect(printerHost.heard()).toEqual([]);
    wait(3000);
    expect(printerHost.heard()).toEqual([0x10, 0x0f, 0, 0, 0, 0, 0x12]);
  });

  it('stays silent until told otherwise, and prints all the same', async () => {
    const { printerHost, printer, wait } = await custom();
    printer.inject({ always: 'silence' });
    printerHost.send(SMALL_PASS, QUEUED_STATUS, CUSTOM_STATUS);
    wait(WHOLE_PRINT);
    expect(printerHost.heard()).toEqual([]);
    expect(printer.counts()).toMatchObject({ complete: 1 });
    printer.inject({ always: null });
    printerHost.send(CUSTOM_STATUS);
    expect(printerHost.heard()).toHaveLength(6);
  });
});

describe('under load', () => {
  it('prints a thousand passes in no time on an endless roll and counts them all', async () => {
    const { printerHost, printer } = await createBench({
      printerModel: 'custom-kpm180h',
      pace: 'instant',
      roll: { length: Number.POSITIVE_INFINITY, low: 0 },
    });
    for (let pass = 0; pass < 1000; pass += 1) {
      printerHost.send(SMALL_PASS, QUEUED_STATUS);
      printer.take();
    }
    expect(printerHost.heard()).toHaveLength(1000);
    expect(printer.counts()).toEqual({
      printed: 1000,
      complete: 1000,
      spoiled: 0,
      taken: 1000,
      retracted: 0,
    });
    const [oldest] = printer.documents();
    expect(printer.pieces(oldest?.documentId ?? '')).toBeUndefined();
  });

  it('asks the host to wait when it is off line and full', async () => {
    const { printerHost, printer } = await epson();
    printer.inject({ coverOpen: true });
    printerHost.send('x'.repeat(70_000));
    expect(printerHost.stream.isPaused()).toBe(true);
    printer.inject({ coverOpen: false, paper: 'ok' });
    printerHost.send(CLEAR_BUFFER);
  });
});
