/** 14 CFR 121.585(b)(2): whoever sits at an exit is fifteen or older. */
const AGE_AT_AN_EXIT = 15;

/**
 * Whether somebody is old enough for an exit on a day (ISO date), by each of the dates of birth that are known of them: their
 * booking's and their documents'; null where one tells none. A date whose day or month is unknown is taken for the last that
 * it can be.
 */
export const isOfExitAge = (birthDates: readonly (string | null)[], day: string): boolean =>
  birthDates.every((born) => born === null || birthday(latest(born), AGE_AT_AN_EXIT) <= day);

const latest = (born: string): string => `${born}${'-12-31'.slice(born.length - 'YYYY'.length)}`;

const birthday = (born: string, age: number): string => `${Number(born.slice(0, 4)) + age}${born.slice(4)}`;
