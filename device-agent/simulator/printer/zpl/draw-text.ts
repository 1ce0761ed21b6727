import type { Ink, Page, PageFont, Turn } from '../page.ts';
import { cornerOf, type Origin, within } from './geometry.ts';
import { parametersOf } from './parameters.ts';

/** The part of a letter's height that stands above its base line. */
const ABOVE_LINE = 0.8;

interface Hang {
  readonly origin: Origin;
  readonly turn: Turn;
  readonly ink: Ink;
  readonly letters: PageFont;
}

/** One line of text. */
export function drawLine(page: Page, { origin, turn, ink, letters }: Hang, text: string): void {
  const box = { width: page.length(text, letters), height: letters.height };
  const { x, y } = cornerOf(origin, box, turn, ABOVE_LINE * letters.height);
  page.text({ x: Math.round(x), y: Math.round(y), turn, ink }, text, letters);
}

/** What `^FB` says: lines of a width, and how text lies in them. */
export interface Block {
  readonly width: number;
  readonly lines: number;
  readonly spacing: number;
  readonly justification: string;
}

export function readBlock(written: string): Block {
  const { number, text } = parametersOf(written);
  return {
    width: Math.max(0, number(0, 0)),
    lines: Math.max(1, number(1, 1)),
    spacing: number(2, 0),
    justification: text(3).toUpperCase() || 'L',
  };
}

/** Text in lines, broken between words; `\&` begins a new one. Lines that are too many fall onto the last. */
export function drawBlock(page: Page, hang: Hang & { readonly block: Block }, text: string): void {
  const { origin, turn, ink, letters, block } = hang;
  const lines = text.split('\\&').flatMap((part) => wrap(page, part, letters, block.width));
  const step = letters.height + block.spacing;
  const shown = Math.min(lines.length, block.lines);
  const box = { width: block.width, height: (shown - 1) * step + letters.height };
  const corner = cornerOf(origin, box, turn, (shown - 1) * step + ABOVE_LINE * letters.height);
  lines.forEach((line, index) => {
    const width = page.length(line, letters);
    const slack = Math.max(0, block.width - width);
    const x = { C: slack / 2, R: slack }[block.justification] ?? 0;
    const y = Math.min(index, block.lines - 1) * step;
    const at = within(box, { x, y, width, height: letters.height }, turn);
    page.text({ x: Math.round(corner.x + at.x), y: Math.round(corner.y + at.y), turn, ink }, line, letters);
  });
}

function wrap(page: Page, text: string, letters: PageFont, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || page.length(longer, letters) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}
