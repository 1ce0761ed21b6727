import type { Booking } from './rows.ts';
import type { Desk } from './rules.ts';
import { hasFreeSeat } from './seats.ts';

/**
 * Whether more passengers are booked than there are seats, and this is one who has none: neither at an exit nor one that
 * costs something is left in their cabin. Once a seat is free again it is theirs like anyone's.
 */
export const isLeftOut = (desk: Desk, booking: Booking): boolean => {
  const { state, seat, on_lap_of } = booking.passenger;
  return state === 'booked' && seat === null && on_lap_of === null && !hasFreeSeat(desk, booking);
};
