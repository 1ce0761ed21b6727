import { describe, expect, it } from 'vitest';
import { textScaleOn } from './glass.ts';

/** A display of so many inches, nine to sixteen, with the dots that such a panel has. */
const panel = (inches: number, width: number, height: number) => ({
  ...{ width, height },
  density: Math.hypot(width, height) / (inches * 25.4),
});

describe('text on the glass', () => {
  it('has its usual size on the display that the screens are drawn for, and on larger ones', () => {
    expect(textScaleOn(panel(21.5, 1080, 1920), 100)).toBe(1);
    expect(textScaleOn(panel(32, 2160, 3840), 100)).toBe(1);
    expect(textScaleOn(panel(21.5, 1920, 1080), 150)).toBe(1.5);
  });

  it('keeps its millimetres on smaller glass, where everything else shrinks', () => {
    const small = panel(15.6, 1080, 1920);
    const shrunk = 15.6 / 21.5;
    expect(textScaleOn(small, 100) * shrunk).toBeCloseTo(1, 1);
  });

  it('grows no further than every screen holds, however small the glass', () => {
    expect(textScaleOn(panel(10.1, 800, 1280), 100)).toBe(2);
    expect(textScaleOn(panel(10.1, 1280, 800), 200)).toBe(2);
    expect(textScaleOn(panel(15.6, 1080, 1920), 200)).toBe(2);
  });
});
