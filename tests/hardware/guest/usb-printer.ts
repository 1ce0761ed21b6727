import assert from 'node:assert/strict';
import type { Duplex } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { deviceStream } from './device-stream.ts';
import { PRINTER_FAR_END, PRINTER_PATH, printerGadget } from './devices.ts';
import { opened, present, refused, refusedToNobody, seen, told } from './port.ts';
import { until } from './until.ts';

/** More than the kernel holds on both sides of the cable. */
const LONG = Buffer.alloc(400_000, 'A');

const port = { transport: 'usb-lp', path: PRINTER_PATH } as const;

/** The printer's own side of its cable, plugged in until the test is over, and all that it hears. */
async function plugged(t: TestContext) {
  await printerGadget.plug();
  const printer = deviceStream(PRINTER_FAR_END);
  t.after(async () => {
    printer.destroy();
    await unplugged();
  });
  return { printer, heard: listen(printer) };
}

function listen(printer: Duplex) {
  const pieces: Buffer[] = [];
  printer.on('data', (bytes: Buffer) => pieces.push(bytes));
  return () => Buffer.concat(pieces);
}

async function unplugged() {
  printerGadget.unplug();
  await until('the printer is gone', () => seen(printerGadget) === null);
}

test('a USB printer is known by what it tells of itself', async (t) => {
  await plugged(t);
  const { transport, path, usb, serialNumber, interfaceNumber, name } = await present(printerGadget);
  assert.deepEqual(
    { transport, path, usb, serialNumber, interfaceNumber, name },
    {
      transport: 'usb-lp',
      path: PRINTER_PATH,
      usb: { vendorId: 0x0dd4, productId: 0x0186 },
      serialNumber: 'P-1',
      interfaceNumber: 0,
      name: 'Example Ticket Printer',
    },
  );
});

test('a USB printer hears what is written, and is heard', async (t) => {
  const { printer, heard } = await plugged(t);
  const host = await opened(port);
  assert.deepEqual(await host.port.write(Buffer.from('status?')), { ok: true, value: undefined });
  await until('the printer hears it', () => String(heard()) === 'status?');
  printer.write('well');
  await until('the answer is heard', () => String(Buffer.concat(host.heard)) === 'well');
  const begun = performance.now();
  await host.port.write(LONG);
  const seconds = (performance.now() - begun) / 1000;
  t.diagnostic(`figure: ${Math.round(LONG.length / 1000 / seconds)} kB/s into a USB printer`);
  await until('all of it is heard', () => heard().length === LONG.length + 'status?'.length);
  await host.port.close();
});

test('a USB printer that takes no more holds the document, and nothing else of the agent', async (t) => {
  const { printer, heard } = await plugged(t);
  printer.pause();
  const host = await opened(port);
  let written = false;
  const writing = host.port.write(LONG).then((result) => {
    written = true;
    return result;
  });
  await pause(1000);
  assert.equal(written, false);
  printer.write('paper out');
  await until('it is heard meanwhile', () => String(Buffer.concat(host.heard)) === 'paper out');
  printer.resume();
  assert.deepEqual(await writing, { ok: true, value: undefined });
  await until('all of it is heard', () => heard().equals(LONG));
  await host.port.close();
});

test('a document is written only once the printer has all of it, and not when the kernel has', async (t) => {
  const { printer } = await plugged(t);
  printer.pause();
  const host = await opened(port);
  let written = 0;
  // Pieces of the size of one transfer: as many are through as the printer's own queue holds.
  for (let piece = 0; piece < 40; piece += 1)
    void host.port.write(LONG.subarray(0, 8192)).then(({ ok }) => {
      if (ok) written += 1;
    });
  await pause(1000);
  const before = written;
  assert.ok(before < 40);
  printer.resume();
  await until('all are through', () => written === 40);
  await host.port.close();
});

test('a USB printer that is unplugged closes its port, idle or in the middle of a document', async (t) => {
  for (const [doing, text] of [
    ['idle', ''],
    ['in the middle of a document', LONG],
    ['idle', ''],
  ] as const) {
    const { printer } = await plugged(t);
    printer.pause();
    const host = await opened(port);
    const writing = text === '' ? null : host.port.write(text);
    await pause(200);
    printerGadget.unplug();
    const closed = await until('the port closes', host.isClosed);
    t.diagnostic(`figure: USB printer port closed ${told(closed)} after unplugging, ${doing}`);
    if (writing) assert.equal((await writing).ok, false);
    printer.destroy();
    await until('the printer is gone', () => seen(printerGadget) === null);
  }
});

test('a USB printer can be closed in the middle of a document, and opened again', async (t) => {
  const { printer, heard } = await plugged(t);
  printer.pause();
  const first = await opened(port);
  const writing = first.port.write(LONG);
  await pause(200);
  await first.port.close();
  assert.equal((await writing).ok, false);
  printer.resume();
  const second = await opened(port);
  const before = heard().length;
  await second.port.write(Buffer.from('again'));
  await until('it is heard', () => heard().length > before && String(heard()).endsWith('again'));
  await second.port.close();
});

test('a USB printer that is away, forbidden or in use is told apart', async (t) => {
  const { printer } = await plugged(t);
  assert.equal(await refusedToNobody(port), 'device.no-access');
  const { port: held } = await opened(port);
  assert.equal(await refused(port), 'device.no-access');
  await held.close();
  printer.destroy();
  await unplugged();
  assert.equal(await refused(port), 'device.unplugged');
});
