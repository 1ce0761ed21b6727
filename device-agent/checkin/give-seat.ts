import type { DcsPort } from '../dcs/port.ts';
import { type Giver, seatOrderSchema } from './wares.ts';

/**
 * What a payment for a seat buys. A passenger goes on without it where the host does not answer: so the payment is then
 * taken back first, lest they be moved once their pass is printed.
 */
export const seatGiver = (dcs: Pick<DcsPort, 'sellSeat' | 'voidPayment'>): Giver<'seat'> => ({
  order: seatOrderSchema,
  give: ({ paymentId, amount }, order) =>
    dcs.sellSeat({
      ...order,
      payment: { reference: paymentId, amount },
      idempotencyKey: `seat:${paymentId}`,
    }),
  takeBack: ({ paymentId }) => dcs.voidPayment({ reference: paymentId, idempotencyKey: `void:${paymentId}` }),
});
