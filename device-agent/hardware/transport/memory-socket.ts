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
