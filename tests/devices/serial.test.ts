import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import {
  createDocumentReader,
  type DocumentFact,
  type DocumentReader,
} from '../../device-agent/hardware/document-reader/driver.ts';
import { createPrinter, type Printer } from '../../device-agent/hardware/printer/driver.ts';
import { serialPort } from '../../device-agent/hardware/transport/serial.ts';
import { printerModel } from '../../device-agent/simulator/printer/models.ts';
import { type OpenBench, openBench } from '../../device-agent/simulator/test-bench.ts';

const DOCUMENT = Buffer.concat([Buffer.of(0x1b, 0x40), Buffer.from('SEAT 4C\n'), Buffer.of(0x1d, 0x56, 0)]);
const PASSPORT = [
  'P<GBRPLACEHOLDER<<JOHN<<<<<<<<<<<<<<<<<<<<<<',
  'P000000267GBR5911022M3101311<<<<<<<<<<<<<<<6',
];

let rack: OpenBench;
let folder: string;
const lines: ChildProcess[] = [];

/** Lays a serial line to a TCP port of the rack: a pseudo terminal under the name that is returned. */
async function serialLine(name: string, port: number): Promise<string> {
  const path = join(folder, name);
  const appeared = new Promise<void>((resolve) => {
    const watcher = watch(folder, () => {
      if (!existsSync(path)) return;
      watcher.close();
      resolve();
    });
  });
  lines.push(spawn('socat', [`PTY,link=${path},raw,echo=0`, `TCP:127.0.0.1:${port}`], { stdio: 'ignore' }));
  await appeared;
  return path;
}

const ended = (line: ChildProcess | undefined) =>
  new Promise<void>((resolve) => {
    if (!line || line.exitCode !== null || line.signalCode !== null) return resolve();
    line.once('exit', () => resolve());
  });

const until = (device: Printer | DocumentReader, state: string) =>
  new Promise<void>((resolve) => {
    const check = () => device.state().state === state && resolve();
    device.onState(check);
    check();
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'landside-serial-'));
  rack = await openBench({ printerModel: 'epson-tm-t88vi', pace: 'instant' });
});

afterEach(async () => {
  for (const line of lines.splice(0)) line.kill();
  await rack.close();
  rmSync(folder, { recursive: true });
});

describe('over a serial line', () => {
  it('a printer prints, is lost with its cable, and is found again', async () => {
    const path = await serialLine('printer', rack.printerPort);
    const printer = createPrinter({
      id: 'printer',
      required: true,
      profile: printerModel('epson-tm-t88vi').profile,
      open: serialPort({ path, baudRate: 115_200 }),
      clock: systemClock,
      leftover: false,
    });
    await until(printer, 'ready');
    expect(await printer.print(DOCUMENT)).toMatchObject({ state: 'printed' });
    rack.sockets.printer.unplug();
    await until(printer, 'absent');
    // The old line takes its name away when it ends, and must not take the new one's.
    await ended(lines[0]);
    await rack.sockets.printer.plug();
    await serialLine('printer', rack.printerPort);
    await until(printer, 'ready');
    expect(await printer.print(DOCUMENT)).toMatchObject({ state: 'printed' });
    expect(rack.printer.counts().complete).toBe(2);
    await printer.stop();
  });

  it('a document reader sends the lines it sees', async () => {
    const path = await serialLine('reader', rack.readerPort);
    const reader = createDocumentReader({
      id: 'reader',
      required: true,
      frame: { prefix: '\x02', suffix: '\x03', idleGap: 60, enquiry: '\x05', tellsPresence: true },
      open: serialPort({ path, baudRate: 19_200 }),
      clock: systemClock,
    });
    await until(reader, 'ready');
    const facts: DocumentFact[] = [];
    const read = new Promise<void>((resolve) =>
      reader.onDocument((fact) => {
        facts.push(fact);
        if (fact.type === 'read') resolve();
      }),
    );
    rack.reader.insert({ label: null, lines: PASSPORT });
    await read;
    expect(facts).toEqual([{ type: 'laid' }, { type: 'read', lines: PASSPORT }]);
    await reader.stop();
  });

  it('a reader that knows neither frames nor enquiries sends lines, and silence ends the document', async () => {
    await rack.close();
    rack = await openBench({
      printerModel: 'epson-tm-t88vi',
      reader: { frame: { prefix: '', separator: '\r', suffix: '\r' }, readingTime: 200 },
    });
    const path = await serialLine('lines', rack.readerPort);
    const reader = createDocumentReader({
      id: 'reader',
      required: true,
      frame: { prefix: '', suffix: '\r', idleGap: 60, enquiry: '', tellsPresence: false },
      open: serialPort({ path, baudRate: 19_200 }),
      clock: systemClock,
    });
    await until(reader, 'ready');
    const read = new Promise<DocumentFact>((resolve) => reader.onDocument(resolve));
    rack.reader.insert({ label: null, lines: PASSPORT });
    expect(await read).toEqual({ type: 'read', lines: PASSPORT });
    expect(reader.documentPresent()).toBe(false);
    await reader.stop();
  });
});
