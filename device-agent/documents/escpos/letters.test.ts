import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printerProfile } from '../../../config/load.ts';
import type { EscposProfile } from '../../../config/printer-profile.ts';
import { expectOk } from '../../../config/result.ts';
import { createLetters } from './letters.ts';

function profile(name: string): EscposProfile {
  const read = expectOk(printerProfile(name), 'the profile can be read');
  if (read.language !== 'escpos') throw new Error('no ESC/POS printer');
  return read;
}
const EPSON = profile('epson-tm-t88vi');
const STAR = profile('star-tsp650ii-escpos');
const CUSTOM = profile('custom-kpm180h');

const bytesOf = (model: EscposProfile, text: string, language: 'en' | 'ja' = 'en') => {
  const letters = createLetters(model, language);
  const written = letters.written(text);
  return written === null ? null : letters.encode(written).toString('latin1');
};

const ESC = String.fromCharCode(0x1b);
const FS = String.fromCharCode(0x1c);

/** The bytes without the commands that switch between tables. */
const withoutSwitches = (bytes: string) =>
  bytes
    .replaceAll(`${FS}&`, '')
    .replaceAll(`${FS}.`, '')
    .split(`${ESC}t`)
    .map((part, index) => (index === 0 ? part : part.slice(1)))
    .join('');

describe('the letters of a printer', () => {
  it('are sent as they are where they are ASCII', () => {
    expect(bytesOf(EPSON, 'SEAT 4C')).toBe('SEAT 4C');
  });

  it('come from the table that has them, and stay in it', () => {
    expect(bytesOf(STAR, 'Рейс Вылет')).toBe('\x1bt\x11\x90\xa5\xa9\xe1 \x82\xeb\xab\xa5\xe2');
    const letters = createLetters(STAR, 'en');
    letters.encode('Рейс');
    expect(letters.encode('Рейс').toString('latin1')).toBe('\x90\xa5\xa9\xe1');
  });

  it('are hanzi between the commands that switch them on and off', () => {
    expect(bytesOf(CUSTOM, '座位 4C')).toBe('\x1c&\xd7\xf9\xce\xbb 4C\x1c.');
  });

  it('are never taken for halves of hanzi by a printer that begins with those switched on', () => {
    const letters = createLetters(CUSTOM, 'en');
    expect(letters.encode('SIÈGE').toString('latin1')).toBe('SI\x1c.\x1bt\x02\xd4GE');
    expect(letters.encode('È').toString('latin1')).toBe('\xd4');
  });

  it('are kana of half width where the printer has only those, a voiced one in two', () => {
    expect(bytesOf(STAR, 'ヤマダ')).toBe('\x1bt\x01\xd4\xcf\xc0\xde');
  });

  it('are a plain apostrophe where the curved one is missing', () => {
    expect(bytesOf(profile('custom-vkp80ii'), 'D’EMBARQUEMENT')).toBe("D'EMBARQUEMENT");
  });

  it('never are hanzi of Chinese shape in a Japanese document', () => {
    expect(bytesOf(CUSTOM, '搭乗券', 'ja')).toBeNull();
    expect(bytesOf(CUSTOM, 'たろう', 'ja')).not.toBeNull();
  });

  it.each(['탑승권', 'بطاقة', '𠮷'])('lack %s, which is drawn', (text) => {
    expect(bytesOf(CUSTOM, text)).toBeNull();
  });

  it.each([EPSON, STAR, CUSTOM])('never let a text become a command ($model)', (model) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const bytes = bytesOf(model, text);
        if (bytes === null) return;
        const spoken = withoutSwitches(bytes);
        expect([...spoken].every((character) => character >= ' ')).toBe(true);
      }),
    );
  });
});
