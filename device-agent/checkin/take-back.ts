import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort } from '../dcs/port.ts';
import type { Given, TakenBack } from '../payments/payments.ts';
import type { Paid } from './wares.ts';

/**
 * Has a payment buy nothing any more. Where it has bought, the host is asked once more under the key that it knows, and
 * says again what it gave: so a sale whose answer was lost is told like any other. What has become of the passenger since
 * is then heard as well, for that answer is as old as the sale.
 */
export async function takeBack<T>(
  dcs: Pick<DcsPort, 'voidPayment' | 'load'>,
  { paymentId }: Pick<Paid, 'paymentId'>,
  whose: readonly string[],
  giveAgain: () => Promise<Result<Given<T>, Fault>>,
): Promise<Result<TakenBack, Fault>> {
  const back = await dcs.voidPayment({
    reservationId: whose[0] ?? '',
    reference: paymentId,
    idempotencyKey: `void:${paymentId}`,
  });
  if (!back.ok) return back;
  if (!back.value.used) return ok({ used: false, told: [] });
  const given = await giveAgain();
  if (!given.ok && given.fault.code === 'dcs.unreachable') return given;
  for (const reservationId of whose) await dcs.load({ reservationId });
  return ok(given.ok ? { ...given.value, used: true } : { used: true, told: [] });
}
