import { dayOfYear, isCalendarDay, nearestDay, ordinalOf, yearOf } from '../calendar-day.ts';
import type { Item } from './item.ts';

/** Last year, this one and the next; for day 366 as far as leap years can lie apart, around 2100. */
const YEARS_AROUND = [1, 8];
const DECADES_AROUND = 2;

/** Resolution 792, item 46: the day of the year, 001 to 366; of the years it can lie in, the nearest. */
export const flightDate: Item<string> = {
  width: 3,
  code: 'flight-date',
  holds: 'a day of the year, 001 to 366',
  read: (written, today) => {
    if (!/^\d{3}$/.test(written)) return undefined;
    for (const around of YEARS_AROUND) {
      const years = Array.from({ length: 2 * around + 1 }, (_, index) => yearOf(today) - around + index);
      const date = nearest(years, Number(written), today);
      if (date !== undefined) return date;
    }
    return undefined;
  },
  write: (date) => (isCalendarDay(date) ? ordinalDigits(date) : undefined),
};

const BLANK = '    ';

/** Item 22: the last digit of the year and the day of the year; of the decades it can lie in, the nearest. */
export const issueDate: Item<string | null> = {
  width: 4,
  code: 'issue-date',
  holds: 'the last digit of a year and a day of it, or blanks',
  read: (written, today) => {
    if (written === BLANK) return null;
    if (!/^\d{4}$/.test(written)) return undefined;
    const decade = yearOf(today) - (yearOf(today) % 10) + Number(written.charAt(0));
    const years = Array.from(
      { length: 2 * DECADES_AROUND + 1 },
      (_, index) => decade + (index - DECADES_AROUND) * 10,
    );
    return nearest(years, Number(written.slice(1)), today);
  },
  write: (date) => {
    if (date === null) return BLANK;
    return isCalendarDay(date) ? `${yearOf(date) % 10}${ordinalDigits(date)}` : undefined;
  },
};

const nearest = (years: readonly number[], ordinal: number, today: string): string | undefined =>
  nearestDay(
    years.map((year) => dayOfYear(year, ordinal)).filter((day) => day !== null),
    today,
  ) ?? undefined;

const ordinalDigits = (date: string): string => String(ordinalOf(date)).padStart(3, '0');
