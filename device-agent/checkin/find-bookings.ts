import { err, ok, type Result } from '../../config/result.ts';
import { LONGEST_WAIT } from '../dcs/booked-instead.ts';
import type { Found, Identification, PartyMember, Reservation } from '../dcs/port.ts';
import { canBeBookedAs } from './accept-document.ts';
import { documentMayTravel, isLeftBehind, mayCheckIn, type Refusal, refusedTo } from './eligibility.ts';
import { type FindDeps, takesStandby } from './find-deps.ts';
import { localDate } from './local-date.ts';

/** Why this booking alone cannot be checked in for now; ok where it can. */
export const standingOf = (deps: FindDeps, reservation: Reservation): Result<void, Refusal> =>
  mayCheckIn(reservation, [], deps.clock.now(), takesStandby(deps));

/**
 * The bookings that this passenger can have come for, soonest first: those that check-in is open for, and flights before
 * them that go without this passenger, who may want another instead. Where it is open for none, what is cancelled and
 * beside it, else the reason of the soonest.
 */
export async function findBookings(
  deps: FindDeps,
  identification: Identification,
): Promise<Result<readonly [Found, ...Found[]], Refusal>> {
  const { config, dcs, clock } = deps;
  if (identification.by === 'document') {
    const travels = documentMayTravel(identification.document, localDate(clock, config.airport.timeZone));
    if (!travels.ok) return travels;
  }
  const found = await dcs.identify({ identification, from: config.airport.code });
  if (!found.ok) return found;
  const theirs = ofTheirAge(found.value, identification);
  const [soonest] = theirs;
  if (!soonest) return err({ code: 'booking.not-found' });
  const able = theirs.filter((one) => standingOf(deps, one).ok);
  const [first, ...others] = onePerFlight([...goneBefore(deps, theirs, able), ...able]);
  if (first) return ok([first, ...others]);
  const [lost = soonest, ...beside] = onePerFlight(lostAndBeside(deps, theirs));
  if (beside.length > 0) return ok([lost, ...beside]);
  const may = standingOf(deps, lost);
  return may.ok ? ok([lost]) : err(refusedTo(lost, may.fault));
}

/** Of parent and child under one name, the one whose age the document tells; all of them where it fits nobody. */
function ofTheirAge(found: readonly Found[], identification: Identification): readonly Found[] {
  if (identification.by !== 'document') return found;
  const { birthDate } = identification.document;
  const fitting = found.filter((reservation) => canBeBookedAs({ reservation, onward: [] }, birthDate));
  return fitting.length > 0 ? fitting : found;
}

/** Bookings of flights that go without this passenger, sooner than all that do not. */
function goneBefore(deps: FindDeps, found: readonly Found[], able: readonly Found[]): Found[] {
  const [next] = able;
  if (!next) return [];
  const taking = new Set(able.map(({ flight }) => flight.flightId));
  return found.slice(0, found.indexOf(next)).filter((one) => {
    const may = standingOf(deps, one);
    return !may.ok && isLeftBehind(may.fault) && !taking.has(one.flight.flightId);
  });
}

/**
 * Flights that are cancelled, and where they are booked to fly the same way soon after: it may be on that one that the airline
 * has booked them. With them what else goes without this passenger, but what left that way before. Nothing where
 * none is cancelled.
 */
function lostAndBeside(deps: FindDeps, found: readonly Found[]): readonly Found[] {
  const lost = found.filter(({ flight }) => flight.disruption?.kind === 'cancelled');
  const isGone = (one: Found) => {
    const may = standingOf(deps, one);
    return !may.ok && isLeftBehind(may.fault);
  };
  const isBeside = (one: Found) =>
    isGone(one)
      ? !lost.some((other) => goesSoonAfter(one, other))
      : lost.some((other) => goesSoonAfter(other, one));
  return lost.length === 0 ? [] : found.filter((one) => lost.includes(one) || isBeside(one));
}

function goesSoonAfter({ flight }: Found, { flight: next }: Found): boolean {
  const wait = Date.parse(next.departure) - Date.parse(flight.departure);
  return next.from === flight.from && next.to === flight.to && wait > 0 && wait <= LONGEST_WAIT;
}

/** A family under one surname is one booking: who of them comes along is asked later. */
function onePerFlight(reservations: readonly Found[]): Found[] {
  const flights = new Set<string>();
  return reservations.filter(({ flight, recordLocator }) => {
    const booking = `${recordLocator} ${flight.flightId}`;
    const isNew = !flights.has(booking);
    flights.add(booking);
    return isNew;
  });
}

/** Adults come first, and of them whoever was found; the others as they are booked, infants right behind their adult. */
export function inOrder(party: readonly PartyMember[], first: string): PartyMember[] {
  const lapOf = ({ segments }: PartyMember) => segments[0]?.onLapOf ?? null;
  const rank = ({ passengerId, segments }: PartyMember) =>
    (segments[0]?.passengerType === 'adult' ? 0 : 2) + (passengerId === first ? 0 : 1);
  const ordered = party.filter((member) => lapOf(member) === null).sort((a, b) => rank(a) - rank(b));
  const withInfants = ordered.flatMap((adult) => [
    adult,
    ...party.filter((member) => lapOf(member) === adult.passengerId),
  ]);
  // An infant whose adult is on no flight of this journey still belongs to the party.
  return [...withInfants, ...party.filter((member) => !withInfants.includes(member))];
}
