import type { Clock } from '../../config/clock.ts';

/**
 * Calls `over` once nothing has been heard for `gap` milliseconds. For devices that end what they say with silence. A
 * process that was held up finds its timers due before it finds the bytes that have arrived meanwhile: the last
 * millisecond is waited for by itself, so that those are heard first and no reading is torn in two.
 */
export function silence({ clock, gap, over }: { clock: Clock; gap: number; over(): void }) {
  let timer: unknown = null;
  const stop = () => clock.clearTimeout(timer);
  return {
    /** Something was heard: the silence begins anew. */
    heard: () => {
      stop();
      timer = clock.setTimeout(() => {
        timer = clock.setTimeout(over, 1);
      }, gap - 1);
    },
    stop,
  };
}
