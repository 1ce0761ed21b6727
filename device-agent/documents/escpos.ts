import EscposPrinter from 'escpos/printer.js';
import type { PrinterProfile } from '../../config/printer-profile.ts';
import { type Block, fitColumns, type Layout } from './layout.ts';

const ESC = 0x1b;
const FS = 0x1c;
const GS = 0x1d;

/** Millimetres of a PDF417 module and the rows' height in modules: what gate readers of Resolution 792 expect. */
const MODULE_MILLIMETRES = 0.38;
const ROW_HEIGHT = 3;
/** Columns of codewords: few make a tall barcode, many one that is wider than the paper. */
const MOST_PDF417_COLUMNS = 6;
/** Modules of a column, and of start, stop and row indicators together. */
const COLUMN_MODULES = 17;
const FIXED_MODULES = 69;
/** Error correction level 3: 16 codewords. */
const PDF417_CORRECTION = 3;

type Serialiser = InstanceType<typeof EscposPrinter>;

/**
 * Writes a layout in ESC/POS for a printer model. Latin text goes as ASCII, hanzi as GB18030 between `FS &` and
 * `FS .`; the barcode is drawn by the printer itself from the text, which keeps a pass under 2.5 kB.
 */
export function renderEscpos(layout: Layout, profile: PrinterProfile): Uint8Array {
  const chunks: Buffer[] = [];
  const serialiser = new EscposPrinter({
    write: (bytes: Buffer) => {
      chunks.push(bytes);
    },
  });
  serialiser.print(Buffer.of(ESC, 0x40));
  for (const block of layout) renderBlock(serialiser, block, profile);
  serialiser.feed(profile.presenter ? 1 : 4);
  serialiser.print(Buffer.of(GS, 0x56, 0));
  if (profile.presenter) serialiser.print(Buffer.of(GS, 0x65, 3, 12));
  serialiser.flush();
  return Buffer.concat(chunks);
}

function renderBlock(serialiser: Serialiser, block: Block, profile: PrinterProfile): void {
  switch (block.kind) {
    case 'text':
      serialiser.align(ALIGNMENTS[block.align]).size(block.size, block.size);
      setBold(serialiser, block.bold);
      writeText(serialiser, `${block.text}\n`, profile);
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
    case 'pdf417':
      serialiser.align('ct');
      serialiser.print(pdf417(block.text, profile));
      serialiser.align('lt');
      return;
  }
}

const ALIGNMENTS = { left: 'lt', centre: 'ct', right: 'rt' } as const;

function renderFields(
  serialiser: Serialiser,
  { fields, size }: Extract<Block, { kind: 'fields' }>,
  profile: PrinterProfile,
): void {
  const row = (values: readonly string[], columns: number) =>
    `${values.map((value) => fitColumns(value, Math.floor(columns / fields.length))).join('')}\n`;
  serialiser.align('lt').size(1, 1);
  setBold(serialiser, false);
  writeText(
    serialiser,
    row(
      fields.map(({ caption }) => caption),
      profile.columns,
    ),
    profile,
  );
  serialiser.size(size, size);
  setBold(serialiser, true);
  writeText(
    serialiser,
    row(
      fields.map(({ value }) => value),
      Math.floor(profile.columns / size),
    ),
    profile,
  );
}

function setBold(serialiser: Serialiser, bold: boolean): void {
  serialiser.print(Buffer.of(ESC, 0x45, bold ? 1 : 0));
}

/** Runs of ASCII and runs of anything else; what the model cannot write becomes `?`, never a stray command. */
function writeText(serialiser: Serialiser, text: string, profile: PrinterProfile): void {
  // A control character in a name would be a command to the printer.
  const printable = text.replace(/[^\P{Cc}\n]/gu, '?');
  for (const run of printable.match(/[\n -~]+|[^\n -~]+/gu) ?? []) {
    if (/^[\n -~]/.test(run)) serialiser.pureText(run, 'ascii');
    else if (profile.hanzi === 'gb18030') {
      serialiser.print(Buffer.of(FS, 0x26)).pureText(run, 'gb18030').print(Buffer.of(FS, 0x2e));
    } else serialiser.pureText('?'.repeat([...run].length), 'ascii');
  }
}

/** `GS ( k` with symbol type 48: set up, store and print a PDF417. */
function pdf417(text: string, profile: PrinterProfile): Buffer {
  const command = (fn: number, ...parameters: number[]) => {
    const length = parameters.length + 2;
    return Buffer.of(GS, 0x28, 0x6b, length & 0xff, length >> 8, 48, fn, ...parameters);
  };
  const width = Math.max(2, Math.round(MODULE_MILLIMETRES * profile.dotsPerMillimetre));
  const fitting = Math.floor((profile.widthDots / width - FIXED_MODULES) / COLUMN_MODULES);
  return Buffer.concat([
    command(65, Math.min(MOST_PDF417_COLUMNS, fitting)),
    command(66, 0),
    command(67, width),
    command(68, ROW_HEIGHT),
    command(69, 48, 48 + PDF417_CORRECTION),
    command(70, 0),
    command(80, 48, ...Buffer.from(text, 'ascii')),
    command(81, 48),
  ]);
}
