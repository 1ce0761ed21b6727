import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';

/** One passenger, or their infant, on one segment of a booking, by the host's keys. */
export interface Place {
  readonly bookingKey: string;
  readonly passengerKey: string;
  readonly segmentKey: string;
  readonly isInfant: boolean;
}

const INFANT = 'infant';

/** What the port calls a reservation: the host has no name for it. Its keys hold no dot. */
export const reservationIdOf = ({ bookingKey, passengerKey, segmentKey, isInfant }: Place): string =>
  [bookingKey, passengerKey, segmentKey, ...(isInfant ? [INFANT] : [])].join('.');

/** The same the other way round; null for what is no such name. */
export function placeIn(reservationId: string): Place | null {
  const [bookingKey, passengerKey, segmentKey, infant, ...more] = reservationId.split('.');
  if (!bookingKey || !passengerKey || !segmentKey || more.length > 0) return null;
  if (infant !== undefined && infant !== INFANT) return null;
  return { bookingKey, passengerKey, segmentKey, isInfant: infant === INFANT };
}

/** The same of several: all of one booking and on one flight; anything else is no party. */
export function placesIn(reservationIds: readonly string[]): Result<Place[], Fault> {
  const places = reservationIds.flatMap((id) => placeIn(id) ?? []);
  const [first] = places;
  if (places.length < reservationIds.length || !first) return err({ code: 'booking.not-found' });
  const isOne = places.every(
    ({ bookingKey, segmentKey }) => bookingKey === first.bookingKey && segmentKey === first.segmentKey,
  );
  return isOne
    ? ok(places)
    : err({ code: 'dcs.refused', detail: 'passengers of several records or flights' });
}

/** The same on every flight of the record. An infant has no key of their own. */
export const passengerIdOf = ({
  passengerKey,
  isInfant,
}: Pick<Place, 'passengerKey' | 'isInfant'>): string =>
  isInfant ? `${passengerKey}.${INFANT}` : passengerKey;
