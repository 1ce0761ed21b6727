import { type Money, sumOf } from '../contract/money.ts';
import type { BagsView } from '../contract/visit.ts';
import { excessCost } from '../dcs/excess.ts';
import type { BagAllowance, NewBag, Reservation } from '../dcs/port.ts';
import type { BagScale } from './bag-scale.ts';
import { passengerOf, placeOf } from './visit-view.ts';

/** Someone who may check bags, and how many. */
export interface BagOwner {
  readonly reservation: Reservation;
  readonly allowance: BagAllowance;
}

/** Bags that go in one passenger's name, and what of them is to be paid. */
export interface OwnedBags extends BagOwner {
  readonly bags: readonly NewBag[];
  readonly cost: Money | null;
}

/** The bags of a party, each in somebody's name. */
export interface BagPlan {
  readonly owners: readonly [BagOwner, ...BagOwner[]];
  readonly bags: readonly NewBag[];
  readonly owned: readonly OwnedBags[];
}

/** So many bags one visit may check, and so many whose weight is asked for: more go to a desk. */
const MOST = 9;
const MOST_WEIGHED = 4;

const isTheirOwn = ({ reservation }: BagOwner): boolean => reservation.onLapOf === null;

/** What these bags cost a passenger beside those that are theirs already; null where they may not have them. */
function priceFor(owner: BagOwner, bags: readonly NewBag[]): number | null {
  const { allowance } = owner;
  // An infant's own bag is a small one: what nobody has weighed is not taken for it.
  // Nor can it be counted where the kilograms of all are.
  const isSaid = !isTheirOwn(owner) || allowance.pieces === null;
  const fits = ({ weight }: NewBag) => (weight === null ? !isSaid : weight <= allowance.heaviest);
  if (!bags.every(fits)) return null;
  const cost = excessCost(allowance, bags)?.minorUnits ?? 0;
  return cost > 0 && !isTheirOwn(owner) ? null : cost;
}

/** Whether someone's bags go where the first passenger's do: nobody's bag is tagged to where a companion parts from them. */
const goesAlong =
  ([lead]: BagPlan['owners']) =>
  ({ allowance }: BagOwner): boolean =>
    allowance.to === lead.allowance.to;

/** A way to share bags out: which each passenger has, what all of them cost, and how many passengers pay. */
interface Share {
  readonly names: readonly (readonly NewBag[])[];
  readonly cost: number;
  readonly payers: number;
}

const isCheaper = (one: Share, other: Share | null): boolean =>
  !other || one.cost < other.cost || (one.cost === other.cost && one.payers < other.payers);

/** Every set that is part of a set of bits, the largest number first. */
function* partsOf(set: number): Generator<number> {
  for (let part = set; part > 0; part = (part - 1) & set) yield part;
  yield 0;
}

/**
 * The cheapest of all ways, so that nobody pays for the order in which bags were put down; of those that cost the same the
 * one that fewest passengers pay for, and then the one that gives most of the first bags to whoever comes first. A visit has
 * so few bags that every set of them can be looked at: its number in bits, the first bag the highest.
 */
function cheapestShare(owners: readonly BagOwner[], bags: readonly NewBag[]): Share | null {
  const sets = Array.from({ length: 2 ** bags.length }, (_, set) =>
    bags.filter((_bag, index) => (set >> (bags.length - 1 - index)) & 1),
  );
  let others: (Share | null)[] = sets.map((_, set) => (set === 0 ? { names: [], cost: 0, payers: 0 } : null));
  for (const owner of [...owners].reverse()) {
    const prices = sets.map((theirs) => priceFor(owner, theirs));
    const shareOf = (set: number): Share | null => {
      let best: Share | null = null;
      for (const part of partsOf(set)) {
        const price = prices[part] ?? null;
        const rest = others[set ^ part];
        if (price === null || !rest) continue;
        const names = [sets[part] ?? [], ...rest.names];
        const share = { names, cost: rest.cost + price, payers: rest.payers + Number(price > 0) };
        if (isCheaper(share, best)) best = share;
      }
      return best;
    };
    others = sets.map((_, set) => shareOf(set));
  }
  return others.at(-1) ?? null;
}

