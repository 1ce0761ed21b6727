import { ok, type Result } from '../../../config/result.ts';
import { calendarDay } from './calendar-day.ts';
import { type DecodeProblem, problem } from './problem.ts';

export const NATIONAL_ID_PROBLEMS = [
  'not-national-id',
  'field-count',
  'document-number',
  'name',
  'sex',
  'copy',
  'procedure',
  'date',
  'date-order',
  'check-digit',
] as const;
export type NationalIdProblem = DecodeProblem<(typeof NATIONAL_ID_PROBLEMS)[number]>;

/** The Documento Nacional de Identidad of Argentina, of either layout. Dates are ISO 8601. */
export interface NationalId {
  readonly country: 'ARG';
  /** The card of 2012 and later, or the card and booklet of 2009. */
  readonly layout: 'card' | 'first-card';
  readonly documentNumber: string;
  /** Which copy it is: A the first, B the second. */
  readonly copy: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: 'M' | 'F' | 'X';
  readonly birthDate: string;
  readonly issueDate: string;
  /** Only the first layout tells it. */
  readonly expiryDate: string | null;
}

/** A PDF417 of either layout is well below this. */
const LONGEST = 500;

/** Where the fields of each layout stand. No specification is public: inferred from public parsers and their examples. */
const LAYOUTS = {
  card: {
    fields: [8, 9],
    procedure: 0,
    surname: 1,
    givenNames: 2,
    sex: 3,
    number: 4,
    copy: 5,
    birth: 6,
    issue: 7,
    expiry: null,
    /** The first two digits of the tax number, and its check digit; not on the earliest cards. */
    tax: 8,
  },
  'first-card': {
    fields: [13, 17],
    procedure: 10,
    surname: 4,
    givenNames: 5,
    sex: 8,
    number: 1,
    copy: 2,
    birth: 7,
    issue: 9,
    expiry: 12,
    tax: null,
  },
} as const;

/** Reads the PDF417 of an Argentine identity card. What does not add up is refused. */
export function decodeNationalId(text: string): Result<NationalId, NationalIdProblem> {
  if (!text.includes('@') || text.length > LONGEST) return problem('not-national-id', 0, 'no identity card');
  const layout = text.startsWith('@') ? 'first-card' : 'card';
  const form = LAYOUTS[layout];
  const fields = text.replace(/[\r\n]+$/, '').split('@');
  const offsetOf = (index: number) => fields.slice(0, index).reduce((sum, { length }) => sum + length + 1, 0);
  const field = (index: number) => (fields[index] ?? '').trim();
  const [fewest, most] = form.fields;
  if (fields.length < fewest) return problem('not-national-id', 0, 'too few fields for an identity card');
  if (fields.length > most)
    return problem('field-count', offsetOf(most) - 1, 'more fields than the card has');

  if (!/^\d{11}$/.test(field(form.procedure)))
    return problem('procedure', offsetOf(form.procedure), 'the number of the procedure has 11 digits');
  const documentNumber = field(form.number);
  // Foreigners who live there have numbers with a letter in front, on the first layout only.
  if (!(layout === 'card' ? /^\d{7,8}$/ : /^[MF]?\d{7,8}$/).test(documentNumber))
    return problem('document-number', offsetOf(form.number), 'the number of the document has 7 or 8 digits');
  const copy = field(form.copy);
  if (!/^[A-Z]$/.test(copy)) return problem('copy', offsetOf(form.copy), 'a copy is one letter');
  const [surname, givenNames] = [field(form.surname), field(form.givenNames)];
  if (!isName(surname)) return problem('name', offsetOf(form.surname), 'no surname');
  if (!isName(givenNames)) return problem('name', offsetOf(form.givenNames), 'no given names');
  const sex = field(form.sex);
  if (sex !== 'M' && sex !== 'F' && sex !== 'X') return problem('sex', offsetOf(form.sex), 'no sex');

  const birthDate = dateIn(field(form.birth));
  const issueDate = dateIn(field(form.issue));
  const expiryDate = form.expiry === null ? null : dateIn(field(form.expiry));
  if (birthDate === null) return problem('date', offsetOf(form.birth), 'the date of birth is no day');
  if (issueDate === null) return problem('date', offsetOf(form.issue), 'the date of issue is no day');
  if (form.expiry !== null && expiryDate === null)
    return problem('date', offsetOf(form.expiry), 'the date of expiry is no day');
  if (birthDate > issueDate || (expiryDate !== null && expiryDate <= issueDate))
    return problem('date-order', offsetOf(form.birth), 'birth, issue and expiry do not follow one another');
  const tax = form.tax === null ? '' : field(form.tax);
  if (tax !== '' && !taxNumberAddsUp(tax, documentNumber))
    return problem('check-digit', offsetOf(form.tax ?? 0), 'the tax number’s check digit is another');
  return ok({
    country: 'ARG',
    layout,
    documentNumber,
    copy,
    surname,
    givenNames,
    sex,
    birthDate,
    issueDate,
    expiryDate,
  });
}

const isName = (text: string): boolean => /^[\p{L}\p{M}][\p{L}\p{M} .'´`’-]*$/u.test(text);

function dateIn(written: string): string | null {
  const parts = /^(\d\d)\/(\d\d)\/([12]\d{3})$/.exec(written);
  return parts ? calendarDay(Number(parts[3]), Number(parts[2]), Number(parts[1])) : null;
}

const TAX_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** The check digit of a CUIL: two digits, the document's number in eight, the digit; modulo 11. */
const taxCheckDigit = (prefix: string, documentNumber: string): number => {
  const digits = prefix + documentNumber.padStart(8, '0');
  const sum = TAX_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return (11 - (sum % 11)) % 11;
};

const taxNumberAddsUp = (tax: string, documentNumber: string): boolean =>
  /^\d{3}$/.test(tax) && taxCheckDigit(tax.slice(0, 2), documentNumber) === Number(tax.charAt(2));

/** Writes a card as it is printed since 2012, with a tax number where one adds up. */
export function encodeNationalId(card: Omit<NationalId, 'country' | 'layout' | 'expiryDate'>): string {
  const { documentNumber, copy, surname, givenNames, sex } = card;
  const date = (day: string) => day.split('-').reverse().join('/');
  const prefix = ['20', '27', '23', '24'].find((one) => taxCheckDigit(one, documentNumber) < 10) ?? '20';
  const fields = [
    '00123456789',
    surname,
    givenNames,
    sex,
    documentNumber,
    copy,
    date(card.birthDate),
    date(card.issueDate),
    `${prefix}${taxCheckDigit(prefix, documentNumber)}`,
  ];
  return fields.join('@');
}
