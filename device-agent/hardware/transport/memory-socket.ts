import { setImmediate } from 'node:timers/promises';
import { SimulatedClock } from 'xstate';
import { err, ok } from '../../../config/result.ts';
import type { OpenPort } from './byte-port.ts';
import { type MemoryPeer, memoryPort } from './memory.ts';

/** Where a device without a cable is plugged in and pulled out, for tests. It begins plugged in. */
export function memorySocket() {
  let peer: MemoryPeer | null = memoryPort();
  const open: OpenPort = async () => (peer ? ok(peer.port) : err({ code: 'device.unplugged' }));
  return {
    open,
    /** The device says something, each argument in a piece of its own. */
    say: (...pieces: (Uint8Array | string)[]) => {
      for (const piece of pieces)
        peer?.say(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : Uint8Array.from(piece));
    },
    heard: () => peer?.heard() ?? Buffer.alloc(0),
    unplug: () => {
      peer?.drop();
      peer = null;
    },
    plug: () => {
      peer = memoryPort();
    },
  };
}

/** Milliseconds by which a simulated clock goes on at once: it fires in one step only what was set before it. */
const STEP = 1;
/** Turns in which a port that was closed is missed, and one that is there is found; each a tenth of a second. */
const TURNS = 12;

/** Such a socket and the clock of the driver that it is for. */
export function memoryDesk() {
  const clock = new SimulatedClock();
  return {
    ...memorySocket(),
    clock,
    wait: (milliseconds: number) => {
      for (let step = 0; step < milliseconds; step += STEP) clock.increment(STEP);
    },
    settle: async () => {
      for (let turn = 0; turn < TURNS; turn += 1) {
        clock.increment(100);
        await setImmediate();
      }
    },
  };
}
