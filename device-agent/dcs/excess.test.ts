import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excessCost } from './excess.ts';
import type { CheckedBag } from './port.ts';

const excessPrice = { minorUnits: 80_000, currency: 'CNY' };
const piece = { pieces: 1, kilograms: 23, excessPrice, checked: [] };
const weight = {
  pieces: null,
  kilograms: 20,
  excessPrice: { minorUnits: 1500, currency: 'CNY' },
  checked: [],
};
const checked = (kilograms: number | null): CheckedBag => ({
  licencePlate: '0099000001',
  to: 'NRT',
  weight: kilograms,
  tag: 'active',
});

it.each([
  ['one bag of one', piece, [{ weight: 23 }], null],
  ['one bag whose weight nobody knows', piece, [{ weight: null }], null],
  ['a second bag', piece, [{ weight: 10 }, { weight: null }], 80_000],
  ['a bag that is too heavy', piece, [{ weight: 23.5 }], 80_000],
  ['the only bag, after another', { ...piece, checked: [checked(9)] }, [{ weight: 9 }], 80_000],
  ['twenty kilograms in two', weight, [{ weight: 12 }, { weight: 8 }], null],
  ['a kilogram begun', weight, [{ weight: 20.1 }], 1500],
  ['what is left after another', { ...weight, checked: [checked(15)] }, [{ weight: 8 }], 4500],
])('asks for %s what the allowance leaves', (_, allowance, bags, minorUnits) => {
  expect(excessCost(allowance, bags)?.minorUnits ?? null).toBe(minorUnits);
});

it('costs the same at once and bag by bag, so that nobody gains by asking twice', () => {
  const weights = fc.array(fc.integer({ min: 1, max: 32 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.constantFrom(piece, weight), weights, (allowance, kilograms) => {
      const once = excessCost(
        allowance,
        kilograms.map((each) => ({ weight: each })),
      );
      const each = kilograms.map((one, index) =>
        excessCost({ ...allowance, checked: kilograms.slice(0, index).map(checked) }, [{ weight: one }]),
      );
      const sum = each.reduce((total, cost) => total + (cost?.minorUnits ?? 0), 0);
      expect(sum).toBe(once?.minorUnits ?? 0);
    }),
  );
});
