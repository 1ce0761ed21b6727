// The tests that need a kernel with devices, in the order in which they run. `node:test` runs them: an emulated machine
// is too slow for more, and has no file system that Vitest could write to.
import './hid.ts';
import './usb-printer.ts';
import './usb-serial.ts';
import './readers.ts';
import './journey.ts';
