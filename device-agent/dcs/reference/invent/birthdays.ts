import { nameKey } from '../name-key.ts';
import type { Age, InventedPerson, Unborn } from './person.ts';

const DAY = 24 * 60 * 60_000;

/** Years of age that each is sure to have on the day of travel, and in how many days before that they are born. */
const BORN: Record<Age, { readonly youngest: number; readonly days: number }> = {
  adult: { youngest: 18, days: 18_250 },
  child: { youngest: 3, days: 3_000 },
  infant: { youngest: 0, days: 600 },
};
/** Days before the day of travel on which nobody turns an age. */
const MARGIN = 30;
/** Series in a row that share no birthday: as many days of a timetable are never known at once. */
export const SERIES_APART = 7;
/** Spreads those who follow each other over the years (prime to all numbers of birthdays). */
const STRIDE = 7919;

export interface Birthdays {
  /** The same person with a birthday on which nobody of their name was born. */
  give(person: Unborn, today: string): InventedPerson;
}

/**
 * Birthdays of the people of one series. No two whose names a search would hold together are born on the same day: within
 * a series because what is given is remembered, and among `SERIES_APART` series in a row because each has days of its own.
 */
export function birthdaysOf(series: number): Birthdays {
  const given = new Set<string>();
  return {
    give: (person, today) => {
      const { youngest, days } = BORN[person.age];
      const places = Math.floor(days / SERIES_APART);
      const newest = newestOf(series, today, youngest);
      const name = nameKey(person);
      for (let tried = 0; tried < places; tried += 1) {
        const place = ((person.serial + tried) * STRIDE) % places;
        const birthDate = new Date((newest - place * SERIES_APART) * DAY).toISOString().slice(0, 10);
        const known = `${name}/${birthDate}`;
        if (given.has(known)) continue;
        given.add(known);
        return { ...person, passport: { ...person.passport, birthDate } };
      }
      throw new Error('more people of one name than there are birthdays');
    },
  };
}

/** The last day, counted from 1970, that is of the series and makes someone `youngest` years old before `today`. */
function newestOf(series: number, today: string, youngest: number): number {
  const [year = 0, ...monthAndDay] = today.split('-').map(Number);
  const [month = 1, day = 1] = monthAndDay;
  const last = Date.UTC(year - youngest, month - 1, day) / DAY - MARGIN;
  return last - ((((last - series) % SERIES_APART) + SERIES_APART) % SERIES_APART);
}
