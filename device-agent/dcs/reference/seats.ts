import { andThen, ok, type Result } from '../../../config/result.ts';
import { CABINS, type Cabin, type CabinSeat } from '../../../config/seat-maps/cabin.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Money } from '../../contract/money.ts';
import { apartnessFrom, placesOf } from '../beside.ts';
import { mayBeGiven, type PassengerSeat, type Reservation, type Seat } from '../port.ts';
import { windowStatus } from './check-in-window.ts';
import { isPaid } from './payments.ts';
import { type Booking, reservationOf } from './rows.ts';
import { areOneParty, type Desk, findBooking, type Rule, refuse } from './rules.ts';
import { seatPrices, seatRule } from './seat-rules.ts';

/** Order in which seats are given away to whoever has not chosen one. */
const GIVEN_FIRST = { aisle: 0, window: 0, middle: 1 } as const;

export const seatMap: Rule<'seatMap'> = (desk, { reservationId }) => {
  const found = findBooking(desk, reservationId);
  return found.ok ? ok(mapFor(desk, found.value)) : found;
};

export const assignSeat: Rule<'assignSeat'> = (desk, { reservationId, seat, chosenBy }) =>
  andThen(findBooking(desk, reservationId), (booking) => {
    if (booking.passenger.seat === seat) return ok(reservationOf(booking));
    return moveTo(desk, booking, seat, chosenBy, (found) => {
      if (found.price) return refuse('dcs.refused', 'the seat costs something');
      if (chosenBy === 'preference' && !mayBeGiven(found))
        return refuse('dcs.refused', 'not a seat to be given unasked');
      return ok(undefined);
    });
  });

/**
 * The seats, their owners and what was paid for them change in one transaction, or nothing does. Whoever has the seat by now,
 * bought at another kiosk or given by staff, does not pay for it again.
 */
export const sellSeats: Rule<'sellSeats'> = (desk, { seats, payment }) => {
  const { payments } = desk.store;
  if (!payments.isGood(payment.reference))
    return refuse('dcs.refused', 'the payment is void, or has paid for something else');
  const moved: Moved[] = [];
  const takeBack = (refusal: Result<never, Fault>) => {
    for (const { before } of moved.reverse()) desk.store.saveSeat(before.passenger);
    return refusal;
  };
  for (const wanted of seats) {
    const one = moveToPaid(desk, wanted);
    if (!one.ok) return takeBack(one);
    moved.push(one.value);
  }
  if (!areOneParty(moved.map(({ before }) => before)))
    return takeBack(refuse('dcs.refused', 'the passengers are not of one record'));
  if (
    !isPaid(
      moved.flatMap(({ price }) => price ?? []),
      payment,
    )
  )
    return takeBack(refuse('payment.needed'));
  for (const { price, after } of moved)
    if (price)
      payments.saveForSeat(after.reservationId, after.seat?.number ?? '', { ...payment, amount: price });
  return ok(moved.map(({ after }) => after));
};

/** Someone who sits elsewhere now, for what that costs. */
interface Moved {
  readonly before: Booking;
  readonly after: Reservation;
  readonly price: Money | null;
}

const moveToPaid = (desk: Desk, { reservationId, seat }: PassengerSeat): Result<Moved, Fault> =>
  andThen(findBooking(desk, reservationId), (before) => {
    let price: Money | null = null;
    const moved = moveTo(desk, before, seat, 'passenger', (found) => {
      price = found.price;
      return found.price ? ok(undefined) : refuse('payment.needed');
    });
    return moved.ok ? ok({ before, after: moved.value, price }) : moved;
  });

export const voidPayment: Rule<'voidPayment'> = ({ store: { payments } }, { reference }) => {
  const used = payments.isUsed(reference);
  if (!used) payments.makeVoid(reference);
  return ok({ used });
};

function moveTo(
  desk: Desk,
  booking: Booking,
  number: string,
  chosenBy: 'passenger' | 'preference',
  mayHave: (seat: Seat) => Result<void, Fault>,
): Result<Reservation, Fault> {
  const { passenger, flight } = booking;
  if (passenger.on_lap_of) return refuse('dcs.refused', 'an infant on a lap has no seat of their own');
  if (chosenBy === 'preference' && passenger.seat_chosen_by === 'passenger') {
    return refuse('dcs.refused', 'the passenger chose another seat');
  }
  if (passenger.state === 'boarded') return refuse('dcs.refused', 'the passenger has boarded');
  // Seats that are left are given in the order of the list.
  if (passenger.state === 'standby') return refuse('dcs.refused', 'the passenger is standby');
  if (windowStatus(flight, desk.clock.now()) === 'closed') return refuse('check-in.closed');
  const [seat] = mapFor(desk, booking, ({ number: each }) => each === number);
  if (!seat) return refuse('dcs.refused', 'no such seat in this compartment');
  if (seat.state === 'blocked' && seat.exitRow) return refuse('dcs.refused', 'not at an exit');
  // Where an infant sits on a lap already, another one was only too late.
  if (seat.state !== 'free') return refuse('check-in.no-seat', `seat ${seat.state}`);
  const may = mayHave(seat);
  if (!may.ok) return may;
  const seated = { ...passenger, seat: number, seat_chosen_by: chosenBy };
  desk.store.saveSeat(seated);
  return ok(reservationOf({ passenger: seated, flight }));
}

