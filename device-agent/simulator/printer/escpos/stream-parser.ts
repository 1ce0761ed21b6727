import type { Command } from './command.ts';
import { commandLength } from './command-length.ts';
import { DLE } from './command-table.ts';
import { decodeCommand } from './decode-command.ts';

/** The largest command that is kept: three metres of raster. What is longer is read past and reported as unknown. */
const LARGEST = 256 * 1024;

export interface StreamParser {
  /** Takes the next byte and hands over what it completes, with the number of bytes that it took. */
  push(byte: number, emit: (command: Command, size: number) => void): void;
  /** Forgets a half command, as a cleared buffer does. */
  reset(): void;
  /** No command has begun. */
  atRest(): boolean;
  /** The bytes at hand belong to a real-time command, which was carried out when it arrived. */
  inRealTime(): boolean;
}

/** Cuts the byte stream of a print job into commands, a byte at a time. Pure but for what it remembers. */
export function createStreamParser(dialect: 'epson' | 'custom'): StreamParser {
  let pending: number[] = [];
  let needed = 1;
  let toSkip = 0;
  let kanji = false;

  const reset = () => {
    pending = [];
    needed = 1;
    toSkip = 0;
    kanji = false;
  };

  const complete = (emit: (command: Command, size: number) => void) => {
    const bytes = pending;
    pending = [];
    needed = 1;
    const [first = 0, second = 0] = bytes;
    if (first === DLE && [4, 5, 0x14].includes(second)) return;
    if (kanji && first >= 0x81 && first <= 0xfe) {
      if (isHanzi(bytes)) return emit({ kind: 'hanzi', bytes }, bytes.length);
      emit({ kind: 'unknown', bytes: [first] }, 1);
      for (const byte of bytes.slice(1)) push(byte, emit);
      return;
    }
    const command = decodeCommand(bytes);
    if (command.kind === 'control') {
      if (command.name === 'FS &') kanji = true;
      if (command.name === 'FS .' || command.name === 'ESC @') kanji = false;
    }
    emit(command, bytes.length);
  };

  const push: StreamParser['push'] = (byte, emit) => {
    if (toSkip > 0) {
      toSkip -= 1;
      return;
    }
    pending.push(byte);
    if (pending.length < needed) return;
    needed = commandLength(pending, { dialect, kanji });
    if (needed > LARGEST) {
      emit({ kind: 'unknown', bytes: pending }, needed);
      toSkip = needed - pending.length;
      pending = [];
      needed = 1;
    } else if (pending.length >= needed) complete(emit);
  };

  return {
    push,
    reset,
    atRest: () => pending.length === 0 && toSkip === 0,
    inRealTime: () => pending[0] === DLE,
  };
}

function isHanzi(bytes: readonly number[]): boolean {
  const [, second = 0, third = 0, fourth = 0] = bytes;
  if (bytes.length === 2) return second >= 0x40 && second <= 0xfe && second !== 0x7f;
  return third >= 0x81 && third <= 0xfe && fourth >= 0x30 && fourth <= 0x39;
}
