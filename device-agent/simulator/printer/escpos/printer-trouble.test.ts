import { describe, expect, it } from 'vitest';
import {
  ASK_PROCESS_ID,
  CLEAR_BUFFER,
  CUSTOM_STATUS,
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
      roll: 'endless',
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
    const { printerHost, printer, wait } = await epson();
    printer.inject({ coverOpen: true });
    printerHost.send('x'.repeat(70_000));
    expect(printerHost.stream.isPaused()).toBe(true);
    printer.inject({ coverOpen: false });
    wait(WHOLE_PRINT * 10);
    expect(printerHost.stream.isPaused()).toBe(false);
  });
});
