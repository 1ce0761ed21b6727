import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { Glyphs } from './glyphs.ts';
import { forEachRun, type Raster, type Strip } from './strip.ts';
import { plotSymbol, type SymbolRequest } from './symbols.ts';

/** Clockwise quarter turns, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/** Ink, paper, or the other of what is there, as reverse printing does. */
export type Ink = 'black' | 'white' | 'inverted';

/**
 * Brightness below which a dot of the drawing becomes a dot of the print. Above the middle: a stroke one dot thick that
 * lies between two columns of dots is half as dark in each, and must not vanish.
 */
const THRESHOLD = 168;

/**
 * The page memory of a printer that composes a whole label or ticket before it prints it. Places are dots from the
 * upper left corner of the page to the upper left corner of what is drawn, as it lies there after turning.
 */
export interface Page {
  /** Text in cells of one width, or, with `font.width` 0, in the font's own widths at `font.height`. */
  text(place: { x: number; y: number; turn: Turn; ink: Ink }, text: string, font: PageFont): void;
  /** Dots that a text takes from its first letter to its last. */
  length(text: string, font: PageFont): number;
  box(place: { x: number; y: number; ink: Ink }, width: number, height: number): void;
  /** False when the content does not fit the symbology: printers then print nothing of it, or words instead. */
  symbol(place: { x: number; y: number; turn: Turn; ink: Ink }, request: SymbolRequest): boolean;
  image(place: { x: number; y: number; ink: Ink }, raster: Raster): void;
  /** The page as one strip of paper, to which nothing is added any more. */
  strip(): Strip;
}

export interface PageFont {
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
  /** With `width` 0: condensed letters, so many times as wide as they are by nature. */
  readonly stretch?: number;
}

export function createPage(size: { width: number; height: number }, glyphs: Glyphs): Page {
  const width = Math.max(8, Math.ceil(size.width));
  const height = Math.max(1, Math.ceil(size.height));
  const codes: SymbolRequest[] = [];
  /** What is to be drawn. It is when somebody looks: most pages are taken away unseen. */
  let drawing: ((context: SKRSContext2D) => void)[] = [];
  const draw = (what: (context: SKRSContext2D) => void) => void drawing.push(what);
  const raster = once(() => {
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    for (const what of drawing) what(context);
    drawing = [];
    return bitsOf(context, width, height);
  });
  const ruler = once(() => createCanvas(1, 1).getContext('2d'));

  const prepare = (context: SKRSContext2D, ink: Ink) => {
    context.globalCompositeOperation = ink === 'inverted' ? 'difference' : 'source-over';
    context.fillStyle = ink === 'black' ? '#000000' : '#ffffff';
  };
  /** Draws `own` × dots in a frame that is turned and then put with its upper left corner at the place. */
  const turned = (
    context: SKRSContext2D,
    place: { x: number; y: number; turn: Turn; ink: Ink },
    own: { width: number; height: number },
    drawn: () => void,
  ) => {
    context.save();
    prepare(context, place.ink);
    const [dx, dy] = {
      0: [0, 0],
      90: [own.height, 0],
      180: [own.width, own.height],
      270: [0, own.width],
    }[place.turn] as [number, number];
    context.translate(place.x + dx, place.y + dy);
    context.rotate((place.turn * Math.PI) / 180);
    drawn();
    context.restore();
  };

  const advancesOf = (context: SKRSContext2D, characters: readonly string[], font: PageFont) =>
    characters.map((character) => advanceOf(context, glyphs, character, font));
  const sum = (lengths: readonly number[]) => lengths.reduce((total, each) => total + each, 0);

  return {
    length: (text, font) => sum(advancesOf(ruler(), [...text], font)),
    text: (place, text, font) =>
      draw((context) => {
        const characters = [...text];
        const advances = advancesOf(context, characters, font);
        turned(context, place, { width: sum(advances), height: font.height }, () => {
          let x = 0;
          characters.forEach((character, index) => {
            const advance = advances[index] ?? 0;
            drawCharacter(context, glyphs, character, { x, advance, ...font });
            x += advance;
          });
        });
      }),
    box: (place, boxWidth, boxHeight) =>
      draw((context) => {
        context.save();
        prepare(context, place.ink);
        context.fillRect(place.x, place.y, boxWidth, boxHeight);
        context.restore();
      }),
    symbol: (place, request) => {
      const plotted = plotSymbol(request);
      if (!plotted) return false;
      codes.push(request);
      draw((context) =>
        turned(context, place, plotted, () => {
          for (const bar of plotted.bars) context.fillRect(bar.x, bar.y, bar.width, bar.height);
        }),
      );
      return true;
    },
    image: (place, image) =>
      draw((context) => {
        context.save();
        prepare(context, place.ink);
        forEachRun(image, (x, y, wide, high) => context.fillRect(place.x + x, place.y + y, wide, high));
        context.restore();
      }),
    strip: () => {
      const drawn = {
        ...{ bytesAcross: Math.ceil(width / 8), rows: height, widthScale: 1, heightScale: 1 },
        get bits() {
          return raster();
        },
      };
      const mark = { kind: 'raster', x: 0, raster: drawn } as const;
      return { height, body: height, marks: [mark], upsideDown: false, codes };
    },
  };
}

