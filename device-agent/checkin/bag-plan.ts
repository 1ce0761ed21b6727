import type { Money } from '../contract/money.ts';
import type { BagsView } from '../contract/visit.ts';
import { excessCost } from '../dcs/excess.ts';
import type { BagAllowance, NewBag, Reservation } from '../dcs/port.ts';
import type { BagScale } from './bag-scale.ts';
import { placeOf } from './visit-view.ts';

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

/** Whether a passenger may have this bag for nothing beside those that are theirs already. */
function isFree({ reservation, allowance }: BagOwner, bags: readonly NewBag[]): boolean {
  // An infant's own bag is a small one: what nobody has weighed is not taken for it.
  // Nor can it be counted where the kilograms of all are.
  const isSaid = reservation.onLapOf !== null || allowance.pieces === null;
  if (isSaid && bags.some(({ weight }) => weight === null)) return false;
  return excessCost(allowance, bags) === null;
}

/** Whether someone's bags go where the first passenger's do: nobody's bag is tagged to where a companion parts from them. */
const goesAlong =
  ([lead]: BagPlan['owners']) =>
  ({ allowance }: BagOwner): boolean =>
    allowance.to === lead.allowance.to;

/**
 * Gives each bag to the first passenger who may have it for nothing and flies to the same place as the first; what nobody may
 * is the first one's.
 */
export function planBags(owners: BagPlan['owners'], bags: readonly NewBag[]): BagPlan {
  const names = new Map<BagOwner, NewBag[]>();
  const together = owners.filter(goesAlong(owners));
  for (const bag of bags) {
    const owner = together.find((one) => isFree(one, [...(names.get(one) ?? []), bag])) ?? owners[0];
    names.set(owner, [...(names.get(owner) ?? []), bag]);
  }
  const owned = [...names].map(([owner, theirs]) => ({
    ...owner,
    bags: theirs,
    cost: excessCost(owner.allowance, theirs),
  }));
  // What has to be paid for comes first: where it fails, no other bag was taken either.
  return { owners, bags, owned: owned.sort((a, b) => Number(b.cost !== null) - Number(a.cost !== null)) };
}

/** Numbered, and its tag has not come out. */
export const waitsForTag = ({ tag }: BagAllowance['checked'][number]): boolean =>
  tag === 'issued' || tag === 'failed';

/** Whoever comes back for tags is not asked to check, and to pay for, one bag more. */
export const haveUntagged = (owners: readonly BagOwner[]): boolean =>
  owners.some(({ allowance }) => allowance.checked.some(waitsForTag));

const isTheirOwn = ({ reservation }: BagOwner): boolean => reservation.onLapOf === null;

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
export function viewOfBags(
  { owners, bags, owned }: BagPlan,
  canPay: boolean,
  scale: Pick<BagScale, 'view'>,
): BagsView {
  const [{ allowance: lead }] = owners;
  const sum = (left: (allowance: BagAllowance) => number) =>
    owners
      .filter((one) => isTheirOwn(one) && goesAlong(owners)(one))
      .reduce((total, { allowance }) => total + left(allowance), 0);
  const checked = owners.flatMap(({ allowance }) => allowance.checked);
  const pieces = areWeighed(owners) ? null : sum(piecesLeft);
  const kilograms = pieces === null ? sum(kilogramsLeft) : lead.kilograms;
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
    cost: owned[0]?.cost ?? null,
    canPay,
    scale: scale.view(lead),
  };
}
