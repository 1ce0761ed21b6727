import { expect, test } from 'vitest';
import {
  calendarDay,
  dayOfYear,
  daysBetween,
  isCalendarDay,
  nearestDayOfYear,
  ordinalOf,
  todayOf,
} from './calendar-day.ts';

test('knows which days exist', () => {
  expect(calendarDay(2024, 2, 29)).toBe('2024-02-29');
  expect(calendarDay(2023, 2, 29)).toBeNull();
  expect(calendarDay(1900, 2, 29)).toBeNull();
  expect(calendarDay(2025, 13, 1)).toBeNull();
  expect(calendarDay(2025, 4, 31)).toBeNull();
  expect(isCalendarDay('2025-02-30')).toBe(false);
  expect(isCalendarDay('2025-2-3')).toBe(false);
});

test('counts the days of a year', () => {
  expect(dayOfYear(2024, 366)).toBe('2024-12-31');
  expect(dayOfYear(2025, 366)).toBeNull();
  expect(dayOfYear(2025, 0)).toBeNull();
  expect(ordinalOf('2024-12-31')).toBe(366);
  expect(ordinalOf('2025-01-01')).toBe(1);
});

test('of days equally near takes the later', () => {
  expect(daysBetween('2025-12-31', '2026-01-01')).toBe(1);
  const around = (year: number) => ({ first: year - 1, last: year + 1, step: 1 });
  expect(nearestDayOfYear(around(2025), 1, todayOf('2025-07-02'))).toBe('2025-01-01');
  expect(nearestDayOfYear(around(2024), 1, todayOf('2024-07-02'))).toBe('2025-01-01');
  expect(nearestDayOfYear(around(2025), 366, todayOf('2025-03-01'))).toBe('2024-12-31');
  expect(nearestDayOfYear(around(2022), 366, todayOf('2022-03-01'))).toBeNull();
});

test('agrees with the clock’s own calendar on every day of eight centuries', () => {
  const DAY = 86_400_000;
  const first = Date.UTC(1600, 0, 1);
  for (let time = first; time < Date.UTC(2400, 0, 1); time += DAY) {
    const date = new Date(time);
    const day = date.toISOString().slice(0, 10);
    const [year, month, dayOfMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    const ordinal = (time - Date.UTC(year, 0, 1)) / DAY + 1;
    if (
      calendarDay(year, month, dayOfMonth) !== day ||
      dayOfYear(year, ordinal) !== day ||
      ordinalOf(day) !== ordinal ||
      daysBetween('1600-01-01', day) !== (time - first) / DAY ||
      !isCalendarDay(day)
    )
      throw new Error(day);
  }
  expect(isCalendarDay('2025-0x-01')).toBe(false);
  expect(isCalendarDay('0999-01-01')).toBe(false);
});
