import { calendarDay } from '../calendar-day.ts';
import type { AamvaOddity } from './licence.ts';

/** `MMDDCCYY` in the United States since version 2; `CCYYMMDD` in version 1, in Canada and in Mexico. */
export type DateOrder = 'month-first' | 'year-first';

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

const ORDERS: readonly DateOrder[] = ['month-first', 'year-first'];

function dateIn(digits: string, order: DateOrder): string | null {
  const [year, month, day] =
    order === 'year-first'
      ? [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)]
      : [digits.slice(4), digits.slice(0, 2), digits.slice(2, 4)];
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return null;
  return calendarDay(Number(year), Number(month), Number(day));
}

/**
 * The day that is written, ISO 8601; null when there is none. No eight digits are a day of these centuries in both
 * orders, because no month is 19, 20 or 21: the other order is an oddity, and never a guess.
 */
export function readDate(written: string, expected: DateOrder, oddities: Set<AamvaOddity>): string | null {
  const digits = written.replace(/[-/]/g, '');
  if (!/^\d{8}$/.test(digits)) return null;
  if (digits !== written) oddities.add('date-separators');
  const order = ORDERS.find((one) => dateIn(digits, one) !== null);
  if (!order) return null;
  if (order !== expected) oddities.add('date-order');
  return dateIn(digits, order);
}

/** A day as it is written in this order. */
export const writeDate = (day: string, order: DateOrder): string => {
  const [year, month, date] = day.split('-');
  return order === 'year-first' ? `${year}${month}${date}` : `${month}${date}${year}`;
};
