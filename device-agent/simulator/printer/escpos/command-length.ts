import { DLE, ESC, FS, GS, parametersOf } from './command-table.ts';

export interface Reading {
  readonly dialect: 'epson' | 'custom';
  /** True between `FS &` and `FS .`, when bytes from 0x81 begin a GB18030 character. */
  readonly kanji: boolean;
}

type Head = readonly number[];
const word = (head: Head, at: number) => (head[at] ?? 0) | ((head[at + 1] ?? 0) << 8);

/** `ESC D` and the older form of `GS k` run until a NUL; a printer's memory ends them sooner. */
const untilNul = (head: Head, from: number, longest: number) =>
  head.length > from && (head.at(-1) === 0 || head.length >= from + longest) ? head.length : head.length + 1;

/**
 * How many bytes the command that begins with `head` has, as far as these tell: more than `head` holds means
 * "go on and ask again then", as many as it holds means that it is complete.
 */
export function commandLength(head: Head, reading: Reading): number {
  const first = head[0] ?? 0;
  if (first === DLE) return realTimeLength(head);
  if (first === ESC) return escapeLength(head);
  if (first === FS) return stampLength(head);
  if (first === GS) return groupLength(head, reading);
  if (reading.kanji && first >= 0x81 && first <= 0xfe) return hanziLength(head);
  return 1;
}

/** GB18030: a second byte that is a digit means four bytes. */
function hanziLength(head: Head): number {
  const second = head[1];
  if (second === undefined) return 2;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}

function realTimeLength(head: Head): number {
  const [, second, fn] = head;
  if (second === undefined) return 2;
  if (second === 4) return fn === 7 || fn === 8 || fn === 18 ? 4 : 3;
  if (second === 5) return 3;
  if (second !== 0x14) return 2;
  const parameters: Record<number, number> = { 1: 2, 2: 2, 3: 5, 7: 1, 8: 7 };
  return fn === undefined ? 3 : 3 + (parameters[fn] ?? 0);
}

/** Commands that begin with FS, whose extended ones tell their length as those of GS do. */
function stampLength(head: Head): number {
  const second = head[1];
  if (second === undefined) return 2;
  if (second !== 0x28) return 2 + parametersOf(FS, second);
  return head.length < 5 ? 5 : 5 + word(head, 3);
}

function escapeLength(head: Head): number {
  const second = head[1];
  if (second === undefined) return 2;
  const sign = String.fromCharCode(second);
  if (sign === 'D') return untilNul(head, 2, 33);
  if (sign !== '*') return 2 + parametersOf(ESC, second);
  if (head.length < 5) return 5;
  return 5 + word(head, 3) * (head[2] === 32 || head[2] === 33 ? 3 : 1);
}

function groupLength(head: Head, { dialect }: Reading): number {
  const [, second, third] = head;
  if (second === undefined) return 2;
  switch (String.fromCharCode(second)) {
    case '(':
      return head.length < 5 ? 5 : 5 + word(head, 3);
    case '8':
      return head.length < 7 ? 7 : 7 + word(head, 3) + word(head, 5) * 0x10000;
    case '*':
      // A picture that is kept: eight bytes for each of its cells.
      return head.length < 4 ? 4 : 4 + (third ?? 0) * (head[3] ?? 0) * 8;
    case 'C':
      return third === 0x30 ? 5 : third === 0x31 ? 9 : 3;
    case 'V':
      if (third === undefined) return 3;
      return [65, 66, 97, 98, 103, 104].includes(third) ? 4 : 3;
    case 'v':
      if (third !== undefined && third !== 0x30) return 3;
      return head.length < 8 ? 8 : 8 + word(head, 4) * word(head, 6);
    case 'k':
      if (third === undefined) return 3;
      if (third < 65) return untilNul(head, 3, 255);
      return head.length < 4 ? 4 : 4 + (head[3] ?? 0);
    case 'e': {
      if (dialect !== 'custom') return 2;
      if (third === undefined) return 3;
      return 3 + (third === 3 ? 1 : third === 32 ? 2 : 0);
    }
    default:
      return 2 + parametersOf(GS, second);
  }
}
