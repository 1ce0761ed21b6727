/**
 * Boarding passes: `PT` loads a form, `CP` prints one with data. Source: forms of several airlines in public code.
 *
 *     PT##$G6A#@;#TICK#CHEC#BOAR#0101110112…#3030D01L#2104M04M68#50B6R011651#
 *
 * Behind `PT` stands the separator; then the form's letter and version, the character that calls a template, the names
 * of the documents, and elements: number, length, then a row's letter and a column for every place where it is shown
 * (and an L for narrow, an F for bold characters); or number, `B`, symbology, row, column, millimetres of height and two
 * digits more. Element 01 says which tracks a magnetic stripe bears: thermal stock has none, and it is kept as written.
 * The meaning of L, of F and of the digits behind a symbol is inferred.
 */
import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { fieldsOf, isWritable } from './bag-tag.ts';
import { ROWS } from './geometry.ts';
import type { AeaProblem } from './problem.ts';

/** Where an element stands: rows count from 0, columns from 1. */
export interface FormPlace {
  readonly row: number;
  readonly column: number;
  readonly style: 'normal' | 'narrow' | 'bold';
}

export type TicketElement =
  | {
      readonly kind: 'text';
      readonly id: string;
      /** Most characters that are shown. */
      readonly length: number;
      readonly places: readonly FormPlace[];
    }
  | {
      readonly kind: 'symbol';
      readonly id: string;
      readonly variant: string;
      /** The foot of the symbol stands on this row. */
      readonly row: number;
      readonly column: number;
      readonly height: number;
      /** Columns of a PDF417, 0 for as many as fit; for others dots of a module. */
      readonly measure: number;
      /** Taken for the correction level of PDF417. */
      readonly last: number;
    };

export interface TicketForm {
  readonly kind: 'ticket-form';
  readonly id: string;
  readonly version: string;
  /** What calls a template, twice, in the data: `@@12`. */
  readonly call: string;
  /** Everything else of the head: the rest of the special characters and the documents' names. */
  readonly head: readonly string[];
  readonly elements: readonly TicketElement[];
  /** Element 01, as written. */
  readonly stripe: string;
  readonly unknown: readonly string[];
}

export interface TicketData {
  readonly kind: 'ticket-data';
  /** The letter of the form; empty when the data name none. */
  readonly form: string;
  readonly fields: ReadonlyMap<string, string>;
}

const TEXT = /^([0-9A-Z]{2})(\d{2})((?:[A-Z]\d{2}(?:[A-Z](?!\d{2}))?)+)$/;
const SYMBOL = /^([0-9A-Z]{2})B([0-9A-Z])([A-Z])(\d{2})(\d{2})(\d)(\d)$/;
const STYLES = { '': 'normal', L: 'narrow', F: 'bold' } as const;

export function decodeTicketForm(text: string): Result<TicketForm, AeaProblem> {
  const separator = /^PT([^0-9A-Z\s])/.exec(text)?.[1];
  if (separator === undefined) return problem('aea.header', 0, 'this is not how a ticket form begins');
  const parts = text
    .slice(3)
    .split(separator)
    .filter((part) => part.trim() !== '');
  const name = /^[^0-9A-Z]?([0-9A-Z])([0-9A-Z]*)$/.exec(parts[0] ?? '');
  if (!name) return problem('aea.header', 3, 'the ticket form has no name');
  const head: string[] = [];
  const elements: TicketElement[] = [];
  const unknown: string[] = [];
  let stripe = '';
  for (const written of parts.slice(1)) {
    const element = elementOf(written);
    if (element) elements.push(element);
    else if (stripe === '' && written.startsWith('01') && elements.length === 0) stripe = written;
    else if (stripe === '' && elements.length === 0) head.push(written);
    else unknown.push(written);
  }
  const call = /^[^0-9A-Z]/.exec(head[0] ?? '')?.[0] ?? '@';
  return ok({
    kind: 'ticket-form',
    id: name[1] ?? '',
    version: name[2] ?? '',
    call,
    head,
    elements,
    stripe,
    unknown,
  });
}

