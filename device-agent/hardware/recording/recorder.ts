import type { Clock } from '../../../config/clock.ts';
import type { BytePort, OpenPort } from '../transport/byte-port.ts';
import { scrub } from './scrub.ts';
import type { Piece, Session } from './session.ts';

/** Bytes of one session that are kept at most; what comes after is not. */
const LARGEST_SESSION = 4 * 1024 * 1024;

/**
 * Records every connection that `open` makes and hands each over, scrubbed, once it has ended. Until then a session is
 * in memory only. For development: nothing that a kiosk runs imports this file, and a test holds that.
 */
export function recorded(
  open: OpenPort,
  about: { readonly device: string; readonly kind: string },
  clock: Clock,
  keep: (session: Session) => void,
): OpenPort {
  return async () => {
    const opened = await open();
    return opened.ok ? { ok: true, value: listenIn(opened.value, about, clock, keep) } : opened;
  };
}

function listenIn(
  port: BytePort,
  about: { readonly device: string; readonly kind: string },
  clock: Clock,
  keep: (session: Session) => void,
): BytePort {
  const begun = clock.now();
  const pieces: Piece[] = [];
  let size = 0;
  let cutShort = false;
  let announceClosed: () => void = () => undefined;
  let over = false;

  const note = (from: Piece['from'], bytes: Uint8Array) => {
    size += bytes.length;
    cutShort ||= size > LARGEST_SESSION;
    if (!cutShort) pieces.push({ at: Math.max(0, clock.now() - begun), from, bytes: Uint8Array.from(bytes) });
  };
  port.onClosed(() => {
    over = true;
    keep(scrub({ ...about, closed: true, cutShort, pieces }));
    announceClosed();
  });

  return {
    close: port.close,
    write: (bytes) => {
      note('host', bytes);
      return port.write(bytes);
    },
    onBytes: (listener) =>
      port.onBytes((bytes) => {
        note('device', bytes);
        listener(bytes);
      }),
    onClosed: (listener) => {
      announceClosed = listener;
      if (over) listener();
    },
  };
}
