import type { Duplex } from 'node:stream';
import { err, ok } from '../../../config/result.ts';
import type { BytePort } from './byte-port.ts';

/**
 * A port over any Node stream that carries bytes both ways: TCP sockets and serial lines share it. Errors of the
 * stream are one thing here, the end of the connection; whoever reads `onClosed` decides what that means.
 */
export function duplexPort(stream: Duplex): BytePort {
  let deliver: ((bytes: Uint8Array) => void) | null = null;
  let early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;
  let closed = stream.destroyed;

  stream.on('data', (bytes: Uint8Array) => {
    if (deliver) deliver(bytes);
    else early.push(bytes);
  });
  stream.on('error', () => stream.destroy());
  stream.on('end', () => stream.destroy());
  stream.on('close', () => {
    closed = true;
    announceClosed?.();
  });

  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (closed) return resolve(err({ code: 'device.unplugged' }));
        stream.write(bytes, (failure) =>
          resolve(failure ? err({ code: 'device.unplugged', detail: failure.message }) : ok(undefined)),
        );
      }),
    onBytes: (listener) => {
      deliver = listener;
      for (const bytes of early) listener(bytes);
      early = [];
    },
    onClosed: (listener) => {
      announceClosed = listener;
      if (closed) listener();
    },
    close: () =>
      new Promise((resolve) => {
        if (closed) return resolve();
        stream.once('close', () => resolve());
        stream.destroy();
      }),
  };
}
