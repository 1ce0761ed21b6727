import EscposPrinter from 'escpos/printer.js';
import type { EscposProfile } from '../../config/printer-profile.ts';
import { printable } from './characters.ts';
import type { TextDrawing } from './drawing.ts';
import { createLetters, type Letters } from './escpos/letters.ts';
import { raster, rulerImage, withoutBlankEnd } from './escpos/raster.ts';
import { sizeOnPaper, symbolCommands } from './escpos/symbol.ts';
import { captionWithin, columnsOf, shareWidth, trimTo, wrap } from './fit.ts';
import type { Alignment, Block, Layout, SymbolBlock } from './layout.ts';
import { loadDrawing } from './load-drawing.ts';

const ESC = 0x1b;
const GS = 0x1d;

/** Panels of the one flow that a roll takes; stubs and stickers are for cut stock. */
const FLOW: readonly string[] = ['body', 'rights', 'barcode'];
/** Dots of a character cell, and what is left free beneath a line that is drawn. */
const CELL = { width: 12, height: 24 };
const LEADING = 4;

type Serialiser = InstanceType<typeof EscposPrinter>;
type Side = 'left' | 'centre' | 'right';

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly side: Side;
}

/** What blocks are written with. `drawing` is loaded only for a document of which the printer lacks something. */
interface Pen {
  readonly serialiser: Serialiser;
  readonly profile: EscposProfile;
  readonly layout: Layout;
  readonly letters: Letters;
  readonly drawing: (TextDrawing & Pick<typeof import('./drawing.ts'), 'drawSymbol'>) | null;
  /** What the printer is set to: only what changes is sent. */
  readonly set: { size: number; bold: boolean; side: Side };
}

/**
 * Writes a layout in ESC/POS for a printer model: text in the tables of letters that it has, hanzi as GB18030 between
 * `FS &` and `FS .`, symbols that it draws by itself from their text. That keeps a pass under 2.5 kB. What it lacks is
 * drawn, a line at a time.
 */
export async function renderEscpos(layout: Layout, profile: EscposProfile): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const serialiser = new EscposPrinter({
    write: (bytes: Buffer) => {
      chunks.push(bytes);
    },
  });
  const letters = createLetters(profile, layout.language);
  const blocks = layout.panels.flatMap((panel) => (FLOW.includes(panel.name) ? panel.blocks : []));
  const drawing = blocks.some((block) => lacks(profile, letters, block))
    ? await drawingIn(layout.language)
    : null;
  const set = { size: 1, bold: false, side: 'left' as Side };
  const pen: Pen = { serialiser, profile, layout, letters, drawing, set };
  serialiser.print(Buffer.of(ESC, 0x40));
  for (const block of blocks) renderBlock(pen, block);
  look(pen, PLAIN);
  serialiser.feed(profile.presenter ? 1 : 4);
  serialiser.print(Buffer.of(GS, 0x56, 0));
  if (profile.presenter) serialiser.print(Buffer.of(GS, 0x65, 3, 12));
  serialiser.flush();
  return Buffer.concat(chunks);
}

async function drawingIn(language: string): Promise<NonNullable<Pen['drawing']>> {
  const { createTextDrawing, drawSymbol } = await loadDrawing();
  return { ...createTextDrawing(language), drawSymbol };
}

const PLAIN: Look = { size: 1, bold: false, side: 'left' };

/** Whether the block has something that the printer can neither write nor draw by itself. */
function lacks(profile: EscposProfile, letters: Letters, block: Block): boolean {
  switch (block.kind) {
    case 'symbol':
      return !profile.symbols.includes(block.symbology);
    case 'text':
    case 'paragraph':
      return letters.written(block.text) === null;
    case 'amount':
      return letters.written(`${block.label}${block.value}`) === null;
    case 'fields':
      return block.fields.some(
        ({ caption, value }) => letters.written(`${caption.join('')}${value}`) === null,
      );
    default:
      return false;
  }
}

function renderBlock(pen: Pen, block: Block): void {
  const { profile, layout, serialiser } = pen;
  const { columns } = profile;
  switch (block.kind) {
    case 'text': {
      const size = sizeThatFits(block.text, block.size, columns);
      const text = trimTo(block.text, Math.floor(columns / size));
      writeLine(pen, text, { size, bold: block.bold, side: sideOf(block.align, layout.direction) });
      return;
    }
    case 'paragraph':
      for (const line of wrap(block.text, columns, 'und'))
        writeLine(pen, line, { ...PLAIN, side: sideOf(block.align, layout.direction) });
      return;
    case 'fields':
      renderFields(pen, block);
      return;
    case 'amount': {
      const room = columns - columnsOf(block.value);
      const cells = [
        { text: trimTo(block.label, room - 1), columns: room, align: 'start' },
        { text: block.value, columns: columns - room, align: 'end' },
      ] as const;
      writeCells(pen, cells, { size: 1, bold: block.bold });
      return;
    }
    case 'rule':
      writeLine(pen, '-'.repeat(columns), PLAIN);
      return;
    case 'space':
      look(pen, { ...pen.set, size: 1 });
      serialiser.feed(block.lines);
      return;
    case 'ruler':
      renderRuler(pen);
      return;
    case 'symbol':
      renderSymbol(pen, block);
      return;
  }
}

/** The largest size, up to the wanted one, at which the line holds the text. */
function sizeThatFits(text: string, wanted: number, columns: number): number {
  let size = wanted;
  while (size > 1 && columnsOf(text) * size > columns) size -= 1;
  return size;
}

const sideOf = (align: Alignment, direction: Layout['direction']): Side => {
  if (align === 'centre') return 'centre';
  return (align === 'start') === (direction === 'ltr') ? 'left' : 'right';
};

