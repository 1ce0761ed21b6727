import type { Duplex } from 'node:stream';
import { err, ok } from '../../../config/result.ts';
import type { BytePort } from './byte-port.ts';

/**
 * A port over any Node stream that carries bytes both ways: TCP sockets and serial lines share it. Errors of the
 * stream are one thing here, the end of the connection; whoever reads `onClosed` decides what that means.
 * `end` gives the device back to the operating system, where destroying the stream would not.
 */
export function duplexPort(stream: Duplex, end: () => void = () => stream.destroy()): BytePort {
  let deliver: ((bytes: Uint8Array) => void) | null = null;
  let early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;
  let closed = stream.destroyed;

  stream.on('data', (bytes: Uint8Array) => {
    if (deliver) deliver(bytes);
    else early.push(bytes);
  });
  stream.on('error', end);
  stream.on('end', end);
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
        end();
      }),
  };
}
