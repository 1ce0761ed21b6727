import { andThen, ok } from '../../../config/result.ts';
import { isHigherCabin } from '../../../config/upgrades.ts';
import type { Money } from '../../contract/money.ts';
import type { Paid, UpgradeOption } from '../port.ts';
import { windowStatus } from './check-in-window.ts';
import { upgradePricesSchema } from './import-schema.ts';
import { type Booking, reservationOf } from './rows.ts';
import { type Desk, findBooking, type Rule, refuse } from './rules.ts';
import { anySeat, seatsToGive } from './seats.ts';

export const upgradeOptions: Rule<'upgradeOptions'> = (desk, { reservationId }) =>
  andThen(findBooking(desk, reservationId), (booking) =>
    ok(
      mayMoveUp(desk, booking)
        ? offersOf(desk, booking).flatMap((offer): UpgradeOption[] => {
            const seatsFree = seatsToGive(desk, movedUp(booking, offer.compartment)).length;
            const givesBack = sumOf(desk.store.payments.forSeats(reservationId), offer.price.currency);
            return seatsFree > 0 ? [{ ...offer, givesBack, seatsFree }] : [];
          })
        : [],
    ),
  );

/** The seat, the cabin, the old seat, what was paid for it and what is paid now change in one transaction, or nothing does. */
export const sellUpgrade: Rule<'sellUpgrade'> = (
  desk,
  { reservationId, compartment, position, payment: { reference, amount } },
) => {
  const { payments } = desk.store;
  if (!payments.isGood(reference))
    return refuse('dcs.refused', 'the payment is void, or has paid for something else');
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const booking = found.value;
  if (windowStatus(booking.flight, desk.clock.now()) === 'closed') return refuse('check-in.closed');
  const offer = offersOf(desk, booking).find((one) => one.compartment === compartment);
  if (!offer || !mayMoveUp(desk, booking)) return refuse('dcs.refused', 'no upgrade for this passenger');
  const { price } = offer;
  if (price.minorUnits !== amount.minorUnits || price.currency !== amount.currency)
    return refuse('payment.needed');
  const above = movedUp(booking, compartment);
  const seat = anySeat(desk, above, position);
  if (!seat) return refuse('check-in.no-seat', 'the cabin is full');
  const passenger = { ...above.passenger, seat: seat.number, seat_chosen_by: 'passenger' } as const;
  desk.store.saveReservation(passenger);
  payments.saveForUpgrade(reservationId, compartment, { reference, amount });
  const released = payments.releaseSeats(reservationId);
  const reservation = reservationOf({ ...booking, passenger });
  return ok({ reservation, position: seat.position, zone: seat.zone, released });
};

const sumOf = (payments: readonly Paid[], currency: string): Money | null => {
  const minorUnits = payments
    .filter(({ amount }) => amount.currency === currency)
    .reduce((sum, { amount }) => sum + amount.minorUnits, 0);
  return minorUnits > 0 ? { minorUnits, currency } : null;
};

/** Before check-in alone; whoever travels with an infant is seated by staff. */
const mayMoveUp = (desk: Desk, { passenger, flight }: Booking): boolean =>
  passenger.state === 'booked' &&
  passenger.passenger_type === 'adult' &&
  flight.disruption !== 'cancelled' &&
  windowStatus(flight, desk.clock.now()) === 'open' &&
  !desk.store.hasInfantOnLap(passenger);

type Offer = Omit<UpgradeOption, 'seatsFree' | 'givesBack'>;

/**
 * What the airline asks for higher cabins of the flight, the cheapest first: less what they have paid for a cabin already.
 * One that this would pay for whole is not sold: staff see to it.
 */
const offersOf = ({ store }: Desk, { passenger, flight }: Booking): Offer[] =>
  Object.entries(upgradePricesSchema.parse(JSON.parse(flight.upgrade_prices)))
    .filter(([compartment]) => isHigherCabin(compartment, passenger.compartment))
    .flatMap(([compartment, offer]): Offer[] => {
      const price = store.payments.leftToPayForCabin(passenger.reservation_id, offer.price);
      return price ? [{ compartment, ...offer, price }] : [];
    })
    .sort((a, b) => a.price.minorUnits - b.price.minorUnits);

const movedUp = ({ passenger, flight }: Booking, compartment: string): Booking => ({
  passenger: { ...passenger, compartment },
  flight,
});
