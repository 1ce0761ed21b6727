import type { Reservation } from './port.ts';

/**
 * Milliseconds after a departure in which whom it left behind still find their booking: they come to the kiosk for the
 * next flight, and are not told that nobody knows them.
 */
export const SOUGHT_AFTER = 12 * 3_600_000;

/** Whether a kiosk may find this: the flight has yet to leave, or should have left by now and has not taken the passenger. */
export const isStillSought = (
  { flight, state }: Pick<Reservation, 'flight' | 'state'>,
  now: number,
): boolean => {
  const left = now - Date.parse(flight.departure);
  const isLeft = state === 'booked' || state === 'standby' || flight.disruption?.kind === 'cancelled';
  return left < 0 || (left < SOUGHT_AFTER && isLeft);
};
