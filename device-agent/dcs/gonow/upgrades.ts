import { err, ok, type Result } from '../../../config/result.ts';
import { isHigherCabin, type UpgradeGain } from '../../../config/upgrades.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Money } from '../../contract/money.ts';
import {
  type DcsPort,
  mayBeGiven,
  type Paid,
  type Seat,
  type Upgraded,
  type UpgradeOption,
} from '../port.ts';
import { moneyOf } from './amounts.ts';
import { type At, again } from './host-desk.ts';
import { isGood, noPayment } from './payments.ts';
import { releasedBy, releaseSeat, seatPaymentsOf } from './released.ts';
import { reservationAt, waitsForSeat } from './reservations.ts';
import { type Unit, unitsFor } from './seats.ts';
import { takeSeat } from './take-seat.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, writeTrace } from './traces.ts';

/** How the airline words what comes with a cabin. */
const GAINS: ReadonlyMap<string, UpgradeGain> = new Map([
  ['FBED', 'flat-bed'],
  ['LNGE', 'lounge'],
  ['PBRD', 'priority-boarding'],
]);

const refused = (detail: string): Result<never, Fault> => err({ code: 'dcs.refused', detail });

/**
 * What the host would move the passenger's segment up to, the cheapest first. A class belongs to a segment with everyone
 * on it: so only to whoever flies it alone, whose seat there is no infant's too.
 */
async function offersTo(at: At): Promise<Result<UpgradeOption[], Fault>> {
  const { session, place, passenger, segment } = at;
  const isAlone = Object.keys(segment.passengerSegment).length === 1 && passenger.infant === null;
  if (!isAlone || waitsForSeat(at)) return ok([]);
  const asked = await session.call('upgradeAvailability', { keys: { segmentKey: place.segmentKey } });
  if (!asked.ok) return asked;
  return ok(
    asked.value
      .filter(
        ({ cabinOfService: cabin, availableCount }) =>
          availableCount > 0 && isHigherCabin(cabin, segment.cabinOfService),
      )
      .map(({ cabinOfService, availableCount, serviceBundleSsrCodes, fareDifference }) => ({
        ...{ compartment: cabinOfService, seatsFree: availableCount },
        price: moneyOf(fareDifference.amount, fareDifference.currencyCode),
        givesBack: sumOf(seatPaymentsOf(at)),
        gains: serviceBundleSsrCodes.flatMap((code) => GAINS.get(code) ?? []),
      }))
      .sort((a, b) => a.price.minorUnits - b.price.minorUnits),
  );
}

const sumOf = (payments: readonly Paid[]): Money | null => {
  const [first] = payments;
  if (!first) return null;
  const minorUnits = payments.reduce((sum, { amount }) => sum + amount.minorUnits, 0);
  return { ...first.amount, minorUnits };
};

export const upgradeOptions =
  ({ desk }: Tools): DcsPort['upgradeOptions'] =>
  ({ reservationId }) =>
    desk.workAt(reservationId, offersTo);

/** Where nobody asked for the middle it is given last. */
const bestOf = (units: readonly Unit[], liked: Seat['position'] | null): Unit | undefined => {
  const order = ({ seat: { position } }: Unit) => (position === liked ? 0 : position === 'middle' ? 2 : 1);
  return units.filter(({ seat }) => mayBeGiven(seat)).sort((a, b) => order(a) - order(b))[0];
};

/**
 * The class, the seat, what was paid for the seat they leave, and the payment are one commit: all of it is there, or nothing.
 */
export const sellUpgrade =
  (tools: Tools): DcsPort['sellUpgrade'] =>
  ({ reservationId, compartment, position, payment, idempotencyKey }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<Upgraded, Fault>> => {
      const { session, booking, place } = at;
      const command = { reservationId, compartment, position, payment };
      const done = earlier(booking, traceOf(idempotencyKey, command, []));
      if (!done.ok) return done;
      if (done.value) return upgradedAt(tools, at, done.value.did[4] ?? '', idempotencyKey);
      if (!isGood(booking, payment)) return noPayment;
      const flight = await tools.flights.flightOf(session, at.segment);
      if (!flight.ok) return flight;
      if (tools.clock.now() >= Date.parse(flight.value.checkInCloses))
        return err({ code: 'check-in.closed' });
      const offers = await offersTo(at);
      if (!offers.ok) return offers;
      if (!offers.value.some((offer) => offer.compartment === compartment))
        return refused('no upgrade for this passenger');
      const { passengerKey, segmentKey } = place;
      const released = await releaseSeat(tools, at, idempotencyKey);
      if (!released.ok) return released;
      const moved = await session.call('upgrade', {
        ...{ keys: { segmentKey }, body: { cabinOfService: compartment } },
      });
      if (!moved.ok) return moved;
      const above = await again(at, 'bookingInState');
      if (!above.ok) return above;
      const units = await unitsFor(above.value);
      if (!units.ok) return units;
      const unit = bestOf(units.value, position);
      if (!unit) return err({ code: 'check-in.no-seat', detail: 'the cabin is full' });
      const { unitKey, seat } = unit;
      const did = ['upgrade', passengerKey, segmentKey, compartment, seat.number];
      const notes = [writeTrace(traceOf(idempotencyKey, command, did)), ...released.value];
      const after = await takeSeat(tools, at, { unitKey, ware: 'upgrade', payment, idempotencyKey, notes });
      return after.ok ? upgradedAt(tools, after.value, seat.number, idempotencyKey) : after;
    });

async function upgradedAt(
  { flights }: Tools,
  at: At,
  number: string,
  idempotencyKey: string,
): Promise<Result<Upgraded, Fault>> {
  const reservation = await reservationAt(flights, at);
  if (!reservation.ok) return reservation;
  const units = await unitsFor(at);
  if (!units.ok) return units;
  const seat = units.value.find((one) => one.seat.number === number)?.seat;
  if (!seat) return refused('the cabin is another by now');
  const released = releasedBy(at.booking, idempotencyKey);
  return ok({ reservation: reservation.value, position: seat.position, zone: seat.zone, released });
}
