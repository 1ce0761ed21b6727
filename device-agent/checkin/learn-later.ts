import type { Clock } from '../../config/clock.ts';
import type { Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';

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
  /** Tells it from every other one. */
  readonly nameOf: (intent: I) => string;
  readonly learn: (intent: I) => Promise<'learned' | 'away'>;
}) {
  const { clock, left, nameOf, learn } = deps;
  /** Of these the answer may still come, and is recorded by whoever waits for it. */
  const asked = new Set<string>();
  let running: Promise<void> = Promise.resolve();
  let timer: unknown = null;
  let stopped = false;

  const learnAll = async (isUnderWay: (visitId: string) => boolean): Promise<void> => {
    clock.clearTimeout(timer);
    for (const intent of left()) {
      if (stopped) return;
      if (isUnderWay(intent.visitId)) continue;
      if (!asked.has(nameOf(intent)) && (await learn(intent)) === 'learned') continue;
      timer = clock.setTimeout(() => void reconcile(isUnderWay), INTERVAL);
      return;
    }
  };

  const reconcile = (isUnderWay: (visitId: string) => boolean): Promise<void> => {
    running = running.then(() => learnAll(isUnderWay));
    return running;
  };

  return {
    /** While it is asked for, nobody else learns what became of it. */
    asking: async <T>(name: string, ask: () => Promise<T>): Promise<T> => {
      asked.add(name);
      return ask().finally(() => asked.delete(name));
    },
    /** Learns what is left of visits that are over, now or when the host is back. */
    reconcile,
    stop: async (): Promise<void> => {
      stopped = true;
      clock.clearTimeout(timer);
      await running;
    },
  };
}

/**
 * Asks the host for something once it is written down that it is wanted. Whoever records a yes ends the intent in the same
 * transaction; a no ends it here, and no answer leaves it. `begin` and `settle` are SQL of a transaction.
 */
export async function askWrittenDown<T, F extends Pick<Fault, 'code'>>(
  outbox: Pick<Outbox, 'record'>,
  { begin, ask, settle }: { begin: () => void; ask: () => Promise<Result<T, F>>; settle: () => void },
): Promise<Result<T, F | { readonly code: 'outbox.full' }>> {
  const intended = await outbox.record([], begin);
  if (!intended.ok) return intended;
  const answer = await ask();
  if (!answer.ok && answer.fault.code !== 'dcs.unreachable') await outbox.record([], settle);
  return answer;
}
