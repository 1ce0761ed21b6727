import assert from 'node:assert/strict';
import { systemClock } from '../../../config/clock.ts';
import type { PortConfig } from '../../../config/ports.ts';
import { expectOk } from '../../../config/result.ts';
import type { Candidate } from '../../../device-agent/hardware/supervisor/discovery/candidate.ts';
import { listFromSysfs } from '../../../device-agent/hardware/supervisor/discovery/sysfs.ts';
import { openPort } from '../../../device-agent/hardware/transport/open-port.ts';
import { until } from './until.ts';

// Loaded beforehand: an emulated machine takes longer to load them than a port may take to open.
await import('node-hid');
await import('serialport');

/** An account that may do nothing. */
const NOBODY = 65_534;

interface UsbIds {
  readonly vendorId: number;
  readonly productId: number;
}

/** What the kernel shows of a device; null when it is not there. */
export const seen = ({ vendorId, productId }: UsbIds): Candidate | null =>
  listFromSysfs('/sys').candidates.find(
    ({ usb }) => usb?.vendorId === vendorId && usb.productId === productId,
  ) ?? null;

/** Resolves with what the kernel shows of a device once it does. */
export async function present(ids: UsbIds): Promise<Candidate> {
  await until('the kernel shows the device', () => seen(ids) !== null);
  return seen(ids) ?? assert.fail('it is gone again');
}

/** Opens a port that must open, and keeps what it hears. */
export async function opened(config: PortConfig) {
  const port = expectOk(await openPort(config, systemClock)(), 'the port opens');
  const heard: Buffer[] = [];
  let closed = false;
  port.onBytes((bytes) => heard.push(Buffer.from(bytes)));
  port.onClosed(() => {
    closed = true;
  });
  return { port, heard, isClosed: () => closed };
}

/** The code with which a port does not open. */
export async function refused(config: PortConfig): Promise<string> {
  const result = await openPort(config, systemClock)();
  if (result.ok) await result.value.close();
  return result.ok ? 'opened' : result.fault.code;
}

/** The same, tried by somebody who may not. */
export async function refusedToNobody(config: PortConfig): Promise<string> {
  process.seteuid?.(NOBODY);
  try {
    return await refused(config);
  } finally {
    process.seteuid?.(0);
  }
}

/** A time for a person to read. */
export const told = (milliseconds: number) => `${Math.round(milliseconds)} ms`;
