import { Duplex } from 'node:stream';
import type { BytePort } from './byte-port.ts';
import { duplexPort } from './duplex-port.ts';

/** Two ends of a line in memory: what one writes, the other reads. Closing one closes the other. */
export function memoryLine(): { port: BytePort; peer: Duplex } {
  const end = (other: () => Duplex) =>
    new Duplex({
      read() {},
      write(bytes: Uint8Array, _encoding, done) {
        if (!other().destroyed) other().push(Buffer.from(bytes));
        done();
      },
      destroy(failure, done) {
        if (!other().destroyed) other().destroy();
        done(failure);
      },
    });
  const near: Duplex = end(() => far);
  const far: Duplex = end(() => near);
  return { port: duplexPort(near), peer: far };
}
