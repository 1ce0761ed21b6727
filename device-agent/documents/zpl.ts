import type { ZplProfile } from '../../config/printer-profile.ts';
import { expectOk } from '../../config/result.ts';
import { STOCKS } from '../../config/stocks.ts';
import { encodeLabel, type ZplField } from '../hardware/protocol/zpl.ts';
import { columnsOf } from './fit.ts';
import type { PlacedMark, PlacedPage } from './placed.ts';
import { PDF417_CORRECTION } from './symbol-size.ts';
import { lettersLength } from './zpl-letters.ts';

/** Letters are never wider than they are high: the font's own proportions. */
const WIDEST = 1;
/** Part of a cell's height that its letters are told: their capitals take three quarters of that, and tails hang below. */
const LETTER = 0.86;
/** Dots of the smallest letter that the scalable font has. */
const SMALLEST = 10;

/** A page as one label, written in the printer's own letters and bar codes, and printed once. */
export function renderZpl(page: PlacedPage, profile: ZplProfile): Uint8Array {
  const label = {
    width: Math.min(page.width, profile.widthDots),
    height: page.height,
    finish: profile.finish,
    isContinuous: STOCKS[profile.stock].height === null,
    fields: page.marks.map(fieldOf),
  };
  return Buffer.from(expectOk(encodeLabel(label), 'a placed page fits a label'), 'latin1');
}

function fieldOf(mark: PlacedMark): ZplField {
  const { x, y } = mark;
  switch (mark.kind) {
    case 'text':
      return textField(mark);
    case 'rule':
      return { kind: 'box', x, y, width: mark.width, height: mark.height };
    case 'image':
      return { kind: 'picture', x, y, picture: mark.image };
    case 'symbol': {
      const { turn, symbology, content, module, height, columns } = mark;
      const size = { module, height, columns, correction: PDF417_CORRECTION };
      return { kind: 'symbol', x, y, turn, symbology, content, ...size };
    }
  }
}

/** Part of a line's length by which the printer's letters may be wider than they are thought to be. */
const DOUBT = 0.15;

/**
 * A line in letters of the widths of their own, no longer than the cells that it was given. Where it ends is known to the
 * printer alone: a line that is centred, or whose place is that of its end, is told how long it may be.
 */
function textField(mark: PlacedMark & { kind: 'text' }): ZplField {
  const { turn, text, cell, align } = mark;
  const room = columnsOf(text) * cell.width;
  const height = Math.max(SMALLEST, Math.round(cell.height * LETTER));
  const above = Math.max(0, Math.round((cell.height - height) / 2));
  const own = Math.floor(room / lettersLength(text));
  const width = Math.max(SMALLEST, Math.min(Math.floor(height * WIDEST), own));
  const field = { kind: 'text', turn, text, height, width } as const;
  const isAcross = turn === 0 || turn === 180;
  const isForward = turn === 0 || turn === 90;
  const [x, y] = isAcross ? [mark.x, mark.y + above] : [mark.x + above, mark.y];
  const beginsAtPlace = align === 'left' && isForward;
  if (beginsAtPlace || text.includes('\\')) return { ...field, x, y, line: null };
  const beforePlace = align === 'centre' || (align === 'left') !== isForward;
  const doubt = Math.min(
    Math.ceil(room * DOUBT),
    beforePlace ? (isAcross ? x : y) : Number.POSITIVE_INFINITY,
  );
  const shift = beforePlace ? doubt : 0;
  return {
    ...field,
    x: isAcross ? x - shift : x,
    y: isAcross ? y : y - shift,
    line: { length: room + doubt * (align === 'centre' ? 2 : 1), align },
  };
}
