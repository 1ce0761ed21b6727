import { airportOf } from '../../config/airports.ts';
import type { Territory, TravelRules } from '../../config/travel-rules/rules.ts';
import type { TravelLeg } from './port.ts';

/** A time in one country between two borders. */
export interface Stay {
  /** Undefined where the data does not know the country, or the airport. */
  readonly territory: Territory | undefined;
  readonly before: Territory | undefined;
  /** Where the journey goes on to; null at its end. */
  readonly after: Territory | undefined | null;
  /** Days (ISO 8601) on which the traveller may arrive: both the same where the time of arrival is known. */
  readonly arrives: { readonly earliest: string; readonly latest: string };
  readonly arrivesAt: string | null;
  /** The next flight out of the country; null at the end of the journey. */
  readonly leavesAt: string | null;
  /** They fly within the country, or on from another airport: its border has to be crossed. */
  readonly crossesBorder: boolean;
}

const DAY = 24 * 60 * 60_000;

/** The stays of a journey that lie behind a border: none of a journey within one country. */
export function staysOf(legs: readonly TravelLeg[], rules: TravelRules): Stay[] {
  const stays: Stay[] = [];
  for (const [index, leg] of legs.entries()) {
    const next = legs[index + 1];
    const territory = territoryAt(leg.to, rules);
    const before = territoryAt(leg.from, rules);
    const onward = next && territoryAt(next.to, rules);
    const goesOn = next && staysWithin(territory, onward, leg.to, next.to);
    if (staysWithin(before, territory, leg.from, leg.to)) {
      // The stay goes on at another airport of the same country.
      const open = stays.pop();
      if (open) stays.push({ ...open, after: next ? onward : null, leavesAt: next?.departure ?? null });
      continue;
    }
    stays.push({
      territory,
      before,
      after: next ? onward : null,
      arrives: arrivalOf(leg),
      arrivesAt: leg.arrival,
      leavesAt: next?.departure ?? null,
      crossesBorder: next === undefined || goesOn === true || next.from !== leg.to,
    });
  }
  return stays;
}

/** Two airports behind one border. Airports of which nothing is known lie behind one only if they are the same. */
const staysWithin = (
  one: Territory | undefined,
  other: Territory | undefined,
  from: string,
  to: string,
): boolean => (one === undefined ? from === to : one === other);

const territoryAt = (airport: string, rules: TravelRules): Territory | undefined => {
  const country = airportOf(airport)?.country;
  return country === undefined ? undefined : rules.territoryOf(country);
};

/** No flight takes more than a day; the date line may add one, or take one away. */
function arrivalOf({ departure, arrival }: TravelLeg): Stay['arrives'] {
  if (arrival !== null) return { earliest: dayOf(arrival), latest: dayOf(arrival) };
  return { earliest: shifted(dayOf(departure), -1), latest: shifted(dayOf(departure), 2) };
}

/** The date on the wall of the airport where the time is read. */
export const dayOf = (time: string): string => time.slice(0, 'YYYY-MM-DD'.length);

/** So many days after an ISO 8601 date. */
export const shifted = (day: string, days: number): string =>
  dayOf(new Date(Date.parse(day) + days * DAY).toISOString());