const SIDES = { left: 'lt', centre: 'ct', right: 'rt' } as const;

/** Sends what of the look is not set yet. */
function look({ serialiser, set }: Pen, { size, bold, side }: Look): void {
  if (size !== set.size) serialiser.print(Buffer.of(GS, 0x21, (size - 1) * 0x11));
  if (bold !== set.bold) serialiser.print(Buffer.of(ESC, 0x45, bold ? 1 : 0));
  if (side !== set.side) serialiser.align(SIDES[side]);
  Object.assign(set, { size, bold, side });
}

/** A line in the printer's own letters; as a picture when it lacks one of them. */
function writeLine(pen: Pen, text: string, { size, bold, side }: Look): void {
  const { serialiser, profile, layout, letters, drawing } = pen;
  const own = letters.written(text);
  if (own !== null || !drawing) {
    look(pen, { size, bold, side });
    serialiser.print(letters.encode(own ?? '')).feed(1);
    return;
  }
  const drawn = { height: CELL.height * size + LEADING, bold, direction: layout.direction };
  const shown = printable(text);
  const width = Math.min(profile.widthDots, drawing.naturalWidth(shown, drawn));
  if (width === 0) {
    serialiser.feed(1);
    return;
  }
  look(pen, { ...pen.set, side });
  serialiser.print(raster(drawing.text(shown, { ...drawn, width, align: 'left' })));
}

interface FieldCell {
  readonly text: string;
  readonly columns: number;
  /** `start` when it is left out. */
  readonly align?: 'start' | 'end';
}

function renderFields(pen: Pen, { fields, size }: Extract<Block, { kind: 'fields' }>): void {
  const { columns } = pen.profile;
  const needs = (scale: number) =>
    fields.map(({ caption: [first = ''], value }) =>
      Math.max(columnsOf(first) + 1, (columnsOf(value) + 1) * scale),
    );
  let scale: number = size;
  while (scale > 1 && !shareWidth(needs(scale), columns)) scale -= 1;
  const even = () => fields.map(() => Math.floor(columns / fields.length));
  // Whole characters of the larger size, so that values stand under their captions.
  const widths = (shareWidth(needs(scale), columns) ?? even()).map(
    (width) => Math.floor(width / scale) * scale,
  );
  const captions = fields.map(({ caption }, index) => {
    const width = widths[index] ?? 0;
    return { text: captionWithin(caption, width - 1), columns: width };
  });
  writeCells(pen, captions, { size: 1, bold: false });
  const values = fields.map(({ value }, index) => {
    const width = (widths[index] ?? 0) / scale;
    return { text: trimTo(value, fields.length === 1 ? width : width - 1), columns: width };
  });
  writeCells(pen, values, { size: scale, bold: true });
}

/** Texts side by side, the first where the language begins to read. */
function writeCells(
  pen: Pen,
  cells: readonly FieldCell[],
  { size, bold }: Pick<Look, 'size' | 'bold'>,
): void {
  const { serialiser, layout, letters, drawing } = pen;
  const { direction } = layout;
  const isRightToLeft = direction === 'rtl';
  const side = sideOf('start', direction);
  const inOrder = isRightToLeft ? cells.toReversed() : cells;
  if (cells.every(({ text }) => letters.written(text) !== null) || !drawing) {
    const line = inOrder.map(({ text: wanted, columns, align = 'start' }) => {
      const text = letters.written(wanted) ?? '';
      const blank = ' '.repeat(Math.max(0, columns - columnsOf(text)));
      return sideOf(align, direction) === 'right' ? blank + text : text + blank;
    });
    // What is blank at the far end need not be sent: the line is put to its side as a whole.
    const text = isRightToLeft ? line.join('').trimStart() : line.join('').trimEnd();
    writeLine(pen, text, { size, bold, side });
    return;
  }
  const cell = CELL.width * size;
  let from = 0;
  const parts = inOrder.map(({ text, columns }) => {
    const x = from;
    from += columns * cell;
    return {
      text: printable(text),
      x,
      width: columns * cell,
      align: isRightToLeft ? 'right' : 'left',
    } as const;
  });
  const image = drawing.line(parts, from, { height: CELL.height * size + LEADING, bold, direction });
  look(pen, { ...pen.set, side });
  serialiser.print(raster(withoutBlankEnd(image, isRightToLeft ? 'right' : 'left')));
}

function renderSymbol(pen: Pen, block: SymbolBlock): void {
  const { serialiser, profile, drawing } = pen;
  const size = sizeOnPaper(block, profile);
  look(pen, { ...PLAIN, side: 'centre' });
  if (profile.symbols.includes(block.symbology) || !drawing) serialiser.print(symbolCommands(block, size));
  else serialiser.print(raster(drawing.drawSymbol(block.symbology, block.content, size)));
  if (block.caption !== null) writeLine(pen, block.caption, { size: 1, bold: true, side: 'centre' });
}

/** Lines at every millimetre, and beneath them the centimetres. */
function renderRuler(pen: Pen): void {
  const { serialiser, profile } = pen;
  const { widthDots, dotsPerMillimetre } = profile;
  look(pen, PLAIN);
  serialiser.print(raster(rulerImage(widthDots, dotsPerMillimetre)));
  for (
    let centimetre = 0;
    centimetre * 10 * dotsPerMillimetre < widthDots - 2 * CELL.width;
    centimetre += 1
  ) {
    const at = Math.round(centimetre * 10 * dotsPerMillimetre);
    serialiser.print(Buffer.of(ESC, 0x24, at & 0xff, at >> 8)).print(String(centimetre));
  }
  serialiser.feed(1);
}
