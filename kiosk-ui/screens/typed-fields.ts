import type { AskedDocument, TypedDocument } from '../../device-agent/contract/travel.ts';

export type TypedField = 'number' | 'state' | 'birthDate' | 'sex' | 'expiryDate';

/** What has been typed so far; dates as eight digits, from the day or from the year. */
export type TypedValues = Readonly<Record<TypedField, string>>;

export const NOTHING_TYPED: TypedValues = { number: '', state: '', birthDate: '', sex: '', expiryDate: '' };

/** What is typed of each kind of document, in the order in which it stands on most. */
export const FIELDS: Readonly<Record<AskedDocument['document'], readonly TypedField[]>> = {
  passport: ['number', 'state', 'birthDate', 'sex', 'expiryDate'],
  visa: ['number', 'state', 'expiryDate'],
  permit: ['number', 'state', 'expiryDate'],
};

/** What was typed of a document, to be corrected. */
export const valuesOf = ({ number, state, birthDate, sex, expiryDate }: TypedDocument): TypedValues => {
  const digits = (date: string | null) => date?.replaceAll('-', '') ?? '';
  return {
    ...{ number, state, sex: sex ?? '' },
    ...{ birthDate: digits(birthDate), expiryDate: digits(expiryDate) },
  };
};

/** What a key leaves of a field: nothing that could not stand there. */
export function kept(field: TypedField, text: string): string {
  if (field === 'number') return text.replace(/[^A-Z0-9]/g, '').slice(0, 20);
  return field === 'state' ? text.replace(/[^A-Z ]/g, '').slice(0, 24) : text.replace(/\D/g, '').slice(0, 8);
}

/**
 * The date (ISO 8601) that eight digits mean, whether the day or the year comes first: no day of these centuries can be read
 * both ways. Null where there is no such day.
 */
export function dateOf(digits: string): string | null {
  const fromYear = digits.replace(/^(\d\d)(\d\d)(\d{4})$/, '$3$2$1');
  return dayOf(fromYear) ?? dayOf(digits);
}

/** Of year, month and day in that order. */
function dayOf(digits: string): string | null {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(digits) ?? [];
  if (!day || !month || !year || Number(year) < 1900) return null;
  const date = `${year}-${month}-${day}`;
  const time = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(time.getTime()) || time.toISOString().slice(0, date.length) !== date ? null : date;
}

/** Whether enough stands in a field; a state is chosen by its three letters, of those that there are. */
export function isFilled(
  field: TypedField,
  values: TypedValues,
  isState: (code: string) => boolean,
): boolean {
  const value = values[field];
  if (field === 'number') return value.length >= 5;
  if (field === 'state') return isState(value);
  return field === 'sex' ? value !== '' : dateOf(value) !== null;
}

/** The document that was typed; null until every field of its kind is filled. */
export function documentOf(
  document: AskedDocument['document'],
  values: TypedValues,
  isState: (code: string) => boolean,
): TypedDocument | null {
  const expiryDate = dateOf(values.expiryDate);
  if (expiryDate === null || !FIELDS[document].every((field) => isFilled(field, values, isState)))
    return null;
  const isPassport = document === 'passport';
  return {
    ...{ document, number: values.number, state: values.state, expiryDate },
    birthDate: isPassport ? dateOf(values.birthDate) : null,
    sex: isPassport ? (values.sex as 'M' | 'F' | 'X') : null,
  };
}
