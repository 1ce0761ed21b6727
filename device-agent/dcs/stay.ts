import { areInOneCountry } from '../../config/airports.ts';

/** A flight of a booking; `departure` as the clocks at its airport go. */
interface Flown {
  readonly origin: string;
  readonly destination: string;
  readonly departure: string;
}

const areOfOneCountry = (one: string, other: string): boolean => one === other || areInOneCountry(one, other);

/**
 * The day (ISO 8601) on which a booking takes its passenger back to the country where the journey began; null where it does
 * not. Whatever they fly meanwhile may stay behind the border that they came through: only from then on it is known that
 * they have left. `later` are their flights after the journey.
 */
export function homeAgain(began: string, later: readonly Flown[]): string | null {
  const [back] = later
    .filter(
      ({ origin, destination }) => areOfOneCountry(destination, began) && !areOfOneCountry(origin, began),
    )
    .sort((a, b) => a.departure.localeCompare(b.departure));
  return back?.departure.slice(0, 'YYYY-MM-DD'.length) ?? null;
}
