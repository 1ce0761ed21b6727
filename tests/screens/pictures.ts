import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { CDPSession } from 'playwright-core';
import type { Display } from './gallery-page.ts';

/** Pixels of a screen for one of its picture: what stands where is seen, and how a font is smoothed is not. */
const SCALE = 20;
const ACROSS = 15;
/** Of a channel's 255: what is further apart is another colour, and no smoothing of the same. */
const OTHER_COLOUR = 16;
/** Share of a picture that may be of another colour: a button is twice that. */
const TOLERATED = 0.025;

/** One small picture of each screen, in rows on one sheet. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8ClampedArray;
}

const cellOf = ({ width, height }: Display) => ({ width: width / SCALE, height: height / SCALE });

/** The page as it stands now, small. */
export async function pictureOf(devtools: CDPSession, { width, height }: Display): Promise<Image> {
  const clip = { x: 0, y: 0, width, height, scale: 1 / SCALE };
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'png', clip });
  return loadImage(Buffer.from(data, 'base64'));
}

/** The sheet as a file keeps it. */
export function drawSheet(pictures: readonly Image[], display: Display): Buffer {
  const cell = cellOf(display);
  const canvas = createCanvas(ACROSS * cell.width, Math.ceil(pictures.length / ACROSS) * cell.height);
  const context = canvas.getContext('2d');
  pictures.forEach((picture, at) => {
    context.drawImage(picture, (at % ACROSS) * cell.width, Math.floor(at / ACROSS) * cell.height);
  });
  return canvas.toBuffer('image/png');
}

export async function readSheet(file: Uint8Array): Promise<Sheet> {
  const image = await loadImage(file);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  const { width, height, data } = context.getImageData(0, 0, image.width, image.height);
  return { width, height, pixels: data };
}

/** Places on the sheet, counted from 0, whose pictures are not of the same screen; all of them where the sheets differ in size. */
export function differences(before: Sheet, now: Sheet, count: number, display: Display): number[] {
  const all = Array.from({ length: count }, (_, at) => at);
  if (before.width !== now.width || before.height !== now.height) return all;
  const cell = cellOf(display);
  return all.filter((at) => {
    const [left, top] = [(at % ACROSS) * cell.width, Math.floor(at / ACROSS) * cell.height];
    let other = 0;
    for (let y = top; y < top + cell.height; y += 1)
      for (let x = left; x < left + cell.width; x += 1) {
        const pixel = (y * now.width + x) * 4;
        const isOther = [0, 1, 2].some(
          (channel) =>
            Math.abs((before.pixels[pixel + channel] ?? 0) - (now.pixels[pixel + channel] ?? 0)) >
            OTHER_COLOUR,
        );
        if (isOther) other += 1;
      }
    return other > TOLERATED * cell.width * cell.height;
  });
}
