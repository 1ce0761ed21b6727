import type { Clock } from '../../config/clock.ts';

/** The pauses of one loop: at most one at a time. */
export interface Rest {
  /** Passes with time alone. */
  backingOff(milliseconds: number): Promise<void>;
  /** Passes with time, or when woken; without a time only when woken. */
  untilWoken(milliseconds: number | null): Promise<void>;
  wake(): void;
  /** Ends any pause at once. */
  end(): void;
}

export function createRest(clock: Clock): Rest {
  let current: { end: () => void; wakes: boolean } | null = null;

  const pause = (milliseconds: number | null, wakes: boolean) =>
    new Promise<void>((resolve) => {
      const end = () => {
        clock.clearTimeout(timer);
        current = null;
        resolve();
      };
      const timer = milliseconds === null ? undefined : clock.setTimeout(end, milliseconds);
      current = { end, wakes };
    });

  return {
    backingOff: (milliseconds) => pause(milliseconds, false),
    untilWoken: (milliseconds) => pause(milliseconds, true),
    wake: () => {
      if (current?.wakes) current.end();
    },
    end: () => current?.end(),
  };
}
