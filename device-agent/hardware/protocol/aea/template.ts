/**
 * Templates: `TT` loads what stands on every ticket of a kind. Source: templates of two airlines in public code.
 *
 *     TT12#60 T 1358 408 00 ALL @ 00000 PNR:#5B B 0017 366 125 0220 002 00000#01 L 0800 479 01 00000#
 *             place      font            text   place    height width line      place    logo
 *
 * Places are tenths of a millimetre from the left and from the upper edge to the lower left corner: that follows from
 * how labels stand in their boxes. Of the three letters the last two are taken for width and height: A is ten characters
 * an inch, L narrow; the sizes of the other letters, and a quarter turn in the first of the five digits, are inferred.
 */
import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { isWritable } from './bag-tag.ts';
import type { Turn } from './geometry.ts';
import type { AeaProblem } from './problem.ts';

/** Millimetres of the characters that the width letters and the height letters stand for. */
const WIDTHS = { L: 1.5, K: 2, A: 2.54, C: 3.4, B: 5.08, D: 7.62, E: 10.16 } as const;
const HEIGHTS = { L: 2.6, K: 3, A: 3.4, C: 5, B: 6.8, D: 10.2, E: 13.6 } as const;
export type WidthLetter = keyof typeof WIDTHS;
export type HeightLetter = keyof typeof HEIGHTS;

export type TemplateMark =
  | {
      readonly kind: 'text';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly turn: Turn;
      readonly bold: boolean;
      readonly width: WidthLetter;
      readonly height: HeightLetter;
      readonly text: string;
    }
  | {
      readonly kind: 'box';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly height: number;
      readonly width: number;
      readonly line: number;
    }
  | {
      readonly kind: 'logo';
      readonly id: string;
      readonly x: number;
      readonly y: number;
      readonly logo: string;
    };

export interface Template {
  readonly kind: 'template';
  readonly id: string;
  readonly marks: readonly TemplateMark[];
  readonly unknown: readonly string[];
}

const TEXT = /^([0-9A-Z]{2})T(\d{4})(\d{3})(\d{2})([A-Z])([A-Z])([A-Z])[^0-9A-Z](\d)\d{4}(.*)$/s;
const BOX = /^([0-9A-Z]{2})B(\d{4})(\d{3})(\d{3})(\d{4})(\d{3})\d*$/;
const LOGO = /^([0-9A-Z]{2})L(\d{4})(\d{3})([0-9A-Z]{2})\d*$/;

export function decodeTemplate(text: string): Result<Template, AeaProblem> {
  const head = /^TT([0-9A-Z]{2})([^0-9A-Z\s]|$)/.exec(text);
  if (!head) return problem('aea.header', 0, 'this is not how a template begins');
  const marks: TemplateMark[] = [];
  const unknown: string[] = [];
  for (const written of text.slice(5).split(head[2] || '#')) {
    if (written.trim() === '') continue;
    const mark = markOf(written.replace(/[\r\n]+$/, ''));
    if (mark) marks.push(mark);
    else unknown.push(written);
  }
  return ok({ kind: 'template', id: head[1] ?? '', marks, unknown });
}

function markOf(written: string): TemplateMark | null {
  const text = TEXT.exec(written);
  if (text) {
    const [, id = '', x, y, , font, width = 'A', height = 'A', turn, shown = ''] = text;
    return {
      kind: 'text',
      id,
      x: Number(x),
      y: Number(y),
      turn: ((Number(turn) % 4) * 90) as Turn,
      bold: font === 'B',
      width: width in WIDTHS ? (width as WidthLetter) : 'A',
      height: height in HEIGHTS ? (height as HeightLetter) : 'A',
      text: shown,
    };
  }
  const box = BOX.exec(written)?.slice(1);
  if (box) {
    const [id = ''] = box;
    const [x = 0, y = 0, height = 0, width = 0, line = 0] = box.slice(1).map(Number);
    return { kind: 'box', id, x, y, height, width, line };
  }
  const logo = LOGO.exec(written);
  if (!logo) return null;
  const [, id = '', x, y, number = ''] = logo;
  return { kind: 'logo', id, x: Number(x), y: Number(y), logo: number };
}

/** Millimetres of a character cell. */
export const characterSize = (mark: { width: WidthLetter; height: HeightLetter }) => ({
  width: WIDTHS[mark.width],
  height: HEIGHTS[mark.height],
});

const nearest = <Letter extends string>(sizes: Record<Letter, number>, wanted: number): Letter =>
  (Object.keys(sizes) as Letter[]).reduce((best, letter) =>
    Math.abs(sizes[letter] - wanted) < Math.abs(sizes[best] - wanted) ? letter : best,
  );
/** The letters whose size comes nearest to this many millimetres. */
export const lettersFor = (size: { width: number; height: number }) => ({
  width: nearest(WIDTHS, size.width),
  height: nearest(HEIGHTS, size.height),
});

const number = (value: number, digits: number): string | null => {
  const text = String(value).padStart(digits, '0');
  return Number.isInteger(value) && value >= 0 && text.length === digits ? text : null;
};

export function encodeTemplate(template: Template): Result<string, AeaProblem> {
  const marks = template.marks.map(writtenMark);
  const wrong = marks.indexOf(null);
  if (wrong >= 0) return problem('aea.value', wrong, 'a mark does not fit its digits');
  return ok(`TT${template.id}#${marks.map((mark) => `${mark}#`).join('')}`);
}

function writtenMark(mark: TemplateMark): string | null {
  const x = number(mark.x, 4);
  const y = number(mark.y, 3);
  if (x === null || y === null) return null;
  switch (mark.kind) {
    case 'text': {
      const letters = `${mark.bold ? 'B' : 'A'}${mark.width}${mark.height}`;
      return isWritable(mark.text)
        ? `${mark.id}T${x}${y}00${letters}@${mark.turn / 90}0000${mark.text}`
        : null;
    }
    case 'box': {
      const sizes = [number(mark.height, 3), number(mark.width, 4), number(mark.line, 3)];
      return sizes.includes(null) ? null : `${mark.id}B${x}${y}${sizes.join('')}00000`;
    }
    case 'logo':
      return `${mark.id}L${x}${y}${mark.logo}00000`;
  }
}
