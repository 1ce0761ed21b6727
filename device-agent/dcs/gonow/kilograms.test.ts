import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excessCost } from '../excess.ts';
import { wholeKilograms } from './kilograms.ts';

const weights = fc.array(fc.integer({ min: 1, max: 320 }), { minLength: 1, maxLength: 6 });
const allowances = fc.record({
  pieces: fc.option(fc.integer({ min: 0, max: 3 })),
  kilograms: fc.integer({ min: 0, max: 60 }),
});
const excessPrice = { minorUnits: 6000, currency: 'CNY' };

it('bags weighed to tenths cost the same where whole kilograms are counted', () => {
  fc.assert(
    fc.property(weights, allowances, (tenths, { pieces, kilograms }) => {
      const bags = tenths.map((tenth) => ({ weight: tenth / 10 }));
      const whole = wholeKilograms(bags, pieces !== null).map((weight) => ({ weight }));
      const fare = { pieces, kilograms, excessPrice, checked: [] };
      expect(excessCost(fare, whole)).toEqual(excessCost(fare, bags));
    }),
  );
});
