/**
 * Calendar days without clock or zone. All are proleptic Gregorian, years 1000 to 9999, written ISO 8601. Counted in
 * whole numbers: a `Date` for every candidate of every date would be most of the work of reading a document.
 */

/** Days of a common year before each month, and before the year after it. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];
const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const MONTHS = 12;
const FEBRUARY = 2;

/** The date of year, month and day, or null when there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  return exists(year, month, day) ? written(year, month, day) : null;
}

/** The nth day of a year, counted from 1; null when the year has no such day. */
export function dayOfYear(year: number, ordinal: number): string | null {
  if (ordinal < 1 || ordinal > daysBeforeMonth(year, MONTHS + 1)) return null;
  // No month is longer than 31 days: counted so, the month is right or one too early.
  const early = Math.ceil(ordinal / 31);
  const month = early < MONTHS && ordinal > daysBeforeMonth(year, early + 1) ? early + 1 : early;
  return calendarDay(year, month, ordinal - daysBeforeMonth(year, month));
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export const isCalendarDay = (text: string): boolean =>
  isWritten(text) && exists(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));

const HYPHEN = 0x2d;
const isWritten = (text: string): boolean =>
  text.length === 'YYYY-MM-DD'.length && text.charCodeAt(4) === HYPHEN && text.charCodeAt(7) === HYPHEN;

/** Which day of its year a date is, from 1. */
export const ordinalOf = (day: string): number =>
  daysBeforeMonth(yearOf(day), digits(day, 5, 7)) + digits(day, 8, 10);

export const yearOf = (day: string): number => digits(day, 0, 4);

export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** A day that others are compared with, taken apart once. */
export interface Today {
  readonly year: number;
  /** Which day of its year it is, from 1. */
  readonly ordinal: number;
  readonly count: number;
}

/** `today` is a caller's clock's: one that is no calendar day is a bug and throws. */
export function todayOf(today: string): Today {
  const year = yearOf(today);
  const month = digits(today, 5, 7);
  const day = digits(today, 8, 10);
  if (!isWritten(today) || !exists(year, month, day)) throw noToday();
  const ordinal = daysBeforeMonth(year, month) + day;
  return { year, ordinal, count: daysBeforeYear(year) + ordinal - 1 };
}

/** Years in which a day may lie: every `step`th from the first to the last. */
export interface Years {
  readonly first: number;
  readonly last: number;
  readonly step: number;
}

/** The nth day of whichever of these years brings it nearest to `today`; of two equally near, the later. */
export function nearestDayOfYear({ first, last, step }: Years, ordinal: number, today: Today): string | null {
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let year = first; year <= last; year += step) {
    if (ordinal < 1 || ordinal > daysBeforeMonth(year, MONTHS + 1)) continue;
    const distance = Math.abs(daysBeforeYear(year) + ordinal - 1 - today.count);
    if (distance > least) continue;
    nearest = year;
    least = distance;
  }
  return nearest === null ? null : dayOfYear(nearest, ordinal);
}

/** Guards the one argument that a caller's clock supplies: a wrong one is a bug, not a bad document. */
export function assertToday(today: string): void {
  if (!isCalendarDay(today)) throw noToday();
}

const noToday = () => new RangeError('today must be a calendar day, YYYY-MM-DD');

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const daysBeforeMonth = (year: number, month: number): number =>
  (BEFORE_MONTH[month - 1] ?? Number.NaN) + (month > FEBRUARY && isLeap(year) ? 1 : 0);

function exists(year: number, month: number, day: number): boolean {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= MONTHS && day >= 1)) return false;
  return day <= daysBeforeMonth(year, month + 1) - daysBeforeMonth(year, month);
}

/** Days from the first of the year 1 to the first of this one. */
function daysBeforeYear(year: number): number {
  const before = year - 1;
  return before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
}

const dayNumber = (day: string): number => daysBeforeYear(yearOf(day)) + ordinalOf(day) - 1;

/** The number that stands between two places; NaN where one of its characters is no digit. */
export function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let place = start; place < end; place += 1) {
    const digit = text.charCodeAt(place) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);
const written = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;
