import type { Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { CheckedBag, DcsPort } from '../dcs/port.ts';
import { bagOrderSchema, type Giver } from './wares.ts';

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

/** What a payment for bags buys, whenever it is asked for: the payment's own name is the key. */
export const bagGiver = (deps: Deps): Giver<'bags'> => ({
  order: bagOrderSchema,
  give: ({ paymentId, visitId, amount }, { reservationId, bags }) =>
    giveBags(deps, visitId, {
      reservationId,
      bags,
      payment: { reference: paymentId, amount },
      idempotencyKey: `bags:${paymentId}`,
    }),
  takeBack: null,
});
