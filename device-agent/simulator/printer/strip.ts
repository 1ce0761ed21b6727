import type { SymbolRequest } from './symbols.ts';

/** A bit image, eight dots a byte, most significant leftmost. Scales are 1 or 2. */
export interface Raster {
  readonly bytesAcross: number;
  readonly rows: number;
  readonly widthScale: number;
  readonly heightScale: number;
  /** Of a page, drawn when they are first read. */
  readonly bits: Uint8Array;
}

/** Black dots of a raster, as many as lie side by side together: places and sizes in dots of the paper. */
export function forEachRun(
  { bits, bytesAcross, rows, widthScale, heightScale }: Raster,
  draw: (x: number, y: number, width: number, height: number) => void,
): void {
  const columns = bytesAcross * 8;
  for (let row = 0; row < rows; row += 1) {
    let begun: number | null = null;
    for (let column = 0; column <= columns; column += 1) {
      const byte = column < columns ? (bits[row * bytesAcross + (column >> 3)] ?? 0) : 0;
      const isBlack = (byte & (0x80 >> (column & 7))) !== 0;
      if (isBlack && begun === null) begun = column;
      if (isBlack || begun === null) continue;
      draw(begun * widthScale, row * heightScale, (column - begun) * widthScale, heightScale);
      begun = null;
    }
  }
}

export interface TextStyle {
  readonly bold: boolean;
  /** Thickness of the line beneath, in dots; 0 for none. */
  readonly underline: number;
  readonly reverse: boolean;
  readonly widthScale: number;
  readonly heightScale: number;
}

/** Characters of one style in cells of one width. `x`, `width` and `height` are in dots; they stand on the line's foot. */
export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly cell: { readonly width: number; readonly height: number; readonly advance: number };
  readonly style: TextStyle;
}

export type Mark =
  | TextMark
  | { readonly kind: 'symbol'; readonly x: number; readonly symbol: SymbolRequest }
  | { readonly kind: 'raster'; readonly x: number; readonly raster: Raster };

/** What one movement of the paper brings out: a band as wide as the paper, `height` dots long. */
export interface Strip {
  readonly height: number;
  /** Height of what stands in it; the rest, below, is the space between lines. */
  readonly body: number;
  readonly marks: readonly Mark[];
  readonly upsideDown: boolean;
  /** Bar codes that are among the dots of a raster: what a page memory drew before it was printed. */
  readonly codes?: readonly SymbolRequest[];
}

export const blankStrip = (height: number): Strip => ({ height, body: 0, marks: [], upsideDown: false });

/**
 * A strip that is one picture, in bands of at most that many rows: what stands in the way of the paper stops it between
 * two of them.
 */
export function bandsOf(strip: Strip, rows: number): Strip[] {
  const [mark] = strip.marks;
  if (mark?.kind !== 'raster' || mark.raster.heightScale !== 1) return [strip];
  const { raster, x } = mark;
  const bands: Strip[] = [];
  for (let from = 0; from < raster.rows; from += rows) {
    const to = Math.min(raster.rows, from + rows);
    const band = {
      ...{ bytesAcross: raster.bytesAcross, rows: to - from },
      ...{ widthScale: raster.widthScale, heightScale: raster.heightScale },
      get bits() {
        return raster.bits.subarray(from * raster.bytesAcross, to * raster.bytesAcross);
      },
    };
    const mark = { kind: 'raster', x, raster: band } as const;
    bands.push({ ...strip, height: to - from, body: to - from, marks: [mark] });
  }
  // Turned over, what was last comes out first.
  return strip.upsideDown ? bands.reverse() : bands;
}
