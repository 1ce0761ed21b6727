import { ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { DcsPort, PartyMember, Requirement } from '../port.ts';
import type { At } from './host-desk.ts';
import { passengerIdOf } from './keys.ts';
import { openRequirements } from './requirements.ts';
import { everyoneOn, inTurn, journeyFrom, reservationAt } from './reservations.ts';
import type { Tools } from './tools.ts';

/** Everyone on the journey that a reservation is part of, infants behind their adults, and what stands in the way of each. */
export const party =
  ({ desk, flights }: Tools): DcsPort['party'] =>
  ({ reservationId }) =>
    desk.workAt(reservationId, async (at): Promise<Result<PartyMember[], Fault>> => {
      const flown = new Map<string, [At, ...At[]]>();
      for (const one of journeyFrom(at).flatMap((segmentKey) => everyoneOn(at, segmentKey))) {
        const own = flown.get(passengerIdOf(one.place));
        if (own) own.push(one);
        else flown.set(passengerIdOf(one.place), [one]);
      }
      const standing = await requirementsOf([...flown.values()].map(([first]) => first));
      if (!standing.ok) return standing;
      return inTurn([...flown], async ([passengerId, all]) => {
        const segments = await inTurn(all, (one) => reservationAt(flights, one));
        const [first] = all;
        return segments.ok
          ? ok({ passengerId, segments: segments.value, requirements: standing.value.get(first) ?? [] })
          : segments;
      });
    });

/** What stands in the way of each on the segment where they begin. */
async function requirementsOf(firsts: readonly At[]): Promise<Result<ReadonlyMap<At, Requirement[]>, Fault>> {
  const found = new Map<At, Requirement[]>();
  for (const segmentKey of new Set(firsts.map(({ place }) => place.segmentKey))) {
    const [one, ...others] = firsts.filter(({ place }) => place.segmentKey === segmentKey);
    if (!one) continue;
    const open = await openRequirements([one, ...others]);
    if (!open.ok) return open;
    for (const at of [one, ...others]) found.set(at, open.value(at));
  }
  return ok(found);
}
