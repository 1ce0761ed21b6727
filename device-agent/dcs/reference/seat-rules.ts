import type { CabinSeat } from '../../../config/seat-maps/cabin.ts';
import type { Money } from '../../contract/money.ts';
import { isOfExitAge } from '../exit-age.ts';
import { seatPricesSchema } from './import-schema.ts';
import { type Booking, type FlightRow, type ReservationRow, specialServicesOf } from './rows.ts';
import type { Desk } from './rules.ts';

/** Passengers who could not open an exit for others, or would be hindered. */
const NOT_AT_AN_EXIT = /^(UMNR|CHLD|INFT|EXST|WCH|BLND|DEAF|MAAS|STCR|MEDA|DEP)/;

/** Which seats a passenger may have at all, whoever else is aboard: one rule for the map and for every command. */
export function seatRule({ store }: Desk, { passenger, flight }: Booking): (seat: CabinSeat) => boolean {
  const mayBeAtExit = canOpenExit(passenger, flight);
  if (!store.hasInfantOnLap(passenger)) return (seat) => mayBeAtExit || !seat.exitRow;
  const laps = [...store.lapHolders(flight.flight_id)]
    .filter(([, reservationId]) => reservationId !== passenger.reservation_id)
    .map(([seat]) => seat);
  return (seat) => !seat.exitRow && !laps.some((other) => sharesMasks(seat, other));
}

function canOpenExit(passenger: ReservationRow, flight: FlightRow): boolean {
  if (passenger.passenger_type !== 'adult') return false;
  if (specialServicesOf(passenger).some((service) => NOT_AT_AN_EXIT.test(service))) return false;
  return isOfExitAge([passenger.birth_date, passenger.shown_birth_date], flight.departure.slice(0, 10));
}

/** Above each block of seats hangs one oxygen mask more than it has seats: two infants on laps are one too many. */
function sharesMasks(seat: CabinSeat, other: string): boolean {
  const row = Number.parseInt(other, 10);
  return row === seat.row && seat.block.includes(other.slice(String(row).length));
}

/** What a seat of this flight costs; null where it is free of charge. */
export function seatPrices(flight: FlightRow): (seat: CabinSeat) => Money | null {
  const prices = seatPricesSchema.parse(JSON.parse(flight.seat_prices));
  return ({ notes }) =>
    notes
      .flatMap((note) => prices[note] ?? [])
      .sort((a, b) => b.minorUnits - a.minorUnits)
      .at(0) ?? null;
}
