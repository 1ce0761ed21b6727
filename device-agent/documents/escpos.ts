import EscposPrinter from 'escpos/printer.js';
import type { EscposProfile } from '../../config/printer-profile.ts';
import { knowsScript } from './characters.ts';
import { captionWithin, columnsOf, shareWidth, trimTo, wrap } from './fit.ts';
import type { Alignment, Block, Layout } from './layout.ts';
import type { Bitmap } from './placed.ts';
import { PDF417_CORRECTION, PDF417_ROW, pdf417Columns } from './symbol-size.ts';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Millimetres of a PDF417 module: what gate readers of Resolution 792 expect. */
const MODULE_MILLIMETRES = 0.38;
/** Panels of the one flow that a roll takes; stubs and stickers are for cut stock. */
const FLOW: readonly string[] = ['body', 'barcode'];

type Serialiser = InstanceType<typeof EscposPrinter>;

/** What blocks are written with. `drawing` is loaded only for a document of which the printer lacks something. */
interface Pen {
  readonly serialiser: Serialiser;
  readonly profile: EscposProfile;
  readonly layout: Layout;
  readonly drawing: typeof import('./drawing.ts') | null;
}

interface Look {
  readonly size: number;
  readonly bold: boolean;
  readonly align: Alignment;
}

const PLAIN: Look = { size: 1, bold: false, align: 'start' };

/**
 * Writes a layout in ESC/POS for a printer model. Latin text goes as ASCII, hanzi as GB18030 between `FS &` and
 * `FS .`; the barcode is drawn by the printer itself from the text, which keeps a pass under 2.5 kB.
 */
export async function renderEscpos(layout: Layout, profile: EscposProfile): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const serialiser = new EscposPrinter({
    write: (bytes: Buffer) => {
      chunks.push(bytes);
    },
  });
  serialiser.print(Buffer.of(ESC, 0x40));
  const blocks = layout.panels.flatMap((panel) => (FLOW.includes(panel.name) ? panel.blocks : []));
  const drawing = blocks.some((block) => lacks(profile, block)) ? await import('./drawing.ts') : null;
  const pen: Pen = { serialiser, profile, layout, drawing };
  for (const block of blocks) renderBlock(pen, block);
  serialiser.feed(profile.presenter ? 1 : 4);
  serialiser.print(Buffer.of(GS, 0x56, 0));
  if (profile.presenter) serialiser.print(Buffer.of(GS, 0x65, 3, 12));
  serialiser.flush();
  return Buffer.concat(chunks);
}

function renderBlock(pen: Pen, block: Block): void {
  const { serialiser, profile } = pen;
  switch (block.kind) {
    case 'text': {
      const size = sizeThatFits(block.text, block.size, profile.columns);
      writeLine(pen, trimTo(block.text, Math.floor(profile.columns / size)), { ...block, size });
      return;
    }
    case 'paragraph':
      for (const line of wrap(block.text, profile.columns, 'und')) writeLine(pen, line, PLAIN);
      return;
    case 'fields':
      renderFields(pen, block);
      return;
    case 'rule':
      writeLine(pen, '-'.repeat(profile.columns), PLAIN);
      return;
    case 'space':
      serialiser.size(1, 1).feed(block.lines);
      return;
    case 'symbol':
      serialiser.align('ct');
      serialiser.print(symbol(pen, block));
      serialiser.align('lt');
      return;
  }
}

/** Whether the block has something that the printer can neither write nor draw by itself. */
function lacks(profile: EscposProfile, block: Block): boolean {
  switch (block.kind) {
    case 'symbol':
      return block.symbology !== 'pdf417' || !profile.symbols.includes('pdf417');
    case 'text':
    case 'paragraph':
      return !isNative(block.text, profile);
    case 'fields':
      return block.fields.some(({ caption, value }) => !isNative(`${caption.join('')}${value}`, profile));
    default:
      return false;
  }
}

/** The largest size, up to the wanted one, at which the line holds the text. */
function sizeThatFits(text: string, wanted: number, columns: number): number {
  let size = wanted;
  while (size > 1 && columnsOf(text) * size > columns) size -= 1;
  return size;
}

const ALIGNMENTS = { start: 'lt', centre: 'ct', end: 'rt' } as const;

