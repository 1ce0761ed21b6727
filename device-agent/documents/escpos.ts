import EscposPrinter from 'escpos/printer.js';
import type { EscposProfile } from '../../config/printer-profile.ts';
import { captionWithin, columnsOf, shareWidth, trimTo, wrap } from './fit.ts';
import type { Block, Layout } from './layout.ts';
import { PDF417_CORRECTION, PDF417_ROW, pdf417Columns } from './symbol-size.ts';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Millimetres of a PDF417 module: what gate readers of Resolution 792 expect. */
const MODULE_MILLIMETRES = 0.38;
/** Panels of the one flow that a roll takes; stubs and stickers are for cut stock. */
const FLOW: readonly string[] = ['body', 'barcode'];

type Serialiser = InstanceType<typeof EscposPrinter>;

/**
 * Writes a layout in ESC/POS for a printer model. Latin text goes as ASCII, hanzi as GB18030 between `FS &` and
 * `FS .`; the barcode is drawn by the printer itself from the text, which keeps a pass under 2.5 kB.
 */
export function renderEscpos(layout: Layout, profile: EscposProfile): Uint8Array {
  const chunks: Buffer[] = [];
  const serialiser = new EscposPrinter({
    write: (bytes: Buffer) => {
      chunks.push(bytes);
    },
  });
  serialiser.print(Buffer.of(ESC, 0x40));
  for (const { name, blocks } of layout.panels) {
    if (FLOW.includes(name)) for (const block of blocks) renderBlock(serialiser, block, profile);
  }
  serialiser.feed(profile.presenter ? 1 : 4);
  serialiser.print(Buffer.of(GS, 0x56, 0));
  if (profile.presenter) serialiser.print(Buffer.of(GS, 0x65, 3, 12));
  serialiser.flush();
  return Buffer.concat(chunks);
}

function renderBlock(serialiser: Serialiser, block: Block, profile: EscposProfile): void {
  switch (block.kind) {
    case 'text': {
      const size = sizeThatFits(block.text, block.size, profile.columns);
      serialiser.align(ALIGNMENTS[block.align]).size(size, size);
      setBold(serialiser, block.bold);
      writeText(serialiser, `${trimTo(block.text, Math.floor(profile.columns / size))}\n`, profile);
      return;
    }
    case 'paragraph':
      serialiser.align('lt').size(1, 1);
      setBold(serialiser, false);
      for (const line of wrap(block.text, profile.columns, 'und'))
        writeText(serialiser, `${line}\n`, profile);
      return;
    case 'fields':
      renderFields(serialiser, block, profile);
      return;
    case 'rule':
      serialiser.align('lt').size(1, 1);
      setBold(serialiser, false);
      writeText(serialiser, `${'-'.repeat(profile.columns)}\n`, profile);
      return;
    case 'space':
      serialiser.size(1, 1).feed(block.lines);
      return;
    case 'symbol':
      serialiser.align('ct');
      serialiser.print(symbol(block, profile));
      serialiser.align('lt');
      return;
  }
}

/** The largest size, up to the wanted one, at which the line holds the text. */
function sizeThatFits(text: string, wanted: number, columns: number): number {
  let size = wanted;
  while (size > 1 && columnsOf(text) * size > columns) size -= 1;
  return size;
}

const ALIGNMENTS = { start: 'lt', centre: 'ct', end: 'rt' } as const;

function renderFields(
  serialiser: Serialiser,
  { fields, size }: Extract<Block, { kind: 'fields' }>,
  profile: EscposProfile,
): void {
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
  const row = (cells: readonly string[]) => `${cells.join('').trimEnd()}\n`;
  serialiser.align('lt').size(1, 1);
  setBold(serialiser, false);
  const captions = fields.map(({ caption }, index) => {
    const width = widths[index] ?? 0;
    return filled(captionWithin(caption, width - 1), width);
  });
  writeText(serialiser, row(captions), profile);
  serialiser.size(scale, scale);
  setBold(serialiser, true);
  const values = fields.map(({ value }, index) => {
    const width = (widths[index] ?? 0) / scale;
    return filled(trimTo(value, fields.length === 1 ? width : width - 1), width);
  });
  writeText(serialiser, row(values), profile);
}

const filled = (text: string, columns: number) => text + ' '.repeat(Math.max(0, columns - columnsOf(text)));

function setBold(serialiser: Serialiser, bold: boolean): void {
  serialiser.print(Buffer.of(ESC, 0x45, bold ? 1 : 0));
}

/** Runs of ASCII and runs of anything else; what the model cannot write becomes `?`, never a stray command. */
function writeText(serialiser: Serialiser, text: string, profile: EscposProfile): void {
  // A control character in a name would be a command to the printer.
  const printable = text.replace(/[^\P{Cc}\n]/gu, '?');
  for (const run of printable.match(/[\n -~]+|[^\n -~]+/gu) ?? []) {
    if (/^[\n -~]/.test(run)) serialiser.pureText(run, 'ascii');
    else if (profile.hanzi === 'gb18030') {
      serialiser.print(Buffer.of(FS, 0x26)).pureText(run, 'gb18030').print(Buffer.of(FS, 0x2e));
    } else serialiser.pureText('?'.repeat([...run].length), 'ascii');
  }
}

/** A symbol that the printer draws by itself. */
function symbol(block: Extract<Block, { kind: 'symbol' }>, profile: EscposProfile): Buffer {
  if (block.symbology === 'pdf417' && profile.symbols.includes('pdf417'))
    return pdf417(block.content, profile);
  throw new RangeError(`${profile.model} draws no ${block.symbology}`);
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
