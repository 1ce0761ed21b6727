import type { Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Paid } from '../port.ts';
import { type At, commit } from './host-desk.ts';
import { settle } from './payments.ts';
import type { Tools } from './tools.ts';

/** A seat that is taken, what it or its cabin is sold as, and what is to be noted with it. */
interface Taking {
  readonly unitKey: string;
  readonly ware: 'seat' | 'upgrade';
  readonly payment: Paid | null;
  readonly idempotencyKey: string;
  readonly notes: readonly string[];
}

/**
 * Puts the passenger into a seat, pays for what that and everything else in state costs since `at`, and commits all of it:
 * the seat, its fee, the payment and the notes are there together, or none of them. The same place as it is then.
 */
export async function takeSeat(
  tools: Tools,
  at: At,
  { unitKey, ware, payment, idempotencyKey, notes }: Taking,
): Promise<Result<At, Fault>> {
  const { passengerKey, segmentKey } = at.place;
  const assigned = await at.session.call('assignSeat', { keys: { passengerKey, unitKey }, body: {} });
  if (!assigned.ok) return assigned;
  const settled = await settle(tools, at, {
    ...{ payment, idempotencyKey, short: 'payment.needed' },
    bought: [ware, passengerKey, segmentKey],
  });
  return settled.ok ? commit(at, [...notes, ...settled.value]) : settled;
}