function renderFields(pen: Pen, { fields, size }: Extract<Block, { kind: 'fields' }>): void {
  const { profile } = pen;
  const needs = (scale: number) =>
    fields.map(({ caption: [first = ''], value }) =>
      Math.max(columnsOf(first) + 1, (columnsOf(value) + 1) * scale),
    );
  let scale: number = size;
  while (scale > 1 && !shareWidth(needs(scale), profile.columns)) scale -= 1;
  const even = () => fields.map(() => Math.floor(profile.columns / fields.length));
  // Whole characters of the larger size, so that values stand under their captions.
  const widths = (shareWidth(needs(scale), profile.columns) ?? even()).map(
    (width) => Math.floor(width / scale) * scale,
  );
  const row = (cells: readonly string[]) => cells.join('').trimEnd();
  const captions = fields.map(({ caption }, index) => {
    const width = widths[index] ?? 0;
    return filled(captionWithin(caption, width - 1), width);
  });
  writeLine(pen, row(captions), PLAIN);
  const values = fields.map(({ value }, index) => {
    const width = (widths[index] ?? 0) / scale;
    return filled(trimTo(value, fields.length === 1 ? width : width - 1), width);
  });
  writeLine(pen, row(values), { size: scale, bold: true, align: 'start' });
}

const filled = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

function setBold(serialiser: Serialiser, bold: boolean): void {
  serialiser.print(Buffer.of(ESC, 0x45, bold ? 1 : 0));
}

/** Control characters in a name would be commands to the printer. */
const harmless = (text: string) => text.replace(/\p{Cc}/gu, '?');

/** ASCII, and hanzi where the model has them: what GB 2312 holds is in every set that a printer may have. */
const isNative = (text: string, profile: EscposProfile): boolean => {
  const writes = knowsScript(profile.hanzi === 'gb18030' ? ['hanzi'] : []);
  return [...harmless(text)].every(writes);
};

/** A line in the printer's own letters; as a picture when it lacks one of them. */
function writeLine({ serialiser, profile, layout, drawing }: Pen, line: string, look: Look): void {
  const text = harmless(line);
  serialiser.align(ALIGNMENTS[look.align]);
  if (isNative(text, profile) || !drawing) {
    serialiser.size(look.size, look.size);
    setBold(serialiser, look.bold);
    writeText(serialiser, `${text}\n`);
    return;
  }
  const cell = Math.floor(profile.widthDots / profile.columns) * look.size;
  const { language, direction } = layout;
  const image = drawing.drawText(text, {
    ...{ width: columnsOf(text) * cell, height: 2 * cell, bold: look.bold, language, direction },
    align: direction === 'rtl' ? 'right' : 'left',
  });
  serialiser.print(raster(image));
}

/** Runs of ASCII, and runs of hanzi between the commands that switch them on and off. */
function writeText(serialiser: Serialiser, text: string): void {
  for (const run of text.match(/[\n -~]+|[^\n -~]+/gu) ?? []) {
    if (/^[\n -~]/.test(run)) serialiser.pureText(run, 'ascii');
    else serialiser.print(Buffer.of(FS, 0x26)).pureText(run, 'gb18030').print(Buffer.of(FS, 0x2e));
  }
}

/** `GS v 0`: a picture, dot by dot. */
function raster({ width, height, bits }: Bitmap): Buffer {
  const across = Math.ceil(width / 8);
  return Buffer.concat([
    Buffer.of(GS, 0x76, 0x30, 0, across & 0xff, across >> 8, height & 0xff, height >> 8),
    bits,
  ]);
}

/** A symbol that the printer draws by itself, or its picture. */
function symbol(
  { profile, drawing }: Pen,
  { symbology, content }: Extract<Block, { kind: 'symbol' }>,
): Buffer {
  if (!drawing || (symbology === 'pdf417' && profile.symbols.includes('pdf417')))
    return pdf417(content, profile);
  const module = Math.max(2, Math.round(MODULE_MILLIMETRES * profile.dotsPerMillimetre));
  const columns = pdf417Columns(profile.widthDots / module);
  return raster(drawing.drawSymbol(symbology, content, { module, height: 32 * module, columns }));
}

/** `GS ( k` with symbol type 48: set up, store and print a PDF417. */
function pdf417(text: string, profile: EscposProfile): Buffer {
  const command = (fn: number, ...parameters: number[]) => {
    const length = parameters.length + 2;
    return Buffer.of(GS, 0x28, 0x6b, length & 0xff, length >> 8, 48, fn, ...parameters);
  };
  const width = Math.max(2, Math.round(MODULE_MILLIMETRES * profile.dotsPerMillimetre));
  return Buffer.concat([
    command(65, pdf417Columns(profile.widthDots / width)),
    command(66, 0),
    command(67, width),
    command(68, PDF417_ROW),
    command(69, 48, 48 + PDF417_CORRECTION),
    command(70, 0),
    command(80, 48, ...Buffer.from(text, 'ascii')),
    command(81, 48),
  ]);
}
