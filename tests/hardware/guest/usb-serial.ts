import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugReader, READER_PATH, readerGadget } from './devices.ts';
import { opened, present, refused, seen, told } from './port.ts';
import { until } from './until.ts';

const port = { transport: 'serial', path: READER_PATH, baudRate: 115_200 } as const;

test('a USB serial line carries bytes both ways, closes when it is unplugged, and comes back', async (t) => {
  t.after(readerGadget.unplug);
  for (let round = 0; round < 3; round += 1) {
    const reader = await plugReader();
    const { path, transport, serialNumber } = await present(readerGadget);
    assert.deepEqual(
      { path, transport, serialNumber },
      { path: READER_PATH, transport: 'serial', serialNumber: 'R-1' },
    );
    const host = await opened(port);
    const heard: Buffer[] = [];
    reader.on('data', (bytes: Buffer) => heard.push(bytes));
    assert.equal((await host.port.write(Buffer.from('?'))).ok, true);
    await until('the reader is asked', () => String(Buffer.concat(heard)) === '?');
    reader.write('P<GBR');
    await until('the reader is heard', () => String(Buffer.concat(host.heard)) === 'P<GBR');
    readerGadget.unplug();
    t.diagnostic(
      `figure: serial port closed ${told(await until('the port closes', host.isClosed))} after unplugging`,
    );
    if (reader.isOpen) reader.close();
    await until('the reader is gone', () => seen(readerGadget) === null);
    assert.equal(await refused(port), 'device.unplugged');
  }
});
