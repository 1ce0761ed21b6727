import type { Picture, Turn } from '../../../hardware/protocol/aea.ts';
import type { Page } from '../page.ts';
import type { FormMemory } from './memory.ts';

/** What a form is drawn onto, and with. */
export interface Ground {
  readonly page: Page;
  readonly memory: FormMemory;
  /** Dots of a millimetre, and of the page. */
  readonly dotsPerMillimetre: number;
  readonly width: number;
  readonly height: number;
  /** Something of the form was not understood, and was left out. */
  readonly unknown: (what: string) => void;
}

/** Puts a picture with its upper left corner at the place, in dots, turned clockwise. */
export function drawPicture(
  page: Page,
  picture: Picture,
  place: { x: number; y: number },
  turn: Turn = 0,
): void {
  const { width, height, bits } = turned(picture, turn);
  const raster = { bytesAcross: Math.ceil(width / 8), rows: height, widthScale: 1, heightScale: 1, bits };
  page.image({ ...place, ink: 'black' }, raster);
}

function turned(picture: Picture, turn: Turn): Picture {
  if (turn === 0) return picture;
  const isSideways = turn !== 180;
  const [width, height] = isSideways ? [picture.height, picture.width] : [picture.width, picture.height];
  const across = Math.ceil(width / 8);
  const bits = new Uint8Array(across * height);
  const isInk = (x: number, y: number) =>
    ((picture.bits[y * Math.ceil(picture.width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source: [number, number] =
        turn === 90
          ? [y, picture.height - 1 - x]
          : turn === 270
            ? [picture.width - 1 - y, x]
            : [picture.width - 1 - x, picture.height - 1 - y];
      if (!isInk(...source)) continue;
      const at = y * across + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}
