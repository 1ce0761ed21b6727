import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { ZplProblem } from './problem.ts';

/** A black and white picture, eight dots a byte, most significant leftmost; rows begin on a byte; 1 is black. */
export interface ZplPicture {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

/** Dots of the longest side that a label can have. */
const LARGEST = 32_000;
/** Bytes of the largest picture that is taken in: 4 by 20 inches at 600 dots an inch, and more. */
const MOST_BYTES = 4_000_000;

/** `G` to `Y` repeat the next digit 1 to 19 times, `g` to `z` 20, 40, … 400 times; both together add up. */
function repeat(digit: string, times: number): string {
  if (times < 3) return digit.repeat(times);
  let left = times;
  let counts = '';
  for (; left > 419; left -= 400) counts += 'z';
  if (left >= 20) counts += String.fromCharCode('g'.charCodeAt(0) + Math.floor(left / 20) - 1);
  if (left % 20 > 0) counts += String.fromCharCode('G'.charCodeAt(0) + (left % 20) - 1);
  return counts + digit;
}

function encodeRow(digits: string): string {
  const bare = digits.replace(/0+$/, '');
  let row = '';
  for (let at = 0; at < bare.length; ) {
    const digit = bare[at] ?? '';
    let times = 1;
    while (bare[at + times] === digit) times += 1;
    row += repeat(digit, times);
    at += times;
  }
  // A comma: white to the end of the row.
  return bare.length < digits.length ? `${row},` : row;
}

/** A picture as `^GF` takes it: hexadecimal digits with counts before repeated ones, and `:` for a row like the last. */
export function encodeGraphic({ width, height, bits }: ZplPicture): Result<string, ZplProblem> {
  const across = Math.ceil(width / 8);
  if (width < 1 || height < 1 || width > LARGEST || height > LARGEST || bits.length !== across * height)
    return problem('zpl.value', 0, 'the picture has no such size');
  const digits = Buffer.from(bits).toString('hex').toUpperCase();
  let before = '';
  let rows = '';
  for (let row = 0; row < height; row += 1) {
    const own = digits.slice(row * across * 2, (row + 1) * across * 2);
    rows += own === before ? ':' : encodeRow(own);
    before = own;
  }
  return ok(`^GFA,${across * height},${across * height},${across},${rows}`);
}

/**
 * The picture behind `^GF` or `~DG`: what format `A` says in digits and counts, what `B` says in plain bytes. `data` holds
 * one byte a character. Rows that are missing are white.
 */
export function decodeGraphic(options: {
  format: string;
  bytes: number;
  across: number;
  data: string;
}): Result<ZplPicture, ZplProblem> {
  const { format, bytes, across, data } = options;
  const height = Math.ceil(bytes / across);
  const isSane = across >= 1 && across * 8 <= LARGEST && height >= 1 && height <= LARGEST;
  if (!isSane || !Number.isInteger(across) || across * height > MOST_BYTES)
    return problem('zpl.graphic', 0, 'the picture has no such size');
  const bits = new Uint8Array(across * height);
  if (format === 'B') bits.set(Buffer.from(data.slice(0, bits.length), 'latin1'));
  else if (format !== 'A' || data.startsWith(':'))
    return problem('zpl.graphic', 0, 'the picture is compressed in a way that is not known');
  else {
    const rows = digitRows(data, across * 2, height);
    if (!rows) return problem('zpl.graphic', 0, 'the picture holds what is no digit');
    bits.set(Buffer.from(rows, 'hex'));
  }
  return ok({ width: across * 8, height, bits });
}

/** All digits of all rows, written out; `null` where something is neither digit nor count. */
function digitRows(data: string, perRow: number, height: number): string | null {
  const most = perRow * height;
  let written = '';
  let times = 0;
  const rest = () => (perRow - (written.length % perRow)) % perRow || perRow;
  for (const sign of data) {
    if (written.length >= most) break;
    const code = sign.charCodeAt(0);
    if (sign >= 'G' && sign <= 'Y') times += code - 70;
    else if (sign >= 'g' && sign <= 'z') times += (code - 102) * 20;
    else if (/[0-9A-Fa-f]/.test(sign)) {
      written += sign.repeat(Math.min(Math.max(1, times), most - written.length));
      times = 0;
    } else if (sign === ',') written += '0'.repeat(rest());
    else if (sign === '!') written += 'F'.repeat(rest());
    else if (sign === ':') written += written.slice(-perRow).padStart(perRow, '0');
    else if (code > 0x20) return null;
  }
  return written.slice(0, most).padEnd(most, '0');
}
