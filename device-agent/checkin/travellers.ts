import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { isYoungerThan, typeByAge } from '../dcs/passenger-age.ts';
import type { Found, PartyMember, Reservation, TravelDocument } from '../dcs/port.ts';
import { recogniseMember } from '../members/recognise.ts';
import { canBeBookedAs, withDocument } from './accept-document.ts';
import { mayCheckIn, type Refusal, refusedTo } from './eligibility.ts';
import { inOrder } from './find-bookings.ts';
import { type FindDeps, takesStandby } from './find-deps.ts';
import type { Traveller } from './traveller.ts';

export type { Traveller } from './traveller.ts';

/** Who was found: by what is theirs alone, or by a reference that the whole party shares. */
export interface FoundBy {
  readonly document: TravelDocument | null;
  readonly isPersonal: boolean;
}

/**
 * Everyone of a booking, the one to speak to first. Where somebody in particular was found their refusal is the
 * party's; else only what stands in everyone's way is. Nobody flies without an adult.
 */
export async function gatherTravellers(
  deps: FindDeps,
  reservation: Found,
  { document, isPersonal }: FoundBy,
): Promise<Result<readonly [Traveller, ...Traveller[]], Refusal>> {
  const { config, dcs } = deps;
  const told = reservation.party;
  const party = told ? ok(told) : await dcs.party({ reservationId: reservation.reservationId });
  if (!party.ok) return party;
  // Whoever joins the journey later checks in where they join it.
  const here = party.value.filter(
    ({ segments }) => segments[0]?.flight.flightId === reservation.flight.flightId,
  );
  if (here.length > config.airline.groupLimit) return err({ code: 'check-in.see-staff', detail: 'group' });
  const gathered = withLaps(inOrder(here, reservation.passengerId).map((member) => gather(deps, member)));
  const everyone = withoutYoungLaps(gathered, config.airline.lapHolderAge) ?? gathered;
  const found = everyone.find((one) => one.reservation.passengerId === reservation.passengerId);
  if (!found) return err({ code: 'booking.not-found', detail: 'the party has no one on this flight' });
  const able = everyone.filter(({ refusal }) => refusal === null);
  if (found.refusal && (isPersonal || able.length === 0))
    return err(refusedTo(found.reservation, found.refusal));
  const first = able.find(isAdult);
  if (!first) return err({ code: 'check-in.see-staff', detail: 'no adult' });
  // No child stays behind because it has no seat: then staff seat the family.
  const leftOut = everyone.filter(({ refusal }) => refusal?.code === 'flight.oversold');
  if (areLeftAlone(leftOut)) return err({ code: 'check-in.no-seat' });
  const others = everyone.filter((one) => one !== first);
  if (document && !canBeBookedAs(found, document.birthDate))
    return err({ code: 'booking.birth-date-differs', about: found.reservation });
  // What somebody was found by, they have confirmed.
  const theirs = (one: Traveller) =>
    one === found && document ? withDocument({ ...one, toConfirm: document }, document) : one;
  return ok([theirs(first), ...others.map(theirs)]);
}

/** These of a party whatever stands in their way on the flight that they have, whoever was found among the first. */
export const asTravellers = (
  deps: FindDeps,
  party: readonly PartyMember[],
  { passengerId }: Reservation,
): readonly Traveller[] =>
  inOrder(party, passengerId).map((member) => ({ ...gather(deps, member), refusal: null }));

/** Infants check in only with the adult on whose lap they are: what stands in the adult's way stands in theirs. */
const withLaps = (everyone: readonly Traveller[]): Traveller[] =>
  everyone.map((one) => {
    const { onLapOf } = one.reservation;
    if (onLapOf === null || one.refusal) return one;
    const holder = everyone.find(({ reservation }) => reservation.passengerId === onLapOf);
    return { ...one, refusal: holder ? holder.refusal : NOBODYS_LAP };
  });

/**
 * Everyone where infants are refused whose adult is known to be younger than the airline has hold them; null where there are
 * none, or it is said already.
 */
