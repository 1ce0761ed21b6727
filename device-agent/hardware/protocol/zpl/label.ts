/**
 * Labels as they are written. Sources: Zebra's ZPL II programming guide. The height of a row of PDF417 is taken in dots, as
 * streams of parcel carriers use it; one sentence of the guide can be read as a multiple of the module.
 */
import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { encodeFieldData } from './field-data.ts';
import { encodeGraphic, type ZplPicture } from './graphic.ts';
import type { ZplProblem } from './problem.ts';

/** Clockwise, in degrees. */
export type ZplTurn = 0 | 90 | 180 | 270;

const ORIENTATIONS = { 0: 'N', 90: 'R', 180: 'I', 270: 'B' } as const;
const ALIGNMENTS = { left: 'L', centre: 'C', right: 'R' } as const;
const FINISHES = { 'tear-off': 'T', cutter: 'C', kiosk: 'K' } as const;

/** What is printed, in dots. `x` and `y` are the upper left corner of what it covers once it is turned (`^FO`). */
export type ZplField = { readonly x: number; readonly y: number } & (
  | {
      readonly kind: 'text';
      readonly turn: ZplTurn;
      readonly text: string;
      /** Of the scalable font 0. Equal, its letters have their own proportions. */
      readonly height: number;
      readonly width: number;
      /** Dots of a line in which it lies (`^FB`), `null` for one that begins at the place and is as long as it is. */
      readonly line: { readonly length: number; readonly align: 'left' | 'centre' | 'right' } | null;
    }
  | { readonly kind: 'box'; readonly width: number; readonly height: number }
  | { readonly kind: 'picture'; readonly picture: ZplPicture }
  | {
      readonly kind: 'symbol';
      readonly turn: ZplTurn;
      readonly symbology: 'pdf417' | 'qr' | 'aztec' | 'itf' | 'code128';
      readonly content: string;
      readonly module: number;
      /** Of linear bars, or of one row of PDF417. */
      readonly height: number;
      /** Of PDF417, and its error correction level. */
      readonly columns: number;
      readonly correction: number;
    }
);

export interface ZplLabel {
  readonly width: number;
  readonly height: number;
  readonly finish: keyof typeof FINISHES;
  /** Paper without gaps or marks: the label ends where it is told to. */
  readonly isContinuous: boolean;
  readonly fields: readonly ZplField[];
}

const LONGEST = 32_000;
const isPlace = (value: number) => Number.isInteger(value) && value >= 0 && value <= LONGEST;
const isLength = (value: number) => isPlace(value) && value >= 1;
const wrong = (what: string) => problem('zpl.value' as const, 0, `${what} cannot be written in ZPL`);

/**
 * One label, from `^XA` to `^XZ`, printed once. Whatever an earlier host may have set and left is set again. A label that a
 * fault breaks off is not printed anew by the printer (`^JZN`): who prints a document twice must know it.
 */
export function encodeLabel(label: ZplLabel): Result<string, ZplProblem> {
  const { width, height, finish, isContinuous } = label;
  if (!isLength(width) || !isLength(height)) return wrong('the size of the label');
  const fields: string[] = [];
  for (const field of label.fields) {
    const written = encodeField(field);
    if (!written.ok) return written;
    fields.push(`^FO${field.x},${field.y}${written.value}^FS`);
  }
  // What an airline's document must never do by itself: throw the one before it out, or wait for a time of its own.
  const presenter = finish === 'kiosk' ? '^KV0,9,1,0' : '';
  const stock = isContinuous ? '^MNN' : '';
  const head = `^XA^CI28^JZN^MM${FINISHES[finish]}${presenter}${stock}^PW${width}^LL${height}`;
  return ok(`${head}^LH0,0^LT0^LS0^PON^LRN^FWN${fields.join('')}^PQ1^XZ`);
}

function encodeField(field: ZplField): Result<string, ZplProblem> {
  if (!isPlace(field.x) || !isPlace(field.y)) return wrong('the place of a field');
  switch (field.kind) {
    case 'text': {
      const { text, height, width, turn, line } = field;
      if (height < 10 || width < 10 || !isLength(height) || !isLength(width))
        return wrong('the size of letters');
      // In a line, a backslash may begin a new one.
      if (line && (!isLength(line.length) || text.includes('\\'))) return wrong('this line');
      const within = line ? `^FB${line.length},1,0,${ALIGNMENTS[line.align]}` : '';
      return ok(`^A0${ORIENTATIONS[turn]},${height},${width}${within}${encodeFieldData(text)}`);
    }
    case 'box': {
      const { width, height } = field;
      if (!isLength(width) || !isLength(height)) return wrong('the size of a box');
      return ok(`^GB${width},${height},${Math.min(width, height)}`);
    }
    case 'picture':
      return encodeGraphic(field.picture);
    case 'symbol':
      return encodeSymbol(field);
  }
}

function encodeSymbol(field: ZplField & { kind: 'symbol' }): Result<string, ZplProblem> {
  const { symbology, content, module, height, columns, correction } = field;
  const orientation = ORIENTATIONS[field.turn];
  if (!Number.isInteger(module) || module < 1 || module > 10) return wrong('the module of a symbol');
  if (content === '') return wrong('an empty symbol');
  const isHigh = isLength(height);
  switch (symbology) {
    case 'itf':
      if (!/^(\d\d)+$/.test(content) || !isHigh) return wrong('this Interleaved 2 of 5');
      return ok(`^BY${module},3^B2${orientation},${height},N,N,N${encodeFieldData(content)}`);
    case 'code128':
      if (!/^[ -~]+$/.test(content) || !isHigh) return wrong('this Code 128');
      // A sign that begins a control of the printer's own: its content is what the bars say.
      return ok(
        `^BY${module}^BC${orientation},${height},N,N,N,N${encodeFieldData(content.replaceAll('>', '>0'))}`,
      );
    case 'pdf417':
      // The printer would read a backslash as the beginning of a line end.
      if (
        content.includes('\\') ||
        !isHigh ||
        columns < 1 ||
        columns > 30 ||
        correction < 1 ||
        correction > 8
      )
        return wrong('this PDF417');
      return ok(
        `^BY${module}^B7${orientation},${height},${correction},${columns},,N${encodeFieldData(content)}`,
      );
    case 'qr':
      return ok(`^BQN,2,${module}${encodeFieldData(`MA,${content}`)}`);
    case 'aztec':
      return ok(`^BO${orientation},${module},N,0,N,1${encodeFieldData(content)}`);
  }
}
