import type { FaultCode } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';

/**
 * Someone who waited for a seat, as they are by now, where the host knows no place of theirs on the list any more because
 * it has given them a seat; null where they still wait or the host means something else.
 */
export async function clearedMeanwhile(
  dcs: Pick<DcsPort, 'load'>,
  { reservationId }: Pick<Reservation, 'reservationId'>,
  refusal: { readonly code: FaultCode },
): Promise<Reservation | null> {
  if (refusal.code !== 'dcs.refused') return null;
  const now = await dcs.load({ reservationId });
  return now.ok && now.value.state !== 'standby' ? now.value : null;
}
