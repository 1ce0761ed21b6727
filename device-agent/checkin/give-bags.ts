import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import type { CheckedBag, DcsPort, PassengerBags } from '../dcs/port.ts';
import { type BagIntents, freeBagsKey } from './bag-intents.ts';
import { bagsAdded } from './visit-events.ts';
import { bagOrderSchema, type Giver } from './wares.ts';

interface Deps {
  readonly dcs: Pick<DcsPort, 'addBags'>;
  readonly outbox: Pick<Outbox, 'record'>;
  readonly bagIntents: Pick<BagIntents, 'asking' | 'settle'>;
}

/**
 * Has bags of one passenger numbered that cost nothing, and says so, also later where the answer is lost; asked again in the
 * same visit it is the same bags.
 */
export async function giveBags(
  { dcs, outbox, bagIntents }: Deps,
  visitId: string,
  bags: PassengerBags,
): Promise<Result<CheckedBag[], Fault>> {
  const intent = { visitId, reservationId: bags.reservationId };
  const added = await bagIntents.asking(intent, () =>
    dcs.addBags({ passengers: [bags], payment: null, idempotencyKey: freeBagsKey(intent) }),
  );
  if (!added.ok) return added;
  const theirs = added.value.flat();
  const recorded = await outbox.record([bagsAdded(visitId, theirs, null)], () => bagIntents.settle(intent));
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
