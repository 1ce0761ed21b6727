import { areInOneCountry } from '../../../config/airports.ts';
import type { FlightRow } from './rows.ts';

/** Both ends known to lie in one country; in doubt documents are looked at. */
export const isDomestic = ({ origin, destination }: Pick<FlightRow, 'origin' | 'destination'>): boolean =>
  areInOneCountry(origin, destination);
