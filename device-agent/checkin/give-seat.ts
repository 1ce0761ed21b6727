import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import type { Given } from '../payments/payments.ts';
import { takeBack } from './take-back.ts';
import { seatChosen } from './visit-events.ts';
import { type Giver, type Paid, seatOrderSchema, type Wares } from './wares.ts';

/**
 * What a payment for seats buys: those of everyone whom it is for, or nobody's. Passengers go on without them where the host
 * does not answer: so the payment is then taken back first, lest they be moved once their passes are printed.
 */
export function seatGiver(dcs: Pick<DcsPort, 'sellSeats' | 'voidPayment' | 'load'>): Giver<'seat'> {
  const give = async (
    { paymentId, visitId, amount }: Paid,
    { owners }: Wares['seat']['order'],
  ): Promise<Result<Given<Reservation[]>, Fault>> => {
    const seats = owners.map(({ reservationId, seat }) => ({ reservationId, seat }));
    const payment = { reference: paymentId, amount };
    const sold = await dcs.sellSeats({ seats, payment, idempotencyKey: `seat:${paymentId}` });
    if (!sold.ok) return sold;
    const told = sold.value.flatMap((reservation, index) => {
      const owner = owners[index];
      if (!owner) return [];
      const { seat: number, exitRow, previous } = owner;
      return [seatChosen(visitId, reservation, { seat: { number, exitRow }, previous })];
    });
    return ok({ value: sold.value, told });
  };
  return {
    order: seatOrderSchema,
    give,
    takeBack: (payment, order) => {
      const whose = order.owners.map(({ reservationId }) => reservationId);
      return takeBack(dcs, payment, whose, () => give(payment, order));
    },
  };
}
