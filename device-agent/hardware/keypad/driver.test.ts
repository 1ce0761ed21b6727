import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { deviceSchema, type KeypadConfig } from '../../../config/devices.ts';
import { KEYPAD_KEYS } from '../../../config/keypad.ts';
import { encodeKeyReport, KEYS_UP } from '../protocol/hid.ts';
import { memoryDesk } from '../transport/memory-socket.ts';
import { createKeypad } from './driver.ts';

async function connected(more: object = {}, { wholeReports = false } = {}) {
  const desk = memoryDesk();
  const config = deviceSchema.parse({
    kind: 'keypad',
    id: 'keypad',
    port: { transport: 'tcp', host: '-', port: 1 },
    ...more,
  }) as KeypadConfig;
  const keypad = createKeypad({ ...config, open: desk.open, clock: desk.clock, wholeReports });
  const keys: string[] = [];
  keypad.onKey((key) => keys.push(key));
  await setImmediate();
  return {
    ...desk,
    keypad,
    keys: config.keys,
    told: () => keys.splice(0),
  };
}

const down = (...usages: number[]) => encodeKeyReport({ modifiers: 0, usages });

it('tells every key by its meaning, once for each press', async () => {
  const { say, told, keys } = await connected();
  for (const key of KEYPAD_KEYS) say(down(...keys[key]), down(...keys[key]), KEYS_UP);
  expect(told()).toEqual([...KEYPAD_KEYS]);
});

it('remembers whether a headset is in, for a page that is loaded meanwhile', async () => {
  const { say, keypad, keys } = await connected();
  expect(keypad.headset()).toBeNull();
  for (const key of ['headset-in', 'next', 'headset-out'] as const) {
    say(down(...keys[key]), KEYS_UP);
    expect(keypad.headset()).toBe(key === 'headset-out' ? key : 'headset-in');
  }
});

it('has the keys that its configuration names, and no others', async () => {
  const { say, told } = await connected({ keys: { select: [0x28, 0x2c] } });
  say(down(0x28), KEYS_UP, down(0x2c), KEYS_UP, down(0x6f), KEYS_UP, down(0x04));
  expect(told()).toEqual(['select', 'select']);
});

it('reads reports with an id, and reports that a stream has merged or cut', async () => {
  const numbered = await connected({ interface: { type: 'hid', reportLength: 9 } });
  numbered.say(Buffer.concat([Buffer.of(1), down(0x73), Buffer.of(1), KEYS_UP]));
  expect(numbered.told()).toEqual(['next']);

  const { say, told } = await connected();
  const all = Buffer.concat([down(0x73), KEYS_UP, down(0x72), KEYS_UP]);
  say(all.subarray(0, 3), all.subarray(3, 20), all.subarray(20));
  expect(told()).toEqual(['next', 'previous']);

  const whole = await connected({}, { wholeReports: true });
  whole.say(down(0x73).subarray(0, 5), down(0x73));
  expect(whole.told()).toEqual(['next']);
});

it('is lost and found again, and half a report with it', async () => {
  const { say, told, unplug, plug, settle, keypad } = await connected();
  say(down(0x73), down(0x72).subarray(0, 4));
  expect(told()).toEqual(['next']);
  unplug();
  await settle();
  expect(keypad.state()).toEqual({ state: 'absent', fault: 'device.unplugged' });
  plug();
  await settle();
  expect(keypad.state()).toEqual({ state: 'ready', fault: null });
  say(down(0x72), KEYS_UP);
  expect(told()).toEqual(['previous']);
  await keypad.stop();
});

it('forgets half a report after a silence', async () => {
  const { say, told, settle } = await connected();
  say(down(0x73).subarray(0, 4));
  await settle();
  say(down(0x72));
  expect(told()).toEqual(['previous']);
});

it('knows a key that is pressed again although word of its release was lost, and one that is held', async () => {
  const { say, told, wait } = await connected();
  say(down(0x73));
  wait(1100);
  say(down(0x73));
  expect(told()).toEqual(['next', 'next']);
  wait(1100);
  say(down(0x73, 0x6f), KEYS_UP);
  expect(told()).toEqual(['select']);
});

it('is garbled once nothing that it says makes sense, and well with the first key that does', async () => {
  const { say, told, wait, settle, keypad } = await connected();
  for (let burst = 0; burst < 3; burst += 1) {
    say(Buffer.alloc(16, 0xff));
    wait(65);
  }
  await settle();
  expect(keypad.state()).toEqual({ state: 'fault', fault: 'device.garbled' });
  say(down(0x73), KEYS_UP);
  await settle();
  expect(told()).toEqual(['next']);
  expect(keypad.state()).toEqual({ state: 'ready', fault: null });
});
