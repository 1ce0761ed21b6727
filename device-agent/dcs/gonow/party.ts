import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, PartyMember, Requirement } from '../port.ts';
import type { At } from './host-desk.ts';
import { passengerIdOf } from './keys.ts';
import { openDocuments, openRequirements } from './requirements.ts';
import {
  everyoneOn,
  inTurn,
  isCheckedIn,
  isTooOldForLap,
  journeyFrom,
  reservationAt,
  waitsForSeat,
} from './reservations.ts';
import { isLeftOut } from './seats.ts';
import type { Tools } from './tools.ts';

/** Everyone on the journey that a reservation is part of, infants behind their adults, and what stands in the way of each. */
export const party =
  ({ desk, flights }: Tools): DcsPort['party'] =>
  ({ reservationId }) =>
    desk.workAt(reservationId, async (at): Promise<Result<PartyMember[], Fault>> => {
      const flown = new Map<string, Flown>();
      for (const one of journeyFrom(at).flatMap((segmentKey) => everyoneOn(at, segmentKey))) {
        const own = flown.get(passengerIdOf(one.place));
        if (own) own.push(one);
        else flown.set(passengerIdOf(one.place), [one]);
      }
      const standing = await requirementsOf([...flown.values()]);
      if (!standing.ok) return standing;
      return inTurn([...flown], async ([passengerId, all]) => {
        const segments = await inTurn(all, (one) => reservationAt(flights, one));
        const [first] = all;
        return segments.ok
          ? ok({ passengerId, segments: segments.value, requirements: standing.value.get(first) ?? [] })
          : segments;
      });
    });

/** One person, on the segment where they begin and on those after it. */
type Flown = [At, ...At[]];

/**
 * What stands in the way of each on the segment where they begin, and the document that any of their segments demands: it is
 * asked for before the first; so is staff, of an infant who outgrows the lap by then. Whoever waits for a seat on the first is not known to fly on.
 */
async function requirementsOf(
  members: readonly Flown[],
): Promise<Result<ReadonlyMap<At, Requirement[]>, Fault>> {
  const begins = members.map(([first]) => first);
  const standing = await bySegment(begins, openRequirements);
  if (!standing.ok) return standing;
  const abroad = members
    .flatMap(([first, ...onward]) => (waitsForSeat(first) ? [] : onward))
    .filter((at) => at.segment.international && !isCheckedIn(at));
  const further = await bySegment(abroad, openDocuments);
  if (!further.ok) return further;
  const leftOut = await inTurn(begins, isLeftOut);
  if (!leftOut.ok) return leftOut;
  return ok(
    new Map(
      members.map(([first, ...onward], index) => {
        const open = standing.value.get(first) ?? [];
        const own = isCheckedIn(first) ? [] : open.filter(isDocument);
        const documents = [...own, ...onward.flatMap((at) => further.value.get(at) ?? [])];
        const others = open.filter((one) => !isDocument(one));
        const lap = isTooOldForLap(first) && !others.some(isToStaff) ? [TO_STAFF] : [];
        const denied = leftOut.value[index] ? [DENIED] : [];
        return [first, [...lap, ...others, ...documents.slice(-1), ...denied]];
      }),
    ),
  );
}

const TO_STAFF: Requirement = { kind: 'see-staff' };
const DENIED: Requirement = { kind: 'denied-boarding' };
const isToStaff = ({ kind }: Requirement): boolean => kind === TO_STAFF.kind;

const isDocument = ({ kind }: Requirement): boolean => kind === 'document';

/** The host's answers about many people, asked once for each segment that any of them is on. */
async function bySegment(
  all: readonly At[],
  ask: typeof openRequirements,
): Promise<Result<ReadonlyMap<At, Requirement[]>, Fault>> {
  const found = new Map<At, Requirement[]>();
  for (const segmentKey of new Set(all.map(({ place }) => place.segmentKey))) {
    const [one, ...others] = all.filter(({ place }) => place.segmentKey === segmentKey);
    if (!one) continue;
    const open = await ask([one, ...others]);
    if (!open.ok) return open;
    for (const at of [one, ...others]) found.set(at, open.value(at));
  }
  return ok(found);
}
