import { andThen, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Money } from '../../contract/money.ts';
import { canBeCaught } from '../connection.ts';
import { digest } from '../digest.ts';
import { excessCost } from '../excess.ts';
import type { BagAllowance, CheckedBag, NewBag, Paid, PassengerBags } from '../port.ts';
import { bagFare } from './bag-fares.ts';
import { canFollow, checkedInAs } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { journeyFrom, ownBookings } from './party.ts';
import { isPaid } from './payments.ts';
import type { BagRow, Booking, FlightRow } from './rows.ts';
import { areOneParty, type Desk, findBooking, instant, type Rule, refuse } from './rules.ts';

/** Without its airline's number no bag is numbered (Resolution 740): said before anybody chooses bags, or pays for them. */
const takesBags = ({ accounting_code }: FlightRow): boolean => accounting_code !== null;
const NO_BAGS = refuse('dcs.refused', 'the flight takes no bags here');

export const bagAllowance: Rule<'bagAllowance'> = (desk, { reservationId, to }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    if (!takesBags(booking.flight)) return NO_BAGS;
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

/** The flights of a passenger's journey from here on, as far as they fly them as things stand: no bag flies without its passenger. */
function flownOn(desk: Desk, booking: Booking, goesAlong: (next: Booking) => boolean): readonly FlightRow[] {
  const own = ownBookings(desk, booking);
  const flown = [booking.flight];
  let last = booking.flight;
  for (const { flight_id } of journeyFrom(booking, own).slice(1)) {
    const next = own.find(({ flight }) => flight.flight_id === flight_id);
    if (!next || next.flight.disruption === 'cancelled') break;
    if (!canBeCaught(last, next.flight) || !goesAlong(next)) break;
    last = next.flight;
    flown.push(last);
  }
  return flown;
}

/** The flights for which a passenger is checked in from here, or can be. Whoever waits for a seat on the first is not known to fly on. */
const reachOf = (desk: Desk, booking: Booking): readonly FlightRow[] =>
  flownOn(desk, booking, (next) => booking.passenger.state !== 'standby' && canFollow(desk, next));

/** The flights for which they are checked in: no bag is tagged farther. */
const checkedInOn = (desk: Desk, booking: Booking): readonly FlightRow[] =>
  flownOn(desk, booking, ({ passenger }) => checkedInAs(passenger) !== null);

const bagOf = ({ licence_plate, destination, weight, tag, asked_as }: BagRow): CheckedBag => ({
  licencePlate: licence_plate,
  to: destination,
  weight,
  tag,
  ...(asked_as !== null && { askedAs: asked_as }),
});

/** Bags of one passenger that can be numbered, and what they cost on top of the allowance. */
interface Takeable {
  readonly booking: Booking;
  readonly bags: readonly NewBag[];
  /** As far as they are tagged. */
  readonly to: string;
  readonly cost: Money | null;
}

/** What stands in the way of these bags; they are numbered while check-in is open. */
function taking(desk: Desk, { reservationId, bags }: PassengerBags): Result<Takeable, Fault> {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const booking = found.value;
  const { passenger, flight } = booking;
  if (!checkedInAs(passenger)) return refuse('dcs.refused', 'the passenger is not checked in');
  if (windowStatus(flight, desk.clock.now()) === 'closed') return refuse('check-in.closed');
  if (!takesBags(flight)) return NO_BAGS;
  const flown = checkedInOn(desk, booking);
  const allowance = allowanceOn(desk, booking, flown);
  if (bags.some(({ weight }) => weight !== null && weight > allowance.heaviest))
    return refuse('dcs.refused', 'a bag is heavier than any may be');
  if (allowance.pieces === null && bags.some(({ weight }) => weight === null))
    return refuse('dcs.refused', 'the allowance is by weight and a bag has none');
  return ok({ booking, bags, to: allowance.to, cost: excessCost(allowance, bags) });
}

/** Nothing of a command that is refused stays, whoever of the party it is refused for. */
export const addBags: Rule<'addBags'> = (desk, { passengers, payment }, key) => {
  const all: Takeable[] = [];
  for (const asked of passengers) {
    const one = taking(desk, asked);
    if (!one.ok) return one;
    all.push(one.value);
  }
  if (!areOneParty(all.map(({ booking }) => booking)))
    return refuse('dcs.refused', 'the passengers are not of one record');
  if (
    !isPaid(
      all.flatMap(({ cost }) => cost ?? []),
      payment,
    )
  )
    return refuse('bags.payment-needed');
  if (payment && !desk.store.payments.isGood(payment.reference))
    return refuse('dcs.refused', 'the payment is void, or has paid for something else');
  return ok(all.map((one) => number(desk, one, payment, key === undefined ? null : digest(key))));
};

function number(
  desk: Desk,
  { booking, bags, to, cost }: Takeable,
  payment: Paid | null,
  askedAs: string | null,
): CheckedBag[] {
  const { reservation_id } = booking.passenger;
  if (payment && cost) desk.store.payments.saveForBags(reservation_id, { ...payment, amount: cost });
  return bags.map(({ weight }) => {
    const row: BagRow = {
      licence_plate: freePlate(desk, booking.flight.accounting_code ?? ''),
      reservation_id,
      destination: to,
      weight,
      tag: 'issued',
      job_id: null,
      added_at: instant(desk),
      asked_as: askedAs,
    };
    desk.store.addBag(row);
    return bagOf(row);
  });
}

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
