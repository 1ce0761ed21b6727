import type { Clock } from '../../config/clock.ts';
import { ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import { type Money, sumOf } from '../contract/money.ts';
import { excessCost } from '../dcs/excess.ts';
import type { CheckedBag, DcsPort, NewBag, Reservation } from '../dcs/port.ts';
import type { PrintJobs } from '../hardware/jobs/print-jobs.ts';
import { fatesOf, fatesShown } from './bag-fates.ts';
import type { BagIntents } from './bag-intents.ts';
import {
  type BagOwner,
  type BagPlan,
  haveUntagged,
  type OwnedBags,
  planBags,
  viewOfBags,
  waitsForTag,
} from './bag-plan.ts';
import { type PaidBags, saleOf } from './bag-sale.ts';
import { createBagScale, type Load } from './bag-scale.ts';
import { hasClosed } from './eligibility.ts';
import { giveBags } from './give-bags.ts';
import type { OwedTag } from './owed.ts';
import type { Till } from './till.ts';
import type { Turns } from './turns.ts';
import type { BagsFailure, Stage, Step, Visit } from './visit.ts';
import { placeOf } from './visit-view.ts';

interface BagDeskDeps extends Omit<Turns, 'refuse'> {
  readonly clock: Pick<Clock, 'now'>;
  readonly dcs: DcsPort;
  readonly outbox: Outbox;
  readonly bagIntents: BagIntents;
  readonly jobs: PrintJobs;
  readonly till: Pick<Till, 'canPay' | 'sell'>;
  /** Prints what the visit is owed. */
  readonly issue: (visit: Visit) => Step;
}

const DONE = ok(undefined);
/** Nothing is printed, numbered or paid. */
const AT_REST: ReadonlySet<Stage> = new Set(['issued', 'not-issued', 'bags-failed']);
/** Kilograms that a bag has until the passenger says otherwise, where they must say. */
const USUAL_WEIGHT = 15;

/** Bags fly with whoever flies: of those who wait for a seat, and the infants whom they hold, nobody knows yet. */
function flying({ seated }: Visit): Reservation[] {
  const all = seated.map(({ reservation }) => reservation);
  const waiting = new Set(
    all.filter(({ state }) => state === 'standby').map(({ passengerId }) => passengerId),
  );
  return all.filter(({ passengerId, onLapOf }) => !waiting.has(passengerId) && !waiting.has(onLapOf ?? ''));
}

/**
 * The bags of a visit: how many and what they cost is settled before check-in; once everyone is checked in and has
 * their pass, the excess is paid, the bags are numbered, and their tags printed.
 */
export function createBagDesk(deps: BagDeskDeps) {
  const { clock, dcs, jobs, till, isCurrent, tell, take, issue } = deps;

  const scale = createBagScale();
  /** None are numbered once check-in has closed: that is known before anybody chooses bags, or pays for them. */
  const takesBagsOf = ({ seated }: Visit): boolean =>
    jobs.isReady('bag-tag') && !seated.some(({ reservation }) => hasClosed(reservation, clock.now()));
  /** The host may answer late: only what was chosen last counts. */
  let choices = 0;
  const viewOf = (plan: BagPlan) => viewOfBags(plan, till.canPay(), scale);
  /** Tells the bags of a visit, with the one that lies on the scale. */
  const tellBags = (visit: Visit, { owners, bags }: BagPlan) => {
    const plan = planBags(owners, scale.weigh(bags, viewOf(planBags(owners, bags))));
    visit.bags = plan;
    tell(visit, { type: 'visit.bags', visitId: visit.visitId, bags: viewOf(plan) });
  };

  const ownersOf = async (visit: Visit): Promise<[BagOwner, ...BagOwner[]] | null> => {
    if (visit.bags) return [...visit.bags.owners];
    const owners: BagOwner[] = [];
    for (const reservation of flying(visit)) {
      const allowance = await dcs.bagAllowance({ reservationId: reservation.reservationId });
      if (!allowance.ok) return null;
      owners.push({ reservation, allowance: allowance.value });
    }
    const [first, ...others] = owners;
    return first ? [first, ...others] : null;
  };

  /** At the price to where they are checked in: a flight on which somebody is left behind takes no bags of theirs. */
  const asFarAsTheyFly = async ({ party }: Visit, owned: OwnedBags): Promise<OwnedBags> => {
    const { reservation, allowance, bags, cost } = owned;
    const own = party.filter((one) => one.reservation.passengerId === reservation.passengerId);
    const to = own.at(-1)?.reservation.flight.to;
    if (!cost || to === undefined || to === allowance.to) return owned;
    const now = await dcs.bagAllowance({ reservationId: reservation.reservationId, to });
    return now.ok ? { ...owned, allowance: now.value, cost: excessCost(now.value, bags) } : owned;
  };

  const arePending = ({ bags, added }: Visit): boolean =>
    bags !== null && added.size === 0 && (bags.bags.length > 0 || haveUntagged(bags.owners));

  const giveFree = async (
    { visitId }: Visit,
    { reservation: { reservationId }, bags }: OwnedBags,
  ): Promise<Result<CheckedBag[][], BagsFailure>> => {
    const added = await giveBags(deps, visitId, { reservationId, bags: [...bags] });
    if (added.ok) return ok([added.value]);
    const canRetry = added.fault.code === 'dcs.unreachable';
    return { ok: false, fault: { code: canRetry ? 'dcs.unreachable' : 'bags.refused', canRetry } };
  };

  const sell = async (
    visit: Visit,
    paid: readonly PaidBags[],
    amount: Money,
  ): Promise<Result<CheckedBag[][], BagsFailure>> => {
    const bought = await till.sell(visit, { purpose: 'bags', amount, ...saleOf(paid) });
    switch (bought.state) {
      case 'given':
        return ok(bought.value);
      case 'not-made':
        return { ok: false, fault: { code: bought.code, canRetry: till.canPay() } };
      case 'later':
        return { ok: false, fault: { code: 'bags.later', canRetry: false } };
      default:
        return { ok: false, fault: { code: bought.code, canRetry: false } };
    }
  };

  /** Has bags numbered, and remembers whose they are. */
  const have = async (
    visit: Visit,
    owned: readonly OwnedBags[],
    give: () => Promise<Result<CheckedBag[][], BagsFailure>>,
  ): Promise<BagsFailure | null> => {
    const given = await give();
    if (!given.ok) return given.fault;
    const now = owned.map(
      ({ reservation }, index) => [reservation.reservationId, given.value[index] ?? []] as const,
    );
    visit.added = new Map([...visit.added, ...now]);
    return null;
  };

  /** First what is paid for, by one payment, all of it or none; then what is free, as far as the airline takes it. */
  const addAll = async (visit: Visit): Promise<BagsFailure | null> => {
    const { bags, party, added } = visit;
    const planned = bags?.owned ?? [];
    // No bag flies without its passenger: those of whoever was left out meanwhile stay with them, and that is told.
    const flying = planned.filter(({ reservation: { reservationId } }) =>
      party.some((one) => one.reservation.reservationId === reservationId),
    );
    const due: OwnedBags[] = [];
    for (const owned of flying)
      if (!added.has(owned.reservation.reservationId)) due.push(await asFarAsTheyFly(visit, owned));
    if (due.some(({ reservation }) => hasClosed(reservation, clock.now())))
      return { code: 'bags.refused', canRetry: false };
    const paid = due.flatMap(({ cost, ...owned }) => (cost ? [{ ...owned, cost }] : []));
    const amount = sumOf(paid.map(({ cost }) => cost));
    const failed = amount && (await have(visit, paid, () => sell(visit, paid, amount)));
    if (failed) return failed;
    for (const owned of due) {
      if (owned.cost || !isCurrent(visit)) continue;
      const refused = await have(visit, [owned], () => giveFree(visit, owned));
      if (refused) return refused;
    }
    return flying.length < planned.length ? { code: 'bags.refused', canRetry: false } : null;
  };

  /** The tags of all bags that have none, each passenger's numbered with those that were checked before. */
  const owedTags = (visit: Visit): OwedTag[] =>
    (visit.bags?.owners ?? []).flatMap(({ reservation, allowance }) => {
      const member = visit.party.find((one) => one.reservation.reservationId === reservation.reservationId);
      if (!member) return [];
      const all = [...allowance.checked, ...(visit.added.get(reservation.reservationId) ?? [])];
      return all.flatMap((bag, index): OwedTag[] =>
        waitsForTag(bag) && !visit.tagged.has(bag.licencePlate)
          ? [
              {
                document: 'bag-tag',
                reservation: member.reservation,
                passenger: member.passenger,
                bag,
                piece: { number: index + 1, of: all.length },
              },
            ]
          : [],
      );
    });

  const tellFailure = (visit: Visit, failure: BagsFailure): void => {
    visit.stage = 'bags-failed';
    visit.bagsFailure = null;
    const { visitId } = visit;
    tell(visit, { type: 'bags.failed', visitId, ...failure, bags: fatesShown(visit) });
  };
  const hasUntoldTag = ({ refusedTags, toldTags }: Visit) => refusedTags.size > toldTags;
  const tellRefusedTags = (visit: Visit): void => {
    visit.toldTags = visit.refusedTags.size;
    tellFailure(visit, visit.bagsFailure ?? { code: 'bags.tag-refused', canRetry: false });
  };

  /** Whom an onward flight did not check in fetches the bags earlier than was said, and than those do whom it did. */
  const tellWhereTo = (visit: Visit, plan: BagPlan, owed: readonly OwedTag[]): void => {
    const [to, ...others] = new Set(owed.map(({ bag }) => bag.to));
    if (to === undefined || (to === plan.owners[0].allowance.to && others.length === 0)) return;
    const ends = others.length > 0 && { ends: [to, ...others].map(placeOf) };
    const { visitId } = visit;
    tell(visit, { type: 'visit.bags', visitId, bags: { ...viewOf(plan), to: placeOf(to), ...ends } });
  };

  const settle =
    (visit: Visit): Step =>
    async () => {
      const { bags } = visit;
      visit.again = null;
      visit.bagsFailure = null;
      const failure = await addAll(visit);
      if (!isCurrent(visit)) return DONE;
      visit.bagsFailure = failure;
      visit.bagFates = fatesOf(visit);
      // Where nothing was taken, what was chosen before waits as well: it goes to the desk together.
      const owed = failure && visit.added.size === 0 ? [] : owedTags(visit);
      if (failure && owed.length === 0) {
        tellFailure(visit, failure);
        return DONE;
      }
      visit.owed = owed;
      visit.issued = 0;
      visit.mayHaveBeenPrinted = false;
      if (bags) tellWhereTo(visit, bags, owed);
      if (!failure) visit.bags = null;
      if (visit.owed.length > 0) void take(visit, 'issuing', issue(visit));
      else visit.stage = 'issued';
      return DONE;
    };

  /** The passenger chooses, or has not yet; what that comes to is told. */
  const choose = async (visit: Visit, wanted: readonly NewBag[] | null): Promise<void> => {
    const { visitId } = visit;
    choices += 1;
    const choice = choices;
    const owners = takesBagsOf(visit) ? await ownersOf(visit) : null;
    if (!isCurrent(visit) || visit.stage !== 'ready' || choice !== choices) return;
    if (!owners) return tell(visit, { type: 'visit.bags', visitId, bags: null });
    const { most, heaviest, pieces } = viewOf(planBags(owners, []));
    const before = visit.bags?.bags ?? [];
    const chosen = wanted ?? (haveUntagged(owners) ? [] : [{ weight: null }]);
    const bags = chosen.slice(0, most).map(({ weight, weighed }, index): NewBag => {
      // Only the scale says that a bag was weighed.
      if (weighed && before[index]?.weighed && before[index].weight === weight) return { weight, weighed };
      return {
        weight: weight === null && pieces === null ? USUAL_WEIGHT : weight && Math.min(weight, heaviest),
      };
    });
    tellBags(visit, planBags(owners, bags));
  };

  return {
    /** Bags can be tagged just now. */
    takesBags: (): boolean => jobs.isReady('bag-tag'),
    arePending,
    choose,
    /** What is free and what more costs is asked anew, as in another cabin; the bags that were chosen stay. */
    allowAnew: async (visit: Visit): Promise<void> => {
      if (!visit.bags) return;
      const { bags } = visit.bags;
      visit.bags = null;
      await choose(visit, bags);
    },
    /** What lies on the scale is different; null where there is none that works. */
    scaleSays: (visit: Visit | null, load: Load | null): void => {
      scale.says(load);
      if (visit?.stage === 'ready' && visit.bags) tellBags(visit, visit.bags);
    },
    settle,
    /** The airline refuses a tag that is out: it is told at once, or when what is being printed is out. */
    tagRefused: (visit: Visit, licencePlate: string): void => {
      visit.refusedTags = new Set([...visit.refusedTags, licencePlate]);
      if (AT_REST.has(visit.stage) && hasUntoldTag(visit)) tellRefusedTags(visit);
    },
    /**
     * All passes are out, or all tags: now the bags that wait for theirs, or what became of those that were not taken.
     * False where there is neither.
     */
    goOn: (visit: Visit): boolean => {
      if (hasUntoldTag(visit)) tellRefusedTags(visit);
      else if (visit.bagsFailure) tellFailure(visit, visit.bagsFailure);
      else if (arePending(visit)) void take(visit, 'settling-bags', settle(visit));
      else return false;
      return true;
    },
  };
}
