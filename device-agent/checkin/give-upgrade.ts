import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Upgraded } from '../dcs/port.ts';
import type { Given } from '../payments/payments.ts';
import { takeBack } from './take-back.ts';
import { upgradeBought } from './visit-events.ts';
import { type Giver, type Paid, upgradeOrderSchema, type Wares } from './wares.ts';

/**
 * What a payment for a higher cabin buys; taken back first where the host does not answer, as for a
 * seat. What was paid for a seat in the cabin that they leave is given back: nobody sits there for it any more.
 */
export function upgradeGiver(dcs: Pick<DcsPort, 'sellUpgrade' | 'voidPayment' | 'load'>): Giver<'upgrade'> {
  const give = async (
    { paymentId, visitId, amount }: Paid,
    { reservationId, compartment, position, from, previous }: Wares['upgrade']['order'],
  ): Promise<Result<Given<Upgraded>, Fault>> => {
    const sold = await dcs.sellUpgrade({
      ...{ reservationId, compartment, position },
      payment: { reference: paymentId, amount },
      idempotencyKey: `upgrade:${paymentId}`,
    });
    if (!sold.ok) return sold;
    const told = upgradeBought(visitId, sold.value.reservation, { from, previous, amount });
    return ok({ value: sold.value, told: [told], released: sold.value.released });
  };
  return {
    order: upgradeOrderSchema,
    give,
    takeBack: (payment, order) => takeBack(dcs, payment, [order.reservationId], () => give(payment, order)),
  };
}
