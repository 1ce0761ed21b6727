import { andThen, ok } from '../../../config/result.ts';
import type { DcsAnswer } from '../http-wire.ts';
import { isDomestic } from './domestic.ts';
import { isLeftOut } from './oversold.ts';
import { type Booking, specialServicesOf } from './rows.ts';
import { findBooking, type Rule } from './rules.ts';

/** Services for which the airline arranges something in person. Wheelchairs are not among them. */
const SEEN_IN_PERSON = new Set(['MEDA', 'STCR', 'DEPA', 'DEPU']);

/** What still stands between this passenger and check-in, most important first. */
export function openRequirements({ passenger, flight }: Booking): DcsAnswer<'requirements'> {
  const services = specialServicesOf(passenger);
  const open: DcsAnswer<'requirements'> = [];
  if (passenger.hold) open.push({ kind: 'security-hold' });
  if (services.includes('UMNR')) open.push({ kind: 'unaccompanied-minor' });
  if (services.some((service) => SEEN_IN_PERSON.has(service))) open.push({ kind: 'see-staff' });
  if (passenger.payment_owed) open.push({ kind: 'payment' });
  const isChecked = passenger.document_number !== null && passenger.documents_checked === 1;
  const { stay_until: stayUntil } = passenger;
  if (!isChecked && !isDomestic(flight)) open.push({ kind: 'document', ...(stayUntil && { stayUntil }) });
  return open;
}

export const requirements: Rule<'requirements'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    const open = openRequirements(booking);
    return ok(isLeftOut(desk, booking) ? [...open, { kind: 'denied-boarding' as const }] : open);
  });
