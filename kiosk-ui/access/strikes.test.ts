import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BOUNCE, createKeyStrikes, createTouchStrikes } from './strikes.ts';

function keys(wait: number) {
  let now = 0;
  const counts = createKeyStrikes(() => now);
  return (key: string, after: number) => {
    now += after;
    return counts(key, wait);
  };
}

describe('a key of the keypad', () => {
  it('that is struck twice within the time that was set counts once', () => {
    const strike = keys(500);
    expect([strike('next', 0), strike('next', 300), strike('next', 600)]).toEqual([true, false, true]);
  });

  it('counts once however long a hand trembles on it', () => {
    const strike = keys(500);
    expect([0, 200, 400, 400, 499].map((after) => strike('select', after))).toEqual([
      ...[true, false, false, false, false],
    ]);
    expect(strike('select', 500)).toBe(true);
  });

  it('counts each time where another was struck between', () => {
    const strike = keys(1_000);
    expect([strike('next', 0), strike('select', 10), strike('next', 10)]).toEqual([true, true, true]);
  });

  it('that bounces counts once, also where nothing was set', () => {
    const strike = keys(0);
    expect([strike('next', 0), strike('next', BOUNCE - 1), strike('next', BOUNCE)]).toEqual([
      ...[true, false, true],
    ]);
  });

  it('is never lost to a hand that rests longer than the time that was set', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 500, max: 5_000 })), (pauses) => {
        const strike = keys(500);
        return pauses.every((pause) => strike('next', pause));
      }),
    );
  });
});

describe('a touch', () => {
  const settings = { wait: 500, density: 4 };
  it('counts once at one place, whatever is there the second time, and at once beside it', () => {
    let now = 0;
    const counts = createTouchStrikes(() => now);
    const touch = (x: number, y: number, after: number) => {
      now += after;
      return counts(x, y, settings);
    };
    expect(touch(100, 100, 0)).toBe(true);
    expect(touch(110, 105, 200)).toBe(false);
    // The next key is 21 mm further on.
    expect(touch(184, 100, 100)).toBe(true);
    expect(touch(184, 100, 500)).toBe(true);
  });

  it('counts each time where nothing was set', () => {
    const counts = createTouchStrikes(() => 0);
    expect([1, 2].map(() => counts(1, 1, { ...settings, wait: 0 }))).toEqual([true, true]);
  });
});
