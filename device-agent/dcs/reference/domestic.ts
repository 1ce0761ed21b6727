import { AIRPORTS, isAirportCode } from '../../../config/airports.ts';
import type { FlightRow } from './rows.ts';

/** Both ends known to lie in one country; in doubt documents are looked at. */
export const isDomestic = ({ origin, destination }: Pick<FlightRow, 'origin' | 'destination'>): boolean =>
  isAirportCode(origin) &&
  isAirportCode(destination) &&
  AIRPORTS[origin].country === AIRPORTS[destination].country;
