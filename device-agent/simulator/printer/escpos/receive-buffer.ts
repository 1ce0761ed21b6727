import type { Command } from './command.ts';

/** A command that waits to be printed, with the bytes that it took; or the mark of a cable that came out mid-job. */
export type Received = { readonly command: Command; readonly size: number } | 'severed';

/** Bytes after which the printer asks the host to wait, and below which it goes on. */
const FULL = 64 * 1024;
const ROOM = 32 * 1024;

export interface FlowControl {
  readonly hold: () => void;
  readonly release: () => void;
}

/** First in, first out, with flow control by the bytes it holds. */
export function createReceiveBuffer({ hold, release }: FlowControl) {
  let waiting: Received[] = [];
  let head = 0;
  let bytes = 0;
  let held = false;

  const regulate = () => {
    if (!held && bytes >= FULL) {
      held = true;
      hold();
    } else if (held && bytes <= ROOM) {
      held = false;
      release();
    }
  };
  const sizeOf = (received: Received) => (received === 'severed' ? 0 : received.size);

  return {
    bytes: () => bytes,
    put: (received: Received) => {
      waiting.push(received);
      bytes += sizeOf(received);
      regulate();
    },
    take: (): Received | undefined => {
      const next = waiting[head];
      if (next === undefined) return undefined;
      head += 1;
      if (head > 1024) {
        waiting = waiting.slice(head);
        head = 0;
      }
      bytes -= sizeOf(next);
      regulate();
      return next;
    },
    clear: () => {
      waiting = [];
      head = 0;
      bytes = 0;
      regulate();
    },
  };
}