function elementOf(written: string): TicketElement | null {
  const text = TEXT.exec(written);
  if (text) {
    const places = [...(text[3] ?? '').matchAll(/([A-Z])(\d{2})([A-Z](?!\d{2}))?/g)].map(
      ([, row = 'A', column, style = '']) => ({
        row: ROWS.indexOf(row),
        column: Number(column),
        style: STYLES[style as keyof typeof STYLES] ?? 'normal',
      }),
    );
    return { kind: 'text', id: text[1] ?? '', length: Number(text[2]), places };
  }
  const symbol = SYMBOL.exec(written);
  if (!symbol) return null;
  const [, id = '', variant = '', row = 'A', column, height, measure, last] = symbol;
  return {
    kind: 'symbol',
    id,
    variant,
    row: ROWS.indexOf(row),
    column: Number(column),
    height: Number(height),
    measure: Number(measure),
    last: Number(last),
  };
}

const two = (value: number) => String(value).padStart(2, '0');
const fitsTwo = (value: number) => Number.isInteger(value) && value >= 0 && value <= 99;
const isDigit = (value: number) => Number.isInteger(value) && value >= 0 && value <= 9;

export function encodeTicketForm(form: TicketForm): Result<string, AeaProblem> {
  if (!/^[0-9A-Z]+$/.test(form.id + form.version) || form.id.length !== 1 || !form.head.every(isWritable))
    return problem('aea.value', 0, 'the head of the form has no such place');
  const elements = form.elements.map(written);
  const wrong = elements.indexOf(null);
  if (wrong >= 0) return problem('aea.value', wrong, 'an element does not fit its digits');
  return ok(`PT##$${form.id}${form.version}#${[...form.head, form.stripe, ...elements].join('#')}#`);
}

function written(element: TicketElement): string | null {
  if (element.kind === 'symbol') {
    const { id, variant, row, column, height, measure, last } = element;
    if (!fitsTwo(column) || !fitsTwo(height) || !isDigit(measure) || !isDigit(last)) return null;
    return `${id}B${variant}${ROWS[row] ?? 'A'}${two(column)}${two(height)}${measure}${last}`;
  }
  if (!fitsTwo(element.length) || element.places.length === 0) return null;
  const places = element.places.map(({ row, column, style }) => {
    const letter =
      (Object.keys(STYLES) as (keyof typeof STYLES)[]).find((each) => STYLES[each] === style) ?? '';
    return `${ROWS[row] ?? 'A'}${two(column)}${letter}`;
  });
  return `${element.id}${two(element.length)}${places.join('')}`;
}

export function decodeTicketData(text: string): Result<TicketData, AeaProblem> {
  const separator = /^CP([^0-9A-Z\s])/.exec(text)?.[1];
  if (separator === undefined) return problem('aea.header', 0, 'this is not how the data of a ticket begin');
  const fields = fieldsOf(text.slice(3).split(separator));
  return ok({ kind: 'ticket-data', form: fields.get('01')?.slice(0, 1) ?? '', fields });
}

export function encodeTicketData(data: TicketData): Result<string, AeaProblem> {
  const fields = [...data.fields].filter(([id]) => id !== '01').map(([id, text]) => `${id}${text}`);
  const wrong = fields.findIndex((field) => !/^[0-9A-Z]{2}/.test(field) || !isWritable(field));
  if (wrong >= 0 || !/^[0-9A-Z]$/.test(data.form))
    return problem('aea.value', Math.max(0, wrong), 'a field cannot be written');
  // The second CP and C01 stand in every stream that is known: one coupon of this document.
  return ok(`CP#A#01${data.form}#CP#C01#${fields.join('#')}#`);
}

/** The templates that the data call, in their order. */
export function calledTemplates(form: TicketForm, data: TicketData): string[] {
  const calls = form.call + form.call;
  return [...data.fields.values()]
    .filter((text) => text.startsWith(calls) && /^[0-9A-Z]{2}$/.test(text.slice(2)))
    .map((text) => text.slice(2));
}
