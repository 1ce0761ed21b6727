import { areOfOneCity, kilometresBetween } from '../../config/distance.ts';

/** A flight that somebody is booked on; when it was to leave, and when it leaves and lands as things stand (milliseconds since 1970). */
export interface BookedFlight {
  readonly flightId: string;
  readonly from: string;
  readonly to: string;
  readonly planned: number;
  readonly leaves: number;
  readonly lands: number;
  readonly isCancelled: boolean;
}

/** Milliseconds between a flight that is lost to its passengers and one that the airline books them on instead. */
export const LONGEST_WAIT = 48 * 60 * 60_000;

/**
 * The flight on which the airline has booked someone instead of one that is lost to them. A record holds the lost flight on
 * when the airline adds another, and nothing in it tells that one from a trip of their own. So it is taken for the airline's
 * where it goes the same way within two days, is neither cancelled nor gone, and nothing brings them back in between:
 * no flight that is flown to an airport of the city that they left. Whoever comes back by train looks the same, so
 * nobody is moved to a third flight: the lost one is told as what it is, and a person sorts it out. `own` are all the flights
 * of that person in the record, and `isReached` says which of them can be flown after the one before.
 */
export function flightInstead(
  lost: BookedFlight,
  own: readonly BookedFlight[],
  now: number,
  isReached: (flightId: string) => boolean = () => true,
): string | null {
  const isBackBetween = (other: BookedFlight): boolean =>
    own.some(
      (back) =>
        !back.isCancelled &&
        areOfOneCity(back.to, lost.from) &&
        (back.planned - lost.planned) * (other.planned - back.planned) > 0,
    );
  const instead = sameWay(lost, own, now, isReached).find(
    (other) => Math.abs(other.planned - lost.planned) <= LONGEST_WAIT && !isBackBetween(other),
  );
  return instead?.flightId ?? null;
}

const HOUR = 60 * 60_000;
/** Milliseconds from one plane to the next, at the least. */
const CHANGE = HOUR;
/** Kilometres that an airliner flies in an hour, and milliseconds that it takes besides. */
const CRUISE = 800;
const TAXI_AND_CLIMB = 0.75 * HOUR;

/** Milliseconds from one gate to the other: what its way takes at the least, whatever is told of its landing. */
const flown = ({ from, to, leaves, lands }: BookedFlight): number =>
  Math.max(lands - leaves, TAXI_AND_CLIMB + ((kilometresBetween(from, to) ?? 0) / CRUISE) * HOUR);

/** Whether nobody who takes the first of two flights that go the same way is back in time for the other, even if they fly at once. */
export function cannotFlyBoth(one: BookedFlight, other: BookedFlight): boolean {
  const [first, second] = one.leaves <= other.leaves ? [one, other] : [other, one];
  return second.leaves < first.leaves + flown(first) + CHANGE + flown(first) + CHANGE;
}

/**
 * Whether somebody holds another flight that goes the same way and that nobody can fly beside this one, whatever has become of
 * this one: that is theirs to take, and no third, where they can take it. Other arguments as of `flightInstead`.
 */
export const holdsAnother = (
  flight: BookedFlight,
  own: readonly BookedFlight[],
  now: number,
  canTake: (flightId: string) => boolean,
): boolean => sameWay(flight, own, now, canTake).some((other) => cannotFlyBoth(flight, other));

/** Which of their own flights somebody can take that go the same way as one. */
const sameWay = (
  flight: BookedFlight,
  own: readonly BookedFlight[],
  now: number,
  isReached: (flightId: string) => boolean,
): BookedFlight[] =>
  own.filter(
    (other) =>
      other.flightId !== flight.flightId &&
      other.from === flight.from &&
      other.to === flight.to &&
      !other.isCancelled &&
      other.leaves > now &&
      isReached(other.flightId),
  );
