import { outgrowsLap } from '../lap-age.ts';
import type { Requirement } from '../port.ts';
import { SEEN_IN_PERSON } from '../services-in-person.ts';
import { homeAgain } from '../stay.ts';
import { isDomestic } from './domestic.ts';
import { isLeftOut } from './oversold.ts';
import { type Booking, type FlightRow, type ReservationRow, specialServicesOf } from './rows.ts';
import type { Desk } from './rules.ts';

/** Whether an infant on a lap is too old for it on one of these flights. */
export const isTooOldForLap = (
  { on_lap_of: lap, birth_date: born }: ReservationRow,
  flown: readonly Pick<FlightRow, 'departure'>[],
): boolean =>
  lap !== null &&
  outgrowsLap(
    born,
    flown.map(({ departure }) => departure),
  );

/** What the booking itself demands before check-in, most important first. */
export function openRequirements({ passenger, flight }: Booking): Requirement[] {
  const services = specialServicesOf(passenger).map((service) => SEEN_IN_PERSON.get(service));
  const open: Requirement[] = [];
  if (passenger.hold) open.push({ kind: 'security-hold' });
  if (services.includes('unaccompanied-minor')) open.push({ kind: 'unaccompanied-minor' });
  if (services.includes('see-staff')) open.push({ kind: 'see-staff' });
  if (passenger.payment_owed) open.push({ kind: 'payment' });
  const isChecked = passenger.document_number !== null && passenger.documents_checked === 1;
  const { stay_until: stayUntil } = passenger;
  if (!isChecked && !isDomestic(flight)) open.push({ kind: 'document', ...(stayUntil && { stayUntil }) });
  return open;
}

/** When their booking takes them home again, where the airline has not said how long they stay; null where it does not. */
export function leavesAgain({ store }: Desk, { passenger, flight }: Booking): string | null {
  const own = store
    .bookingsByLocator(passenger.record_locator)
    .filter((one) => one.passenger.passenger_id === passenger.passenger_id);
  return homeAgain(
    flight.origin,
    own.map((one) => one.flight).filter(({ departs_at }) => departs_at > flight.departs_at),
  );
}

/**
 * What still stands between a passenger and check-in, who is booked on these flights of one journey. Whatever else it is
 * stands in the way of the first flight; but the document that any of them demands, and an infant who is too old for a lap on
 * any of them, are seen to before the first: the bags go through to the end. Whoever waits for a seat on the first is not known to fly on.
 */
export function requirementsOf(desk: Desk, first: Booking, onward: readonly Booking[] = []): Requirement[] {
  const flown = first.passenger.state === 'standby' ? [first] : [first, ...onward];
  const documents = flown
    .filter(({ passenger }) => passenger.state !== 'checked-in')
    .flatMap(openRequirements)
    .filter(({ kind }) => kind === 'document');
  // How long they stay is asked of the country where the journey ends.
  const told = documents.findLast(({ stayUntil }) => stayUntil !== undefined) ?? documents.at(-1);
  const stayUntil = told?.stayUntil ?? leavesAgain(desk, first);
  const document = told && { ...told, ...(stayUntil && { stayUntil }) };
  const isTooOld = isTooOldForLap(
    first.passenger,
    [first, ...onward].map(({ flight }) => flight),
  );
  return [
    ...(isTooOld ? [{ kind: 'see-staff' } as const] : []),
    ...openRequirements(first).filter(({ kind }) => kind !== 'document'),
    ...(document ? [document] : []),
    ...(isLeftOut(desk, first) ? [{ kind: 'denied-boarding' } as const] : []),
  ];
}
