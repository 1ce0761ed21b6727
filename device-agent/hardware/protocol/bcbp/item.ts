import { ok, type Result } from '../../../../config/result.ts';
import type { Today } from '../calendar-day.ts';
import { problem } from '../problem.ts';
import type { BcbpProblem, BcbpProblemCode } from './pass.ts';

/** One fixed-width item of a pass: how it is read and written, and what it holds, for people. */
export interface Item<T> {
  readonly width: number;
  readonly code: BcbpProblemCode;
  readonly holds: string;
  /** Undefined when the characters are no value of this item. */
  readonly read: (written: string, today: Today) => T | undefined;
  /** Undefined when the value has no place in this item. */
  readonly write: (value: T) => string | undefined;
}

/** Items by name, in the order in which they are written. */
export type Items<Values> = { readonly [Name in keyof Values]: NamedItem<Values[Name]> };
type NamedItem<T> = Item<T> & { readonly name: string };

/** Gives items their names, and all of them one shape, which makes reading them faster. */
export const itemsOf = <Values extends object>(
  byName: {
    readonly [Name in keyof Values]: Item<Values[Name]>;
  },
): Items<Values> =>
  Object.fromEntries(
    Object.entries(byName as { [name: string]: Item<unknown> }).map(
      ([name, { width, code, holds, read, write }]) => [name, { name, width, code, holds, read, write }],
    ),
  ) as unknown as Items<Values>;

const SPACE = 0x20;

interface TextForm {
  readonly code: BcbpProblemCode;
  readonly width: number;
  readonly accepts: (value: string) => boolean;
  readonly holds: string;
}

/** Text, left-justified and filled with spaces. `accepts` sees it without those at the end. */
export const text = (form: TextForm): Item<string> => ({
  ...form,
  read: (written) => filledIn(form, written),
  write: (value) =>
    value.length > form.width || value.endsWith(' ') || !form.accepts(value)
      ? undefined
      : value.padEnd(form.width),
});

/** Text that may be left blank. */
export function optionalText(form: TextForm): Item<string | null> {
  const blank = ' '.repeat(form.width);
  const { write } = text(form);
  return {
    ...form,
    read: (written) =>
      written.charCodeAt(0) === SPACE && written === blank ? null : filledIn(form, written),
    write: (value) => (value === null ? blank : write(value)),
  };
}

function filledIn({ width, accepts }: TextForm, written: string): string | undefined {
  const value = written.charCodeAt(width - 1) === SPACE ? written.trimEnd() : written;
  return accepts(value) ? value : undefined;
}

/** A choice of single characters. */
export const choice = <T>(
  code: BcbpProblemCode,
  holds: string,
  meanings: readonly (readonly [string, T])[],
): Item<T> => {
  const byCharacter = new Map(meanings);
  return {
    width: 1,
    code,
    holds,
    read: (written) => byCharacter.get(written),
    write: (value) => meanings.find(([, meaning]) => meaning === value)?.[0],
  };
};

/** Where a message is being read: the next character, and the end of the section that it stands in. */
export interface Cursor {
  readonly message: string;
  readonly today: Today;
  offset: number;
  end: number;
  /** What stopped the reading: the first that was wrong. Nothing is read behind it. */
  stopped: Result<never, BcbpProblem> | null;
}

/** Notes what is wrong, unless something before it was. */
export function stop(cursor: Cursor, code: BcbpProblemCode, offset: number, message: string): void {
  cursor.stopped ??= problem(code, offset, message);
}

/** Reads an item that must be there. What it answers after `stopped` is set means nothing. */
export function take<T>(cursor: Cursor, item: NamedItem<T>): T {
  const start = cursor.offset;
  const end = start + item.width;
  cursor.offset = end;
  if (end <= cursor.end && cursor.stopped === null) {
    const value = item.read(cursor.message.slice(start, end), cursor.today);
    if (value !== undefined) return value;
  }
  refuse(cursor, item, start);
  return undefined as T;
}

/** Apart from `take`, which stays short enough to be put in place wherever it is called. */
function refuse<T>(cursor: Cursor, { code, name, holds, width }: NamedItem<T>, start: number): void {
  if (start + width <= cursor.end) stop(cursor, code, start, `${name} holds ${holds}`);
  else stop(cursor, 'too-short', cursor.end, `the pass ends within ${name}`);
}

/** Reads an item unless its section has ended before it: then it is absent. */
export function takeWithin<T>(cursor: Cursor, item: NamedItem<T>): T | null {
  const { offset, end } = cursor;
  if (offset === end) return null;
  if (offset + item.width <= end) return take(cursor, item);
  stop(cursor, 'section-size', offset, `the section ends within ${item.name}`);
  return null;
}

/** Writes items in their order, all of them or the first that fill `size` characters. */
export function writeItems<Values extends object>(
  items: Items<Values>,
  values: Values,
  size = sizeOf(items),
): Result<string, BcbpProblem> {
  let written = '';
  for (const name of namesOf(items)) {
    if (written.length >= size) break;
    const { write, code, holds } = items[name];
    const piece = write(values[name]);
    if (piece === undefined) return problem(code, 0, `${name} holds ${holds}`);
    written += piece;
  }
  return ok(written);
}

/** The sizes at which a section may end: after none, one, two … of its items. */
export function sizesOf<Values extends object>(items: Items<Values>): number[] {
  let size = 0;
  return [0, ...namesOf(items).map((name) => (size += items[name].width))];
}

/** How many characters stand before an item. */
export const offsetOf = <Values extends object>(items: Items<Values>, name: keyof Values & string): number =>
  sizesOf(items)[namesOf(items).indexOf(name)] ?? 0;

/** Characters up to the last item that has a value. */
export function sizeNeeded<Values extends object>(items: Items<Values>, values: Values): number {
  const last = namesOf(items).findLastIndex((name) => values[name] !== null);
  return sizesOf(items)[last + 1] ?? 0;
}

const sizeOf = <Values extends object>(items: Items<Values>): number => sizesOf(items).at(-1) ?? 0;

/** The names of an object literal's own items, typed: nothing else is ever in these tables. */
const namesOf = <Values extends object>(items: Items<Values>) =>
  Object.keys(items) as (keyof Values & string)[];
