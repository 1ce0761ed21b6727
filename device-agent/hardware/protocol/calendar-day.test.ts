import { expect, test } from 'vitest';
import { calendarDay, dayOfYear, daysBetween, isCalendarDay, nearestDay, ordinalOf } from './calendar-day.ts';

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
  expect(nearestDay(['2025-01-01', '2025-01-05'], '2025-01-03')).toBe('2025-01-05');
  expect(nearestDay([], '2025-01-03')).toBeNull();
});
