import { DateTime } from 'luxon';

/** So many minutes after `now`, which is milliseconds since 1970. */
export const at = (now: number, minutes: number): DateTime => DateTime.fromMillis(now).plus({ minutes });