/**
 * Gives each bag the name of someone who flies to the same place as the first, such that all of them together cost least; what
 * nobody may have is the first one's.
 */
export function planBags(owners: BagPlan['owners'], bags: readonly NewBag[]): BagPlan {
  const together = owners.filter(goesAlong(owners));
  const names = cheapestShare(together, bags)?.names ?? [bags];
  const owned = together
    .map((owner, index) => ({ ...owner, bags: names[index] ?? [] }))
    .filter((one) => one.bags.length > 0)
    .map((one): OwnedBags => ({ ...one, cost: excessCost(one.allowance, one.bags) }));
  // What has to be paid for comes first: where the first payment fails, no other bag was taken either.
  return { owners, bags, owned: owned.sort((a, b) => Number(b.cost !== null) - Number(a.cost !== null)) };
}

/** What all of it costs: one payment, whoever of the party owes it. */
const wholeCost = ({ owned }: BagPlan): Money | null => sumOf(owned.flatMap(({ cost }) => cost ?? []));

/** Numbered, and its tag has not come out. */
export const waitsForTag = ({ tag }: BagAllowance['checked'][number]): boolean =>
  tag === 'issued' || tag === 'failed';

/** Whoever comes back for tags is not asked to check, and to pay for, one bag more. */
export const haveUntagged = (owners: readonly BagOwner[]): boolean =>
  owners.some(({ allowance }) => allowance.checked.some(waitsForTag));

/** Whether each bag must say what it weighs: so it can go to whoever in the party has kilograms and no pieces. */
const areWeighed = (owners: BagPlan['owners']): boolean =>
  owners[0].allowance.pieces === null ||
  owners
    .filter(goesAlong(owners))
    .some((one) => isTheirOwn(one) && one.allowance.pieces === null && one.allowance.kilograms > 0);

const piecesLeft = ({ pieces, checked }: BagAllowance): number => Math.max(0, (pieces ?? 0) - checked.length);

const kilogramsLeft = (allowance: BagAllowance): number =>
  allowance.pieces === null
    ? Math.max(0, allowance.kilograms - allowance.checked.reduce((all, { weight }) => all + (weight ?? 0), 0))
    : piecesLeft(allowance) * allowance.kilograms;

/** The plan as the passenger sees it. */
export function viewOfBags(plan: BagPlan, canPay: boolean, scale: Pick<BagScale, 'view'>): BagsView {
  const { owners, bags } = plan;
  const [{ allowance: lead }] = owners;
  const ofEach = (left: (allowance: BagAllowance) => number) =>
    owners.filter((one) => isTheirOwn(one) && goesAlong(owners)(one)).map(({ allowance }) => left(allowance));
  const parting = owners.filter((one) => isTheirOwn(one) && !goesAlong(owners)(one));
  const checked = owners.flatMap(({ allowance }) => allowance.checked);
  const pieces = areWeighed(owners) ? null : ofEach(piecesLeft).reduce((all, left) => all + left, 0);
  // Nobody's kilograms are another's: what they come to together would promise what one heavy bag does not have.
  const kilograms = pieces === null ? ofEach(kilogramsLeft) : [lead.kilograms];
  const most = pieces === null ? MOST_WEIGHED : canPay ? MOST : Math.min(MOST, pieces);
  return {
    to: placeOf(lead.to),
    bags: [...bags],
    most,
    pieces,
    kilograms,
    heaviest: lead.heaviest,
    checked: checked.length,
    untagged: checked.filter(waitsForTag).length,
    cost: wholeCost(plan),
    canPay,
    scale: scale.view(lead),
    ...(parting.length > 0 && { elsewhere: parting.map(({ reservation }) => passengerOf(reservation)) }),
  };
}
