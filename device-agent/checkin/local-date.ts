import { DateTime } from 'luxon';
import type { Clock } from '../../config/clock.ts';

/** The date (ISO 8601) on the wall of an airport, whatever zone the kiosk's own clock is set to. */
export function localDate(clock: Clock, timeZone: string): string {
  const date = DateTime.fromMillis(clock.now(), { zone: timeZone }).toISODate();
  if (date === null) throw new Error(`no such time zone: ${timeZone}`);
  return date;
}
