import type { ZplCommand } from '../../../hardware/protocol/zpl.ts';
import type { Turn } from '../page.ts';
import type { SymbolRequest } from '../symbols.ts';
import { turnOf } from './geometry.ts';
import { parametersOf } from './parameters.ts';
import type { Settings } from './settings.ts';

/**
 * Linear bar codes: their name for the drawing part, at which place of the parameters the height stands, and whether the
 * words beneath are written unless the command says no.
 */
const LINEAR: Readonly<Record<string, { name: string; height: number; widths: boolean }>> = {
  B2: { name: 'interleaved2of5', height: 1, widths: true },
  B3: { name: 'code39', height: 2, widths: true },
  B8: { name: 'ean8', height: 1, widths: false },
  BA: { name: 'code93', height: 1, widths: false },
  BC: { name: 'code128', height: 1, widths: false },
  BE: { name: 'ean13', height: 1, widths: false },
  BI: { name: 'industrial2of5', height: 1, widths: false },
  BJ: { name: 'code2of5', height: 1, widths: false },
  BK: { name: 'rationalizedCodabar', height: 2, widths: false },
  BU: { name: 'upca', height: 1, widths: false },
};
const MATRIX = new Set(['B7', 'BQ', 'BO', 'B0', 'BX']);

/** A symbol as a field asks for it. */
export interface AskedSymbol {
  readonly turn: Turn;
  readonly request: SymbolRequest;
  /** What is written beneath or above it, `null` for nothing. */
  readonly words: { readonly text: string; readonly isAbove: boolean } | null;
}

export const isBarcode = (name: string): boolean => name in LINEAR || MATRIX.has(name);

/** The symbol that a bar code command and its field's data make; `null` for data that it cannot be made of. */
export function readSymbol(
  { name, parameters }: ZplCommand,
  data: string,
  settings: Settings,
): AskedSymbol | null {
  const { number, text } = parametersOf(parameters);
  const turn = turnOf(text(0), settings.turn);
  const { module, ratio, barHeight } = settings;
  const linear = LINEAR[name];
  if (linear) {
    const at = linear.height;
    const content = name === 'BC' ? code128(data) : data;
    const isWritten = text(at + 1).toUpperCase() !== 'N';
    const size = {
      module,
      height: number(at, barHeight),
      ...(linear.widths ? { wide: Math.round(ratio * module) } : {}),
    };
    const request = { kind: 'linear', symbology: linear.name, content, ...size } as const;
    return {
      turn,
      request,
      words: isWritten ? { text: content, isAbove: text(at + 2).toUpperCase() === 'Y' } : null,
    };
  }
  switch (name) {
    case 'B7': {
      const content = data.replaceAll(/\\[&\\]/g, (sign) => (sign === '\\&' ? '\r\n' : '\\'));
      const [columns, rows] = [number(3, 0), number(4, 0)];
      const rowHeight = number(1, 0) || Math.max(1, Math.round(barHeight / Math.max(3, rows)));
      const request = {
        kind: 'pdf417',
        content,
        columns,
        rows,
        module,
        rowHeight,
        correction: number(2, 0),
      } as const;
      return { turn, request, words: null };
    }
    case 'BQ': {
      // Error correction and mode stand before the data: MA, is medium and automatic.
      const head = /^([HQML])?([AM]),([NA]|B\d{4}(?=.))?/.exec(data);
      if (!head) return null;
      const [whole, correction = 'Q', mode, characters = ''] = head;
      const content = data.slice(mode === 'M' ? whole.length : whole.length - characters.length);
      // The guide knows no turned QR code: it lies as it lies.
      return { turn: 0, request: { kind: 'qr', content, module: number(2, 2), correction }, words: null };
    }
    case 'BO':
    case 'B0':
      return { turn, request: { kind: 'aztec', content: data, module: number(1, 2) }, words: null };
    case 'BX':
      return { turn, request: { kind: 'datamatrix', content: data, module: number(1, module) }, words: null };
    default:
      return null;
  }
}

/** Code 128 without the signs that choose its code sets: drawn anew, it chooses them as tightly. */
const code128 = (data: string): string =>
  data.replaceAll(/>([0-9:;<=])/g, (_, sign: string) => (sign === '0' ? '>' : sign === '<' ? '^' : ''));
