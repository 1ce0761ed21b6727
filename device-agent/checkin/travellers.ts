import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { PartyMember, Requirement, Reservation, TravelDocument } from '../dcs/port.ts';
import { sameName } from '../hardware/protocol/icao-names.ts';
import { type Member, recogniseMember } from '../members/recognise.ts';
import { documentMayTravel, mayCheckIn, type Refusal } from './eligibility.ts';
import { inOrder } from './find-bookings.ts';
import type { FindDeps } from './find-deps.ts';
import { localDate } from './local-date.ts';

/** One person of the party at the kiosk. */
export interface Traveller {
  /** The flight that leaves from here. */
  readonly reservation: Reservation;
  /** The flights that connect to it, in order. */
  readonly onward: readonly Reservation[];
  readonly member: Member | null;
  /** Shown at this kiosk in this visit. */
  readonly document: TravelDocument | null;
  /** The airline asks for a travel document that it does not have. */
  readonly lacksDocument: boolean;
  /** Why they cannot check in here; null where they can. */
  readonly refusal: Refusal | null;
}

/** A licence finds a booking, and crosses no border. */
const isForTravel = ({ kind }: TravelDocument): boolean => kind === 'passport' || kind === 'identity-card';

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
  if (found.refusal && (isPersonal || able.length === 0)) return err(found.refusal);
  const first = able.find(isAdult);
  if (!first) return err({ code: 'check-in.see-staff', detail: 'no adult' });
  const others = everyone.filter((one) => one !== first);
  const theirs = (one: Traveller) => (one === found && document ? withDocument(one, document) : one);
  return ok([theirs(first), ...others.map(theirs)]);
}

const isAdult = ({ reservation }: Traveller): boolean => reservation.passengerType === 'adult';

async function gather(
  { config, dcs, manifest, clock }: FindDeps,
  { segments: [reservation, ...onward] }: PartyMember,
): Promise<Traveller> {
  if (!reservation) throw new Error('a member of a party has a flight');
  const requirements = await dcs.requirements({ reservationId: reservation.reservationId });
  const may = requirements.ok ? mayCheckIn(reservation, requirements.value, clock.now()) : requirements;
  return {
    reservation,
    onward,
    member: recogniseMember(reservation, manifest, config.airline),
    document: null,
    lacksDocument:
      reservation.state !== 'checked-in' && requirements.ok && asksForDocument(requirements.value),
    refusal: may.ok ? null : may.fault,
  };
}

const asksForDocument = (requirements: readonly Requirement[]): boolean =>
  requirements.some(({ kind }) => kind === 'document');

const withDocument = (traveller: Traveller, document: TravelDocument): Traveller => ({
  ...traveller,
  document,
  lacksDocument: traveller.lacksDocument && !isForTravel(document),
});

/** Whose document was shown, of those who lack one; the travellers with it, or why it serves none of them. */
export function acceptDocument(
  travellers: readonly Traveller[],
  document: TravelDocument,
  { config, clock }: Pick<FindDeps, 'config' | 'clock'>,
): Result<readonly Traveller[], Fault> {
  const travels = documentMayTravel(document, localDate(clock, config.airport.timeZone));
  if (!travels.ok) return travels;
  if (!isForTravel(document)) return err({ code: 'document.needed' });
  const whose = travellers.find(
    ({ lacksDocument, reservation }) => lacksDocument && sameName(reservation, document),
  );
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
