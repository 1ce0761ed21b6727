import { calendarDay, daysBetween, isCalendarDay, yearOf } from '../calendar-day.ts';

/** A date as read: its last two digits of the year, and month and day as far as they are known. */
interface ShortDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const WRITTEN = /^(\d\d)(?:<<<<|(\d\d)(?:<<|(\d\d)))$/;
const UNKNOWN = '<<<<<<';
/** No holder of a travel document is older: 122 years is the longest life on record. */
const OLDEST = 125;

export interface DatePair {
  readonly birthDate: string | null;
  readonly expiryDate: string | null;
}

/**
 * Gives both dates of a document their centuries: birth lies in the past and before expiry, expiry as near to
 * `today` as that allows. Answers the name of the field that is no date at all.
 */
export function readDates(birth: string, expiry: string, today: string): DatePair | keyof DatePair {
  const births = candidates(birth, today).filter((date) => notAfter(date, today) && young(date, today));
  if (birth !== UNKNOWN && births.length === 0) return 'birthDate';
  const expiries = candidates(expiry, today).sort((a, b) => remoteness(a, today) - remoteness(b, today));
  if (expiry !== UNKNOWN && expiries.length === 0) return 'expiryDate';
  if (expiry === UNKNOWN) return { birthDate: births.at(-1) ?? null, expiryDate: null };
  if (birth === UNKNOWN) return { birthDate: null, expiryDate: expiries[0] ?? null };
  for (const expiryDate of expiries) {
    const birthDate = births.findLast((date) => notAfter(date, expiryDate));
    if (birthDate !== undefined) return { birthDate, expiryDate };
  }
  return 'expiryDate';
}

/** Every date that the six characters can mean around `today`, earliest first. */
function candidates(written: string, today: string): string[] {
  const match = WRITTEN.exec(written);
  if (match === null) return [];
  const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
  const date: ShortDate = { year: Number(match[1]), month: number(match[2]), day: number(match[3]) };
  const century = Math.floor(yearOf(today) / 100) * 100;
  return [-200, -100, 0, 100]
    .map((offset) => inYear(century + offset + date.year, date))
    .filter((day) => day !== null);
}

function inYear(year: number, { month, day }: ShortDate): string | null {
  const exact = calendarDay(year, month ?? 1, day ?? 1);
  if (exact === null) return null;
  if (month === null) return exact.slice(0, 'YYYY'.length);
  return day === null ? exact.slice(0, 'YYYY-MM'.length) : exact;
}

/** Compares as far as both dates are known. */
function notAfter(date: string, limit: string): boolean {
  const known = Math.min(date.length, limit.length);
  return date.slice(0, known) <= limit.slice(0, known);
}

const young = (birth: string, today: string): boolean => yearOf(today) - yearOf(birth) <= OLDEST;

/** Distance from today; an incomplete date counts from the middle of its month or year. */
function remoteness(date: string, today: string): number {
  const middle = date + ['-07-01', '-15', ''][(date.length - 'YYYY'.length) / '-MM'.length];
  return Math.abs(daysBetween(today, middle));
}

/** Six characters for a date, or null when it is none that this field can hold. */
export function writeDate(date: string | null): string | null {
  if (date === null) return UNKNOWN;
  const match = /^\d\d(\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (match === null || !isCalendarDay(`${date}-01-01`.slice(0, 'YYYY-MM-DD'.length))) return null;
  const [, year = '', month = '<<', day = '<<'] = match;
  return `${year}${month}${day}`;
}
