import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { PrinterProfile } from '../../../config/printer-profile.ts';
import type { Piece } from './documents.ts';
import type { Glyphs } from './glyphs.ts';
import { drawText } from './picture-text.ts';
import { forEachRun, type Mark, type Strip } from './strip.ts';
import { plotSymbol } from './symbols.ts';

/** Millimetres of blank that stand above the first line. */
const HEAD_MARGIN = 5;

const INK = '#1a1a1a';
const PAPER = '#ffffff';

/** The printed paper as PNG, one pixel a dot, as wide as the paper itself. */
export async function drawPicture(
  pieces: readonly Piece[],
  profile: PrinterProfile,
  glyphs: Glyphs,
): Promise<Buffer> {
  const { dotsPerMillimetre, widthDots, paperWidth } = profile;
  const width = Math.round(paperWidth * dotsPerMillimetre);
  const left = Math.max(0, Math.floor((width - widthDots) / 2));
  const heights = pieces.map((piece) => Math.round(piece.to) - Math.round(piece.from));
  // Stock of a size of its own begins where its print does.
  const head = profile.language === 'escpos' ? Math.round(HEAD_MARGIN * dotsPerMillimetre) : 0;
  const height = head + heights.reduce((sum, each) => sum + each, 0);
  const canvas = createCanvas(width, Math.max(1, height));
  const context = canvas.getContext('2d');
  context.fillStyle = PAPER;
  context.fillRect(0, 0, width, height);

  let top = head;
  pieces.forEach((piece, index) => {
    const visible = heights[index] ?? 0;
    context.save();
    context.beginPath();
    context.rect(0, top, width, visible);
    context.clip();
    context.translate(0, top - Math.round(piece.from));
    drawStrip(context, piece.strip, { glyphs, left, widthDots });
    context.restore();
    top += visible;
  });
  return canvas.encode('png');
}

interface Ground {
  readonly glyphs: Glyphs;
  /** Where the printable area begins, and how wide it is. */
  readonly left: number;
  readonly widthDots: number;
}

function drawStrip(context: SKRSContext2D, strip: Strip, ground: Ground) {
  if (strip.upsideDown) {
    context.translate(2 * ground.left + ground.widthDots, strip.body);
    context.rotate(Math.PI);
  }
  for (const mark of strip.marks) drawMark(context, mark, strip.body, ground);
}

function drawMark(context: SKRSContext2D, mark: Mark, foot: number, { glyphs, left }: Ground) {
  if (mark.kind === 'text') return drawText(context, glyphs, mark, left, foot);
  context.fillStyle = INK;
  if (mark.kind === 'symbol') {
    for (const bar of plotSymbol(mark.symbol)?.bars ?? []) {
      context.fillRect(left + mark.x + bar.x, bar.y, bar.width, bar.height);
    }
    return;
  }
  forEachRun(mark.raster, (x, y, width, height) => context.fillRect(left + mark.x + x, y, width, height));
}
