import type { DcsPort } from '../dcs/port.ts';
import { type Giver, upgradeOrderSchema } from './wares.ts';

/** What a payment for a higher cabin buys; taken back first where the host does not answer, as for a seat. */
export const upgradeGiver = (dcs: Pick<DcsPort, 'sellUpgrade' | 'voidPayment'>): Giver<'upgrade'> => ({
  order: upgradeOrderSchema,
  give: ({ paymentId, amount }, order) =>
    dcs.sellUpgrade({
      ...order,
      payment: { reference: paymentId, amount },
      idempotencyKey: `upgrade:${paymentId}`,
    }),
  takeBack: ({ paymentId }) => dcs.voidPayment({ reference: paymentId, idempotencyKey: `void:${paymentId}` }),
});
