import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { BcbpProblem, BcbpProblemCode } from './pass.ts';

/** One fixed-width item of a pass: how it is read and written, and what it holds, for people. */
export interface Item<T> {
  readonly width: number;
  readonly code: BcbpProblemCode;
  readonly holds: string;
  /** Undefined when the characters are no value of this item. */
  readonly read: (written: string, today: string) => T | undefined;
  /** Undefined when the value has no place in this item. */
  readonly write: (value: T) => string | undefined;
}

/** Items by name, in the order in which they are written. */
export type Items<Values> = { readonly [Name in keyof Values]: Item<Values[Name]> };

interface TextForm {
  readonly code: BcbpProblemCode;
  readonly width: number;
  readonly pattern: RegExp;
  readonly holds: string;
}

/** Text, left-justified and filled with spaces. The pattern sees it without those at the end. */
export const text = (form: TextForm): Item<string> => ({
  ...form,
  read: (written) => matching(form, written.replace(/ +$/, '')),
  write: (value) => (value.length > form.width ? undefined : matching(form, value)?.padEnd(form.width)),
});

/** Text that may be left blank. */
export function optionalText(form: TextForm): Item<string | null> {
  const filled = text(form);
  const blank = ' '.repeat(form.width);
  return {
    ...filled,
    read: (written, today) => (written === blank ? null : filled.read(written, today)),
    write: (value) => (value === null ? blank : filled.write(value)),
  };
}

/** A choice of single characters. */
export const choice = <T>(
  code: BcbpProblemCode,
  holds: string,
  meanings: readonly (readonly [string, T])[],
): Item<T> => ({
  width: 1,
  code,
  holds,
  read: (written) => meanings.find(([character]) => character === written)?.[1],
  write: (value) => meanings.find(([, meaning]) => meaning === value)?.[0],
});

const matching = ({ pattern }: TextForm, value: string): string | undefined =>
  pattern.test(value) && !value.endsWith(' ') ? value : undefined;

/** The stretch of a message that is being read. */
export interface Reading {
  readonly message: string;
  readonly start: number;
  readonly end: number;
  readonly today: string;
}

/** Reads items one after another. With `short`, they may end early, but only between two items. */
export function readItems<Values extends object>(
  items: Items<Values>,
  { message, start, end, today }: Reading,
  short?: 'short',
): Result<{ values: Partial<Values>; end: number }, BcbpProblem> {
  const values: Partial<Values> = {};
  let offset = start;
  for (const name of namesOf(items)) {
    if (short && offset === end) break;
    const { width, read, code, holds } = items[name];
    if (offset + width > end) {
      return short
        ? problem('section-size', offset, `the section ends within ${name}`)
        : problem('too-short', end, `the pass ends within ${name}`);
    }
    const value = read(message.slice(offset, offset + width), today);
    if (value === undefined) return problem(code, offset, `${name} holds ${holds}`);
    values[name] = value;
    offset += width;
  }
  return ok({ values, end: offset });
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
    const piece = items[name].write(values[name]);
    if (piece === undefined) return problem(items[name].code, 0, `${name} holds ${items[name].holds}`);
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
