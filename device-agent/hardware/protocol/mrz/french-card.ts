import { ok, type Result } from '../../../../config/result.ts';
import { calendarDay, yearOf } from '../calendar-day.ts';
import { problem } from '../problem.ts';
import { checkDigit } from './check-digit.ts';
import { readDates, writeDate } from './dates.ts';
import type { MrzFields, MrzProblem, MrzProblemCode } from './fields.ts';
import { words } from './name-field.ts';

/**
 * The French identity card issued until 2021, which is about until 2036: two lines of 36 that are no TD2. No standard
 * is public; the form is known from France's own specimen and from public parsers.
 *
 *     IDFRA surname, 25             department and office, 6
 *     year and month of issue, 4; department, 3; number, 5; digit; given names, 14; birth, 6; digit; sex; digit over all
 */
const WIDTH = 36;
const HEAD = 'IDFRA';
const SURNAME = { start: HEAD.length, end: 30 };
const OFFICE = { start: 30, end: WIDTH };
const LINE_2 = WIDTH;
const NUMBER = { start: LINE_2, end: LINE_2 + 12 };
const GIVEN_NAMES = { start: LINE_2 + 13, end: LINE_2 + 27 };
const BIRTH = { start: LINE_2 + 27, end: LINE_2 + 33 };
const SEX = LINE_2 + 34;
const OVER_ALL = LINE_2 + 35;

const NAME = /^[A-Z]+(?:<[A-Z]+)*$/;
/** Given names are divided by two fillers; one stands within a name of two words. */
const GIVEN = /^[A-Z]+(?:<{1,2}[A-Z]+)*$/;
const ISSUE_NUMBER = /^(\d\d)(0[1-9]|1[0-2])[0-9A-Z]{3}\d{5}$/;
const OFFICE_CODE = /^(?:[0-9A-Z]{6}|[0-9A-Z]{3}<{3}|<{6})$/;
const SEXES: Readonly<Record<string, MrzFields['sex']>> = { M: 'M', F: 'F', '<': 'X' };

/** Where ICAO 9303 has a nationality, which is never digits, the card's number ends. */
export const isFrenchCard = (text: string, width: number): boolean =>
  width === WIDTH && text.startsWith(HEAD) && /^\d{3}$/.test(text.slice(LINE_2 + 10, LINE_2 + 13));

/** Reads both lines put end to end. The day of expiry is not written: it follows from the month of issue. */
export function readFrenchCard(text: string, today: string): Result<MrzFields, MrzProblem> {
  const refuse = (code: MrzProblemCode, offset: number, what: string) =>
    problem(code, offset, `French card, line ${offset < LINE_2 ? 1 : 2}: ${what}`);
  const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const trimmed = (span: { start: number; end: number }) => cut(span).replace(/<+$/, '');
  const digitOf = ({ start, end }: { start: number; end: number }) =>
    checkDigit(text.slice(start, end)) === text.charAt(end);

  const surname = trimmed(SURNAME);
  if (!NAME.test(surname)) return refuse('name', SURNAME.start, 'no surname');
  if (!OFFICE_CODE.test(cut(OFFICE)))
    return refuse('optional-data', OFFICE.start, 'no department and office');
  const issued = ISSUE_NUMBER.exec(cut(NUMBER));
  if (!issued) return refuse('document-number', NUMBER.start, 'month of issue, department and number');
  if (!digitOf(NUMBER)) return refuse('check-digit', NUMBER.end, 'wrong check digit of the number');
  const givenNames = trimmed(GIVEN_NAMES);
  if (!GIVEN.test(givenNames)) return refuse('name', GIVEN_NAMES.start, 'no given names');
  const issueMonth = monthOf(issued[1] ?? '', issued[2] ?? '', today);
  // Whoever had a card was born by then, which tells the century.
  const dates = readDates(cut(BIRTH), '<<<<<<', lastDayOf(issueMonth));
  if (typeof dates === 'string') return refuse('birth-date', BIRTH.start, 'no such date of birth');
  if (!digitOf(BIRTH)) return refuse('check-digit', BIRTH.end, 'wrong check digit of birthDate');
  const sex = SEXES[text.charAt(SEX)];
  if (sex === undefined) return refuse('sex', SEX, 'sex is M, F or a filler');
  if (checkDigit(text.slice(0, OVER_ALL)) !== text.charAt(OVER_ALL))
    return refuse('composite-check-digit', OVER_ALL, 'wrong composite check digit');
  return ok({
    format: 'FRENCH-ID',
    documentCode: 'ID',
    issuingState: 'FRA',
    surname: surname.replaceAll('<', ' '),
    givenNames: givenNames.replace(/<+/g, ' '),
    documentNumber: cut(NUMBER),
    // Nobody else has it: décret 55-1397, article 2.
    nationality: 'FRA',
    birthDate: dates.birthDate,
    sex,
    expiryDate: expiryOf(issueMonth, dates.birthDate),
    optionalData: trimmed(OFFICE),
  });
}

/** The last month before today's end that these digits can mean. */
function monthOf(year: string, month: string, today: string): string {
  const century = Math.floor(yearOf(today) / 100) * 100;
  const near = `${century + Number(year)}-${month}`;
  return near <= today.slice(0, near.length) ? near : `${century - 100 + Number(year)}-${month}`;
}

const lastDayOf = (month: string): string =>
  [31, 30, 29, 28]
    .map((day) => calendarDay(yearOf(month), Number(month.slice(-2)), day))
    .find((day) => day !== null) ?? `${month}-28`;

/**
 * Ten years; fifteen for whoever was of age when it was issued, since January 2004 (décret 2013-1188, articles 1 and 2).
 * Of age only where the whole month of issue was.
 */
function expiryOf(issueMonth: string, birthDate: string | null): string {
  const year = yearOf(issueMonth);
  const ofAge = birthDate !== null && `${yearOf(birthDate) + 18}${birthDate.slice(4)}` < issueMonth;
  return `${year + (ofAge && issueMonth >= '2004-01' ? 15 : 10)}${issueMonth.slice(4)}`;
}

/** Writes both lines. Names are cut off where their fields end; the expiry is not written. */
export function encodeFrenchCard(fields: MrzFields): Result<string[], MrzProblem> {
  const field = (text: string, { start, end }: { start: number; end: number }) =>
    text.slice(0, end - start).padEnd(end - start, '<');
  const birth = writeDate(fields.birthDate) ?? '';
  const number = fields.documentNumber;
  const head =
    HEAD +
    field(words(fields.surname).replaceAll(' ', '<'), SURNAME) +
    field(fields.optionalData, OFFICE) +
    number +
    checkDigit(number) +
    field(words(fields.givenNames).replaceAll(' ', '<<'), GIVEN_NAMES) +
    birth +
    checkDigit(birth) +
    (fields.sex === 'X' ? '<' : fields.sex);
  const text = head + checkDigit(head);
  if (text.length !== 2 * WIDTH) return problem('document-number', NUMBER.start, 'a field that does not fit');
  const read = readFrenchCard(text, fields.expiryDate ?? '2021-12-31');
  return read.ok ? ok([text.slice(0, WIDTH), text.slice(WIDTH)]) : read;
}
