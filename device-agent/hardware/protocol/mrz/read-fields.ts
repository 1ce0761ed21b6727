import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { checkDigit } from './check-digit.ts';
import { readDates } from './dates.ts';
import type { MrzFields, MrzProblem, MrzProblemCode } from './fields.ts';
import { after, cut, DOCUMENT_CODE, ISSUING_STATE, type Layout, type Span } from './layout.ts';
import { readNames } from './name-field.ts';
import { isStateCode } from './states.ts';

const FIELD = /^[A-Z0-9]+(?:<+[A-Z0-9]+)*$/;
const SEXES: Readonly<Record<string, MrzFields['sex']>> = { M: 'M', F: 'F', '<': 'X' };

/** Reads lines put end to end, all of whose characters belong in a machine readable zone, exactly as they stand. */
export function readFields(text: string, layout: Layout, today: string): Result<MrzFields, MrzProblem> {
  const refuse = (code: MrzProblemCode, { start }: Span, what: string) =>
    problem(code, start, `${layout.format}, line ${Math.floor(start / layout.width) + 1}: ${what}`);
  const trimmed = (span: Span) => cut(text, span).replace(/<+$/, '');

  if (!layout.documentCode.test(cut(text, DOCUMENT_CODE))) {
    return refuse('document-code', DOCUMENT_CODE, 'no document code of this size of document');
  }
  const issuingState = trimmed(ISSUING_STATE);
  if (!isStateCode(issuingState)) return refuse('issuing-state', ISSUING_STATE, 'no state of ICAO 9303');
  const names = readNames(cut(text, layout.names), issuingState);
  if (!names.ok) {
    const start = layout.names.start + names.fault;
    return refuse('name', { start, end: start }, 'letters, single fillers and one double filler make a name');
  }
  const nationality = trimmed(layout.nationality);
  if (!isStateCode(nationality)) return refuse('nationality', layout.nationality, 'no state of ICAO 9303');
  const sex = SEXES[cut(text, layout.sex)];
  if (sex === undefined) return refuse('sex', layout.sex, 'sex is M, F or a filler');

  const number = readNumber(text, layout);
  if (number === null) return refuse('document-number', layout.documentNumber, 'no document number');
  if (!number.digits.includes(cut(text, number.check))) {
    return refuse('check-digit', number.check, 'wrong check digit of the document number');
  }
  const dates = readDates(cut(text, layout.birthDate), cut(text, layout.expiryDate), today);
  if (dates === 'birthDate') return refuse('birth-date', layout.birthDate, 'no such date of birth');
  if (dates === 'expiryDate') return refuse('expiry-date', layout.expiryDate, 'no such date of expiry');
  for (const field of ['birthDate', 'expiryDate'] as const) {
    const span = layout[field];
    if (checkDigit(cut(text, span)) !== cut(text, after(span))) {
      return refuse('check-digit', after(span), `wrong check digit of ${field}`);
    }
  }
  const { optionalDataCheckDigit: optionalCheck, composite } = layout;
  if (
    optionalCheck !== null &&
    !checksOptional(cut(text, layout.optionalData[0]), cut(text, optionalCheck))
  ) {
    return refuse('check-digit', optionalCheck, 'wrong check digit of the optional data');
  }
  if (
    composite !== null &&
    checkDigit(composite.over.map((span) => cut(text, span)).join('')) !== cut(text, composite.digit)
  ) {
    return refuse('composite-check-digit', composite.digit, 'wrong composite check digit');
  }
  return ok({
    format: layout.format,
    documentCode: trimmed(DOCUMENT_CODE),
    issuingState,
    ...names.value,
    documentNumber: number.value,
    nationality,
    sex,
    ...dates,
    optionalData: [
      { start: number.optionalFrom, end: layout.optionalData[0].end },
      ...layout.optionalData.slice(1),
    ]
      .map(trimmed)
      .filter((part) => part !== '')
      .join(' '),
  });
}

/** Optional data that is all fillers may have a filler for its check digit. */
const checksOptional = (data: string, digit: string): boolean =>
  checkDigit(data) === digit || (digit === '<' && /^<+$/.test(data));

interface DocumentNumber {
  readonly value: string;
  readonly check: Span;
  /** What may stand there: issuers differ in whether the filler in a long number counts. */
  readonly digits: readonly string[];
  readonly optionalFrom: number;
}

/**
 * The document number, which on cards may be longer than its field: then a filler stands for the check digit, and
 * the rest of the number, its check digit and a filler begin the optional data (part 5, 4.2.2.1 note j).
 */
function readNumber(text: string, layout: Layout): DocumentNumber | null {
  const head = cut(text, layout.documentNumber);
  const check = after(layout.documentNumber);
  const [optional] = layout.optionalData;
  const readable = (written: string) => (FIELD.test(written) ? written.replaceAll('<', ' ') : null);
  if (!layout.longNumbers || cut(text, check) !== '<') {
    const value = readable(head.replace(/<+$/, ''));
    return value === null ? null : { value, check, digits: [checkDigit(head)], optionalFrom: optional.start };
  }
  const rest = /^([A-Z0-9]+)\d</.exec(cut(text, optional))?.[1];
  const value = rest === undefined || head.endsWith('<') ? null : readable(head + rest);
  if (value === null || rest === undefined) return null;
  const start = optional.start + rest.length;
  return {
    value,
    check: { start, end: start + 1 },
    digits: [checkDigit(head + rest), checkDigit(`${head}<${rest}`)],
    optionalFrom: start + '0<'.length,
  };
}
