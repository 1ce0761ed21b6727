import { airportOf } from '../../config/airports.ts';
import { kilometresBetween } from '../../config/distance.ts';
import type { Airline } from '../../config/schema.ts';
import type { Flight } from '../dcs/port.ts';
import type { Journey } from './applicable.ts';
import type { Incident } from './rights.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const countryOf = (airport: string): string | null => airportOf(airport)?.country ?? null;

/** Where a flight goes and who flies it. Of another carrier than the kiosk's airline nobody here knows the licence. */
export const journeyOf = (
  { from, to, carrier }: Flight,
  { designator, licensedIn }: Pick<Airline, 'designator' | 'licensedIn'>,
): Journey => ({
  from: countryOf(from),
  to: countryOf(to),
  carrier: carrier === designator ? licensedIn : null,
});

/** Minutes from one moment to another, whole ones. */
const minutesFrom = (planned: string, real: string): number =>
  Math.floor((Date.parse(real) - Date.parse(planned)) / MINUTE);

/** What happens to passengers whom an oversold flight leaves behind; `instead` is the flight that they were moved to. */
export function deniedBoarding(flight: Flight, instead: Flight | null): Incident {
  const { from, to, disruption } = flight;
  const planned = disruption?.scheduledDeparture ?? flight.departure;
  const plannedArrival = disruption?.scheduledArrival ?? flight.arrival;
  const leavesLater = instead && minutesFrom(planned, instead.departure);
  return {
    ...{ kind: 'denied-boarding', from: countryOf(from), to: countryOf(to) },
    ...{ kilometres: kilometresBetween(from, to), leavesLater, cause: 'unknown', noticeDays: null },
    arrivesLater:
      instead?.arrival && plannedArrival ? minutesFrom(plannedArrival, instead.arrival) : leavesLater,
    overnight: instead === null || instead.departure.slice(0, 10) > planned.slice(0, 10),
  };
}

/**
 * What has become of a flight that is delayed or cancelled; null of one that is neither. `instead` is the flight that its
 * passenger was moved to: how late they are is told by what they fly.
 */
export function incidentOf(flight: Flight, instead: Flight | null): Incident | null {
  const { disruption, from, to } = flight;
  if (disruption === null) return null;
  const planned = disruption.scheduledDeparture;
  const flown = instead ?? (disruption.kind === 'delayed' ? flight : null);
  // Hosts that do not tell when it was to arrive mean as late as it leaves.
  const plannedArrival =
    disruption.scheduledArrival ?? (disruption.kind === 'cancelled' ? flight.arrival : null);
  const leavesLater = flown && minutesFrom(planned, flown.departure);
  const arrivesLater =
    flown?.arrival && plannedArrival ? minutesFrom(plannedArrival, flown.arrival) : leavesLater;
  return {
    kind: disruption.kind,
    from: countryOf(from),
    to: countryOf(to),
    kilometres: kilometresBetween(from, to),
    leavesLater,
    arrivesLater,
    overnight: flown === null || flown.departure.slice(0, 10) > planned.slice(0, 10),
    cause: disruption.cause,
    noticeDays:
      disruption.announcedAt === null
        ? null
        : Math.max(0, Math.floor((Date.parse(planned) - Date.parse(disruption.announcedAt)) / DAY)),
  };
}
