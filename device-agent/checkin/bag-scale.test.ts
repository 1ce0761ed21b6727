import { beforeEach, describe, expect, it } from 'vitest';
import { type BagScale, createBagScale } from './bag-scale.ts';

const LIMITS = { most: 2, heaviest: 32 };
const weighed = (weight: number) => ({ weight, weighed: true });

let scale: BagScale;
beforeEach(() => {
  scale = createBagScale();
});
const lay = (kilograms: number) => scale.says({ is: 'load', kilograms });

describe('a bag on the scale', () => {
  it('is the first that was not weighed yet, to a hundred grams', () => {
    lay(23.449);
    expect(scale.weigh([{ weight: 15 }, { weight: 15 }], LIMITS)).toEqual([weighed(23.4), { weight: 15 }]);
  });

  it('is one more where all were weighed, or none was announced', () => {
    lay(8);
    expect(scale.weigh([], LIMITS)).toEqual([weighed(8)]);
    scale.says({ is: 'nothing' });
    lay(9);
    expect(scale.weigh([weighed(8)], LIMITS)).toEqual([weighed(8), weighed(9)]);
  });

  it('is weighed once, until it was taken off', () => {
    lay(8);
    const bags = scale.weigh([], LIMITS);
    lay(8.1);
    expect(scale.weigh(bags, LIMITS)).toBe(bags);
    scale.says({ is: 'nothing' });
    expect(scale.weigh(bags, LIMITS)).toBe(bags);
    scale.says({ is: 'settling' });
    lay(8.1);
    expect(scale.weigh(bags, LIMITS)).toHaveLength(2);
  });

  it('is none where it is too heavy, or where no more may be checked', () => {
    lay(32.1);
    expect(scale.weigh([{ weight: 15 }], LIMITS)).toEqual([{ weight: 15 }]);
    expect(scale.view(LIMITS)).toBe('too-heavy');
    scale.says({ is: 'nothing' });
    lay(5);
    const both = [weighed(1), weighed(2)];
    expect(scale.weigh(both, LIMITS)).toBe(both);
  });
});

it('the screen knows of a scale only while it works', () => {
  expect(scale.view(LIMITS)).toBeNull();
  scale.says({ is: 'nothing' });
  expect(scale.view(LIMITS)).toBe('free');
  scale.says({ is: 'settling' });
  expect(scale.view(LIMITS)).toBe('settling');
  lay(4);
  expect(scale.view(LIMITS)).toBe('weighed');
  scale.says({ is: 'too-heavy' });
  expect(scale.view(LIMITS)).toBe('too-heavy');
  scale.says(null);
  expect(scale.view(LIMITS)).toBeNull();
});
