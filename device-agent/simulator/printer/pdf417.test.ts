import fc from 'fast-check';
import { expect, it } from 'vitest';
import { laidOut, plotSymbol, type SymbolRequest } from './symbols.ts';

const texts = fc.oneof(
  fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    maxLength: 300,
  }),
  fc.string({ unit: fc.constantFrom(...'ABCXYZ abcxyz 0189 /<>-:'), maxLength: 300 }),
  fc
    .array(fc.constantFrom('M1DOE/JANE  ', '1234567890123', 'ab', ';', '00', '^=', ' Z'), { maxLength: 40 })
    .map((parts) => parts.join('')),
);

it('is laid out as large as it is drawn when someone looks at it', () => {
  fc.assert(
    fc.property(
      fc.record({
        kind: fc.constant('pdf417' as const),
        content: texts.filter((text) => text !== ''),
        columns: fc.integer({ min: 0, max: 30 }),
        rows: fc.constantFrom(0, 5, 40),
        module: fc.integer({ min: 1, max: 4 }),
        rowHeight: fc.integer({ min: 1, max: 12 }),
        correction: fc.integer({ min: 0, max: 8 }),
      }) satisfies fc.Arbitrary<SymbolRequest>,
      (request) => {
        const known = laidOut(request);
        const drawn = known && plotSymbol(known.request);
        expect(known && { width: known.width, height: known.height }).toEqual(
          drawn && { width: drawn.width, height: drawn.height },
        );
        // What could be drawn at all is laid out.
        if (known === null) expect(plotSymbol(request)).toBeNull();
      },
    ),
    { numRuns: 600 },
  );
});
