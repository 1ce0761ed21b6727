import { z } from 'zod';
import type { Purpose } from '../../config/purposes.ts';
import type { Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import { type CheckedBag, newBagSchema } from '../dcs/port.ts';

export const bagOrderSchema = z.object({ reservationId: z.string(), bags: newBagSchema.array() });

/** Everything that is sold here: what the ledger keeps of an order, and what whoever has paid gets for it. */
export interface Wares {
  readonly bags: { readonly order: z.infer<typeof bagOrderSchema>; readonly given: CheckedBag[] };
}

interface Paid {
  readonly paymentId: string;
  readonly visitId: string;
  readonly amount: Money;
}

/** Gives what was paid for: the same, however often it is asked for one payment. */
export interface Giver<P extends Purpose> {
  readonly order: z.ZodType<Wares[P]['order']>;
  readonly give: (payment: Paid, order: Wares[P]['order']) => Promise<Result<Wares[P]['given'], Fault>>;
}

type Given = Wares[Purpose]['given'];

/** What a payment of the ledger buys. A new purpose is one entry in `PURPOSES`, one in `Wares`, and its giver. */
export const giveWares =
  (givers: { readonly [P in Purpose]: Giver<P> }) =>
  <P extends Purpose>(payment: Paid & { readonly purpose: P; readonly paidFor: string }) => {
    const { order, give }: Giver<P> = givers[payment.purpose];
    return give(payment, order.parse(JSON.parse(payment.paidFor))) as Promise<Result<Given, Fault>>;
  };
