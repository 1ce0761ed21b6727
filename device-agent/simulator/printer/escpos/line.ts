import type { Strip, TextMark, TextStyle } from '../strip.ts';
import type { Format } from './format.ts';

/** Dots of a character cell: font A, font B and a Chinese character. */
const CELLS = { a: { width: 12, height: 24 }, b: { width: 9, height: 17 }, hanzi: { width: 24, height: 24 } };

export type Script = 'latin' | 'hanzi';

const styleOf = (format: Format, script: Script): TextStyle => ({
  bold: format.bold,
  underline: script === 'hanzi' ? format.hanzi.underline : format.underline,
  reverse: format.reverse,
  widthScale: script === 'hanzi' ? Math.max(format.widthScale, format.hanzi.widthScale) : format.widthScale,
  heightScale:
    script === 'hanzi' ? Math.max(format.heightScale, format.hanzi.heightScale) : format.heightScale,
});

const isSameStyle = (one: TextStyle, other: TextStyle) =>
  one.bold === other.bold &&
  one.underline === other.underline &&
  one.reverse === other.reverse &&
  one.widthScale === other.widthScale &&
  one.heightScale === other.heightScale;

function cell(format: Format, script: Script): TextMark['cell'] {
  const base = script === 'hanzi' ? CELLS.hanzi : format.smallFont ? CELLS.b : CELLS.a;
  const { widthScale, heightScale } = styleOf(format, script);
  const width = base.width * widthScale;
  return { width, height: base.height * heightScale, advance: width + format.spacing * widthScale };
}

/** The line that is being gathered: characters in order, and where the next one goes. */
export function createLine() {
  let marks: TextMark[] = [];
  let position = 0;

  const discard = () => {
    marks = [];
    position = 0;
  };

  return {
    cell,
    discard,
    isEmpty: () => marks.length === 0,
    width: () => position,
    moveTo: (dots: number) => {
      position = dots;
    },
    add: (text: string, format: Format, script: Script) => {
      const style = styleOf(format, script);
      const size = cell(format, script);
      const last = marks.at(-1);
      const joins =
        last !== undefined &&
        last.cell.width === size.width &&
        last.cell.advance === size.advance &&
        last.x + [...last.text].length * size.advance === position &&
        isSameStyle(last.style, style);
      if (joins) marks[marks.length - 1] = { ...last, text: last.text + text };
      else marks.push({ kind: 'text', text, x: position, cell: size, style });
      position += size.advance;
    },
    /** The finished line, moved to its place; at least `least` dots long. */
    take: (least: number, offset: number, upsideDown: boolean): Strip => {
      const body = Math.max(...marks.map((mark) => mark.cell.height));
      const placed = marks.map((mark) => ({ ...mark, x: mark.x + offset }));
      discard();
      return { height: Math.max(least, body), body, marks: placed, upsideDown };
    },
  };
}
