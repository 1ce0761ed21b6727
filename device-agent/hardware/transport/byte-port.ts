import type { Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';

/**
 * A two-way stream of bytes to one device, whatever carries it. A port is opened once and lives until `closed`
 * fires; a new connection is a new port. Written bytes keep their order; there is no framing.
 */
export interface BytePort {
  /** Resolves when the operating system has taken the bytes, which says nothing of the device. */
  write(bytes: Uint8Array): Promise<Result<void, Fault>>;
  /** Calls back with every piece that arrives, in order. One listener; bytes before it are kept for it. */
  onBytes(listener: (bytes: Uint8Array) => void): void;
  /** Calls back once when the connection is gone, whoever ended it. */
  onClosed(listener: () => void): void;
  /** Ends the connection; resolves when it is gone. */
  close(): Promise<void>;
}

/**
 * Opens a new connection, or says why it cannot: `device.unplugged`, `device.silent`, or `device.no-access` where the
 * operating system refuses it. Never an exception.
 */
export type OpenPort = () => Promise<Result<BytePort, Fault>>;
