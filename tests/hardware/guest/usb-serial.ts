import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SerialPort } from 'serialport';
import { opened, present, refused, seen, told } from './port.ts';
import { until } from './until.ts';
import { createGadget } from './usb-gadget.ts';

const gadget = createGadget({
  name: 'reader',
  controller: 1,
  function: 'acm.0',
  vendorId: 0x072f,
  productId: 0x2200,
  serialNumber: 'R-1',
  manufacturer: 'Example',
  product: 'Document Reader',
});
const DEVICE = '/dev/ttyACM0';
const port = { transport: 'serial', path: DEVICE, baudRate: 115_200 } as const;

/** The reader's own side of its cable. */
async function plugged(): Promise<SerialPort> {
  await gadget.plug(DEVICE);
  return new Promise((resolve, reject) => {
    const line = new SerialPort({ path: '/dev/ttyGS0', baudRate: 115_200 }, (failure) =>
      failure ? reject(failure) : resolve(line),
    );
    line.on('error', () => line.destroy());
  });
}

test('a USB serial line carries bytes both ways, closes when it is unplugged, and comes back', async (t) => {
  for (let round = 0; round < 3; round += 1) {
    const reader = await plugged();
    const { path, transport, serialNumber } = await present(gadget);
    assert.deepEqual(
      { path, transport, serialNumber },
      { path: DEVICE, transport: 'serial', serialNumber: 'R-1' },
    );
    const host = await opened(port);
    const heard: Buffer[] = [];
    reader.on('data', (bytes: Buffer) => heard.push(bytes));
    assert.equal((await host.port.write(Buffer.from('?'))).ok, true);
    await until('the reader is asked', () => String(Buffer.concat(heard)) === '?');
    reader.write('P<GBR');
    await until('the reader is heard', () => String(Buffer.concat(host.heard)) === 'P<GBR');
    gadget.unplug();
    t.diagnostic(
      `figure: serial port closed ${told(await until('the port closes', host.isClosed))} after unplugging`,
    );
    if (reader.isOpen) reader.close();
    await until('the reader is gone', () => seen(gadget) === null);
    assert.equal(await refused(port), 'device.unplugged');
  }
});
