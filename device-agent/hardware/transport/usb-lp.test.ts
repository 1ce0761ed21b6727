import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Clock, systemClock } from '../../../config/clock.ts';
import { expectOk } from '../../../config/result.ts';
import { openPort } from './open-port.ts';
import { type PseudoTerminal, pseudoTerminal } from './testing/pseudo-terminal.ts';
import { usbLpPort } from './usb-lp.ts';

/** More than a terminal, its cable and whoever reads it hold between them. */
const LONG = Buffer.alloc(600_000, 'A');

let printer: PseudoTerminal;

const open = (path = printer.path) => openPort({ transport: 'usb-lp', path }, systemClock)();
const opened = async () => expectOk(await open(), 'the device opens');

/** Everything that the device heard, once it is this long. */
const heard = (length: number) =>
  new Promise<Buffer>((resolve) => {
    const pieces: Buffer[] = [];
    printer.heard.on('data', (piece: Buffer) => {
      pieces.push(piece);
      if (pieces.reduce((sum, { length }) => sum + length, 0) >= length) resolve(Buffer.concat(pieces));
    });
  });

beforeEach(async () => {
  printer = await pseudoTerminal();
});
afterEach(() => printer.remove());

describe('a USB printer', () => {
  it('takes what is written, in order, and says what it says', async () => {
    const port = await opened();
    const said = new Promise<string>((resolve) => port.onBytes((bytes) => resolve(String(bytes))));
    const taken = heard(6);
    expect(await Promise.all(['one', 'two'].map((text) => port.write(Buffer.from(text))))).toEqual([
      { ok: true },
      { ok: true },
    ]);
    expect(String(await taken)).toBe('onetwo');
    printer.say.write('fine');
    expect(await said).toBe('fine');
    await port.close();
  });

  it('keeps what was said before anyone listened', async () => {
    const port = await opened();
    printer.say.write('early');
    const taken = heard(1);
    await port.write(Buffer.from('?'));
    await taken;
    expect(await new Promise<string>((resolve) => port.onBytes((bytes) => resolve(String(bytes))))).toBe(
      'early',
    );
    await port.close();
  });

  it('holds a long document back without holding anything else, and goes on where it stopped', async () => {
    const port = await opened();
    let outcome: unknown = null;
    const writing = port.write(LONG).then((result) => {
      outcome = result;
    });
    // More documents are held than the agent has threads for files; it still reads one, and hears the printer.
    const others = Array.from({ length: 8 }, () => port.write(Buffer.from('B')));
    printer.say.write('paper out');
    expect(await new Promise((resolve) => port.onBytes((bytes) => resolve(String(bytes))))).toBe('paper out');
    expect(outcome).toBeNull();
    const all = await heard(LONG.length + 8);
    await writing;
    expect(outcome).toEqual({ ok: true });
    await Promise.all(others);
    expect(all.equals(Buffer.concat([LONG, Buffer.from('BBBBBBBB')]))).toBe(true);
    await port.close();
  });

  it('is looked at seldom once it has answered, and often again when it is asked', async () => {
    const rests: number[] = [];
    let rested: () => void = () => undefined;
    const clock: Clock = {
      ...systemClock,
      setTimeout: (run, milliseconds) => {
        rests.push(milliseconds);
        rested();
        return systemClock.setTimeout(run, milliseconds);
      },
    };
    const port = expectOk(await usbLpPort({ path: printer.path }, clock)(), 'the device opens');
    const answered = new Promise((resolve) => port.onBytes(resolve));
    for (let question = 0; question < 2; question += 1) {
      rests.length = 0;
      await port.write(Buffer.from('?'));
      printer.say.write('!');
      await answered;
      await new Promise<void>((resolve) => {
        rested = () => rests.at(-1) === 40 && resolve();
      });
      // A tenth of a second; a printer's driver asks every 750 ms.
      expect(rests.filter((rest) => rest === 4).length).toBeLessThan(60);
    }
    await port.close();
  });

  it('is closed at once in the middle of a document', async () => {
    const port = await opened();
    const writing = port.write(LONG);
    const told = new Promise<void>((resolve) => port.onClosed(resolve));
    await port.close();
    await told;
    expect(await writing).toMatchObject({ ok: false, fault: { code: 'device.unplugged' } });
    expect(await port.write(Buffer.from('x'))).toMatchObject({ fault: { code: 'device.unplugged' } });
    expectOk(await open(), 'it can be opened again').close();
  });

  it('ends when it is unplugged, in the middle of a document as well', async () => {
    const idle = await opened();
    const busy = await opened();
    const writing = busy.write(LONG);
    const ends = [idle, busy].map((port) => new Promise<void>((resolve) => port.onClosed(resolve)));
    await printer.unplug();
    await Promise.all(ends);
    expect(await writing).toMatchObject({ ok: false, fault: { code: 'device.unplugged' } });
  });
});

describe('a path that is no USB printer', () => {
  it.each([
    ['missing', () => join(printer.folder, 'none')],
    ['a folder', () => printer.folder],
    [
      'a file, which is left as it is',
      () => {
        const path = join(printer.folder, 'file');
        writeFileSync(path, '');
        return path;
      },
    ],
  ])('is a device that is not there: %s', async (_what, path) => {
    expect(await open(path())).toMatchObject({ ok: false, fault: { code: 'device.unplugged' } });
  });

  it.each(['usb-lp', 'hid', 'serial'] as const)(
    'is told apart from one that the agent may not use: %s',
    async (transport) => {
      chmodSync(printer.folder, 0);
      const isRoot = process.geteuid?.() === 0;
      // Nothing is forbidden to root.
      if (isRoot) process.seteuid?.(65_534);
      const port = { transport, path: printer.path, baudRate: 9600 };
      const result = await openPort(port, systemClock)();
      if (isRoot) process.seteuid?.(0);
      chmodSync(printer.folder, 0o700);
      expect(result).toMatchObject({ ok: false, fault: { code: 'device.no-access' } });
    },
  );
});
