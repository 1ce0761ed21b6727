import type { FlightRow } from './rows.ts';

export type WindowStatus = 'not-open' | 'open' | 'closed';

/** Where `moment` (milliseconds since 1970) lies in a flight's check-in window, which ends before it closes. */
export function windowStatus(
  flight: Pick<FlightRow, 'check_in_opens' | 'check_in_closes'>,
  moment: number,
): WindowStatus {
  if (moment < Date.parse(flight.check_in_opens)) return 'not-open';
  return moment >= Date.parse(flight.check_in_closes) ? 'closed' : 'open';
}
