import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Fault } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import type { CheckedBag, DcsPort } from '../dcs/port.ts';
import { bagOrderSchema, type Giver } from './wares.ts';

const bagsAdded = (visitId: string, bags: readonly CheckedBag[], excess: Money | null): KioskEvent => ({
  type: 'bags.added',
  data: {
    visitId,
    to: bags[0]?.to ?? '',
    licencePlates: bags.map(({ licencePlate }) => licencePlate),
    excess,
  },
});

/** Has bags numbered that cost nothing, and says so; asked again with the same key it is the same bags. */
export async function giveBags(
  { dcs, outbox }: { readonly dcs: Pick<DcsPort, 'addBags'>; readonly outbox: Pick<Outbox, 'record'> },
  visitId: string,
  command: Omit<Parameters<DcsPort['addBags']>[0], 'payment'>,
): Promise<Result<CheckedBag[], Fault>> {
  const added = await dcs.addBags({ ...command, payment: null });
  if (!added.ok) return added;
  const recorded = await outbox.record([bagsAdded(visitId, added.value, null)]);
  return recorded.ok ? added : { ok: false, fault: { code: 'dcs.unreachable', detail: recorded.fault.code } };
}

/** What a payment for bags buys, whenever it is asked for: the payment's own name is the key. */
export const bagGiver = (dcs: Pick<DcsPort, 'addBags'>): Giver<'bags'> => ({
  order: bagOrderSchema,
  give: async ({ paymentId, visitId, amount }, { reservationId, bags }) => {
    const payment = { reference: paymentId, amount };
    const added = await dcs.addBags({
      ...{ reservationId, bags, payment },
      idempotencyKey: `bags:${paymentId}`,
    });
    return added.ok ? ok({ value: added.value, told: [bagsAdded(visitId, added.value, amount)] }) : added;
  },
  takeBack: null,
});
