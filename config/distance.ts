import { airportOf } from './airports.ts';

/** Kilometres; the mean radius, whose error is below that of airports' reference points. */
const EARTH_RADIUS = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres along the great circle between two points in degrees of latitude and longitude. */
export function greatCircle(
  [latitude, longitude]: readonly [number, number],
  [toLatitude, toLongitude]: readonly [number, number],
): number {
  const height = Math.sin(radians(toLatitude - latitude) / 2) ** 2;
  const width = Math.sin(radians(toLongitude - longitude) / 2) ** 2;
  const half = height + Math.cos(radians(latitude)) * Math.cos(radians(toLatitude)) * width;
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
}

/** Kilometres between two airports; null where one of them is not known here. */
export const kilometresBetween = (from: string, to: string): number | null => {
  const [one, other] = [airportOf(from), airportOf(to)];
  return one && other && greatCircle(one.at, other.at);
};

/** Kilometres between airports of one city: Tokyo's lie 60 apart, London's up to 80. */
const ONE_CITY = 100;

/** Whether whoever lands at one airport is back in the city of the other. */
export const areOfOneCity = (one: string, other: string): boolean =>
  one === other || (kilometresBetween(one, other) ?? ONE_CITY) < ONE_CITY;
