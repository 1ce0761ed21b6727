import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose } from './compose.ts';

const typed = (keys: string) => [...keys].reduce(compose, '');

describe('what keys compose', () => {
  it.each([
    ['ㅇㅏㄴㄴㅕㅇ', '안녕'],
    ['ㅎㅏㄴㄱㅜㄱㅇㅓ', '한국어'],
    ['ㄷㅗㅇㅘㅈㅜㅅㅔㅇㅛ', '도와주세요'],
    ['ㄷㅗㅇㅗㅏ', '도와'],
    ['ㅇㅓㅂㅅㅇㅓㅇㅛ', '없어요'],
    ['ㅇㅓㅂㅅㅓ', '업서'],
    ['ㅇㅣㄹㄱㅇㅓ', '읽어'],
    ['ㄱㅗㅣㄴ', '괸'],
    ['ㅇㅡㅣㅅㅏ', '의사'],
    ['ㅏㄱㅏ', 'ㅏ가'],
    ['ㄱㄱㅏ', 'ㄱ가'],
    ['ㅃㅏㄸㅏ', '빠따'],
    ['ㄱㅏ ㄴㅏ', '가 나'],
    ['1ㄴㅕㄴ', '1년'],
  ])('%s is read %s', (keys, word) => {
    expect(typed(keys)).toBe(word);
  });

  it.each([
    ['か゛', 'が'],
    ['は゜', 'ぱ'],
    ['は゛', 'ば'],
    ['う゛', 'ゔ'],
    ['な゛', 'な'],
    ['゛', ''],
  ])('%s is read %s', (keys, word) => {
    expect(typed(keys)).toBe(word);
  });

  it('leaves what stands before alone', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...'ㄱㅏㅂㅅ゛a7'), (before, key) => {
        const after = compose(`${before}x`, key);
        expect(after.startsWith(`${before}x`)).toBe(true);
      }),
    );
  });

  it('every Korean syllable is typed by its letters', () => {
    // Canonical decomposition says which letters: Unicode is the judge, not the table that composes.
    fc.assert(
      fc.property(fc.integer({ min: 0xac00, max: 0xd7a3 }), (point) => {
        const syllable = String.fromCharCode(point);
        const keys = [...syllable.normalize('NFD')].map(compatible).join('');
        expect(typed(keys)).toBe(syllable);
      }),
    );
  });
});

/** The letter on a key for a conjoining jamo: both blocks list the same letters, in their own order. */
function compatible(jamo: string): string {
  const point = jamo.codePointAt(0) ?? 0;
  if (point < 0x1113) return [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'][point - 0x1100] ?? '';
  if (point < 0x1176) return String.fromCharCode(0x314f + point - 0x1161);
  return [...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'][point - 0x11a8] ?? '';
}
