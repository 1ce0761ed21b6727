import type { PageFont, Turn } from '../page.ts';
import { turnOf } from './geometry.ts';
import { parametersOf } from './parameters.ts';

/** Height and width of the cells of the bitmap fonts, gaps included, and what is different at 12 dots a millimetre. */
const BITMAPS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ A: [9, 6], B: [11, 9], C: [18, 12], D: [18, 12], E: [28, 20], F: [26, 16], G: [60, 48], H: [21, 19] },
};
const FINE_BITMAPS: Readonly<Record<string, readonly [number, number]>> = { E: [42, 30], H: [34, 28] };
/** Sizes of scalable fonts that are asked for without one. */
const SCALABLE: Readonly<Record<string, number>> = { P: 20, Q: 28, R: 35, S: 40, T: 48, U: 59, V: 80 };
const SMALLEST = 10;

/** A font as it was asked for; 0 where a size was left out. */
export interface AskedFont {
  readonly name: string;
  readonly height: number;
  readonly width: number;
}

/** The parameters of `^A` (`0N,30,20`) and `^A@` (`@N,30,20,E:FONT.TTF`). */
export function readFont(written: string, otherwise: Turn): { font: AskedFont; turn: Turn } {
  const parameters = parametersOf(written.slice(1));
  return {
    font: {
      name: written.slice(0, 1).toUpperCase(),
      height: Math.abs(parameters.number(1, 0)),
      width: Math.abs(parameters.number(2, 0)),
    },
    turn: turnOf(parameters.text(0), otherwise),
  };
}

/** The letters that a printer takes for it: bitmaps in whole multiples of their cell, outlines at any size. */
export function lettersFor({ name, height, width }: AskedFont, dotsPerMillimetre: number): PageFont {
  const cell = (dotsPerMillimetre > 10 ? FINE_BITMAPS[name] : undefined) ?? BITMAPS[name];
  if (cell) {
    const [high, wide] = cell;
    const tall = Math.min(10, Math.max(1, Math.round(height / high)));
    const broad = Math.min(10, Math.max(1, width > 0 ? Math.round(width / wide) : tall));
    return { width: wide * broad, height: high * tall, bold: false };
  }
  const own = SCALABLE[name] ?? 15;
  const tall = Math.max(SMALLEST, height || width || own);
  const broad = Math.max(SMALLEST, width || height || own);
  return { width: 0, height: tall, bold: true, stretch: broad / tall };
}
