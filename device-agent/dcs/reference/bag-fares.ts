import type { Money } from '../../contract/money.ts';
import type { BagAllowance } from '../port.ts';
import { isDomestic } from './domestic.ts';
import type { Booking, ReservationRow } from './rows.ts';

const ECONOMY = 'Y';
/** Kilograms of one bag that those who lift it agree to, in most airports of the world. */
const HEAVIEST = 32;
const PIECE = { economy: 23, elsewhere: 32, infant: 10 };
const PER_PIECE = { domestic: 30_000, international: 80_000 };
const PER_KILOGRAM = { domestic: 1_500, international: 6_000 };

/** As it is printed and encoded: `2PC`, `20K`. What fare and tier gave was imported; else the compartment says. */
export const baggageAllowance = ({ baggage_allowance, compartment }: ReservationRow): string =>
  baggage_allowance ?? (compartment === ECONOMY ? '1PC' : '2PC');

type Fare = Pick<BagAllowance, 'pieces' | 'kilograms' | 'heaviest' | 'excessPrice'>;

/** The airline's tariff of bags: by fare and tier, by compartment, by route. */
export function bagFare({ passenger, flight }: Booking): Fare {
  const route = isDomestic(flight) ? 'domestic' : 'international';
  const price = (table: typeof PER_PIECE): Money => ({ minorUnits: table[route], currency: 'CNY' });
  const written = baggageAllowance(passenger);
  const number = Number.parseInt(written, 10) || 0;
  if (!written.endsWith('PC'))
    return { pieces: null, kilograms: number, heaviest: HEAVIEST, excessPrice: price(PER_KILOGRAM) };
  return {
    pieces: number,
    kilograms: passenger.on_lap_of
      ? PIECE.infant
      : passenger.compartment === ECONOMY
        ? PIECE.economy
        : PIECE.elsewhere,
    heaviest: HEAVIEST,
    excessPrice: price(PER_PIECE),
  };
}
