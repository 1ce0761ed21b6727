import type { Requirement } from '../port.ts';
import { isDomestic } from './domestic.ts';
import { isLeftOut } from './oversold.ts';
import { type Booking, specialServicesOf } from './rows.ts';
import type { Desk } from './rules.ts';

/** Services for which the airline arranges something in person. Wheelchairs are not among them. */
const SEEN_IN_PERSON = new Set(['MEDA', 'STCR', 'DEPA', 'DEPU']);

/** What the booking itself demands before check-in, most important first. */
export function openRequirements({ passenger, flight }: Booking): Requirement[] {
  const services = specialServicesOf(passenger);
  const open: Requirement[] = [];
  if (passenger.hold) open.push({ kind: 'security-hold' });
  if (services.includes('UMNR')) open.push({ kind: 'unaccompanied-minor' });
  if (services.some((service) => SEEN_IN_PERSON.has(service))) open.push({ kind: 'see-staff' });
  if (passenger.payment_owed) open.push({ kind: 'payment' });
  const isChecked = passenger.document_number !== null && passenger.documents_checked === 1;
  const { stay_until: stayUntil } = passenger;
  if (!isChecked && !isDomestic(flight)) open.push({ kind: 'document', ...(stayUntil && { stayUntil }) });
  return open;
}

/** What still stands between this passenger and check-in. */
export function requirementsOf(desk: Desk, booking: Booking): Requirement[] {
  const open = openRequirements(booking);
  return isLeftOut(desk, booking) ? [...open, { kind: 'denied-boarding' }] : open;
}
