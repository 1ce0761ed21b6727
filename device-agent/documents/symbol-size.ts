import type { Symbology } from '../../config/printer-profile.ts';

/** Modules of a symbol without its quiet zone, and the quiet zone each side. Heights of linear symbols are free. */
export interface SymbolModules {
  readonly across: number;
  /** Modules from top to bottom; 0 for linear symbols. */
  readonly down: number;
  readonly quiet: number;
}

/** Height of a row of PDF417 in modules, and its error correction level: 16 codewords at 3. */
export const PDF417_ROW = 3;
export const PDF417_CORRECTION = 3;
/** Modules of a column of codewords, and of start, stop and row indicators together. */
const COLUMN_MODULES = 17;
const FIXED_MODULES = 69;
/** Columns beyond these make rows that a hand does not hold level under a gate's reader. */
const MOST_COLUMNS = 6;

/** Bytes that a QR code of version 1, 2, … holds at level M (ISO/IEC 18004, table 7). */
const QR_BYTES = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
];

/** The most columns of PDF417 that `modules` across have room for; 0 when there is none for one. */
export const pdf417Columns = (modules: number): number =>
  Math.min(MOST_COLUMNS, Math.max(0, Math.floor((modules - FIXED_MODULES) / COLUMN_MODULES)));

/**
 * How large a symbol is at most: printers differ in how tightly they pack, and a few rows of paper are cheaper than a
 * symbol over the edge. `columns` is for PDF417.
 */
export function symbolModules(symbology: Symbology, content: string, columns: number): SymbolModules {
  switch (symbology) {
    case 'pdf417': {
      const words = 1 + pdf417Words(content) + 2 ** (PDF417_CORRECTION + 1);
      const rows = Math.max(3, Math.ceil(words / columns));
      return { across: FIXED_MODULES + COLUMN_MODULES * columns, down: rows * PDF417_ROW, quiet: 2 };
    }
    case 'qr': {
      const bytes = Buffer.byteLength(content, 'utf8');
      const version = QR_BYTES.findIndex((capacity) => capacity >= bytes) + 1 || QR_BYTES.length;
      return { across: 17 + 4 * version, down: 17 + 4 * version, quiet: 4 };
    }
    case 'aztec': {
      const across = aztecModules(Buffer.byteLength(content, 'utf8') * 8);
      return { across, down: across, quiet: 1 };
    }
    case 'itf':
      // Start of four bars, nine elements for a digit's pair of which four are three wide, stop of three.
      return { across: 4 + 9 * content.length + 5, down: 0, quiet: 10 };
    case 'code128':
      // Start, check and stop beside the characters.
      return { across: 11 * (content.length + 3) + 2, down: 0, quiet: 10 };
  }
}

/** Codewords of text compaction: two characters each, with what switching between its four alphabets takes. */
function pdf417Words(content: string): number {
  let half = 0;
  let mode = '';
  for (const character of content) {
    const next = /[A-Z ]/.test(character) ? 'upper' : /[a-z]/.test(character) ? 'lower' : 'mixed';
    if (mode !== '' && next !== mode && !(character === ' ' && mode !== 'punctuation')) half += 1;
    if (character !== ' ' || mode === '') mode = next;
    half += /[!-~\s]/.test(character) ? 1 : 3;
  }
  return Math.ceil(half / 2) + 1;
}

/** Side of an Aztec code: full range, a quarter of its bits kept for correction and stuffing. */
function aztecModules(bits: number): number {
  for (let layers = 4; layers <= 32; layers += 1) {
    if ((112 + 16 * layers) * layers >= bits * 1.35 + 11)
      return 15 + 4 * layers + 2 * Math.floor((2 * layers + 6) / 15);
  }
  return 151;
}
