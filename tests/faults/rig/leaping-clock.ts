import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../../config/clock.ts';

/** A clock that stands still while anything happens, and leaps from one timer to the next when nothing does. */
export interface LeapingClock extends Clock {
  /** Resolves when what was set going has come to rest, at the same moment of this clock. */
  settle(): Promise<void>;
  /**
   * Lets time pass until `holds`, looking after every timer. Resolves with whether it came to hold within this many
   * milliseconds.
   */
  until(holds: () => boolean, within: number): Promise<boolean>;
}

/** Turns of the event loop in which nothing may happen before all is taken to be at rest. */
const QUIET_TURNS = 1;

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** `activity` counts what happens beside timers: it is at rest once that number stays the same. */
export function createLeapingClock(start: number, activity: () => number): LeapingClock {
  let now = start;
  let set = 0;
  let running: Timer[] = [];

  const settle = async () => {
    for (let quiet = 0; quiet < QUIET_TURNS; ) {
      const before = set + activity();
      await setImmediate();
      quiet = set + activity() === before ? quiet + 1 : 0;
    }
  };

  /** The timer that is due next; of two at one moment the one that was set first. */
  const next = () =>
    running.reduce<Timer | null>((first, timer) => (first && first.due <= timer.due ? first : timer), null);

  return {
    now: () => now,
    setTimeout: (run, milliseconds) => {
      set += 1;
      const timer: Timer = { due: now + Math.max(0, Math.ceil(milliseconds)), run };
      running.push(timer);
      return timer;
    },
    clearTimeout: (timer) => {
      running = running.filter((one) => one !== timer);
    },
    settle,
    until: async (holds, within) => {
      const end = now + within;
      await settle();
      while (!holds()) {
        const timer = next();
        if (!timer || timer.due > end) {
          now = end;
          return holds();
        }
        running = running.filter((one) => one !== timer);
        now = timer.due;
        timer.run();
        await settle();
      }
      return true;
    },
  };
}
