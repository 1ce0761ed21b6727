import { andThen, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { canBeCaught } from '../connection.ts';
import { excessCost } from '../excess.ts';
import type { BagAllowance, CheckedBag } from '../port.ts';
import { bagFare } from './bag-fares.ts';
import { canFollow, checkedInAs } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { checkedInOn, journeyFrom, ownBookings } from './party.ts';
import type { BagRow, Booking, FlightRow } from './rows.ts';
import { type Desk, findBooking, instant, type Rule, refuse } from './rules.ts';

export const bagAllowance: Rule<'bagAllowance'> = (desk, { reservationId, to }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    const reach = reachOf(desk, booking);
    const end = reach.findIndex(({ destination }) => destination === to);
    return ok(allowanceOn(desk, booking, end < 0 ? reach : reach.slice(0, end + 1)));
  });

/** For bags that go on these flights of the passenger's. */
const allowanceOn = (desk: Desk, booking: Booking, flown: readonly FlightRow[]): BagAllowance => ({
  ...bagFare(booking.passenger, flown),
  to: endOf(flown, booking),
  checked: desk.store.bags(booking.passenger.reservation_id).map(bagOf),
});

const endOf = (flown: readonly FlightRow[], { flight }: Booking): string =>
  (flown.at(-1) ?? flight).destination;

/** The flights for which a passenger can be checked in from here, as things stand. */
function reachOf(desk: Desk, booking: Booking): readonly FlightRow[] {
  const own = ownBookings(desk, booking);
  const reach = [booking.flight];
  // Whoever waits for a seat on the first is not known to fly on.
  if (booking.passenger.state === 'standby') return reach;
  let last = booking.flight;
  for (const { flight_id } of journeyFrom(booking, own).slice(1)) {
    const next = own.find(({ flight }) => flight.flight_id === flight_id);
    if (!next || !canBeCaught(last, next.flight) || !canFollow(desk, next)) break;
    last = next.flight;
    reach.push(last);
  }
  return reach;
}

const bagOf = ({ licence_plate, destination, weight, tag }: BagRow): CheckedBag => ({
  licencePlate: licence_plate,
  to: destination,
  weight,
  tag,
});

/** Numbers bags while check-in is open. Nothing of a command that is refused stays. */
export const addBags: Rule<'addBags'> = (desk, { reservationId, bags, payment }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const booking = found.value;
  const { passenger, flight } = booking;
  if (!checkedInAs(passenger)) return refuse('dcs.refused', 'the passenger is not checked in');
  if (windowStatus(flight, desk.clock.now()) === 'closed') return refuse('check-in.closed');
  if (flight.accounting_code === null) return refuse('dcs.refused', 'the flight takes no bags here');
  const flown = checkedInOn(desk, booking);
  const allowance = allowanceOn(desk, booking, flown);
  if (bags.some(({ weight }) => weight !== null && weight > allowance.heaviest))
    return refuse('dcs.refused', 'a bag is heavier than any may be');
  if (allowance.pieces === null && bags.some(({ weight }) => weight === null))
    return refuse('dcs.refused', 'the allowance is by weight and a bag has none');
  const due = excessCost(allowance, bags);
  if (due?.minorUnits !== payment?.amount.minorUnits || due?.currency !== payment?.amount.currency)
    return refuse('bags.payment-needed');
  if (payment) {
    if (!desk.store.payments.isGood(payment.reference))
      return refuse('dcs.refused', 'the payment is void, or has paid for something else');
    desk.store.payments.saveForBags(reservationId, payment);
  }
  const destination = endOf(flown, booking);
  return ok(
    bags.map(({ weight }) => {
      const row: BagRow = {
        licence_plate: freePlate(desk, flight.accounting_code ?? ''),
        reservation_id: reservationId,
        destination,
        weight,
        tag: 'issued',
        job_id: null,
        added_at: instant(desk),
      };
      desk.store.addBag(row);
      return bagOf(row);
    }),
  );
};

/** Resolution 740: a tag of the airline's own begins with 0. */
function freePlate({ store }: Desk, accountingCode: string): string {
  for (;;) {
    const serial = String(store.takeTagSerial(accountingCode)).padStart(6, '0');
    const plate = `0${accountingCode}${serial}`;
    if (!store.bag(plate)) return plate;
  }
}

export const activateTag: Rule<'activateTag'> = (desk, command) => report(desk, command, 'active');

export const reportTagFailure: Rule<'reportTagFailure'> = (desk, command) =>
  report(desk, command, command.outcome);

function report(
  { store }: Desk,
  tag: { reservationId: string; licencePlate: string; jobId: string },
  state: CheckedBag['tag'],
): Result<Record<string, never>, Fault> {
  const bag = store.bag(tag.licencePlate);
  if (bag?.reservation_id !== tag.reservationId)
    return refuse('dcs.refused', 'the passenger has no such bag');
  if (bag.tag !== 'active')
    store.saveTag({ licence_plate: bag.licence_plate, tag: state, job_id: tag.jobId });
  return ok({});
}
