import { ok } from '../../../config/result.ts';
import { CABINS, type CabinSeat } from '../../../config/seat-maps/cabin.ts';
import { windowStatus } from './check-in-window.ts';
import { type Booking, reservationOf, specialServicesOf } from './rows.ts';
import { type Desk, findBooking, type Rule, refuse } from './rules.ts';

/** Passengers who could not open an exit for others, or would be hindered. */
const NOT_AT_AN_EXIT = /^(UMNR|CHLD|INFT|EXST|WCH|BLND|DEAF|MAAS|STCR|MEDA|DEP)/;

/** Order in which seats are given away to whoever has not chosen one. */
const GIVEN_FIRST = { aisle: 0, window: 0, middle: 1 } as const;

export const seatMap: Rule<'seatMap'> = (desk, { reservationId }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const booking = found.value;
  const holders = desk.store.seatHolders(booking.flight.flight_id);
  return ok(
    seatsFor(booking).map((seat) => ({
      number: seat.number,
      position: seat.position,
      zone: seat.zone,
      row: seat.row,
      exitRow: seat.exitRow,
      free: !holders.has(seat.number) && maySit(booking, seat),
    })),
  );
};

export const assignSeat: Rule<'assignSeat'> = (desk, { reservationId, seat: number, chosenBy }) => {
  const found = findBooking(desk, reservationId);
  if (!found.ok) return found;
  const { passenger, flight } = found.value;
  if (passenger.seat === number) return ok(reservationOf(found.value));
  if (chosenBy === 'preference' && passenger.seat_chosen_by === 'passenger') {
    return refuse('dcs.refused', 'the passenger chose another seat');
  }
  if (passenger.state === 'boarded') return refuse('dcs.refused', 'the passenger has boarded');
  if (windowStatus(flight, desk.clock.now()) === 'closed') return refuse('check-in.closed');
  const seat = seatsFor(found.value).find((each) => each.number === number);
  if (!seat) return refuse('dcs.refused', 'no such seat in this compartment');
  if (!maySit(found.value, seat)) return refuse('dcs.refused', 'not a seat for this passenger');
  if (desk.store.seatHolders(flight.flight_id).has(number)) return refuse('check-in.no-seat', 'seat taken');
  const seated = { ...passenger, seat: number, seat_chosen_by: chosenBy };
  desk.store.saveSeat(seated);
  return ok(reservationOf({ passenger: seated, flight }));
};

/** A seat for someone who has none: never at an exit, which nobody may be given without agreeing to it. */
export function anySeat({ store }: Desk, booking: Booking): CabinSeat | undefined {
  const holders = store.seatHolders(booking.flight.flight_id);
  return seatsFor(booking)
    .filter((seat) => !seat.exitRow && !holders.has(seat.number))
    .sort((a, b) => GIVEN_FIRST[a.position] - GIVEN_FIRST[b.position])[0];
}

function seatsFor({ passenger, flight }: Booking): CabinSeat[] {
  const cabin = CABINS.get(flight.cabin);
  if (!cabin) throw new Error(`no cabin is called ${flight.cabin}`);
  return [...cabin.seats.values()].filter((seat) => seat.compartment === passenger.compartment);
}

const maySit = ({ passenger }: Booking, seat: CabinSeat): boolean =>
  !seat.exitRow || !specialServicesOf(passenger).some((service) => NOT_AT_AN_EXIT.test(service));
