import { z } from 'zod';
import type { Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import { type CheckedBag, type DcsPort, type Money, newBagSchema } from '../dcs/port.ts';

/** What a payment for bags is for, as the ledger keeps it. */
const paidForSchema = z.object({ reservationId: z.string(), bags: newBagSchema.array() });
type PaidFor = z.infer<typeof paidForSchema>;

export const paidForBags = (order: PaidFor): string => JSON.stringify(order);

type Deps = { readonly dcs: Pick<DcsPort, 'addBags'>; readonly outbox: Pick<Outbox, 'record'> };

/** Has bags numbered and says so; asked again with the same key it is the same bags. */
export async function giveBags(
  { dcs, outbox }: Deps,
  visitId: string,
  command: Parameters<DcsPort['addBags']>[0],
): Promise<Result<CheckedBag[], Fault>> {
  const added = await dcs.addBags(command);
  if (!added.ok) return added;
  const [first] = added.value;
  const data = {
    visitId,
    to: first?.to ?? '',
    licencePlates: added.value.map(({ licencePlate }) => licencePlate),
    excess: command.payment?.amount ?? null,
  };
  const recorded = await outbox.record([{ type: 'bags.added', data }]);
  return recorded.ok ? added : { ok: false, fault: { code: 'dcs.unreachable', detail: recorded.fault.code } };
}

/** What a payment buys, whenever it is asked for: the payment's own name is the key. */
export const givePaidBags =
  (deps: Deps) =>
  (payment: {
    readonly paymentId: string;
    readonly visitId: string;
    readonly paidFor: string;
    readonly amount: Money;
  }) => {
    const { paymentId, visitId, paidFor, amount } = payment;
    return giveBags(deps, visitId, {
      ...paidForSchema.parse(JSON.parse(paidFor)),
      payment: { reference: paymentId, amount },
      idempotencyKey: `bags:${paymentId}`,
    });
  };
