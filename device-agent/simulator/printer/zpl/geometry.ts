import type { Turn } from '../page.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Place {
  readonly x: number;
  readonly y: number;
}

const TURNS: Readonly<Record<string, Turn>> = { N: 0, R: 90, I: 180, B: 270 };

/** The turn of an orientation's letter. */
export const turnOf = (letter: string, otherwise: Turn): Turn => TURNS[letter.toUpperCase()] ?? otherwise;

/** A box's size as it lies on the page. */
export const lying = ({ width, height }: Size, turn: Turn): Size =>
  turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };

/** Where a point of a box is, from the upper left corner of the box as it lies. */
function turnedPoint({ x, y }: Place, { width, height }: Size, turn: Turn): Place {
  switch (turn) {
    case 0:
      return { x, y };
    case 90:
      return { x: height - y, y: x };
    case 180:
      return { x: width - x, y: height - y };
    case 270:
      return { x: y, y: width - x };
  }
}

/** The upper left corner, as it lies, of a rectangle inside a box that is turned as a whole. */
export function within(box: Size, rectangle: Place & Size, turn: Turn): Place {
  const { x, y, width, height } = rectangle;
  const corners = [turnedPoint({ x, y }, box, turn), turnedPoint({ x: x + width, y: y + height }, box, turn)];
  return { x: Math.min(...corners.map((each) => each.x)), y: Math.min(...corners.map((each) => each.y)) };
}

/** Where a field begins: `^FO` names the upper left corner of what it covers, `^FT` the left end of its base line. */
export interface Origin extends Place {
  readonly kind: 'FO' | 'FT';
  /** The place is that of the right edge. */
  readonly isRight: boolean;
}

/** The upper left corner of a box, as it lies. `base` is how far below its head its base line is. */
export function cornerOf(origin: Origin, box: Size, turn: Turn, base = box.height): Place {
  const lies = lying(box, turn);
  if (origin.kind === 'FO') return { x: origin.x - (origin.isRight ? lies.width : 0), y: origin.y };
  const anchor = turnedPoint({ x: origin.isRight ? box.width : 0, y: base }, box, turn);
  return { x: origin.x - anchor.x, y: origin.y - anchor.y };
}
