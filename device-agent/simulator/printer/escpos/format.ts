import type { ControlName } from './command-table.ts';

/** Everything that commands set for what follows them. Lengths are in dots. */
export interface Format {
  readonly align: 'left' | 'centre' | 'right';
  readonly bold: boolean;
  readonly underline: number;
  readonly reverse: boolean;
  readonly upsideDown: boolean;
  readonly smallFont: boolean;
  readonly widthScale: number;
  readonly heightScale: number;
  readonly spacing: number;
  readonly lineSpacing: number;
  readonly leftMargin: number;
  readonly printWidth: number;
  readonly codePage: number;
  readonly hanzi: { readonly widthScale: number; readonly heightScale: number; readonly underline: number };
  readonly barCode: { readonly height: number; readonly module: number; readonly caption: number };
}

export interface PaperMeasure {
  readonly widthDots: number;
  readonly dotsPerMillimetre: number;
}

export const initialFormat = ({ widthDots, dotsPerMillimetre }: PaperMeasure): Format => ({
  align: 'left',
  bold: false,
  underline: 0,
  reverse: false,
  upsideDown: false,
  smallFont: false,
  widthScale: 1,
  heightScale: 1,
  spacing: 0,
  // A sixth of an inch.
  lineSpacing: Math.round((dotsPerMillimetre * 25.4) / 6),
  leftMargin: 0,
  printWidth: widthDots,
  codePage: 0,
  hanzi: { widthScale: 1, heightScale: 1, underline: 0 },
  barCode: { height: 162, module: 3, caption: 0 },
});

const ALIGNMENTS = ['left', 'centre', 'right'] as const;
const isOn = (n: number) => (n & 1) === 1;
/** 0 to 2, as a number or as its ASCII digit. */
const choice = (n: number) => (n >= 48 ? n - 48 : n);

/** The format after a command that sets something; the same format after any other. */
export function applyFormat(
  format: Format,
  name: ControlName,
  [n = 0, high = 0]: readonly number[],
  paper: PaperMeasure,
): Format {
  const length = n | (high << 8);
  switch (name) {
    case 'ESC @':
      return initialFormat(paper);
    case 'ESC a':
      return { ...format, align: ALIGNMENTS[choice(n)] ?? format.align };
    case 'ESC E':
    case 'ESC G':
      return { ...format, bold: isOn(n) };
    case 'ESC -':
      return { ...format, underline: Math.min(choice(n), 2) };
    case 'ESC {':
      return { ...format, upsideDown: isOn(n) };
    case 'ESC M':
      return { ...format, smallFont: choice(n) === 1 };
    case 'ESC SP':
      return { ...format, spacing: n };
    case 'ESC 2':
      return { ...format, lineSpacing: initialFormat(paper).lineSpacing };
    case 'ESC 3':
      return { ...format, lineSpacing: n };
    case 'ESC t':
      return { ...format, codePage: n };
    case 'ESC !':
      return {
        ...format,
        smallFont: isOn(n),
        bold: (n & 0x08) !== 0,
        heightScale: n & 0x10 ? 2 : 1,
        widthScale: n & 0x20 ? 2 : 1,
        underline: n & 0x80 ? 1 : 0,
      };
    case 'GS !':
      return { ...format, widthScale: ((n >> 4) & 7) + 1, heightScale: (n & 7) + 1 };
    case 'GS B':
      return { ...format, reverse: isOn(n) };
    case 'GS L':
      return { ...format, leftMargin: length };
    case 'GS W':
      return { ...format, printWidth: length };
    case 'GS h':
      return { ...format, barCode: { ...format.barCode, height: n } };
    case 'GS w':
      return { ...format, barCode: { ...format.barCode, module: Math.max(1, n) } };
    case 'GS H':
      return { ...format, barCode: { ...format.barCode, caption: choice(n) } };
    case 'FS !':
      return {
        ...format,
        hanzi: { widthScale: n & 4 ? 2 : 1, heightScale: n & 8 ? 2 : 1, underline: n & 0x80 ? 1 : 0 },
      };
    case 'FS W':
      return {
        ...format,
        hanzi: { ...format.hanzi, widthScale: isOn(n) ? 2 : 1, heightScale: isOn(n) ? 2 : 1 },
      };
    case 'FS -':
      return { ...format, hanzi: { ...format.hanzi, underline: Math.min(choice(n), 2) } };
    default:
      return format;
  }
}
