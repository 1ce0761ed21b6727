import { err, ok } from '../../../config/result.ts';
import type { OpenPort } from './byte-port.ts';
import { duplexPort } from './duplex-port.ts';
import { refusal } from './refusal.ts';

/** Opens a serial line, 8 data bits, no parity, 1 stop bit. The lock keeps a second owner out. */
export const serialPort =
  ({ path, baudRate }: { path: string; baudRate: number }): OpenPort =>
  async () => {
    // Loaded when there is a serial line at all: it brings a native part and megabytes with it.
    const { SerialPort } = await import('serialport');
    return new Promise((resolve) => {
      const line = new SerialPort({ path, baudRate, autoOpen: false, lock: true });
      line.open((failure) =>
        resolve(failure ? err(refusal(failure)) : ok(duplexPort(line, () => line.isOpen && line.close()))),
      );
    });
  };
