import type { Clock } from '../../config/clock.ts';

/** Calls `over` once nothing has been heard for `gap` milliseconds. For devices that end what they say with silence. */
export function silence({ clock, gap, over }: { clock: Clock; gap: number; over(): void }) {
  let timer: unknown = null;
  const stop = () => clock.clearTimeout(timer);
  return {
    /** Something was heard: the silence begins anew. */
    heard: () => {
      stop();
      timer = clock.setTimeout(over, gap);
    },
    stop,
  };
}
