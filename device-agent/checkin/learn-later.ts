import type { Clock } from '../../config/clock.ts';

/** Milliseconds between two attempts to learn from a host that is away what became of something. */
const INTERVAL = 15_000;

/**
 * Learns what became of things that the host was asked for in visits that are over: one after the other, and from a host
 * that is away again after a while.
 */
export function createLearner<I extends { readonly visitId: string }>(deps: {
  readonly clock: Clock;
  /** Of which nobody knows yet what became. */
  readonly left: () => readonly I[];
  readonly learn: (intent: I) => Promise<'learned' | 'away'>;
}) {
  const { clock, left, learn } = deps;
  let running: Promise<void> = Promise.resolve();
  let timer: unknown = null;
  let stopped = false;

  const learnAll = async (isUnderWay: (visitId: string) => boolean): Promise<void> => {
    clock.clearTimeout(timer);
    for (const intent of left()) {
      if (stopped) return;
      if (isUnderWay(intent.visitId) || (await learn(intent)) === 'learned') continue;
      timer = clock.setTimeout(() => void reconcile(isUnderWay), INTERVAL);
      return;
    }
  };

  const reconcile = (isUnderWay: (visitId: string) => boolean): Promise<void> => {
    running = running.then(() => learnAll(isUnderWay));
    return running;
  };

  return {
    /** Learns what is left of visits that are over, now or when the host is back. */
    reconcile,
    stop: async (): Promise<void> => {
      stopped = true;
      clock.clearTimeout(timer);
      await running;
    },
  };
}
