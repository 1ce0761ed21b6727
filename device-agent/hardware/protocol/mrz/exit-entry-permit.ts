import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import { checkDigit } from './check-digit.ts';
import { readDates } from './dates.ts';
import type { MrzProblem } from './fields.ts';

/**
 * The card that China has issued since 2014 for the way to Hong Kong and Macao: one line of 30 that is no TD1 and names nobody.
 * No standard is public; the form is known from public readers of its chip, whose key these three fields are.
 *
 *     CS number, 9; digit; <; expiry, 6; digit; <; birth, 6; digit; <; digit over all
 */
const LINE = /^CS(C[A-Z0-9]\d{7})(\d)<(\d{6})(\d)<(\d{6})(\d)<(\d)$/;

/** What the line of the card says. Both dates are ISO 8601. */
export interface ExitEntryPermit {
  readonly documentNumber: string;
  readonly birthDate: string;
  readonly expiryDate: string;
}

/** No document of ICAO 9303 has a single line. */
export const isExitEntryPermit = (lines: readonly string[]): boolean =>
  lines.length === 1 && lines[0]?.startsWith('CS') === true;

/** Reads the one line of an exit-entry permit, every digit of it. */
export function readExitEntryPermit(
  [line = '']: readonly string[],
  today: string,
): Result<ExitEntryPermit, MrzProblem> {
  const [whole, number = '', ofNumber, expiry = '', ofExpiry, birth = '', ofBirth, ofAll] =
    LINE.exec(line) ?? [];
  if (whole === undefined) return problem('line-length', 0, 'no line of an exit-entry permit');
  const digits = [number, expiry, birth].map(checkDigit).join('');
  if (digits !== `${ofNumber}${ofExpiry}${ofBirth}`)
    return problem('check-digit', 'CS'.length, 'wrong check digit of a field');
  // Nothing public says whether the fillers between the fields count.
  const fields = whole.slice('CS'.length, -1);
  if (![fields, fields.replaceAll('<', '')].some((all) => checkDigit(all) === ofAll))
    return problem('composite-check-digit', whole.length - 1, 'wrong composite check digit');
  const dates = readDates(birth, expiry, today);
  if (dates === 'birthDate') return problem('birth-date', line.indexOf(birth), 'no such date of birth');
  if (dates === 'expiryDate') return problem('expiry-date', line.indexOf(expiry), 'no such date of expiry');
  const { birthDate, expiryDate } = dates;
  if (birthDate === null || expiryDate === null) return problem('birth-date', 0, 'a date is unknown');
  return ok({ documentNumber: number, birthDate, expiryDate });
}
