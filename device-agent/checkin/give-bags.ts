import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { KioskEvent } from '../../sync/wire/events.ts';
import type { Fault } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import type { CheckedBag, DcsPort, PassengerBags } from '../dcs/port.ts';
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

/** Has bags of one passenger numbered that cost nothing, and says so; asked again with the same key it is the same bags. */
export async function giveBags(
  { dcs, outbox }: { readonly dcs: Pick<DcsPort, 'addBags'>; readonly outbox: Pick<Outbox, 'record'> },
  visitId: string,
  { idempotencyKey, ...bags }: PassengerBags & { readonly idempotencyKey: string },
): Promise<Result<CheckedBag[], Fault>> {
  const added = await dcs.addBags({ passengers: [bags], payment: null, idempotencyKey });
  if (!added.ok) return added;
  const theirs = added.value.flat();
  const recorded = await outbox.record([bagsAdded(visitId, theirs, null)]);
  return recorded.ok
    ? ok(theirs)
    : { ok: false, fault: { code: 'dcs.unreachable', detail: recorded.fault.code } };
}

/**
 * What a payment for bags buys, whenever it is asked for: those of everyone whom it is for, or of nobody, and then it is given
 * back whole. The payment's own name is the key.
 */
export const bagGiver = (dcs: Pick<DcsPort, 'addBags'>): Giver<'bags'> => ({
  order: bagOrderSchema,
  give: async ({ paymentId, visitId, amount }, { owners }) => {
    const passengers = owners.map(({ reservationId, bags }) => ({ reservationId, bags }));
    const payment = { reference: paymentId, amount };
    const added = await dcs.addBags({ passengers, payment, idempotencyKey: `bags:${paymentId}` });
    if (!added.ok) return added;
    const told = owners.map(({ cost }, index) =>
      bagsAdded(visitId, added.value[index] ?? [], cost ?? amount),
    );
    return ok({ value: added.value, told });
  },
  takeBack: null,
});
