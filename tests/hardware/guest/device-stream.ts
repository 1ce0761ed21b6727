import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { Duplex } from 'node:stream';

/** Milliseconds between two looks at a file that tells nobody when it has something. */
const LOOK = 10;

const waits = (failure: unknown) => (failure as NodeJS.ErrnoException).code === 'EAGAIN';

/** The device's side of a kernel device, as a stream: what a simulated device is attached to. Ends with the cable. */
export function deviceStream(path: string): Duplex {
  const file = openSync(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
  const buffer = Buffer.alloc(8192);
  let wanted = true;
  const look = setInterval(() => {
    try {
      while (wanted) {
        const length = readSync(file, buffer);
        if (length === 0) return void stream.destroy();
        wanted = stream.push(Buffer.from(buffer.subarray(0, length)));
      }
    } catch (failure) {
      if (!waits(failure)) stream.destroy();
    }
  }, LOOK);

  const stream = new Duplex({
    read: () => {
      wanted = true;
    },
    write: (bytes: Buffer, _encoding, done) => {
      const put = (rest: Buffer): void => {
        try {
          const taken = writeSync(file, rest);
          if (taken === rest.length) done();
          else setTimeout(put, LOOK, rest.subarray(taken));
        } catch (failure) {
          if (waits(failure)) setTimeout(put, LOOK, rest);
          else done(failure as Error);
        }
      };
      put(bytes);
    },
    destroy: (failure, done) => {
      clearInterval(look);
      closeSync(file);
      done(failure);
    },
  });
  return stream;
}
