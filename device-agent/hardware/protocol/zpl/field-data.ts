/** What `^FH` names as the sign before two hexadecimal digits, unless it names another. */
export const HEX_SIGN = '_';

/** Bytes that mean something else in field data than themselves: the prefixes of commands, and the sign itself. */
const SPECIAL = new Set([...'^~_'].map((sign) => sign.charCodeAt(0)));
const isPlain = (byte: number) => byte >= 0x20 && byte <= 0x7e && !SPECIAL.has(byte);
const hex = (byte: number) => byte.toString(16).toUpperCase().padStart(2, '0');

/**
 * Text as `^FH` and `^FD` carry it under `^CI28`: UTF-8, with everything that is not plain ASCII as hexadecimal digits.
 * No data can end a field or begin a command. `^FH` is written only where something needs it.
 */
export function encodeFieldData(text: string): string {
  const bytes = [...Buffer.from(text, 'utf8')];
  const data = bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `${HEX_SIGN}${hex(byte)}`));
  return bytes.every(isPlain) ? `^FD${data.join('')}` : `^FH^FD${data.join('')}`;
}

/**
 * The bytes that field data stand for, one a character. `sign` is what `^FH` named, `null` where there was none. A sign
 * without two digits behind it stands for itself.
 */
export function fieldBytes(data: string, sign: string | null): string {
  if (sign === null) return data;
  let read = '';
  for (let at = 0; at < data.length; at += 1) {
    const digits = data.slice(at + 1, at + 3);
    if (data[at] === sign && /^[0-9A-Fa-f]{2}$/.test(digits)) {
      read += String.fromCharCode(Number.parseInt(digits, 16));
      at += 2;
    } else read += data[at];
  }
  return read;
}

/** Bytes, one a character, as text: UTF-8 under `^CI28` and its kin, else the printer's own page, taken as Latin-1. */
export const fieldText = (bytes: string, isUnicode: boolean): string =>
  isUnicode ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
