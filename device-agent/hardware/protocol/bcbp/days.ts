import { dayOfYear, digits, isCalendarDay, nearestDayOfYear, ordinalOf, yearOf } from '../calendar-day.ts';
import type { Item } from './item.ts';

/** Last year, this one and the next; for day 366 as far as leap years can lie apart, around 2100. */
const YEARS_AROUND = 1;
const LEAP_YEARS_AROUND = 8;
const LEAP_DAY = 366;
const HALF_YEAR = 182;
/** Years on either side in which one that ends in a certain digit is looked for; for day 366 farther. */
const DECADE = 10;
const DECADES_AROUND = 20;

/** Resolution 792, item 46: the day of the year, 001 to 366; of the years it can lie in, the nearest. */
export const flightDate: Item<string> = {
  width: 3,
  code: 'flight-date',
  holds: 'a day of the year, 001 to 366',
  read: (written, today) => {
    const ordinal = digits(written, 0, 3);
    // Within half a year of today no other year can bring it nearer.
    if (ordinal < LEAP_DAY && Math.abs(ordinal - today.ordinal) <= HALF_YEAR)
      return dayOfYear(today.year, ordinal) ?? undefined;
    const near = (around: number) => {
      const years = { first: today.year - around, last: today.year + around, step: 1 };
      return nearestDayOfYear(years, ordinal, today);
    };
    return near(YEARS_AROUND) ?? near(LEAP_YEARS_AROUND) ?? undefined;
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
    const decade = today.year - (today.year % 10) + digits(written, 0, 1);
    const ordinal = digits(written, 1, 4);
    const near = (around: number) => {
      const years = { first: decade - around, last: decade + around, step: 10 };
      return nearestDayOfYear(years, ordinal, today);
    };
    return near(DECADE) ?? near(DECADES_AROUND) ?? undefined;
  },
  write: (date) => {
    if (date === null) return BLANK;
    return isCalendarDay(date) ? `${yearOf(date) % 10}${ordinalDigits(date)}` : undefined;
  },
};

const ordinalDigits = (date: string): string => String(ordinalOf(date)).padStart(3, '0');