const once = <Value>(make: () => Value): (() => Value) => {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Size of a font in a cell of one height, and of outlines whose capitals are three quarters of theirs. */
const CELL_FONT = 0.86;
const OUTLINE_FONT = 1.04;

/** Takes the font to draw with; the axes stay what they were set to, and so are set each time. */
function useFont(context: SKRSContext2D, family: string, { height, bold, stretch }: PageFont): void {
  const size = Math.round(height * (stretch === undefined ? CELL_FONT : OUTLINE_FONT));
  context.font = `${bold ? 'bold ' : ''}${size}px "${family}"`;
  context.fontVariationSettings = stretch === undefined ? 'normal' : '"wdth" 78, "wght" 700';
}

function advanceOf(context: SKRSContext2D, glyphs: Glyphs, character: string, font: PageFont): number {
  if (font.width > 0) return font.width * ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1);
  const family = glyphs.family(character);
  if (family === null) return font.height / 2;
  useFont(context, family, font);
  return context.measureText(character).width * (font.stretch ?? 1);
}

function drawCharacter(
  context: SKRSContext2D,
  glyphs: Glyphs,
  character: string,
  cell: PageFont & { x: number; advance: number },
): void {
  const family = glyphs.family(character);
  if (family === null) {
    if (character.trim() !== '')
      context.fillRect(cell.x + 1, cell.height * 0.2, cell.advance - 2, cell.height * 0.6);
    return;
  }
  useFont(context, family, cell);
  context.textBaseline = 'alphabetic';
  const natural = context.measureText(character).width;
  const squeeze = cell.stretch ?? (natural > cell.advance ? cell.advance / natural : 1);
  context.save();
  context.translate(cell.x + (cell.advance - natural * squeeze) / 2, cell.height * 0.8);
  context.scale(squeeze, 1);
  context.fillText(character, 0, 0);
  context.restore();
}

/** Red, green, blue and opacity of a pixel, all at their most. */
const WHITE = 0xffffffff;

/** Makes dots of the drawing: a thermal head knows no grey. */
function bitsOf(context: SKRSContext2D, width: number, height: number): Uint8Array {
  const { data } = context.getImageData(0, 0, width, height);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const bytesAcross = Math.ceil(width / 8);
  const bits = new Uint8Array(bytesAcross * height);
  for (let y = 0, pixel = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, pixel += 1) {
      // Most of a page is blank.
      if (pixels[pixel] === WHITE || (data[pixel * 4] ?? 255) >= THRESHOLD) continue;
      const at = y * bytesAcross + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return bits;
}
