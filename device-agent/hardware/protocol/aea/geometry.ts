/**
 * Places on AEA stock. Sources: the forms of boarding passes and bag tags that airlines and the makers of their kiosks
 * have published. No public text names the units; they are inferred from where the labels, boxes and bars of those
 * forms must stand so that they neither touch nor leave the stock.
 */

export type Turn = 0 | 90 | 180 | 270;

/** Rows of a ticket form are lettered from A, a sixth of an inch apart; columns are numbered from 1, ten an inch. */
const ROW_PITCH = 25.4 / 6;
const COLUMN_PITCH = 2.54;
/** Millimetres from the upper and the left edge to the foot of row A and to column 1. */
const FIRST_ROW = 7.4;
const FIRST_COLUMN = 1.2;

export const ROWS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Millimetres from the upper edge to the line on which a row's characters stand. */
export const rowFoot = (row: number): number => FIRST_ROW + row * ROW_PITCH;
export const columnLeft = (column: number): number => FIRST_COLUMN + (column - 1) * COLUMN_PITCH;
/** The row and column nearest to a place. */
export const rowAt = (foot: number): number =>
  Math.min(ROWS.length - 1, Math.max(0, Math.round((foot - FIRST_ROW) / ROW_PITCH)));
export const columnAt = (left: number): number =>
  Math.min(99, Math.max(1, Math.round((left - FIRST_COLUMN) / COLUMN_PITCH) + 1));

export type Justification = 'left' | 'centre' | 'right';

/** How a mark of a bag tag hangs from its place. */
export interface Hang {
  readonly turn: Turn;
  readonly justification: Justification;
  readonly bold: boolean;
}

const TURNS = [0, 90, 180, 270] as const;
const JUSTIFICATIONS = ['left', 'centre', 'right'] as const;
/** Seen in public tags: 1 2 3 4 5 A B E K. The rest of the rows, and that even places are bold, is inferred. */
const HANGS = ['12345678', 'ABCDEFGH', 'IJKLMNOP'];

/** `null` for a letter that is none of the known ones. */
export function decodeHang(letter: string): Hang | null {
  for (const [row, letters] of HANGS.entries()) {
    const place = letters.indexOf(letter);
    if (letter.length !== 1 || place < 0) continue;
    return {
      turn: TURNS[place >> 1] ?? 0,
      justification: JUSTIFICATIONS[row] ?? 'left',
      bold: place % 2 === 1,
    };
  }
  return null;
}

export function encodeHang({ turn, justification, bold }: Hang): string {
  const letters = HANGS[JUSTIFICATIONS.indexOf(justification)] ?? '';
  return letters[TURNS.indexOf(turn) * 2 + Number(bold)] ?? '1';
}

/**
 * The upper left corner of a mark as it lies there, from the place that it hangs from. `width` and `height` are the
 * mark's own; the place is its own upper edge, at its left end, its middle or its right end.
 */
export function hung(
  place: { readonly x: number; readonly y: number },
  own: { readonly width: number; readonly height: number },
  { turn, justification }: Hang,
): { x: number; y: number } {
  const along = { left: 0, centre: own.width / 2, right: own.width }[justification];
  switch (turn) {
    case 0:
      return { x: place.x - along, y: place.y };
    case 90:
      return { x: place.x - own.height, y: place.y - along };
    case 180:
      return { x: place.x - own.width + along, y: place.y - own.height };
    case 270:
      return { x: place.x, y: place.y - own.width + along };
  }
}