export function withoutYoungLaps(
  travellers: readonly Traveller[],
  lapHolderAge: number,
): readonly Traveller[] | null {
  const young = new Set(
    travellers
      .filter((one) => isYoungerThan(lapHolderAge, birthDatesOf(one), one.reservation.flight.departure))
      .map(({ reservation }) => reservation.passengerId),
  );
  const isHeldBySuch = ({ reservation: { onLapOf }, refusal }: Traveller) =>
    onLapOf !== null && !refusal && young.has(onLapOf);
  if (!travellers.some(isHeldBySuch)) return null;
  return travellers.map((one) => (isHeldBySuch(one) ? { ...one, refusal: YOUNG_LAP } : one));
}

const YOUNG_LAP: Fault = { code: 'check-in.see-staff', detail: 'on the lap of somebody who is too young' };
const NOBODYS_LAP: Fault = { code: 'check-in.see-staff', detail: 'on the lap of nobody on the flight' };

/** When they were born, by all that is known of it. */
const birthDatesOf = ({ reservation, document, identities, supporting }: Traveller) =>
  [reservation, document, ...identities, ...supporting].map((one) => one?.birthDate);

/** Whoever is booked as an adult, and is none other by anything that is known of when they were born. */
export const isAdult = (traveller: Traveller): boolean => {
  const { passengerType, flight } = traveller.reservation;
  return typeByAge(passengerType, birthDatesOf(traveller), flight.departure) === 'adult';
};

export const isChild = (traveller: Traveller): boolean => !isAdult(traveller);

/** Children, and no adult with them. */
export const areLeftAlone = (people: readonly Traveller[]): boolean =>
  people.length > 0 && people.every(isChild);

/** Everyone where these passengers have no seat: they are refused, with the infants on their laps, and an adult who is not comes first. */
export function withoutSeats(
  travellers: readonly Traveller[],
  seatless: ReadonlySet<string>,
): readonly Traveller[] {
  const everyone = withLaps(
    travellers.map((one) =>
      seatless.has(one.reservation.passengerId) ? { ...one, refusal: { code: 'check-in.no-seat' } } : one,
    ),
  );
  const first = everyone.find((one) => isAdult(one) && !one.refusal);
  return first ? [first, ...everyone.filter((one) => one !== first)] : everyone;
}

function gather(
  deps: FindDeps,
  { segments: [reservation, ...onward], requirements }: PartyMember,
): Traveller {
  if (!reservation) throw new Error('a member of a party has a flight');
  const { config, manifest, clock } = deps;
  const asked = requirements.find(({ kind }) => kind === 'document');
  const may = mayCheckIn(reservation, requirements, clock.now(), takesStandby(deps));
  // Nobody flies on before it is known that they fly.
  const flownOn = reservation.state === 'standby' ? [] : onward;
  return {
    reservation,
    onward: flownOn,
    member: recogniseMember(reservation, manifest, config.airline),
    ...{
      document: null,
      identities: [],
      supporting: [],
      toConfirm: null,
      hasAgreed: false,
      hasNoMore: false,
    },
    ...{ checkedAs: null, handedOver: null, residence: null, notKnown: [] },
    mustShow: asked !== undefined && [reservation, ...flownOn].some(({ state }) => state !== 'checked-in'),
    stayUntil: asked?.stayUntil ?? null,
    refusal: may.ok ? null : may.fault,
  };
}

/** Those who were chosen, and the infants on their laps; nobody where no adult is among them. */
export function chosenOf(travellers: readonly Traveller[], ids: ReadonlySet<string>): readonly Traveller[] {
  const chosen = travellers.filter(
    ({ reservation: { passengerId, onLapOf }, refusal }) => !refusal && ids.has(onLapOf ?? passengerId),
  );
  const comes = new Set(chosen.map(({ reservation }) => reservation.passengerId));
  const held = chosen.filter(({ reservation: { onLapOf } }) => onLapOf === null || comes.has(onLapOf));
  return held.some(isAdult) ? held : [];
}

/**
 * Whether there is anything to choose: someone besides the first and the infants on the first one's lap. Where such an
 * infant cannot come along, whether the adult goes without them is asked before anybody is checked in.
 */
export const isParty = ([first, ...others]: readonly Traveller[]): boolean =>
  others.some(
    ({ reservation, refusal }) => refusal || reservation.onLapOf !== first?.reservation.passengerId,
  );
