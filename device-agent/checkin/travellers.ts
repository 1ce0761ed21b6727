import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { PartyMember, Requirement, Reservation, TravelDocument } from '../dcs/port.ts';
import { sameName } from '../hardware/protocol/icao-names.ts';
import { type Member, recogniseMember } from '../members/recognise.ts';
import type { TravelAnswer } from '../travel-rules/port.ts';
import { documentMayTravel, mayCheckIn, type Refusal } from './eligibility.ts';
import { inOrder } from './find-bookings.ts';
import { type FindDeps, takesStandby } from './find-deps.ts';
import { localDate } from './local-date.ts';

/** One person of the party at the kiosk. */
export interface Traveller {
  /** The flight that leaves from here. */
  readonly reservation: Reservation;
  /** The flights that connect to it, in order. */
  readonly onward: readonly Reservation[];
  readonly member: Member | null;
  /** Shown at this kiosk in this visit: the passport or identity card, or what they were found by. */
  readonly document: TravelDocument | null;
  /** Shown beside it: visas and permits. */
  readonly supporting: readonly TravelDocument[];
  /** The airline has not seen yet whether what they hold admits them: they show it, and it is checked here. */
  readonly mustShow: boolean;
  /** When they leave the last country again, where the airline knows. */
  readonly stayUntil: string | null;
  /** Read with a character put right: nothing is done with it before they have said that it is right now. */
  readonly toConfirm: TravelDocument | null;
  /** They have said that the conditions are met; that they have no more to show. */
  readonly hasAgreed: boolean;
  /** What the airline was told last of the check of their documents. */
  readonly checkedAs: TravelAnswer | null;
  readonly hasNoMore: boolean;
  /** Why they cannot check in here; null where they can. */
  readonly refusal: Refusal | null;
}

/** A licence finds a booking, and crosses no border; visas and permits do not cross one alone. */
export const isForTravel = ({ kind }: TravelDocument): boolean =>
  kind === 'passport' || kind === 'identity-card';

const isSupporting = ({ kind }: TravelDocument): boolean => kind === 'visa' || kind === 'permit';

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
  reservation: Reservation,
  { document, isPersonal }: FoundBy,
): Promise<Result<readonly [Traveller, ...Traveller[]], Refusal>> {
  const { config, dcs } = deps;
  const party = await dcs.party({ reservationId: reservation.reservationId });
  if (!party.ok) return party;
  // Whoever joins the journey later checks in where they join it.
  const here = party.value.filter(
    ({ segments }) => segments[0]?.flight.flightId === reservation.flight.flightId,
  );
  if (here.length > config.airline.groupLimit) return err({ code: 'check-in.see-staff', detail: 'group' });
  const everyone = await Promise.all(
    inOrder(here, reservation.passengerId).map((member) => gather(deps, member)),
  );
  const found = everyone.find((one) => one.reservation.passengerId === reservation.passengerId);
  if (!found) return err({ code: 'booking.not-found', detail: 'the party has no one on this flight' });
  const able = everyone.filter(({ refusal }) => refusal === null);
  if (found.refusal && (isPersonal || able.length === 0))
    return err({ ...found.refusal, about: found.reservation });
  const first = able.find(isAdult);
  if (!first) return err({ code: 'check-in.see-staff', detail: 'no adult' });
  const others = everyone.filter((one) => one !== first);
  // What somebody was found by, they have confirmed.
  const theirs = (one: Traveller) =>
    one === found && document ? withDocument({ ...one, toConfirm: document }, document) : one;
  return ok([theirs(first), ...others.map(theirs)]);
}

export const isAdult = ({ reservation }: Traveller): boolean => reservation.passengerType === 'adult';

async function gather(
  deps: FindDeps,
  { segments: [reservation, ...onward] }: PartyMember,
): Promise<Traveller> {
  if (!reservation) throw new Error('a member of a party has a flight');
  const { config, dcs, manifest, clock } = deps;
  const requirements = await dcs.requirements({ reservationId: reservation.reservationId });
  const asked = requirements.ok ? documentIn(requirements.value) : undefined;
  const may = requirements.ok
    ? mayCheckIn(reservation, requirements.value, clock.now(), takesStandby(deps))
    : requirements;
  return {
    reservation,
    // Nobody flies on before it is known that they fly.
    onward: reservation.state === 'standby' ? [] : onward,
    member: recogniseMember(reservation, manifest, config.airline),
    ...{ document: null, supporting: [], toConfirm: null, hasAgreed: false, hasNoMore: false },
    checkedAs: null,
    mustShow: reservation.state !== 'checked-in' && asked !== undefined,
    stayUntil: asked?.stayUntil ?? null,
    refusal: may.ok ? null : may.fault,
  };
}

const documentIn = (requirements: readonly Requirement[]): Requirement | undefined =>
  requirements.find(({ kind }) => kind === 'document');

/**
 * A traveller with a document more. One that was put right is confirmed first where it is to be checked; where the airline
 * needs none, it was only shown to be found by.
 */
export function withDocument(traveller: Traveller, document: TravelDocument): Traveller {
  if (document.capture === 'corrected' && traveller.toConfirm !== document)
    return traveller.mustShow ? { ...traveller, toConfirm: document } : traveller;
  const confirmed = { ...traveller, toConfirm: null };
  if (!isSupporting(document)) return { ...confirmed, document };
  const others = traveller.supporting.filter(({ number }) => number !== document.number);
  return { ...confirmed, supporting: [...others, document] };
}

/** Someone whose passport or identity card is still to be seen. */
const lacksDocument = ({ mustShow, document }: Traveller): boolean =>
  mustShow && !(document && isForTravel(document));

/**
 * Whose document was shown, of those who must show theirs, first of whoever lacks one of the kind; the travellers with it,
 * or why it serves none of them.
 */
export function acceptDocument(
  travellers: readonly Traveller[],
  document: TravelDocument,
  { config, clock }: Pick<FindDeps, 'config' | 'clock'>,
): Result<readonly Traveller[], Fault> {
  const travels = documentMayTravel(document, localDate(clock, config.airport.timeZone));
  if (!travels.ok) return travels;
  if (!isForTravel(document) && !isSupporting(document)) return err({ code: 'document.needed' });
  const able = travellers.filter(
    ({ mustShow, refusal, reservation }) => mustShow && !refusal && sameName(reservation, document),
  );
  const whose = (isForTravel(document) && able.find(lacksDocument)) || able[0];
  if (!whose) return err({ code: 'document.another-person' });
  return ok(
    travellers.map((traveller) => (traveller === whose ? withDocument(traveller, document) : traveller)),
  );
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

/** Whether there is anything to choose: someone besides the first, and the infants on the first one's lap. */
export const isParty = ([first, ...others]: readonly Traveller[]): boolean =>
  others.some(({ reservation }) => reservation.onLapOf !== first?.reservation.passengerId);
