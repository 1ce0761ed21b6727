import { type Clock, withDeadline } from '../../../config/clock.ts';
import { err } from '../../../config/result.ts';
import type { BytePort, OpenPort } from './byte-port.ts';

/** Milliseconds the operating system may take to open a port, and to give it back. */
const OPEN_LIMIT = 3000;
const CLOSE_LIMIT = 1000;
/** Milliseconds it may hold bytes back: longer than any job waits for them, as a printer without paper may hold. */
const WRITE_LIMIT = 30_000;

/**
 * Gives every transport its deadlines. A port that opens too late is closed again and counts as silent, a write that
 * hangs ends the port, and a close that never comes back is forgotten, so that it blocks no new connection.
 */
export const withDeadlines =
  (open: OpenPort, clock: Clock): OpenPort =>
  async () => {
    let late = false;
    const opening = open();
    const opened = await withDeadline(clock, OPEN_LIMIT, opening, () => {
      late = true;
      return err({ code: 'device.silent' as const, detail: 'the port did not open in time' });
    });
    if (late) void opening.then((port) => (port.ok ? port.value.close() : undefined));
    return opened.ok ? { ok: true, value: boundPort(opened.value, clock) } : opened;
  };

function boundPort(port: BytePort, clock: Clock): BytePort {
  let closing: Promise<void> | null = null;
  let closed = false;
  let announceClosed: (() => void) | null = null;
  const noteClosed = () => {
    if (closed) return;
    closed = true;
    announceClosed?.();
  };
  port.onClosed(noteClosed);

  const close = () => {
    closing ??= withDeadline(clock, CLOSE_LIMIT, port.close(), () => undefined).then(noteClosed);
    return closing;
  };

  return {
    onBytes: port.onBytes,
    onClosed: (listener) => {
      announceClosed = listener;
      if (closed) listener();
    },
    close,
    write: async (bytes) => {
      if (closed || closing) return err({ code: 'device.unplugged' });
      return withDeadline(clock, WRITE_LIMIT, port.write(bytes), () => {
        void close();
        return err({ code: 'device.silent' as const, detail: 'the port takes no more bytes' });
      });
    },
  };
}
