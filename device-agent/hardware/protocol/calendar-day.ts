/** Calendar days without clock or zone. All are proleptic Gregorian, years 1000 to 9999, written ISO 8601. */

const DAY_MILLISECONDS = 86_400_000;

/** The date of year, month and day, or null when there is no such day. */
export function calendarDay(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  return time.getUTCFullYear() === year && time.getUTCMonth() === month - 1 && time.getUTCDate() === day
    ? time.toISOString().slice(0, 10)
    : null;
}

/** The nth day of a year, counted from 1; null when the year has no such day. */
export function dayOfYear(year: number, ordinal: number): string | null {
  const time = new Date(Date.UTC(year, 0, ordinal));
  return ordinal >= 1 && time.getUTCFullYear() === year ? time.toISOString().slice(0, 10) : null;
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCalendarDay(text: string): boolean {
  const parts = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  return parts !== null && calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

/** Which day of its year a date is, from 1. */
export const ordinalOf = (day: string): number =>
  daysSince1970(day) - daysSince1970(`${day.slice(0, 4)}-01-01`) + 1;

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const daysBetween = (from: string, to: string): number => daysSince1970(to) - daysSince1970(from);

const daysSince1970 = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS;

/** The candidate nearest to `today`; of two equally near, the later. Null without candidates. */
export function nearestDay(candidates: readonly string[], today: string): string | null {
  const distance = (day: string) => Math.abs(daysBetween(today, day));
  return candidates.reduce<string | null>((best, day) => {
    if (best === null || distance(day) < distance(best)) return day;
    return distance(day) === distance(best) && day > best ? day : best;
  }, null);
}

/** Guards the one argument that a caller's clock supplies: a wrong one is a bug, not a bad document. */
export function assertToday(today: string): void {
  if (!isCalendarDay(today)) throw new RangeError('today must be a calendar day, YYYY-MM-DD');
}
