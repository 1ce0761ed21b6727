import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { leftOf, systemClock, timeLimit, withDeadline } from './clock.ts';

const never = new Promise<string>(() => undefined);

/** Nothing else runs in this process meanwhile. */
const holdUp = (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
};

describe('a period', () => {
  it('lasts as long as it is, and is over at once where the clock has been set back before it began', () => {
    const at = (now: number) => leftOf({ ...systemClock, now: () => now }, 1000, 250);
    expect([1000, 1001, 1249, 1250, 9000].map(at)).toEqual([250, 249, 1, 0, 0]);
    expect([999, -5_000_000].map(at)).toEqual([0, 0]);
  });

  it('that never began is over', () => {
    expect(leftOf(systemClock, Number.NEGATIVE_INFINITY, 250)).toBe(0);
  });
});

describe('a limit of time', () => {
  it.each([1, 3, 60, 250, 400])('of %d ms is over then, and not before', (limit) => {
    const clock = new SimulatedClock();
    let over = 0;
    timeLimit(clock, limit, () => {
      over += 1;
    });
    for (let passed = 1; passed < limit; passed += 1) clock.increment(1);
    expect(over).toBe(0);
    for (let passed = 0; passed < limit + 10; passed += 1) clock.increment(1);
    expect(over).toBe(1);
  });

  it('that is stopped is never over, whichever part of it has passed', () => {
    for (let stopped = 0; stopped < 40; stopped += 1) {
      const clock = new SimulatedClock();
      const stop = timeLimit(clock, 40, () => expect.unreachable());
      for (let passed = 0; passed < stopped; passed += 1) clock.increment(1);
      stop();
      for (let passed = 0; passed < 100; passed += 1) clock.increment(1);
    }
  });

  it('is not over because the process was held up for longer', () => {
    const clock = new SimulatedClock();
    let over = false;
    timeLimit(clock, 400, () => {
      over = true;
    });
    clock.increment(60_000);
    expect(over).toBe(false);
    for (let passed = 0; passed < 300; passed += 100) clock.increment(100);
    expect(over).toBe(true);
  });
});

describe('a deadline', () => {
  it('lets an answer count that was there before the process could look', async () => {
    const answered = (async () => {
      // Heard some turns after the process is back, as bytes are that take their way through a pool of threads.
      for (let turn = 0; turn < 3; turn += 1) await setImmediate();
      return 'answer';
    })();
    const first = withDeadline(systemClock, 100, answered, () => 'late');
    holdUp(300);
    expect(await first).toBe('answer');
  });

  it('is kept by a process that listens', async () => {
    const begun = performance.now();
    expect(await withDeadline(systemClock, 60, never, () => 'late')).toBe('late');
    expect(performance.now() - begun).toBeGreaterThan(50);
  });
});
