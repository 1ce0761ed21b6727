import { expect, it } from 'vitest';
import { hidPort } from './hid.ts';

// What a HID device does needs a kernel that has one: tests/hardware.
it.each([
  ['a path where nothing is', '/dev/hidraw-none'],
  ['a device of another kind', '/dev/null'],
  ['a folder', '/dev'],
])('is not there, without an exception: %s', async (_what, path) => {
  expect(await hidPort({ path })()).toMatchObject({ ok: false, fault: { code: 'device.unplugged' } });
});
