import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Glyphs } from './glyphs.ts';
import type { TextMark } from './strip.ts';

const INK = '#1a1a1a';
const PAPER = '#ffffff';

/** Draws characters into their cells, standing on the line `foot` dots from the top. */
export function drawText(context: SKRSContext2D, glyphs: Glyphs, mark: TextMark, left: number, foot: number) {
  const { cell, style } = mark;
  const characters = [...mark.text];
  const length = cell.advance * characters.length;
  const x = left + mark.x;
  const top = foot - cell.height;
  if (style.reverse) {
    context.fillStyle = INK;
    context.fillRect(x, top, length, cell.height);
  }
  context.fillStyle = style.reverse ? PAPER : INK;
  characters.forEach((character, index) => {
    if (character === ' ') return;
    context.save();
    context.translate(x + index * cell.advance, top);
    context.scale(style.widthScale, style.heightScale);
    const width = cell.width / style.widthScale;
    drawCharacter(context, glyphs, character, {
      width,
      height: cell.height / style.heightScale,
      bold: style.bold,
    });
    context.restore();
  });
  if (style.underline > 0 && !style.reverse)
    context.fillRect(x, foot - style.underline, length, style.underline);
}

interface Cell {
  readonly width: number;
  readonly height: number;
  readonly bold: boolean;
}

function drawCharacter(context: SKRSContext2D, glyphs: Glyphs, character: string, cell: Cell) {
  const { width, height, bold } = cell;
  const family = glyphs.family(character);
  if (family === null) {
    context.fillRect(1, 3, width - 2, height - 6);
    return;
  }
  const isSquare = width > height / 2;
  context.font = `${height * (isSquare ? 0.92 : 0.84)}px "${family}"`;
  const weight = bold ? 800 : 500;
  context.fontVariationSettings = isSquare ? `"wght" ${weight}` : `"wdth" 84, "wght" ${weight}`;
  const natural = context.measureText(character).width;
  const squeeze = Math.min(1, width / Math.max(1, natural));
  context.translate((width - natural * squeeze) / 2, height * (isSquare ? 0.84 : 0.79));
  context.scale(squeeze, 1);
  context.fillText(character, 0, 0);
}
