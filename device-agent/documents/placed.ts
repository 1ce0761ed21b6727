import type { Symbology } from '../../config/printer-profile.ts';

/** Clockwise quarter turns, in degrees. */
export type Turn = 0 | 90 | 180 | 270;

/**
 * One thing on a page, for printers that are told where everything stands. `x` and `y` are dots from the page's upper
 * left corner to the upper left corner of the mark as it lies on the page, that is, after it was turned. `width` and
 * `height` are the mark's own, as it stands before it is turned.
 */
export type PlacedMark =
  /** One line of text in cells of one size: a wide character (hanzi, kana, hangul) takes two. */
  | {
      readonly kind: 'text';
      readonly x: number;
      readonly y: number;
      readonly turn: Turn;
      readonly text: string;
      readonly cell: { readonly width: number; readonly height: number };
      readonly bold: boolean;
      /** Where letters that are narrower than their cells gather. */
      readonly align: 'left' | 'centre' | 'right';
    }
  | {
      readonly kind: 'rule';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  /** A symbol that the printer draws by itself. */
  | {
      readonly kind: 'symbol';
      readonly x: number;
      readonly y: number;
      readonly turn: Turn;
      readonly symbology: Symbology;
      readonly content: string;
      /** Dots of a module or of the narrowest bar; the wide bars of Interleaved 2 of 5 are three times that. */
      readonly module: number;
      /** Dots from top to bottom: of the bars of a linear symbol, of one row of PDF417; ignored by square symbols. */
      readonly height: number;
      /** PDF417: columns of codewords; ignored by others. */
      readonly columns: number;
    }
  /** What the printer can neither write nor draw by itself. */
  | { readonly kind: 'image'; readonly x: number; readonly y: number; readonly image: Bitmap };

/** A black and white picture, eight dots a byte, most significant leftmost; rows begin on a byte. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** A page of a document: what a label or ticket printer is told to put where. Sizes are in dots. */
export interface PlacedPage {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly PlacedMark[];
}
