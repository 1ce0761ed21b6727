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
 * Milliseconds left of a period that began at `since`, 0 once it is over. `now` may jump: where it says less than it did
 * when the period began, it has been set back by nobody knows how much, and the period counts as over.
 */
export function leftOf(clock: Clock, since: number, milliseconds: number): number {
  const ago = clock.now() - since;
  return ago < 0 ? 0 : Math.max(0, milliseconds - ago);
}

/** Parts in which a limit is waited for. */
const PARTS = 4;

/**
 * Runs `over` once this process has listened for `milliseconds` in vain; what it returns stops it. A process that was
 * held up, by work of its own or by a machine that had no time for it, finds its timers due before it has heard what
 * arrived meanwhile, and a timer that it sets then is short of the time it was held up before. However long that
 * was, it ends one part of the limit: nobody counts as silent because nobody listened.
 */
export function timeLimit(clock: Clock, milliseconds: number, over: () => void): () => void {
  let timer: unknown = null;
  const wait = (left: number, parts: number) => {
    const part = Math.ceil(left / parts);
    timer = clock.setTimeout(() => (parts > 1 ? wait(left - part, parts - 1) : over()), part);
  };
  wait(milliseconds, PARTS);
  return () => clock.clearTimeout(timer);
}

/**
 * Settles with `work`, or with `late()` once `milliseconds` have been listened for (`timeLimit`). The work itself is not
 * stopped: whoever owns it must make a late answer harmless.
 */
export function withDeadline<T, L>(
  clock: Clock,
  milliseconds: number,
  work: Promise<T>,
  late: () => L,
): Promise<T | L> {
  return new Promise((resolve, reject) => {
    const stop = timeLimit(clock, milliseconds, () => resolve(late()));
    work.then(resolve, reject).finally(stop);
  });
}
