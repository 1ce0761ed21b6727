import type { BagFate as BagFateView } from '../contract/visit.ts';
import { waitsForTag } from './bag-plan.ts';
import type { BagFate, Visit } from './visit.ts';
import { passengerOf } from './visit-view.ts';

/**
 * The bags of a visit: those that were numbered before and wait for a tag, then those that were chosen, in that order. It is
 * asked for while there is a plan, and remembered: a tag can be refused when the plan is long fulfilled.
 */
export function fatesOf({ bags, added }: Pick<Visit, 'bags' | 'added'>): BagFate[] {
  if (!bags) return [];
  const before = bags.owners.flatMap(({ reservation, allowance }) =>
    allowance.checked.filter(waitsForTag).map(({ licencePlate, weight }) => ({
      ...{ passenger: passengerOf(reservation), weight, licencePlate },
    })),
  );
  const chosen = bags.bags.flatMap((bag): BagFate[] => {
    const owner = bags.owned.find((one) => one.bags.includes(bag));
    if (!owner) return [];
    const { reservation } = owner;
    const numbered = added.get(reservation.reservationId)?.[owner.bags.indexOf(bag)];
    const licencePlate = numbered?.licencePlate ?? null;
    return [{ passenger: passengerOf(reservation), weight: bag.weight, licencePlate }];
  });
  return [...before, ...chosen];
}

/** As the passenger is told: a bag goes whose tag is out, unless the airline refuses it. */
export const fatesShown = ({
  bagFates,
  tagged,
  refusedTags,
}: Pick<Visit, 'bagFates' | 'tagged' | 'refusedTags'>): BagFateView[] =>
  bagFates.map((fate) => ({
    ...fate,
    goes: fate.licencePlate !== null && tagged.has(fate.licencePlate) && !refusedTags.has(fate.licencePlate),
  }));
