import type { FaultCode } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import type { Traveller } from './traveller.ts';

/** Someone who waited for a seat and has one by now, and the flights on which they fly on: before, nobody knew that they fly. */
export type Cleared = Pick<Traveller, 'reservation' | 'onward'>;

type Who = Pick<Reservation, 'reservationId' | 'passengerId'>;

/**
 * Someone who waited for a seat, as they are by now, where the host knows no place of theirs on the list any more because
 * it has given them a seat; null where they still wait or the host means something else.
 */
export async function clearedMeanwhile(
  dcs: Pick<DcsPort, 'load' | 'party'>,
  who: Who,
  refusal: { readonly code: FaultCode },
): Promise<Cleared | null> {
  if (refusal.code !== 'dcs.refused') return null;
  const now = await dcs.load({ reservationId: who.reservationId });
  if (!now.ok || now.value.state === 'standby') return null;
  return { reservation: now.value, onward: await onwardOf(dcs, who) };
}

/** None where something stands in the way: a document that the next country demands was not asked for, and is in the next visit. */
async function onwardOf(
  dcs: Pick<DcsPort, 'party'>,
  { reservationId, passengerId }: Who,
): Promise<readonly Reservation[]> {
  const party = await dcs.party({ reservationId });
  const own = party.ok ? party.value.find((member) => member.passengerId === passengerId) : undefined;
  return own && own.requirements.length === 0 ? own.segments.slice(1) : [];
}
