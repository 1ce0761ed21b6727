/**
 * Whether everything is tried that the tests know of: `npm run test:thorough`, before a release. `npm test` leaves out what
 * differs from something it tries only in the hour, the display or the sum of what stands about, and is waited for.
 */
export const isThorough = process.env.LANDSIDE_THOROUGH !== undefined;

/** What is tried each time, and behind it what is tried when everything is. */
export const tried = <T>(each: readonly T[], thorough: readonly T[]): readonly T[] =>
  isThorough ? [...each, ...thorough] : each;
