import { z } from 'zod';
import type { Purpose } from '../../config/purposes.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { moneySchema } from '../contract/money.ts';
import { excessSchema } from '../contract/sale.ts';
import { seatPositionSchema } from '../contract/visit.ts';
import { type CheckedBag, newBagSchema, type Reservation, type Upgraded } from '../dcs/port.ts';
import type { PaymentRow } from '../payments/ledger.ts';
import type { Given, PaidPurchase, TakenBack } from '../payments/payments.ts';

/** What of a payment is one owner's; null where it is all of it. */
const costSchema = moneySchema.nullable().default(null);

const ownersBagsSchema = z.object({
  reservationId: z.string(),
  bags: newBagSchema.array(),
  /** What is paid for, as the receipt tells it. */
  excess: excessSchema,
  cost: costSchema,
});

/** The bags of everyone whom one payment is for; rows of before a party paid together tell of one owner. */
export const bagOrderSchema = z.union([
  z.object({ owners: ownersBagsSchema.array().min(1) }),
  ownersBagsSchema.transform((owner) => ({ owners: [owner] })),
]);

const ownersSeatSchema = z.object({
  reservationId: z.string(),
  seat: z.string(),
  exitRow: z.boolean().default(false),
  /** Where they sat before. */
  previous: z.string().default(''),
  cost: costSchema,
});

/** The same of seats. */
export const seatOrderSchema = z.union([
  z.object({ owners: ownersSeatSchema.array().min(1) }),
  ownersSeatSchema.transform((owner) => ({ owners: [owner] })),
]);

export const upgradeOrderSchema = z.object({
  reservationId: z.string(),
  compartment: z.string(),
  /** Where they like to sit. */
  position: seatPositionSchema.nullable(),
  /** The compartment and the seat that were theirs before. */
  from: z.string().default(''),
  previous: z.string().default(''),
});

/** Everything that is sold here: what the ledger keeps of an order, and what whoever has paid gets for it. */
export interface Wares {
  readonly bags: { readonly order: z.infer<typeof bagOrderSchema>; readonly given: CheckedBag[][] };
  readonly seat: { readonly order: z.infer<typeof seatOrderSchema>; readonly given: Reservation[] };
  readonly upgrade: { readonly order: z.infer<typeof upgradeOrderSchema>; readonly given: Upgraded };
}

export type Paid = Pick<PaidPurchase, 'paymentId' | 'visitId' | 'amount'>;

/** Gives what was paid for, and says what is told of it: the same, however often it is asked for one payment. */
export interface Giver<P extends Purpose> {
  readonly order: z.ZodType<Wares[P]['order']>;
  readonly give: (
    payment: Paid,
    order: Wares[P]['order'],
  ) => Promise<Result<Given<Wares[P]['given']>, Fault>>;
  /**
   * Has a payment buy nothing more; `used` where it has bought. Null for what is given however late: then no payment that
   * is given up has ever bought anything.
   */
  readonly takeBack: ((payment: Paid, order: Wares[P]['order']) => Promise<Result<TakenBack, Fault>>) | null;
}

type Givers = { readonly [P in Purpose]: Giver<P> };
type AnyWare = Wares[Purpose]['given'];

/** What payments of the ledger buy. A new purpose is one entry in `PURPOSES`, one in `Wares`, and its giver. */
export const sellWares = (givers: Givers) => ({
  give: <P extends Purpose>(payment: PaidPurchase & { readonly purpose: P }) => {
    const { order, give }: Giver<P> = givers[payment.purpose];
    return give(payment, order.parse(JSON.parse(payment.paidFor))) as Promise<Result<Given<AnyWare>, Fault>>;
  },
  takeBack: async <P extends Purpose>(payment: PaidPurchase & { readonly purpose: P }) => {
    const { order, takeBack }: Giver<P> = givers[payment.purpose];
    return takeBack?.(payment, order.parse(JSON.parse(payment.paidFor))) ?? ok({ used: false, told: [] });
  },
  mayBeLater: (purpose: Purpose) => givers[purpose].takeBack === null,
});

const oneSchema = z.object({ reservationId: z.string() });
const movedSchema = z.union([
  z.object({ owners: oneSchema.array() }),
  oneSchema.transform((one) => ({ owners: [one] })),
]);

/** Whether a seat or a cabin is paid for by one of these and not yet known to be this passenger's, or not to be theirs. */
export const isBeingMoved = (
  payments: readonly Pick<PaymentRow, 'purpose' | 'state' | 'paidFor'>[],
  reservationId: string,
): boolean =>
  payments.some(
    ({ purpose, state, paidFor }) =>
      purpose !== 'bags' &&
      state === 'approved' &&
      movedSchema.parse(JSON.parse(paidFor)).owners.some((one) => one.reservationId === reservationId),
  );
