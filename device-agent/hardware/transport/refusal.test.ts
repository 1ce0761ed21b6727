import { expect, it } from 'vitest';
import { refusal } from './refusal.ts';

it.each([
  ['device.no-access', "EACCES: permission denied, open '/dev/usb/lp0'"],
  ['device.no-access', "EBUSY: resource busy or locked, open '/dev/usb/lp0'"],
  ['device.no-access', 'cannot open device with path /dev/hidraw0: Permission denied'],
  ['device.no-access', 'Error: Resource temporarily unavailable Cannot lock port'],
  ['device.no-access', 'Error: Device or resource busy, cannot open /dev/ttyACM0'],
  ['device.unplugged', "ENOENT: no such file or directory, open '/dev/usb/lp0'"],
  ['device.unplugged', 'ENODEV: no such device'],
])('is %s: %s', (code, message) => {
  expect(refusal(new Error(message)).code).toBe(code);
});
