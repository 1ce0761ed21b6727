import type { PanelName } from './documents.ts';

/** Where panels go on a page. Millimetres; `turn` is clockwise, and a turned panel reads along the area's height. */
export interface StockArea {
  /** Those of these that the document has, from top to bottom. */
  readonly panels: readonly PanelName[];
  readonly x: number;
  readonly y: number;
  /** `null`: as wide as the printer prints. */
  readonly width: number | null;
  /** `null`: as long as what stands in it. */
  readonly height: number | null;
  readonly turn: 0 | 90 | 180 | 270;
  /** Height of the normal letter. */
  readonly letter: number;
}

/** Paper that page printers are loaded with. A page without a height ends where its last panel ends. */
export interface Stock {
  readonly width: number | null;
  readonly height: number | null;
  readonly areas: readonly StockArea[];
}

/** Stocks by name; a page printer's profile names the one it is loaded with. A new stock is one entry. */
export const STOCKS = {
  /** A plain roll, as wide as the printer. */
  roll: {
    width: null,
    height: null,
    areas: [
      { panels: ['body', 'rights', 'barcode'], x: 0, y: 2, width: null, height: null, turn: 0, letter: 3 },
    ],
  },
  /** The card of boarding passes, 8 × 3 1/4 inches, its stub behind a perforation on the right. */
  'boarding-pass': {
    width: 203,
    height: 82,
    areas: [
      { panels: ['body'], x: 4, y: 4, width: 92, height: 74, turn: 0, letter: 3 },
      { panels: ['barcode'], x: 100, y: 18, width: 44, height: 60, turn: 90, letter: 2.6 },
      { panels: ['stub'], x: 150, y: 4, width: 50, height: 74, turn: 0, letter: 2.6 },
    ],
  },
  /**
   * A bag tag, 54 mm wide, in the order in which it comes out: stickers, the passenger's claim, then both ends of the
   * loop that goes around the handle. The licence plate stands along and across (Resolution 740), so that a scanner
   * beside the belt meets it whichever way the tag hangs.
   */
  'bag-tag': {
    width: 54,
    height: 480,
    areas: [
      { panels: ['sticker'], x: 2, y: 2, width: 50, height: 19, turn: 0, letter: 2.6 },
      { panels: ['sticker'], x: 2, y: 23, width: 50, height: 19, turn: 0, letter: 2.6 },
      { panels: ['sticker'], x: 2, y: 44, width: 50, height: 19, turn: 0, letter: 2.6 },
      { panels: ['claim'], x: 2, y: 66, width: 50, height: 60, turn: 0, letter: 2.8 },
      { panels: ['licence-plate'], x: 2, y: 132, width: 50, height: 66, turn: 90, letter: 3 },
      { panels: ['tag'], x: 2, y: 202, width: 50, height: 68, turn: 0, letter: 3 },
      { panels: ['licence-plate'], x: 2, y: 274, width: 50, height: 36, turn: 0, letter: 3 },
      { panels: ['licence-plate'], x: 2, y: 338, width: 50, height: 66, turn: 90, letter: 3 },
      { panels: ['tag'], x: 2, y: 408, width: 50, height: 68, turn: 180, letter: 3 },
    ],
  },
} as const satisfies Readonly<Record<string, Stock>>;

export type StockName = keyof typeof STOCKS;
export const STOCK_NAMES = Object.keys(STOCKS) as [StockName, ...StockName[]];
