import { describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { silence } from './silence.ts';

describe('a silence', () => {
  it('is over after its gap, and begins anew with everything that is heard', () => {
    const clock = new SimulatedClock();
    let over = 0;
    const pause = silence({ clock, gap: 60, over: () => (over += 1) });
    const wait = (milliseconds: number) => {
      for (let step = 0; step < milliseconds; step += 1) clock.increment(1);
    };
    pause.heard();
    wait(59);
    pause.heard();
    wait(59);
    expect(over).toBe(0);
    wait(1);
    expect(over).toBe(1);
    wait(1000);
    expect(over).toBe(1);
    pause.heard();
    pause.stop();
    wait(1000);
    expect(over).toBe(1);
  });

  it('is none when the process was held up and bytes are waiting', async () => {
    const first = await new Promise((resolve) => {
      const pause = silence({ clock: systemClock, gap: 20, over: () => resolve('silence') });
      pause.heard();
      setImmediate(() => {
        // What arrives while nobody can look, as a socket’s bytes would.
        setImmediate(() => {
          pause.stop();
          resolve('bytes');
        });
        const until = performance.now() + 60;
        while (performance.now() < until);
      });
    });
    expect(first).toBe('bytes');
  });
});
