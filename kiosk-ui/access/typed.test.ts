import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as en from '../language/en/catalogue.ts';
import { speechFrom } from '../language/language.ts';
import { echoOf, typedAloud, typedChange } from './typed.ts';

const words = speechFrom(en, 'en', 'UTC');

describe('what has become of what is typed', () => {
  it('is a sign more, a sign less, something else, or nothing', () => {
    expect(typedChange('LAN', 'LAND')).toEqual({ kind: 'added', sign: 'D' });
    expect(typedChange('LAND', 'LAN')).toEqual({ kind: 'deleted', sign: 'D' });
    expect(typedChange('GER', 'DEU')).toEqual({ kind: 'replaced' });
    expect(typedChange('LAND', '')).toEqual({ kind: 'replaced' });
    expect(typedChange('LAND', 'LAND')).toBeNull();
  });

  it('is a sign more where a letter joins the one before it, as in Korean and by the marks of kana', () => {
    expect(typedChange('하', '한')).toEqual({ kind: 'added', sign: '한' });
    expect(typedChange('한', '하나')).toEqual({ kind: 'added', sign: '나' });
    expect(typedChange('か', 'が')).toEqual({ kind: 'added', sign: 'が' });
  });
});

describe('what is typed', () => {
  it('is said sign by sign in a headset, and what no voice says by its name', () => {
    expect(typedAloud(words, 'LAND01', true)).toBe('L A N D 0 1');
    expect(typedAloud(words, 'a.b-c_d+e@f', true)).toBe('a dot b hyphen c underscore d plus e at sign f');
    expect(echoOf(words, { kind: 'added', sign: ' ' }, 'A ', true)).toBe('space');
    expect(echoOf(words, { kind: 'deleted', sign: '7' }, 'X', true)).toBe('7 deleted');
  });

  it('is an asterisk a sign where others hear, and only counted when it is asked for', () => {
    expect(echoOf(words, { kind: 'added', sign: '7' }, 'X7', false)).toBe('asterisk');
    expect(echoOf(words, { kind: 'deleted', sign: '7' }, 'X', false)).toBe('deleted');
    expect(typedAloud(words, 'X7', false)).toBe('2 characters typed');
    expect(typedAloud(words, '', false)).toBe('nothing typed yet');
  });

  it('is the same to whoever overhears, whatever was typed of one length', () => {
    const sign = fc.constantFrom(...'ABCXYZ0123456789-@. ');
    const text = (length: number) => fc.array(sign, { minLength: length, maxLength: length });
    fc.assert(
      fc.property(text(9), text(9), (one, other) => {
        const heard = (signs: readonly string[]) =>
          signs.map((_, index) => {
            const [before, after] = [signs.slice(0, index).join(''), signs.slice(0, index + 1).join('')];
            const change = typedChange(before, after);
            return change && [echoOf(words, change, after, false), typedAloud(words, after, false)];
          });
        expect(heard(one)).toEqual(heard(other));
      }),
    );
  });
});
