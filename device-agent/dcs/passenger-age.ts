import type { Reservation } from './port.ts';

export type PassengerType = Reservation['passengerType'];

/** Ages in years that passengers are booked for: from, and below. */
const AGES: Readonly<Record<PassengerType, { readonly from: number; readonly below: number }>> = {
  adult: { from: 12, below: 200 },
  child: { from: 0, below: 18 },
  infant: { from: 0, below: 2 },
};

/**
 * Whether someone born then (ISO 8601, as far as it is known) can be of the age that passengers of a type have when their first
 * flight departs, and below its end when their last one does. Both are ISO 8601, as the clocks at the airport show them.
 */
export function canBeOfType(
  type: PassengerType,
  born: string,
  { first, last = first }: { readonly first: string; readonly last?: string },
): boolean {
  const { from, below } = AGES[type];
  const tooOld = yearsBefore(last, below).slice(0, born.length);
  const isPartial = born.length < 'YYYY-MM-DD'.length;
  const isBelow = isPartial ? born >= tooOld : born > tooOld;
  return isBelow && born <= yearsBefore(first, from).slice(0, born.length);
}

const yearsBefore = (departure: string, years: number): string =>
  `${Number(departure.slice(0, 4)) - years}${departure.slice(4, 'YYYY-MM-DD'.length)}`;

/** Whether any of these dates of birth, as far as they are known, says that somebody is younger than that when a flight departs. */
export const isYoungerThan = (
  years: number,
  birthDates: readonly (string | null | undefined)[],
  departure: string,
): boolean => birthDates.some((born) => born && born > yearsBefore(departure, years).slice(0, born.length));

/**
 * As what somebody flies. Whoever is booked as an adult, perhaps because nobody said as what, is a child where any date of
 * birth that is known of them, their booking's or a document's, says that they are younger than adults are.
 */
export const typeByAge = (
  booked: PassengerType,
  birthDates: readonly (string | null | undefined)[],
  departure: string,
): PassengerType =>
  booked === 'adult' && isYoungerThan(AGES.adult.from, birthDates, departure) ? 'child' : booked;
