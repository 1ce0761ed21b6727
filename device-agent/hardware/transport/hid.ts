import { setImmediate } from 'node:timers/promises';
import type { HIDAsync } from 'node-hid';
import { err, ok } from '../../../config/result.ts';
import type { BytePort, OpenPort } from './byte-port.ts';
import { refusal } from './refusal.ts';

/**
 * Opens a HID device as the kernel shows it raw. Each piece that arrives is one whole input report, with its report
 * number first where the device numbers its reports; each write is one output report, its number first, 0 for none.
 */
export const hidPort =
  ({ path }: { path: string }): OpenPort =>
  async () => {
    try {
      // Loaded when there is a HID device at all: it brings a native part with it.
      const { HIDAsync } = await import('node-hid');
      const device = await HIDAsync.open(path);
      const port = portOf(device);
      // Reading begins in the next turn, and would throw there if the port were closed before.
      await setImmediate();
      return ok(port);
    } catch (failure) {
      return err(refusal(failure));
    }
  };

/** Reading has a thread of its own, which looks up every 50 ms: no device holds one of the pool that all files share. */
function portOf(device: HIDAsync): BytePort {
  let deliver: ((bytes: Uint8Array) => void) | null = null;
  let early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;
  let closed = false;
  let closing: Promise<void> | null = null;

  const end = () => {
    closing ??= device
      .close()
      // A device that is gone cannot be closed properly, and need not be.
      .catch(() => undefined)
      .then(() => {
        closed = true;
        announceClosed?.();
      });
    return closing;
  };
  device.on('data', (report: Buffer) => {
    if (deliver) deliver(report);
    else early.push(report);
  });
  device.on('error', (failure: unknown) => {
    // The device's own failures are told in words; an error is what a listener threw.
    if (failure instanceof Error) throw failure;
    void end();
  });

  return {
    write: async (bytes) => {
      if (closing) return err({ code: 'device.unplugged' });
      try {
        await device.write(Buffer.from(bytes));
        return ok(undefined);
      } catch (failure) {
        // Whether it is gone or refuses this report, its reader will tell.
        return err({ code: 'device.unplugged', detail: refusal(failure).detail ?? '' });
      }
    },
    onBytes: (listener) => {
      deliver = listener;
      for (const report of early) listener(report);
      early = [];
    },
    onClosed: (listener) => {
      announceClosed = listener;
      if (closed) listener();
    },
    close: end,
  };
}
