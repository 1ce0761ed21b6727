import type { Bitmap } from '../placed.ts';

const GS = 0x1d;

/** `GS v 0`: a picture, dot by dot. */
export function raster({ width, height, bits }: Bitmap): Buffer {
  const across = Math.ceil(width / 8);
  return Buffer.concat([
    Buffer.of(GS, 0x76, 0x30, 0, across & 0xff, across >> 8, height & 0xff, height >> 8),
    bits,
  ]);
}

/** The picture without what is blank on the side that the text does not begin at: blank dots take time as well. */
export function withoutBlankEnd(image: Bitmap, beginning: 'left' | 'right'): Bitmap {
  const across = Math.ceil(image.width / 8);
  const isBlank = (column: number) => {
    for (let row = 0; row < image.height; row += 1) if (image.bits[row * across + column] !== 0) return false;
    return true;
  };
  let first = 0;
  let last = across;
  if (beginning === 'left') while (last > 1 && isBlank(last - 1)) last -= 1;
  else while (first < across - 1 && isBlank(first)) first += 1;
  if (last - first === across) return image;
  const kept = last - first;
  const bits = new Uint8Array(kept * image.height);
  for (let row = 0; row < image.height; row += 1)
    bits.set(image.bits.subarray(row * across + first, row * across + last), row * kept);
  return { width: kept * 8, height: image.height, bits };
}

/** Dots of the ruler's lines, by whether they stand at a millimetre, five or ten. */
const TICKS = { one: 8, five: 14, ten: 24 };

/** A ruler as wide as the paper is printed on: a line at every millimetre. */
export function rulerImage(widthDots: number, dotsPerMillimetre: number): Bitmap {
  const across = Math.ceil(widthDots / 8);
  const bits = new Uint8Array(across * TICKS.ten);
  for (let millimetre = 0; millimetre * dotsPerMillimetre < widthDots; millimetre += 1) {
    const x = Math.round(millimetre * dotsPerMillimetre);
    const length = millimetre % 10 === 0 ? TICKS.ten : millimetre % 5 === 0 ? TICKS.five : TICKS.one;
    for (let y = 0; y < length; y += 1) {
      const at = y * across + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width: widthDots, height: TICKS.ten, bits };
}
