import { ok } from '../../../config/result.ts';
import type { BytePort } from './byte-port.ts';

/** The far end of a port in memory: what a test, or a replayed session, has in its hand instead of a device. */
export interface MemoryPeer {
  readonly port: BytePort;
  /** The device says something. */
  say(bytes: Uint8Array): void;
  /** Everything that was written to the device since it was last asked. */
  heard(): Buffer;
  onHeard(listener: (bytes: Uint8Array) => void): void;
  /** The cable is pulled. */
  drop(): void;
}

/** A port with nothing behind it but its peer, at once and in order. */
export function memoryPort(): MemoryPeer {
  let deliver: ((bytes: Uint8Array) => void) | null = null;
  let early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;
  let notice: (bytes: Uint8Array) => void = () => undefined;
  let written: Uint8Array[] = [];
  let closed = false;

  const drop = () => {
    if (closed) return;
    closed = true;
    announceClosed?.();
  };

  return {
    port: {
      write: async (bytes) => {
        if (closed) return { ok: false, fault: { code: 'device.unplugged' } };
        written.push(bytes);
        notice(bytes);
        return ok(undefined);
      },
      onBytes: (listener) => {
        deliver = listener;
        for (const bytes of early) listener(bytes);
        early = [];
      },
      onClosed: (listener) => {
        announceClosed = listener;
        if (closed) listener();
      },
      close: async () => drop(),
    },
    say: (bytes) => {
      if (closed) return;
      if (deliver) deliver(bytes);
      else early.push(bytes);
    },
    heard: () => {
      const since = Buffer.concat(written);
      written = [];
      return since;
    },
    onHeard: (listener) => {
      notice = listener;
    },
    drop,
  };
}
