import { type Clock, timeLimit } from '../../config/clock.ts';

/**
 * Calls `over` once nothing has been heard for `gap` milliseconds. For devices that end what they say with silence: no
 * reading is torn in two because the agent was held up.
 */
export function silence({ clock, gap, over }: { clock: Clock; gap: number; over(): void }) {
  let stop = () => {};
  return {
    /** Something was heard: the silence begins anew. */
    heard: () => {
      stop();
      stop = timeLimit(clock, gap, over);
    },
    stop: () => stop(),
  };
}
