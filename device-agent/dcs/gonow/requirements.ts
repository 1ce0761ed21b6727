import { ok, type Result } from '../../../config/result.ts';
import type { Fault, FaultCode } from '../../contract/faults.ts';
import type { Requirement } from '../port.ts';
import { ALREADY_CHECKED_IN, GENERAL_REFUSALS, MISSING_SEAT, STANDBY_SEGMENT } from './errors.ts';
import { type At, segmentsOf } from './host-desk.ts';
import { finalDestination } from './reservations.ts';

type Kind = Requirement['kind'];

/** What matters most first. */
const ORDER: readonly Kind[] = ['security-hold', 'unaccompanied-minor', 'see-staff', 'payment', 'document'];

/** Services for which somebody has to be seen: the host only says that it checks them in nowhere but at a counter. */
const SERVICES: ReadonlyMap<string, Kind> = new Map([
  ['UMNR', 'unaccompanied-minor'],
  ['MEDA', 'see-staff'],
  ['STCR', 'see-staff'],
  ['DEPA', 'see-staff'],
  ['DEPU', 'see-staff'],
]);

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

/** General requirements that are not fulfilled. */
async function openGeneral(at: At): Promise<Result<number[], Fault>> {
  const { session, passenger, place } = at;
  const asked = await session.call('generalRequirements', {
    body: { segmentKeys: [place.segmentKey], passengerAlternateKeys: [passenger.passengerAlternateKey] },
  });
  if (!asked.ok) return asked;
  return ok(
    asked.value.passengerRequirements.flatMap(({ requirements }) =>
      requirements.filter(({ isFulfilled }) => !isFulfilled).map(({ requirementType }) => requirementType),
    ),
  );
}

/** What the authorities still want of this very person, adult or infant. */
export async function openSecurity(at: At): Promise<Result<Kind[], Fault>> {
  const { session, passenger, place } = at;
  const asked = await session.call('securityRequirements', {
    body: {
      segmentKeys: [place.segmentKey],
      passengers: [{ passengerAlternateKey: passenger.passengerAlternateKey }],
    },
  });
  if (!asked.ok) return asked;
  const open = asked.value.passengerRequirements.flatMap((one) => [
    ...one.additionalDataRequirements,
    ...one.addressRequirements,
    ...one.documentRequirements.filter(({ isInfantRequirement }) => isInfantRequirement === place.isInfant),
  ]);
  return ok(
    open
      .filter(({ isFulfilled }) => !isFulfilled)
      .map(({ requirementType }) => SECURITY.get(requirementType) ?? 'see-staff'),
  );
}

/** What stands between someone and check-in, in the port's words. */
export async function openRequirements(at: At): Promise<Result<Requirement[], Fault>> {
  const general = await openGeneral(at);
  if (!general.ok) return general;
  const security = await openSecurity(at);
  if (!security.ok) return security;
  const services = at.place.isInfant
    ? []
    : at.traveller.ssrs.flatMap(({ ssrCode }) => SERVICES.get(ssrCode) ?? []);
  const kinds = new Set<Kind>([...services, ...security.value]);
  for (const number of general.value) {
    // A service says more than that kiosks may not.
    if (number === NOT_ALLOWED_HERE && services.length > 0) continue;
    const kind = GENERAL.get(number);
    if (kind) kinds.add(kind);
  }
  const stayUntil = leavesAgain(at);
  return ok(
    ORDER.filter((kind) => kinds.has(kind)).map((kind) =>
      kind === 'document' && stayUntil ? { kind, stayUntil } : { kind },
    ),
  );
}

/** The day on which the booking takes them away again from where this journey ends; null where it does not. */
export function leavesAgain(at: At): string | null {
  const end = finalDestination(at);
  const { departure: before } = at.segment.designator;
  const away = segmentsOf(at.booking)
    .filter(({ passengerSegment }) => passengerSegment[at.place.passengerKey] !== undefined)
    .map(({ designator }) => designator)
    .filter(({ origin, departure }) => origin === end && departure > before)
    .sort((a, b) => a.departure.localeCompare(b.departure));
  return away[0]?.departure.slice(0, 10) ?? null;
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
  const general = await openGeneral(at);
  if (!general.ok) return general;
  const seenTo = to === 'seat' ? SEEN_TO : SEEN_TO_ON_LIST;
  const open = general.value.filter((number) => !seenTo.has(number));
  const codes = open.map((number) => GENERAL_REFUSALS.get(number) ?? 'check-in.see-staff');
  return ok(codes[0] ?? null);
}
