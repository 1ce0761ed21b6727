import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWeighing, encodeWeighing } from './sics.ts';

test.each([
  ['S S      23.40 kg', { is: 'weight', kilograms: 23.4, isSteady: true }],
  ['S D      11.05 kg', { is: 'weight', kilograms: 11.05, isSteady: false }],
  ['S S      -0.02 kg', { is: 'weight', kilograms: -0.02, isSteady: true }],
  ['S S      12500 g', { is: 'weight', kilograms: 12.5, isSteady: true }],
  ['S S 100 lb', { is: 'weight', kilograms: 45.359237, isSteady: true }],
  ['S I', { is: 'busy' }],
  ['S +', { is: 'too-heavy' }],
  ['S -', { is: 'too-light' }],
])('%s is a weighing', (line, weighing) => {
  expect(decodeWeighing(line)).toEqual({ ok: true, value: weighing });
});

test.each([
  'ES',
  'S S',
  'S S 12.3',
  'S S 12,3 kg',
  'S S      23.40 kg ',
  'S X      23.40 kg',
  'S S     2.3.40 kg',
  'S S    9999.00 kg',
  'SS 1 kg',
  'constructor',
])('%s is none', (line) => {
  expect(decodeWeighing(line)).toMatchObject({ ok: false, fault: { code: 'weight' } });
});

test('what a scale writes is what is read, to ten grams', () => {
  const weighings = fc.record({
    is: fc.constant('weight' as const),
    kilograms: fc.integer({ min: -50_00, max: 300_00 }).map((hundredths) => hundredths / 100),
    isSteady: fc.boolean(),
  });
  fc.assert(
    fc.property(weighings, (weighing) => {
      const read = decodeWeighing(encodeWeighing(weighing).trimEnd());
      expect(read).toEqual({
        ok: true,
        value: { ...weighing, kilograms: expect.closeTo(weighing.kilograms, 5) },
      });
    }),
  );
});

test('garbage is refused and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (line) => {
      const read = decodeWeighing(line);
      if (read.ok && read.value.is === 'weight') expect(Number.isFinite(read.value.kilograms)).toBe(true);
    }),
  );
});
