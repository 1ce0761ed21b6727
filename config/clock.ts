/**
 * The one clock. `now` is milliseconds since 1970 and may jump; timers run on elapsed time and never jump.
 * The shape is the one XState accepts, so that a machine and everything around it share one clock, and tests
 * drive both with XState's `SimulatedClock`.
 */
export interface Clock {
  now(): number;
  setTimeout(run: (...args: unknown[]) => void, milliseconds: number): unknown;
  clearTimeout(timer: unknown): void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (run, milliseconds) => setTimeout(run, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as NodeJS.Timeout),
};

/** Resolves after `milliseconds` of the given clock. */
export const pause = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    clock.setTimeout(() => resolve(), milliseconds);
  });

/**
 * Settles with `work`, or with `late()` once `milliseconds` have passed. The work itself is not stopped: whoever
 * owns it must make a late answer harmless.
 */
export function withDeadline<T, L>(
  clock: Clock,
  milliseconds: number,
  work: Promise<T>,
  late: () => L,
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => resolve(late()), milliseconds);
    work.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}
