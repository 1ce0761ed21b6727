import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import { createFontFiles, type FontFile } from '../../config/fonts.ts';
import { createTextDrawing, drawSymbol, turnBitmap } from './drawing.ts';
import type { Bitmap } from './placed.ts';
import { DOCUMENT_LANGUAGES, documentWords } from './words/words.ts';

const LOOK = { height: 28, bold: false, direction: 'ltr' } as const;
const RIGHT_TO_LEFT = { ...LOOK, direction: 'rtl' } as const;

/** The columns that bear ink, first and last. */
function inkOf({ width, height, bits }: Bitmap): { first: number; last: number } {
  const across = Math.ceil(width / 8);
  const isInk = (x: number) =>
    Array.from({ length: height }, (_, y) => y).some(
      (y) => ((bits[y * across + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0,
    );
  const columns = Array.from({ length: width }, (_, x) => x).filter(isInk);
  return { first: columns[0] ?? -1, last: columns.at(-1) ?? -1 };
}

describe('a line that is drawn', () => {
  it('joins Arabic letters as they are written', () => {
    const { naturalWidth } = createTextDrawing('ar');
    const apart = [...'بطاقة'].reduce((sum, letter) => sum + naturalWidth(letter, RIGHT_TO_LEFT), 0);
    expect(naturalWidth('بطاقة', RIGHT_TO_LEFT)).toBeLessThan(apart * 0.9);
  });

  it('has the first Arabic word rightmost, and Latin words among them as they are read', () => {
    const { text } = createTextDrawing('ar');
    const draw = (words: string) => text(words, { ...RIGHT_TO_LEFT, width: 400, align: 'right' });
    expect(inkOf(draw('رحلة XD188')).last).toBeGreaterThan(390);
    // What stands at the left is the Latin word, whole: the line begins at the other side.
    const mixed = draw('رحلة XD188');
    const latin = text('XD188', { ...LOOK, width: 400, align: 'left' });
    const length = inkOf(latin).last - inkOf(latin).first;
    const cut = (image: Bitmap) => {
      const { first } = inkOf(image);
      return Array.from({ length: length - 1 }, (_, x) =>
        Array.from({ length: 28 }, (_, y) => dot(image, first + x, y)).join(''),
      ).join('|');
    };
    expect(similarity(cut(mixed), cut(latin))).toBeGreaterThan(0.85);
  });

  it('has room for bowls and dots below the line', () => {
    const { width, height, bits } = createTextDrawing('ar').text('شنغهاي يحتاج', {
      ...RIGHT_TO_LEFT,
      ...{ width: 400, align: 'right' },
    });
    const across = Math.ceil(width / 8);
    expect(bits.subarray((height - 1) * across).every((dots) => dots === 0)).toBe(true);
  });

  it('is narrowed into its place, and never beyond it', () => {
    const { text, naturalWidth } = createTextDrawing('de');
    const words = 'Annullierungsbestätigung';
    const width = Math.floor(naturalWidth(words, LOOK) / 2);
    expect(inkOf(text(words, { ...LOOK, width, align: 'left' })).last).toBeLessThan(width);
  });

  it('has the shapes of its language where two write the same character', () => {
    const shape = (language: string) =>
      createTextDrawing(language).text('直', { ...LOOK, width: 28, align: 'left' }).bits;
    expect(shape('ja')).not.toEqual(shape('zh-Hans'));
  });

  it.each(DOCUMENT_LANGUAGES)(
    'has a letter, and no box, for every character of the words in %s',
    (language) => {
      const fontFile = createFontFiles(language);
      const letters = new Set(JSON.stringify(documentWords(language)));
      const boxes: string[] = [];
      for (const letter of letters) {
        const file = fontFile(letter);
        if (letter.trim() === '') continue;
        if (!file || drawn(letter, file).equals(drawn(NOWHERE, file))) boxes.push(letter);
      }
      expect(boxes).toEqual([]);
    },
  );

  it.each(['بل', '样例', 'やま', '김박', 'ЖЯ'])('has no boxes for %s', (name) => {
    const { text } = createTextDrawing('en');
    const [one, other] = [...name].map((letter) => text(letter, { ...LOOK, width: 32, align: 'left' }).bits);
    expect(one).not.toEqual(other);
  });
});

/** A character that no font has. */
const NOWHERE = String.fromCodePoint(0x2fffd);

function drawn(letter: string, { family, path }: FontFile): Buffer {
  if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(path, family);
  const canvas = createCanvas(40, 40);
  const context = canvas.getContext('2d');
  context.font = `28px "${family}"`;
  context.fillText(letter, 4, 30);
  return Buffer.from(context.getImageData(0, 0, 40, 40).data);
}

describe('a picture', () => {
  it('that is turned four times is itself', () => {
    const symbol = drawSymbol('qr', 'LANDSIDE', { module: 2, height: 0, columns: 0 });
    const turned = [1, 2, 3, 4].reduce((image) => turnBitmap(image, 90), symbol);
    expect(turned).toEqual(symbol);
  });
});

const dot = ({ width, bits }: Bitmap, x: number, y: number): number =>
  ((bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) === 0 ? 0 : 1;

/** The part of two pictures, written as text, that is the same. */
function similarity(one: string, other: string): number {
  const same = [...one].filter((character, index) => character === other[index]).length;
  return same / Math.max(one.length, other.length);
}
