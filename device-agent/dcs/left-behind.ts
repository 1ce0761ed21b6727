import type { Reservation } from './port.ts';

/**
 * Milliseconds after a departure in which whom it left behind still find their booking: they come to the kiosk for the
 * next flight, and are not told that nobody knows them.
 */
export const SOUGHT_AFTER = 6 * 3_600_000;

/** Whether a kiosk may find this: the flight has yet to leave, or has just left without the passenger. */
export const isStillSought = (
  { flight, state }: Pick<Reservation, 'flight' | 'state'>,
  now: number,
): boolean => {
  const left = now - Date.parse(flight.departure);
  return left < 0 || (left < SOUGHT_AFTER && (state === 'booked' || state === 'standby'));
};
