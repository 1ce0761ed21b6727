import type { Command } from './command.ts';
import { ESC, escapedCommand, FS, GS, singleCommand } from './command-table.ts';

/** The meaning of one complete command. What this printer does not know is kept as it came. */
export function decodeCommand(bytes: readonly number[]): Command {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === GS) {
    const known = decodeGroup(bytes, String.fromCharCode(second), third);
    if (known) return known;
  }
  if (first === ESC) {
    const known = decodeEscape(bytes, String.fromCharCode(second), third);
    if (known) return known;
  }
  if (first === ESC || first === FS || first === GS) {
    const control = escapedCommand(first, second);
    return control
      ? { kind: 'control', name: control.name, parameters: bytes.slice(2) }
      : { kind: 'unknown', bytes };
  }
  const control = singleCommand(first);
  if (control) return { kind: 'control', name: control, parameters: [] };
  return first < 0x20 || first === 0x7f ? { kind: 'unknown', bytes } : { kind: 'character', code: first };
}

function decodeEscape(bytes: readonly number[], sign: string, mode: number): Command | null {
  if (sign === 'i' || sign === 'm') return { kind: 'cut', feed: null };
  if (sign !== '*' || ![0, 1, 32, 33].includes(mode)) return null;
  return { kind: 'raster', raster: columnImage(mode, bytes.slice(5)) };
}

function decodeGroup(bytes: readonly number[], sign: string, third: number): Command | null {
  switch (sign) {
    case 'V': {
      if (![0, 1, 48, 49, 65, 66, 97, 98, 103, 104].includes(third)) return null;
      return { kind: 'cut', feed: bytes[3] ?? null };
    }
    case 'e':
      // Two bytes are all that a printer without a presenter takes of it.
      if (bytes.length < 3) return null;
      return { kind: 'ejector', fn: third, parameters: bytes.slice(3) };
    case 'k':
      if (third < 65) return { kind: 'bar-code', symbology: third, content: bytes.slice(3, -1) };
      return { kind: 'bar-code', symbology: third - 65, content: bytes.slice(4) };
    case 'v':
      if (third !== 0x30) return null;
      return { kind: 'raster', raster: rasterImage(bytes) };
    case '(': {
      const [, , , , , symbology = 0, fn = 0] = bytes;
      if (third === 0x6b) return { kind: 'symbol', symbology, fn, parameters: bytes.slice(7) };
      // Fn 48 takes exactly six bytes, and an id that is printable: anything else is passed over.
      const id = bytes.slice(7);
      const asksProcessId = third === 0x48 && symbology === 0x30 && fn === 0x30 && bytes.length === 11;
      return asksProcessId && id.every((code) => code >= 0x20 && code <= 0x7e)
        ? { kind: 'process-id', id }
        : null;
    }
    default:
      return null;
  }
}

function rasterImage(bytes: readonly number[]) {
  const mode = (bytes[3] ?? 0) & 3;
  return {
    bytesAcross: (bytes[4] ?? 0) | ((bytes[5] ?? 0) << 8),
    rows: (bytes[6] ?? 0) | ((bytes[7] ?? 0) << 8),
    widthScale: mode & 1 ? 2 : 1,
    heightScale: mode & 2 ? 2 : 1,
    bits: Uint8Array.from(bytes.slice(8)),
  };
}

/** `ESC *` sends columns of 8 or 24 dots; turned here into the rows that everything else understands. */
function columnImage(mode: number, content: readonly number[]) {
  const tall = mode >= 32;
  const bytesDown = tall ? 3 : 1;
  const columns = Math.floor(content.length / bytesDown);
  const bytesAcross = Math.ceil(columns / 8);
  const rows = bytesDown * 8;
  const bits = new Uint8Array(bytesAcross * rows);
  content.forEach((byte, index) => {
    const column = Math.floor(index / bytesDown);
    for (let dot = 0; dot < 8; dot += 1) {
      const row = (index % bytesDown) * 8 + dot;
      const at = row * bytesAcross + (column >> 3);
      if (byte & (0x80 >> dot)) bits[at] = (bits[at] ?? 0) | (0x80 >> (column & 7));
    }
  });
  const widthScale = mode === 0 || mode === 32 ? 2 : 1;
  return { bytesAcross, rows, widthScale, heightScale: tall ? 1 : 3, bits };
}
