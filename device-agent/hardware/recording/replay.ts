import { ok } from '../../../config/result.ts';
import type { OpenPort } from '../transport/byte-port.ts';
import { memoryPort } from '../transport/memory.ts';
import type { Session } from './session.ts';

/**
 * A port behind which a recorded device speaks again: it says each piece once as many bytes have been written to it as
 * had been then. Times are not kept, order is. When everything is said it falls silent.
 */
export const replayed =
  ({ pieces }: Session): OpenPort =>
  async () => {
    const peer = memoryPort();
    let heard = 0;
    let expected = 0;
    const lines = pieces.flatMap(({ from, bytes }) => {
      if (from === 'device') return [{ after: expected, bytes }];
      expected += bytes.length;
      return [];
    });
    const speak = () => {
      for (let next = lines[0]; next && next.after <= heard; next = lines[0]) {
        lines.shift();
        peer.say(next.bytes);
      }
    };
    peer.onHeard((bytes) => {
      heard += bytes.length;
      // After this turn, as over any cable: whoever writes is not interrupted by the answer.
      queueMicrotask(speak);
    });
    queueMicrotask(speak);
    return ok(peer.port);
  };
