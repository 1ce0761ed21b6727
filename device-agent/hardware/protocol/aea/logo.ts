/**
 * Logos: `LT`, two characters of name, four digits of length, then a PCX picture of one bit a dot in hexadecimal.
 * Source: a logo in the public code of a kiosk maker. Picture files of raw bytes (escaped by the frame) are read too.
 */
import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { AeaProblem } from './problem.ts';

/** A black and white picture, eight dots a byte, most significant leftmost; rows begin on a byte; 1 is black. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly bits: Uint8Array;
}

export interface Logo {
  readonly kind: 'logo';
  readonly id: string;
  readonly picture: Picture;
}

const HEADER = 128;
/** The largest stock at 300 dots an inch is 2400 dots long; tags are 6000. */
const LARGEST = 6400;

export function decodeLogo(message: Uint8Array): Result<Logo, AeaProblem> {
  const head = /^LT([0-9A-Z]{2})/.exec(textOf(message.subarray(0, 4)));
  if (!head) return problem('aea.header', 0, 'this is not how a logo begins');
  const picture = decodePcx(pictureFile(message.subarray(4)));
  return picture
    ? ok({ kind: 'logo', id: head[1] ?? '', picture })
    : problem('aea.logo', 4, 'no such picture');
}

const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** The file behind an optional length, out of its hexadecimal digits where it is written in them. */
function pictureFile(rest: Uint8Array): Uint8Array {
  const text = textOf(rest).replace(/[\s#]+$/, '');
  for (const from of [4, 0]) {
    const digits = text.slice(from);
    if (/^0A[0-9A-F]*$/i.test(digits)) return Buffer.from(digits.slice(0, digits.length & ~1), 'hex');
    if (digits.startsWith('\x0a')) return rest.subarray(from);
  }
  return new Uint8Array(0);
}

function decodePcx(file: Uint8Array): Picture | null {
  const word = (at: number) => (file[at] ?? 0) | ((file[at + 1] ?? 0) << 8);
  const [width, height, across] = [word(8) - word(4) + 1, word(10) - word(6) + 1, word(66)];
  const isMonochrome = file[0] === 0x0a && file[2] === 1 && file[3] === 1 && file[65] === 1;
  const isSane = width > 0 && height > 0 && width <= LARGEST && height <= LARGEST && across * 8 >= width;
  if (file.length <= HEADER || !isMonochrome || !isSane || across > LARGEST) return null;
  const bytesAcross = Math.ceil(width / 8);
  const bits = new Uint8Array(bytesAcross * height);
  let place = 0;
  for (let at = HEADER; at < file.length && place < across * height; at += 1) {
    const byte = file[at] ?? 0;
    const run = byte >= 0xc0 ? byte & 0x3f : 1;
    if (byte >= 0xc0) at += 1;
    const value = byte >= 0xc0 ? (file[at] ?? 0) : byte;
    for (let each = 0; each < run && place < across * height; each += 1, place += 1) {
      const column = place % across;
      // PCX has 1 for white.
      if (column < bytesAcross) bits[Math.floor(place / across) * bytesAcross + column] = ~value & 0xff;
    }
  }
  if (place < across * height) return null;
  blankEdge({ width, height, bits });
  return { width, height, bits };
}

/** No ink beyond the last dot of a row. */
function blankEdge({ width, height, bits }: Picture) {
  const bytesAcross = Math.ceil(width / 8);
  const mask = width % 8 === 0 ? 0xff : (0xff << (8 - (width % 8))) & 0xff;
  for (let row = 0; row < height; row += 1) {
    const last = row * bytesAcross + bytesAcross - 1;
    bits[last] = (bits[last] ?? 0) & mask;
  }
}

/** The logo as a message. Logos too long for four digits say 0000; the frame ends them. */
export function encodeLogo({ id, picture }: Logo): Result<string, AeaProblem> {
  const { width, height } = picture;
  if (!/^[0-9A-Z]{2}$/.test(id) || width < 1 || height < 1 || width > LARGEST || height > LARGEST)
    return problem('aea.value', 0, 'the logo has no such name or size');
  const digits = Buffer.from(encodePcx(picture)).toString('hex').toUpperCase();
  const length = digits.length > 9999 ? '0000' : String(digits.length).padStart(4, '0');
  return ok(`LT${id}${length}${digits}`);
}

function encodePcx({ width, height, bits }: Picture): number[] {
  const bytesAcross = Math.ceil(width / 8);
  const across = bytesAcross + (bytesAcross % 2);
  const file = new Array<number>(HEADER).fill(0);
  const putWord = (at: number, value: number) => {
    file[at] = value & 0xff;
    file[at + 1] = value >> 8;
  };
  file.splice(0, 4, 0x0a, 2, 1, 1);
  putWord(8, width - 1);
  putWord(10, height - 1);
  file.fill(0xff, 19, 22);
  file[65] = 1;
  putWord(66, across);
  putWord(68, 1);
  for (let row = 0; row < height; row += 1) {
    const line = Array.from({ length: across }, (_, column) =>
      column < bytesAcross ? ~(bits[row * bytesAcross + column] ?? 0) & 0xff : 0xff,
    );
    for (let column = 0; column < across; ) {
      const value = line[column] ?? 0;
      let run = 1;
      while (run < 63 && line[column + run] === value) run += 1;
      if (run > 1 || value >= 0xc0) file.push(0xc0 | run);
      file.push(value);
      column += run;
    }
  }
  return file;
}
