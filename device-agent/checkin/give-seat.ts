import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import type { Given } from '../payments/payments.ts';
import { takeBack } from './take-back.ts';
import { seatChosen } from './visit-events.ts';
import { type Giver, type Paid, seatOrderSchema, type Wares } from './wares.ts';

/**
 * What a payment for a seat buys. A passenger goes on without it where the host does not answer: so the payment is then
 * taken back first, lest they be moved once their pass is printed.
 */
export function seatGiver(dcs: Pick<DcsPort, 'sellSeat' | 'voidPayment' | 'load'>): Giver<'seat'> {
  const give = async (
    { paymentId, visitId, amount }: Paid,
    { reservationId, seat, exitRow, previous }: Wares['seat']['order'],
  ): Promise<Result<Given<Reservation>, Fault>> => {
    const payment = { reference: paymentId, amount };
    const sold = await dcs.sellSeat({ reservationId, seat, payment, idempotencyKey: `seat:${paymentId}` });
    if (!sold.ok) return sold;
    const told = seatChosen(visitId, sold.value, { seat: { number: seat, exitRow }, previous });
    return ok({ value: sold.value, told: [told] });
  };
  return {
    order: seatOrderSchema,
    give,
    takeBack: (payment, order) => takeBack(dcs, payment, order.reservationId, () => give(payment, order)),
  };
}