/**
 * A seat for someone who has none: free of charge, and not at an exit, which nobody is given without agreeing to it; a child's
 * beside the adults of the record, and an adult's beside its children.
 */
export function anySeat(
  desk: Desk,
  booking: Booking,
  liked: Seat['position'] | null = null,
): Seat | undefined {
  const order = ({ position }: Seat) => (position === liked ? -1 : GIVEN_FIRST[position]);
  const [first, ...others] = seatsToGive(desk, booking).sort((a, b) => order(a) - order(b));
  const company = desk.store.seatsToSitBy(booking.passenger);
  if (!first || company.length === 0) return first;
  const places = placesOf(compartmentOf(booking));
  const beside = company.flatMap((seat) => places.get(seat) ?? []);
  const awayFrom = ({ number }: Seat) => {
    const place = places.get(number);
    return place ? apartnessFrom(beside, place) : 0;
  };
  return others.reduce((best, seat) => (awayFrom(seat) < awayFrom(best) ? seat : best), first);
}

/** Whether they may sit where they do: bookings come with seats as other systems gave them. True for whoever has none. */
export function mayKeepSeat(desk: Desk, booking: Booking): boolean {
  const held = booking.passenger.seat === null ? null : cabinOf(booking).seats.get(booking.passenger.seat);
  return !held || seatRule(desk, booking)(held);
}

/** The seats of the passenger's compartment that may be given to them unasked. */
export const seatsToGive = (desk: Desk, booking: Booking): Seat[] => mapFor(desk, booking).filter(mayBeGiven);

/** Whether anything is free in the passenger's compartment that they may sit on, whatever it costs. */
export function hasFreeSeat(desk: Desk, booking: Booking): boolean {
  const stateOf = seatStates(desk, booking);
  return compartmentOf(booking).some((seat) => stateOf(seat) === 'free');
}

/** The seats of the passenger's compartment, or those of them that are meant. */
function mapFor(desk: Desk, booking: Booking, isMeant: (seat: CabinSeat) => boolean = () => true): Seat[] {
  const { passenger, flight } = booking;
  const stateOf = seatStates(desk, booking);
  const priceOf = seatPrices(flight);
  const compartment = compartmentOf(booking);
  // Whoever is booked has a seat: where too few are left that cost nothing, the others cost this passenger nothing.
  const isLeft = (seat: CabinSeat) => stateOf(seat) === 'free' && !seat.exitRow && priceOf(seat) === null;
  const areLast = passenger.seat === null && compartment.filter(isLeft).length < seatsNeeded(desk, booking);
  const owed = (seat: CabinSeat): Money | null => {
    const price = areLast && !seat.exitRow ? null : priceOf(seat);
    return price && desk.store.payments.leftToPay(passenger.reservation_id, price);
  };
  return compartment
    .filter(isMeant)
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((seat) => ({
      number: seat.number,
      position: seat.position,
      zone: seat.zone,
      row: seat.row,
      column: seat.column,
      exitRow: seat.exitRow,
      state: stateOf(seat),
      price: owed(seat),
      notes: [...seat.notes],
    }));
}

/**
 * How many seats must be left that cost nothing, for none to be given for nothing that costs something: a family needs as many
 * as it has members without one, or with one that was given so, lest the last of them parts a child from its adults.
 */
function seatsNeeded({ store }: Desk, { passenger, flight }: Booking): number {
  const { seats } = cabinOf({ passenger, flight });
  const priceOf = seatPrices(flight);
  const party = store
    .bookingsByLocator(passenger.record_locator)
    .map((booking) => booking.passenger)
    .filter(
      ({ flight_id, compartment, on_lap_of, state }) =>
        flight_id === flight.flight_id &&
        compartment === passenger.compartment &&
        !on_lap_of &&
        state !== 'standby',
    );
  if (new Set(party.map(({ passenger_type }) => passenger_type === 'adult')).size < 2) return 1;
  return party.filter(({ reservation_id, seat }) => {
    if (seat === null) return true;
    const held = seats.get(seat);
    const price = held ? priceOf(held) : null;
    return price !== null && store.payments.leftToPay(reservation_id, price) !== null;
  }).length;
}

const cabinOf = ({ flight }: Booking): Cabin => {
  const cabin = CABINS.get(flight.cabin);
  if (!cabin) throw new Error(`no cabin is called ${flight.cabin}`);
  return cabin;
};

function compartmentOf(booking: Booking): CabinSeat[] {
  const { seats, blocked } = cabinOf(booking);
  return [...seats.values(), ...blocked.values()].filter(
    ({ compartment }) => compartment === booking.passenger.compartment,
  );
}

function seatStates(desk: Desk, booking: Booking): (seat: CabinSeat) => Seat['state'] {
  const { blocked } = cabinOf(booking);
  const holders = desk.store.seatHolders(booking.flight.flight_id);
  const maySit = seatRule(desk, booking);
  return (seat) => {
    const holder = holders.get(seat.number);
    const isForbidden = holder === booking.passenger.reservation_id && !maySit(seat);
    if (holder !== undefined && !isForbidden) return 'taken';
    return blocked.has(seat.number) || !maySit(seat) ? 'blocked' : 'free';
  };
}
