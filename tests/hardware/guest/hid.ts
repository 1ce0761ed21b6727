import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { KEYPAD, SCANNER } from './devices.ts';
import { type HidDescription, plugHid } from './hid-device.ts';
import { opened, present, refused, refusedToNobody, seen, told } from './port.ts';
import { until } from './until.ts';

const report = (text: string) => {
  const bytes = Buffer.alloc(64);
  bytes[0] = 2;
  bytes.write(text, 1, 'latin1');
  return bytes;
};
/** Plugs a device in until the test is over, if it is not pulled before. */
function plugged(t: TestContext, about: HidDescription) {
  const device = plugHid(about);
  t.after(device.unplug);
  return device;
}
const portOf = async () => ({ transport: 'hid', path: (await present(SCANNER)).path }) as const;

test('a HID device is known by what it tells of itself', async (t) => {
  plugged(t, SCANNER);
  plugged(t, KEYPAD);
  const { transport, usage, name, serialNumber } = await present(SCANNER);
  assert.deepEqual(
    { transport, usage, name, serialNumber },
    { transport: 'hid', usage: { page: 0x8c, usage: 2 }, name: 'Example Scanner', serialNumber: 'S-1' },
  );
  assert.deepEqual((await present(KEYPAD)).usage, { page: 1, usage: 6 });
});

test('every input report of a HID device is one piece, and every write one output report', async (t) => {
  const scanner = plugged(t, SCANNER);
  const { port, heard } = await opened(await portOf());
  const reports = Array.from({ length: 50 }, (_, index) => report(`scan ${index}`));
  for (const one of reports) scanner.send(one);
  await until('all reports are heard', () => heard.length >= reports.length);
  assert.deepEqual(heard, reports);
  assert.deepEqual(await port.write(Uint8Array.of(2, 0x55)), { ok: true, value: undefined });
  await until('the output report arrives', () => scanner.received.length > 0);
  assert.deepEqual(scanner.received, [Buffer.of(2, 0x55)]);
  await port.close();
});

test('a HID device that is unplugged closes its port, and is opened again when it is back', async (t) => {
  let scanner = plugged(t, SCANNER);
  for (let round = 0; round < 3; round += 1) {
    const { port, heard, isClosed } = await opened(await portOf());
    scanner.send(report('before'));
    await until('the report is heard', () => heard.length === 1);
    scanner.unplug();
    t.diagnostic(
      `figure: HID port closed ${told(await until('the port closes', isClosed))} after unplugging`,
    );
    assert.equal((await port.write(Uint8Array.of(2, 1))).ok, false);
    scanner = plugged(t, SCANNER);
  }
});

test('a HID port can be closed at once, with nobody waiting for the device', async (t) => {
  plugged(t, SCANNER);
  const config = await portOf();
  for (let round = 0; round < 20; round += 1) {
    const { port, isClosed } = await opened(config);
    await port.close();
    assert.equal(isClosed(), true);
  }
});

test('a HID device that is away or forbidden is told apart', async (t) => {
  const scanner = plugged(t, SCANNER);
  const config = await portOf();
  assert.equal(await refusedToNobody(config), 'device.no-access');
  scanner.unplug();
  await until('it is gone', () => seen(SCANNER) === null);
  assert.equal(await refused(config), 'device.unplugged');
});
