import bwip from '@bwip-js/node';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { createFontFiles } from '../../config/fonts.ts';
import type { Symbology } from '../../config/printer-profile.ts';
import type { Bitmap, Turn } from './placed.ts';
import { PDF417_CORRECTION, PDF417_ROW } from './symbol-size.ts';

// The package's named export `raw` is a symbology of that name when imported as a module.
const { raw } = bwip;

/** Darkness from which a dot of the drawing becomes a dot of the print. */
const THRESHOLD = 128;

/** What `bwip-js` calls the symbologies, and what it is told. */
const SYMBOLS: Readonly<Record<Symbology, { name: string; options: string }>> = {
  pdf417: { name: 'pdf417', options: `rowmult=1 eclevel=${PDF417_CORRECTION}` },
  qr: { name: 'qrcode', options: 'eclevel=M' },
  aztec: { name: 'azteccode', options: '' },
  itf: { name: 'interleaved2of5', options: '' },
  code128: { name: 'code128', options: '' },
};

export interface LineLook {
  readonly height: number;
  readonly bold: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/** Part of a line: its place and room in dots. Narrowed where it would be wider. */
export interface LinePart {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'centre' | 'right';
}

export interface TextDrawing {
  /** Text as a picture, shaped and ordered as its language writes it: exactly `width` × `height` dots. */
  text(text: string, look: LineLook & Pick<LinePart, 'width' | 'align'>): Bitmap;
  /** Several texts side by side as one picture, `width` dots wide. */
  line(parts: readonly LinePart[], width: number, look: LineLook): Bitmap;
  /** Dots that a text takes when nothing narrows it. */
  naturalWidth(text: string, look: LineLook): number;
}

/** Parts of a line's height: the letter itself, and what stands above the line that it stands on. */
const LINE = { letter: 0.84, baseLine: 0.8 };
/** Bowls and dots reach further down: two fifths of the letter, where others reach a quarter. */
const ARABIC_LINE = { letter: 0.71, baseLine: 0.68 };

/** Families that are loaded already: whoever asks the canvas is told of all fonts that it has, each time. */
const loaded = new Set<string>();

/** Draws the text of one document. Languages that write the same characters differ in their shapes. */
export function createTextDrawing(language: string): TextDrawing {
  const fontFile = createFontFiles(language);
  const { letter, baseLine } = language === 'ar' ? ARABIC_LINE : LINE;
  /** The families that hold the text's characters, loaded; a character that none has leaves a gap. */
  const familiesOf = (text: string): string => {
    const families = new Set<string>();
    for (const character of text) {
      const file = fontFile(character);
      if (!file) continue;
      if (!loaded.has(file.family)) GlobalFonts.registerFromPath(file.path, file.family);
      loaded.add(file.family);
      families.add(`"${file.family}"`);
    }
    return families.size > 0 ? [...families].join(', ') : 'sans-serif';
  };
  const prepare = (context: SKRSContext2D, text: string, { height, bold, direction }: LineLook) => {
    context.font = `${Math.round(height * letter)}px ${familiesOf(text)}`;
    context.fontVariationSettings = `"wght" ${bold ? 750 : 500}`;
    context.textBaseline = 'alphabetic';
    context.textAlign = 'left';
    context.direction = direction;
  };

  const line: TextDrawing['line'] = (parts, width, look) => {
    const { height } = look;
    const canvas = createCanvas(width, height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#000000';
    for (const part of parts) {
      context.save();
      prepare(context, part.text, look);
      const natural = context.measureText(part.text).width;
      const squeeze = natural > part.width ? part.width / natural : 1;
      const room = part.width - natural * squeeze;
      const aside = { left: 0, centre: room / 2, right: room }[part.align];
      context.translate(part.x + aside, height * baseLine);
      context.scale(squeeze, 1);
      context.fillText(part.text, 0, 0);
      context.restore();
    }
    const { data } = context.getImageData(0, 0, width, height);
    return bitmap(width, height, (x, y) => (data[(y * width + x) * 4] ?? 255) < THRESHOLD);
  };

  return {
    line,
    text: (text, { width, align, ...look }) => line([{ text, x: 0, width, align }], width, look),
    naturalWidth: (text, look) => {
      const context = createCanvas(1, 1).getContext('2d');
      prepare(context, text, look);
      return Math.ceil(context.measureText(text).width);
    },
  };
}

/** A barcode as a picture, without its quiet zone. `height` is of linear bars, `columns` for PDF417. */
export function drawSymbol(
  symbology: Symbology,
  content: string,
  { module, height, columns }: { module: number; height: number; columns: number },
): Bitmap {
  const { name, options } = SYMBOLS[symbology];
  const [plot] = raw(name, content, symbology === 'pdf417' ? `${options} columns=${columns}` : options);
  if (plot && 'pixs' in plot) {
    const rowHeight = symbology === 'pdf417' ? module * PDF417_ROW : module;
    return bitmap(plot.pixx * module, plot.pixy * rowHeight, (x, y) => {
      const at = Math.floor(y / rowHeight) * plot.pixx + Math.floor(x / module);
      return plot.pixs[at] === 1;
    });
  }
  if (!plot || !('sbs' in plot)) throw new RangeError(`${symbology} cannot be drawn`);
  // Wide elements of Interleaved 2 of 5 are three modules here, as `symbolModules` counts them.
  const wide = symbology === 'itf' ? 3 : null;
  const dark = plot.sbs.flatMap((modules, index) =>
    Array<boolean>((modules > 1 && wide ? wide : Math.round(modules)) * module).fill(index % 2 === 0),
  );
  return bitmap(dark.length, height, (x) => dark[x] === true);
}

/** The picture turned clockwise. */
export function turnBitmap(image: Bitmap, turn: Turn): Bitmap {
  const { width, height } = image;
  const dark = (x: number, y: number) =>
    ((image.bits[y * Math.ceil(width / 8) + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
  switch (turn) {
    case 0:
      return image;
    case 90:
      return bitmap(height, width, (x, y) => dark(y, height - 1 - x));
    case 180:
      return bitmap(width, height, (x, y) => dark(width - 1 - x, height - 1 - y));
    case 270:
      return bitmap(height, width, (x, y) => dark(width - 1 - y, x));
  }
}

function bitmap(width: number, height: number, dark: (x: number, y: number) => boolean): Bitmap {
  const across = Math.ceil(width / 8);
  const bits = new Uint8Array(across * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * across + (x >> 3);
      if (dark(x, y)) bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  return { width, height, bits };
}
