import { ok, type Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { Requirement } from '../port.ts';
import { SEEN_IN_PERSON } from '../services-in-person.ts';
import { homeAgain } from '../stay.ts';
import { ALREADY_CHECKED_IN, GENERAL_REFUSALS, MISSING_SEAT, STANDBY_SEGMENT } from './errors.ts';
import { type At, segmentsOf } from './host-desk.ts';

type Kind = Requirement['kind'];

/** What matters most first. */
const ORDER: readonly Kind[] = ['security-hold', 'unaccompanied-minor', 'see-staff', 'payment', 'document'];

const NOT_ALLOWED_HERE = 1;
/** General requirements, by the host's numbers; those that check-in itself answers for are left out. */
const GENERAL: ReadonlyMap<number, Kind> = new Map([
  [NOT_ALLOWED_HERE, 'see-staff'],
  [10, 'see-staff'],
  [13, 'see-staff'],
  [15, 'see-staff'],
  [16, 'see-staff'],
  [24, 'payment'],
  [25, 'payment'],
  [26, 'payment'],
  [29, 'see-staff'],
  [30, 'see-staff'],
  [33, 'see-staff'],
  [34, 'see-staff'],
]);
/** Security requirements, by the host's numbers. */
const SECURITY: ReadonlyMap<number, Kind> = new Map([
  [1, 'see-staff'],
  [2, 'document'],
  [3, 'security-hold'],
  [4, 'see-staff'],
  [5, 'security-hold'],
  [6, 'document'],
  [7, 'security-hold'],
  [8, 'document'],
  [9, 'see-staff'],
  [10, 'see-staff'],
]);

/** Several people on one segment of a booking: the host tells of all of them at once. */
type Everyone = readonly [At, ...At[]];

const keysOf = (everyone: Everyone): string[] => [
  ...new Set(everyone.map(({ passenger }) => passenger.passengerAlternateKey)),
];

/** General requirements that are not fulfilled, of each of them. */
async function openGeneral(everyone: Everyone): Promise<Result<(at: At) => number[], Fault>> {
  const [{ session, place }] = everyone;
  const asked = await session.call('generalRequirements', {
    body: { segmentKeys: [place.segmentKey], passengerAlternateKeys: keysOf(everyone) },
  });
  if (!asked.ok) return asked;
  return ok((at) =>
    asked.value.passengerRequirements
      .filter(({ passengerKey }) => passengerKey === at.place.passengerKey)
      .flatMap(({ requirements }) => requirements.filter(({ isFulfilled }) => !isFulfilled))
      .map(({ requirementType }) => requirementType),
  );
}

/** What the authorities still want of each very person, adult or infant. */
async function openToAuthorities(everyone: Everyone): Promise<Result<(at: At) => Kind[], Fault>> {
  const [{ session, place }] = everyone;
  const asked = await session.call('securityRequirements', {
    body: {
      segmentKeys: [place.segmentKey],
      passengers: keysOf(everyone).map((passengerAlternateKey) => ({ passengerAlternateKey })),
    },
  });
  if (!asked.ok) return asked;
  return ok(({ place: { passengerKey, isInfant } }) =>
    asked.value.passengerRequirements
      .filter((one) => one.passengerKey === passengerKey)
      .flatMap((one) => [
        ...one.additionalDataRequirements,
        ...one.addressRequirements,
        ...one.documentRequirements.filter(({ isInfantRequirement }) => isInfantRequirement === isInfant),
      ])
      .filter(({ isFulfilled }) => !isFulfilled)
      .map(({ requirementType }) => SECURITY.get(requirementType) ?? 'see-staff'),
  );
}

/** The same of one of them. */
export async function openSecurity(at: At): Promise<Result<Kind[], Fault>> {
  const open = await openToAuthorities([at]);
  return open.ok ? ok(open.value(at)) : open;
}

/** What stands between each of several people on one segment and check-in, in the port's words. */
export async function openRequirements(
  everyone: Everyone,
): Promise<Result<(at: At) => Requirement[], Fault>> {
  const general = await openGeneral(everyone);
  if (!general.ok) return general;
  const security = await openToAuthorities(everyone);
  if (!security.ok) return security;
  return ok((at) => {
    const services = at.place.isInfant
      ? []
      : at.traveller.ssrs.flatMap(({ ssrCode }) => SEEN_IN_PERSON.get(ssrCode) ?? []);
    const kinds = new Set<Kind>([...services, ...security.value(at)]);
    for (const number of general.value(at)) {
      // A service says more than that kiosks may not.
      if (number === NOT_ALLOWED_HERE && services.length > 0) continue;
      const kind = GENERAL.get(number);
      if (kind) kinds.add(kind);
    }
    return ORDER.filter((kind) => kinds.has(kind)).map((kind) =>
      kind === 'document' ? documentOf(at) : { kind },
    );
  });
}

/** The document that the authorities demand of each of several people on one segment. */
export async function openDocuments(everyone: Everyone): Promise<Result<(at: At) => Requirement[], Fault>> {
  const security = await openToAuthorities(everyone);
  if (!security.ok) return security;
  return ok((at) => (security.value(at).includes('document') ? [documentOf(at)] : []));
}

function documentOf(at: At): Requirement {
  const stayUntil = leavesAgain(at);
  return { kind: 'document', ...(stayUntil && { stayUntil }) };
}

/** The day on which the booking takes them home again from where this journey leads; null where it does not. */
export function leavesAgain(at: At): string | null {
  const journey = at.booking.journeys.find(({ segments }) =>
    segments.some(({ segmentKey }) => segmentKey === at.place.segmentKey),
  );
  const { designator } = journey?.segments[0] ?? at.segment;
  const later = segmentsOf(at.booking)
    .filter(({ passengerSegment }) => passengerSegment[at.place.passengerKey] !== undefined)
    .map(({ designator }) => designator)
    .filter(({ departure }) => departure > at.segment.designator.departure);
  return homeAgain(designator.origin, later);
}

/** What check-in itself sees to: no reason to refuse anybody beforehand. */
const SEEN_TO: ReadonlySet<number> = new Set([MISSING_SEAT, ALREADY_CHECKED_IN]);
/** The same for the standby list, where nobody has a seat. */
const SEEN_TO_ON_LIST: ReadonlySet<number> = new Set([...SEEN_TO, STANDBY_SEGMENT]);

/** Why check-in would refuse them now, whatever is done about their seat; null where it would not. */
export async function refusalOf(
  at: At,
  to: 'seat' | 'standby-list' = 'seat',
): Promise<Result<FaultCode | null, Fault>> {
  const general = await openGeneral([at]);
  if (!general.ok) return general;
  const seenTo = to === 'seat' ? SEEN_TO : SEEN_TO_ON_LIST;
  const open = general.value(at).filter((number) => !seenTo.has(number));
  const codes = open.map((number) => GENERAL_REFUSALS.get(number) ?? 'check-in.see-staff');
  return ok(codes[0] ?? null);
}
