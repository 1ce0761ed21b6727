import type { Clock } from '../../../config/clock.ts';
import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { DcsAnswer, DcsBody, DcsCalls } from '../http-wire.ts';
import type { Booking } from './rows.ts';
import type { Store } from './store.ts';

/** Settles when everything that was committed before would survive a power cut. */
export type Durable = () => Promise<void>;

/** What every rule of the reference DCS works with. */
export interface Desk {
  readonly store: Store;
  readonly clock: Clock;
}

/**
 * How one call of the port is decided. Refusing must leave the store as it was. `key` is the idempotency key of a kiosk's
 * command; a desk has none.
 */
export type Rule<C extends keyof DcsCalls> = (
  desk: Desk,
  body: DcsBody<C>,
  key?: string,
) => Result<DcsAnswer<C>, Fault>;

export const refuse = (code: FaultCode, detail?: string): Result<never, Fault> =>
  err(detail === undefined ? { code } : { code, detail });

export function findBooking({ store }: Desk, reservationId: string): Result<Booking, Fault> {
  const booking = store.booking(reservationId);
  return booking ? ok(booking) : refuse('booking.not-found', 'no such reservation');
}

/** The moment of the desk's clock, ISO 8601 in UTC, for records nobody reads to a passenger. */
export const instant = ({ clock }: Desk): string => new Date(clock.now()).toISOString();

/** Whether these are passengers of one record on one flight, each named once. */
export function areOneParty(all: readonly Booking[]): boolean {
  const passengers = new Set(all.map(({ passenger }) => passenger.reservation_id));
  const records = new Set(
    all.map(({ passenger, flight }) => `${passenger.record_locator} ${flight.flight_id}`),
  );
  return passengers.size === all.length && records.size === 1;
}
