import { describe, expect, it } from 'vitest';
import { plotSymbol } from '../symbols.ts';
import { codePageCharacter } from './characters.ts';
import { linearSymbol } from './linear.ts';
import { AZTEC, initialSymbolStore, storedSymbol, storeSymbol } from './two-dimensional.ts';

const TABLES = [
  { number: 0, letters: 'cp437' },
  { number: 1, letters: 'katakana' },
  { number: 17, letters: 'cp866' },
] as const;

describe('a table of letters', () => {
  it.each([
    [0x82, 0, 'é'],
    [0x90, 17, 'Р'],
    [0xd4, 1, 'ﾔ'],
    [0x80, 1, ' '],
    [0x41, 17, 'A'],
  ])('has at %d of table %d the letter %s', (code, page, letter) => {
    expect(codePageCharacter(code, page, [...TABLES])).toBe(letter);
  });
});

describe('an Interleaved 2 of 5', () => {
  it.each([
    [2, 5],
    [3, 8],
    [4, 10],
    [5, 13],
    [6, 16],
  ])('of bars %d dots narrow has bars %d dots wide', (module, wide) => {
    const symbol = linearSymbol(5, [...Buffer.from('0123456789')], { module, height: 80 });
    const widths = plotSymbol(symbol ?? { kind: 'qr', content: '', module: 1, correction: 'M' })?.bars;
    expect(new Set(widths?.map(({ width }) => width))).toEqual(new Set([module, wide]));
  });
});

describe('an Aztec code', () => {
  it('is stored and printed with the size and correction that were set', () => {
    const settings = [
      [67, 4],
      [69, 40],
      [80, 48, ...Buffer.from('LANDSIDE')],
    ];
    const store = settings.reduce(
      (before, [fn = 0, ...parameters]) => storeSymbol(before, AZTEC, fn, parameters),
      initialSymbolStore,
    );
    expect(storedSymbol(store, AZTEC)).toEqual({
      kind: 'aztec',
      module: 4,
      correction: 40,
      content: 'LANDSIDE',
    });
    expect(storedSymbol(initialSymbolStore, AZTEC)).toBeNull();
  });
});
