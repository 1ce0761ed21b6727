import { Duplex } from 'node:stream';
import type { Clock } from '../../../config/clock.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../../device-agent/contract/faults.ts';
import type { BytePort, OpenPort } from '../../../device-agent/hardware/transport/byte-port.ts';
import type { Socket } from '../../../device-agent/simulator/cable/cable.ts';

/** Bytes that travel together, and the milliseconds they take: a serial line at about 19,200 baud. */
const SLICE = 32;
const SLICE_TIME = 16;
/** What is longer than any question is part of a document. */
const LONGEST_QUESTION = 64;

/** What went over a cable to a device, since it was last set to 0. */
export interface Meter {
  /** Bytes of documents that arrived. */
  document: number;
  /** Anything that happened on the cable at all. */
  activity: number;
}

/**
 * The way to a simulated device over a line that takes its time, so that there is a first byte, a middle and an end of
 * a document for things to happen at.
 */
export function slowCable(socket: Socket, clock: Clock, meter: Meter): OpenPort {
  return async () => {
    if (!socket.isPlugged()) return err({ code: 'device.unplugged' });
    return ok(connect(socket, clock, meter));
  };
}

function connect(socket: Socket, clock: Clock, meter: Meter): BytePort {
  const waiting: { bytes: Uint8Array; done: (result: Result<void, Fault>) => void; isDocument: boolean }[] =
    [];
  let travelling = false;
  let closed = false;
  let hear: ((bytes: Uint8Array) => void) | null = null;
  const early: Uint8Array[] = [];
  let announceClosed: (() => void) | null = null;

  const deviceEnd = new Duplex({
    read: () => undefined,
    write: (bytes: Buffer, _encoding, done) => {
      meter.activity += 1;
      if (hear) hear(bytes);
      else early.push(bytes);
      done();
    },
  });
  deviceEnd.on('close', () => {
    meter.activity += 1;
    closed = true;
    for (const { done } of waiting.splice(0)) done(err({ code: 'device.unplugged' }));
    announceClosed?.();
  });

  const travel = () => {
    const first = waiting[0];
    if (travelling || !first) return;
    travelling = true;
    const slice = first.bytes.subarray(0, SLICE);
    clock.setTimeout(() => {
      travelling = false;
      if (closed) return;
      first.bytes = first.bytes.subarray(slice.length);
      if (first.isDocument) meter.document += slice.length;
      deviceEnd.push(slice);
      if (first.bytes.length === 0) {
        waiting.shift();
        first.done(ok(undefined));
      }
      travel();
    }, SLICE_TIME);
  };

  socket.attach(deviceEnd);
  return {
    write: (bytes) =>
      new Promise((resolve) => {
        if (closed) return resolve(err({ code: 'device.unplugged' }));
        if (bytes.length === 0) return resolve(ok(undefined));
        waiting.push({ bytes, done: resolve, isDocument: bytes.length > LONGEST_QUESTION });
        travel();
      }),
    onBytes: (listener) => {
      hear = listener;
      for (const bytes of early.splice(0)) listener(bytes);
    },
    onClosed: (listener) => {
      announceClosed = listener;
      if (closed) listener();
    },
    close: () =>
      new Promise((resolve) => {
        if (closed) return resolve();
        deviceEnd.once('close', () => resolve());
        deviceEnd.destroy();
      }),
  };
}
