import type { Symbology } from '../../config/printer-profile.ts';

/** Modules of a symbol without its quiet zone, and the quiet zone each side. Heights of linear symbols are free. */
export interface SymbolModules {
  readonly across: number;
  /** Modules from top to bottom; 0 for linear symbols. */
  readonly down: number;
  readonly quiet: number;
  /** Modules of the side that a square symbol will most likely have, no more than `across`; `across` of others. */
  readonly likely: number;
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
const QR_BYTES: readonly number[] = [
  14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666, 711, 779,
];

/** Capital letters, digits and these signs, of which QR codes hold more: two in eleven bits. */
const QR_CAPITALS = /^[0-9A-Z $%*+./:-]*$/;
const QR_CAPITALS_HELD: readonly number[] = [
  20, 38, 61, 90, 122, 154, 178, 221, 262, 311, 366, 419, 483, 528, 600, 656, 734, 816, 909, 970, 1035, 1134,
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
      const across = FIXED_MODULES + COLUMN_MODULES * columns;
      return { across, down: rows * PDF417_ROW, quiet: 2, likely: across };
    }
    case 'qr': {
      const bytes = Buffer.byteLength(content, 'utf8');
      const side = (held: readonly number[]) =>
        17 + 4 * (held.findIndex((capacity) => capacity >= bytes) + 1 || held.length);
      const across = side(QR_BYTES);
      const likely = QR_CAPITALS.test(content) ? side(QR_CAPITALS_HELD) : across;
      return { across, down: across, quiet: 4, likely };
    }
    case 'aztec': {
      const across = aztecModules(Buffer.byteLength(content, 'utf8') * 8);
      return { across, down: across, quiet: 1, likely: Math.min(across, likelyAztec(content)) };
    }
    case 'itf': {
      // Start of four bars, nine elements for a digit's pair of which four are three wide, stop of three.
      const across = 4 + 9 * content.length + 5;
      return { across, down: 0, quiet: 10, likely: across };
    }
    case 'code128': {
      // Start, check and stop beside the characters.
      const across = 11 * (content.length + 3) + 2;
      return { across, down: 0, quiet: 10, likely: across };
    }
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
    if (aztecBits(layers) >= bits * 1.35 + 11) return aztecSide(layers);
  }
  return aztecSide(32);
}

const aztecBits = (layers: number): number => (112 + 16 * layers) * layers;
const aztecSide = (layers: number): number => 15 + 4 * layers + 2 * Math.floor((2 * layers + 6) / 15);

/** Bits of switching from one of Aztec's alphabets to another. */
const LATCHES: Readonly<Record<string, number>> = {
  ...{ upperlower: 5, upperdigit: 5, lowerupper: 9, lowerdigit: 5, digitupper: 4, digitlower: 9 },
};

/** Side of a full range Aztec code with the 23 % of correction that ISO/IEC 24778 recommends, its text in alphabets. */
function likelyAztec(content: string): number {
  let alphabet = 'upper';
  let bits = 0;
  for (const character of content) {
    const own = /[A-Z]/.test(character)
      ? 'upper'
      : /[a-z]/.test(character)
        ? 'lower'
        : /[0-9]/.test(character)
          ? 'digit'
          : null;
    if (own !== null && own !== alphabet) {
      bits += LATCHES[alphabet + own] ?? 0;
      alphabet = own;
    }
    // A sign is reached by a shift, and costs twice.
    bits += (alphabet === 'digit' ? 4 : 5) + (own === null && character !== ' ' ? 5 : 0);
  }
  for (let layers = 1; layers < 32; layers += 1) {
    const word = layers <= 2 ? 6 : layers <= 8 ? 8 : layers <= 22 ? 10 : 12;
    const room = Math.floor(aztecBits(layers) / word) * word;
    if (bits * 1.03 + Math.ceil(bits * 0.23) + 3 * word <= room) return aztecSide(layers);
  }
  return aztecSide(32);
}
