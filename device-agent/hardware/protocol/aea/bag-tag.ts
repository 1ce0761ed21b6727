/**
 * Bag tags: `BTT` loads a form, `BTP` prints one with data. Source: bag-tag streams of several airlines in public code.
 * A form is a head, then elements between separators:
 *
 *     BTT 01 01 *F  500 185 = #  20 B1 M 3 039 44 40 41 =04 #  …
 *     form version mark length   |  |  | | |   |  |  |  copies the data of another element
 *                                |  |  | | |   |  |  narrowest bar in dots, ratio; or millimetres of width
 *                                |  |  | | |   |  millimetres of height
 *                                |  |  | | millimetres from the head of the tag, from its left edge
 *                                |  |  | how it hangs (`geometry.ts`)
 *                                |  |  unknown: M on the main tag, blank on stubs
 *                                |  kind: C text, B bar code, L logo, S line
 *                                number
 *
 * What each number means is inferred from where the parts of those tags stand. The number behind the length is kept and
 * not understood.
 */
import { err, ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { decodeHang, encodeHang, type Hang } from './geometry.ts';
import type { AeaProblem } from './problem.ts';

export interface BagTagElement {
  readonly id: string;
  readonly kind: 'text' | 'symbol' | 'logo' | 'line';
  /** The character behind the kind's letter: a font, or a symbology. */
  readonly variant: string;
  readonly flag: string;
  readonly hang: Hang;
  /** Millimetres from the head of the tag and from its left edge. */
  readonly y: number;
  readonly x: number;
  /** Two numbers of two digits: for text, height and width of a character in millimetres. */
  readonly size: readonly [number, number];
  /** What it shows: data of its own number, of another's, or always the same. */
  readonly content:
    | { readonly from: 'own' }
    | { readonly from: 'element'; readonly id: string }
    | { readonly from: 'form'; readonly text: string };
}

export interface BagTagForm {
  readonly kind: 'bag-tag-form';
  readonly id: string;
  readonly version: string;
  readonly mark: string;
  /** Millimetres of the whole tag. */
  readonly length: number;
  readonly second: number;
  readonly elements: readonly BagTagElement[];
  /** Elements that could not be made out, as they were written. */
  readonly unknown: readonly string[];
}

export interface BagTagData {
  readonly kind: 'bag-tag-data';
  readonly form: string;
  readonly version: string;
  readonly copy: string;
  readonly fields: ReadonlyMap<string, string>;
}

const HEAD = /^BTT([0-9A-Z]{2})([0-9A-Z]{2})(.{0,6}?)(\d{3})(\d{3})([^0-9A-Z\s])([^0-9A-Z\s])/;
const ELEMENT = /^([0-9A-Z]{2})([CBLS])([0-9A-Z])(.)([1-8A-P])(\d{3})(\d{2})(\d{2})(\d{2})(.*)$/s;
const KINDS = { C: 'text', B: 'symbol', L: 'logo', S: 'line' } as const;

export function decodeBagTagForm(text: string): Result<BagTagForm, AeaProblem> {
  const head = HEAD.exec(text);
  if (!head) return problem('aea.header', 0, 'this is not how a bag tag form begins');
  const [whole, id = '', version = '', mark = '', length = '', second = '', copies = '=', separator = '#'] =
    head;
  const elements: BagTagElement[] = [];
  const unknown: string[] = [];
  for (const written of text.slice(whole.length).split(separator)) {
    if (written.trim() === '') continue;
    const element = elementOf(written, copies);
    if (element) elements.push(element);
    else unknown.push(written);
  }
  const numbers = { length: Number(length), second: Number(second) };
  return ok({ kind: 'bag-tag-form', id, version, mark, ...numbers, elements, unknown });
}

function elementOf(written: string, copies: string): BagTagElement | null {
  const parts = ELEMENT.exec(written.replace(/[\r\n]+$/, ''));
  if (!parts) return null;
  const [, id = '', kind = '', variant = '', flag = '', letter = '', y, x, first, second, rest = ''] = parts;
  const hang = decodeHang(letter);
  if (!hang) return null;
  const copied = rest.startsWith(copies) && rest.length === 3 ? rest.slice(1) : null;
  return {
    id,
    kind: KINDS[kind as keyof typeof KINDS],
    variant,
    flag,
    hang,
    y: Number(y),
    x: Number(x),
    size: [Number(first), Number(second)],
    content:
      copied !== null
        ? { from: 'element', id: copied }
        : rest === ''
          ? { from: 'own' }
          : { from: 'form', text: rest },
  };
}

const digits = (value: number, width: number) => String(value).padStart(width, '0');
const fits = (value: number, width: number) =>
  Number.isInteger(value) && value >= 0 && digits(value, width).length === width;
/** Text that can stand in a message: printable, and without the character that separates fields. */
export const isWritable = (text: string): boolean => /^[\x20-\x22\x24-\x7e\xa0-\xff]*$/.test(text);

/** The form as a message. A tag that does not fit its digits is refused. */
export function encodeBagTagForm(form: BagTagForm): Result<string, AeaProblem> {
  if (!/^[0-9A-Z]{2}[0-9A-Z]{2}$/.test(form.id + form.version) || !/^[*~+][A-Z] $/.test(form.mark))
    return problem('aea.value', 0, 'the head of the form has no such place');
  if (!fits(form.length, 3) || !fits(form.second, 3))
    return problem('aea.value', 0, 'the length of the tag has three digits');
  const head = `BTT${form.id}${form.version}${form.mark}${digits(form.length, 3)}${digits(form.second, 3)}=`;
  const elements: string[] = [];
  for (const element of form.elements) {
    const { id, kind, variant, flag, y, x, size, content } = element;
    const place = fits(y, 3) && fits(x, 2) && fits(size[0], 2) && fits(size[1], 2);
    const text = { own: '', element: '', form: '' };
    if (content.from === 'element') text.element = `=${content.id}`;
    if (content.from === 'form') text.form = content.text;
    const rest = text.element || text.form;
    const isMistaken = content.from === 'form' && (text.form === '' || /^=..$/.test(text.form));
    if (!place || isMistaken || !isWritable(rest) || !/^[0-9A-Z]{2}[0-9A-Z][M ]$/.test(id + variant + flag))
      return problem('aea.value', elements.length, 'an element does not fit its digits');
    const letter = (Object.keys(KINDS) as (keyof typeof KINDS)[]).find((each) => KINDS[each] === kind) ?? 'C';
    const size4 = digits(size[0], 2) + digits(size[1], 2);
    elements.push(
      `${id}${letter}${variant}${flag}${encodeHang(element.hang)}${digits(y, 3)}${digits(x, 2)}${size4}${rest}`,
    );
  }
  return ok(`${[head, ...elements].join('#')}#`);
}

export function decodeBagTagData(text: string): Result<BagTagData, AeaProblem> {
  const head = /^BTP([0-9A-Z]{2})([0-9A-Z]{2})([0-9A-Z]{2})([^0-9A-Z\s])/.exec(text);
  if (!head) return problem('aea.header', 0, 'this is not how the data of a bag tag begin');
  const [whole, form = '', version = '', copy = '', separator = '#'] = head;
  return ok({
    kind: 'bag-tag-data',
    form,
    version,
    copy,
    fields: fieldsOf(text.slice(whole.length).split(separator)),
  });
}

/** Two characters of number, then what it shows. */
export function fieldsOf(written: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const field of written) {
    if (/^[0-9A-Z]{2}/.test(field)) fields.set(field.slice(0, 2), field.slice(2).replace(/[\r\n]+$/, ''));
  }
  return fields;
}

export function encodeBagTagData(data: BagTagData): Result<string, AeaProblem> {
  if (!/^[0-9A-Z]{6}$/.test(data.form + data.version + data.copy))
    return problem('aea.value', 0, 'the head of the data has no such place');
  const fields = [...data.fields].map(([id, text]) => `${id}${text}`);
  const wrong = fields.findIndex((field) => !/^[0-9A-Z]{2}/.test(field) || !isWritable(field));
  if (wrong >= 0) return err({ code: 'aea.value', offset: wrong, message: 'a field cannot be written' });
  return ok(`BTP${data.form}${data.version}${data.copy}${fields.map((field) => `#${field}`).join('')}#`);
}

/** What an element shows with these data; `null` when there is nothing for it. */
export function shownBy(element: BagTagElement, fields: ReadonlyMap<string, string>): string | null {
  const own = fields.get(element.id);
  if (own !== undefined && own !== '') return own;
  if (element.content.from === 'form') return element.content.text;
  const other = element.content.from === 'element' ? fields.get(element.content.id) : undefined;
  return other === undefined || other === '' ? null : other;
}
