import { err, ok, type Result } from '../../config/result.ts';
import { cabinClassOf } from '../../config/upgrades.ts';
import type { Fault } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import { MOST_UPGRADES, type UpgradeView } from '../contract/visit.ts';
import type { DcsPort, Upgraded } from '../dcs/port.ts';
import type { Till } from './till.ts';
import { maySellTo, type Visit } from './visit.ts';

interface UpgradesDeps {
  readonly dcs: Pick<DcsPort, 'notOffered' | 'upgradeOptions'>;
  readonly till: Pick<Till, 'canPay' | 'sell'>;
}

interface Bought extends Upgraded {
  /** What they had paid for the seat that they leave, and what the airline has to give back by hand. */
  readonly owed: Promise<readonly Money[]>;
}

/** Sells a higher cabin, as long as the visit is of one traveller on one flight; others are told at the desk. */
export function createUpgrades({ dcs, till }: UpgradesDeps) {
  const aloneOn = (visit: Visit) => {
    const { seated, stage } = visit;
    const [one] = seated;
    const mayAsk = stage === 'ready' && seated.length === 1 && till.canPay() && maySellTo(visit);
    const isOffered = dcs.notOffered?.includes('sellUpgrade') !== true;
    return one?.seating && !one.seating.standby && one.onward.length === 0 && mayAsk && isOffered
      ? one
      : null;
  };

  /** What the airline offers the traveller just now, the cheapest first; nothing where there is nobody to ask. */
  const offersTo = async (visit: Visit): Promise<UpgradeView[]> => {
    const reservation = aloneOn(visit)?.reservation;
    if (reservation?.state !== 'booked') return [];
    const { reservationId } = reservation;
    const options = await dcs.upgradeOptions({ reservationId });
    if (!options.ok) return [];
    const offers = options.value.flatMap(({ compartment, price, gains, givesBack }) => {
      const cabin = cabinClassOf(compartment);
      return cabin ? [{ compartment, cabin, price, gains, givesBack }] : [];
    });
    return offers.slice(0, MOST_UPGRADES);
  };

  return {
    offersTo,
    /** Has it paid and given, in the seat that they like where it is free. */
    buy: async (visit: Visit, compartment: string): Promise<Result<Bought, Fault>> => {
      const offer = (await offersTo(visit)).find((one) => one.compartment === compartment);
      const whose = aloneOn(visit);
      if (!whose || !offer) return err({ code: 'check-in.no-seat' });
      const position = whose.member?.view.preference.position ?? null;
      const { reservationId } = whose.reservation;
      const { compartment: from, seat } = whose.reservation;
      const order = { reservationId, compartment, position, from, previous: seat?.number ?? '' };
      const bought = await till.sell(visit, { purpose: 'upgrade', amount: offer.price, order });
      return bought.state === 'given'
        ? ok({ ...bought.value, owed: bought.owed })
        : err({ code: bought.code });
    },
  };
}
