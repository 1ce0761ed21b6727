import { BAG_TARIFF, type BagRoute } from '../../../config/demo/bag-tariff.ts';
import type { BagAllowance } from '../port.ts';
import { isDomestic } from './domestic.ts';
import type { FlightRow, ReservationRow } from './rows.ts';

const ECONOMY = 'Y';
const cabinOf = ({ compartment }: ReservationRow) => (compartment === ECONOMY ? 'economy' : 'elsewhere');

/** As it is printed and encoded: `2PC`, `20K`. What fare and tier gave was imported; else the compartment says. */
export const baggageAllowance = (passenger: ReservationRow): string =>
  passenger.baggage_allowance ?? BAG_TARIFF.allowance[cabinOf(passenger)];

type Fare = Pick<BagAllowance, 'pieces' | 'kilograms' | 'heaviest' | 'excessPrice'>;

/**
 * What the tariff allows a passenger, by fare and tier or else by compartment; and what more costs that goes on these flights.
 * Airlines charge to where a bag is tagged, and not to where its first flight ends.
 */
export function bagFare(passenger: ReservationRow, flown: readonly FlightRow[]): Fare {
  const route: BagRoute = flown.every(isDomestic) ? 'domestic' : 'international';
  const price = (unit: 'piece' | 'kilogram') => ({
    minorUnits: BAG_TARIFF.excess[route][unit],
    currency: BAG_TARIFF.currency,
  });
  const { heaviest } = BAG_TARIFF;
  const written = baggageAllowance(passenger);
  const number = Number.parseInt(written, 10) || 0;
  if (!written.endsWith('PC'))
    return { pieces: null, kilograms: number, heaviest, excessPrice: price('kilogram') };
  const kilograms = BAG_TARIFF.piece[passenger.on_lap_of ? 'infant' : cabinOf(passenger)];
  return { pieces: number, kilograms, heaviest, excessPrice: price('piece') };
}
