import bwip from '@bwip-js/node';
import { laidOutPdf417, type Pdf417Request } from './pdf417.ts';

// The package's named export `raw` is a symbology of that name when imported as a module.
const { raw } = bwip;

/** A bar code as the printer was told to draw it. `content` holds one byte a character; sizes are in dots. */
export type SymbolRequest =
  | Pdf417Request
  | { readonly kind: 'qr'; readonly content: string; readonly module: number; readonly correction: string }
  /** `correction` is the share of an Aztec code in per cent; what the symbology recommends when it is left out. */
  | {
      readonly kind: 'aztec' | 'datamatrix';
      readonly content: string;
      readonly module: number;
      readonly correction?: number;
    }
  | {
      readonly kind: 'linear';
      readonly symbology: string;
      readonly content: string;
      readonly module: number;
      /** Dots of a wide bar, where bars have two widths; three narrow ones when it is left out. */
      readonly wide?: number;
      readonly height: number;
    };

/** The symbol as dark rectangles, in dots from its upper left corner. */
export interface PlottedSymbol {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
}

/** Draws what was asked for, or nothing when the content does not fit the symbology: printers then stay silent too. */
export function plotSymbol(request: SymbolRequest): PlottedSymbol | null {
  try {
    if (request.kind === 'linear') return plotLinear(request);
    return plotMatrix(request);
  } catch (refusal) {
    if (refusal instanceof Error && refusal.message.startsWith('bwipp.')) return null;
    throw refusal;
  }
}

/**
 * A symbol as it will stand on the paper, and its size in dots; nothing where `plotSymbol` has nothing. To be drawn when
 * someone looks at it.
 */
export function laidOut(
  request: SymbolRequest,
): { readonly request: SymbolRequest; readonly width: number; readonly height: number } | null {
  const known = request.kind === 'pdf417' ? laidOutPdf417(request) : null;
  if (known) return known;
  const plotted = plotSymbol(request);
  return plotted && { request, width: plotted.width, height: plotted.height };
}

function encode(request: SymbolRequest) {
  switch (request.kind) {
    case 'pdf417': {
      const { columns, rows, correction } = request;
      const size = `${columns > 0 ? `columns=${columns}` : ''} ${rows > 0 ? `rows=${rows}` : ''}`;
      return raw('pdf417', request.content, `binarytext rowmult=1 eclevel=${correction} ${size}`.trim());
    }
    case 'qr':
      return raw('qrcode', request.content, `binarytext eclevel=${request.correction}`);
    case 'aztec':
      return raw('azteccode', request.content, `binarytext eclevel=${request.correction ?? 23}`);
    case 'datamatrix':
      return raw('datamatrix', request.content, 'binarytext');
    case 'linear':
      return raw(request.symbology, request.content, '');
  }
}

function plotMatrix(request: Exclude<SymbolRequest, { kind: 'linear' }>): PlottedSymbol | null {
  const [plot] = encode(request);
  if (!plot || !('pixs' in plot)) return null;
  const { module } = request;
  const rowHeight = request.kind === 'pdf417' ? request.rowHeight : module;
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  for (let row = 0; row < plot.pixy; row += 1) {
    let begun: number | null = null;
    for (let column = 0; column <= plot.pixx; column += 1) {
      const dark = column < plot.pixx && plot.pixs[row * plot.pixx + column] === 1;
      if (dark) begun ??= column;
      else if (begun !== null) {
        bars.push({
          x: begun * module,
          y: row * rowHeight,
          width: (column - begun) * module,
          height: rowHeight,
        });
        begun = null;
      }
    }
  }
  return { width: plot.pixx * module, height: plot.pixy * rowHeight, bars };
}

/** Symbologies whose bars are narrow or wide, in a ratio that each printer chooses or is told. */
const TWO_WIDTHS = ['interleaved2of5', 'code39', 'rationalizedCodabar'];

function plotLinear(request: Extract<SymbolRequest, { kind: 'linear' }>): PlottedSymbol | null {
  const [plot] = encode(request);
  if (!plot || !('sbs' in plot)) return null;
  const wide = TWO_WIDTHS.includes(request.symbology) ? (request.wide ?? 3 * request.module) : null;
  let x = 0;
  const bars: { x: number; y: number; width: number; height: number }[] = [];
  plot.sbs.forEach((modules, index) => {
    const width = wide !== null && modules > 1 ? wide : Math.round(modules * request.module);
    if (index % 2 === 0) bars.push({ x, y: 0, width, height: request.height });
    x += width;
  });
  return { width: x, height: request.height, bars };
}
