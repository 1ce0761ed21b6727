import type { SeatPreference } from '../contract/visit.ts';
import { apartness, apartnessFrom, childrenApart, type Place, placesOf, TOGETHER } from '../dcs/beside.ts';
import { mayBeGiven, type Seat } from '../dcs/port.ts';
import { satisfaction, suits } from '../members/preferences.ts';
import { aislesWithin, byRank, rowsOf } from './seat-together.ts';

/** One of a family on one flight: children and adults who share a compartment. */
export interface FamilyMember {
  readonly id: string;
  readonly isChild: boolean;
  /** Where they sit; null for whoever has no seat yet. */
  readonly seat: Seat | null;
  /** They chose or paid for it, or are checked in: nobody moves them unasked. */
  readonly isSettled: boolean;
  /** What a member likes; null where nobody said. */
  readonly liking: SeatPreference | null;
  /** The compartment as the host shows it to them: what is free for one may be blocked for another. */
  readonly map: readonly Seat[];
}

/** Someone and the seat that they have, or would have. */
interface Placed {
  readonly who: FamilyMember;
  readonly isChild: boolean;
  readonly seat: Seat;
  readonly place: Place;
}

interface Plan {
  readonly all: readonly Placed[];
  /** The lower the better, the first figure first. */
  readonly rank: readonly number[];
}

/**
 * Where each of a family sits. No child sits apart from the adults of the party where it can be helped (checkin.md, step 7;
 * what airlines owe families with children under 14 CFR 259); then nobody sits alone; then members sit as they like; then as
 * few as possible are moved. Whoever has no seat is given one, whoever is settled keeps theirs. Null where there are too few seats.
 */
export function familySeats(family: readonly FamilyMember[]): ReadonlyMap<string, Seat> | null {
  const seatless = family.filter(({ seat }) => seat === null);
  const movable = family.filter(({ seat, isSettled }) => seat !== null && !isSettled);
  const placed = (who: FamilyMember, seat: Seat) => placedAt(placesOf(who.map), who, seat);
  let best: Plan | null = null;
  for (const moved of someOf(movable)) {
    const kept = family.flatMap((who) => (who.seat && !moved.includes(who) ? placed(who, who.seat) : []));
    for (const inTurn of [inFamilies, childrenFirst]) {
      const given = place(inTurn([...seatless, ...moved]), kept);
      if (!given) continue;
      const all = [...kept, ...given];
      const rank = [apartIn(all), aloneIn(all), -likingOf(all, degreeOf), moved.length, uneaseOf(all)];
      if (best === null || byRank({ rank }, best) < 0) best = { all, rank };
    }
    if (moved.length === 0 && best && isPerfect(best.all)) break;
  }
  return best && new Map(best.all.map(({ who, seat }) => [who.id, seat]));
}

function placedAt(places: ReadonlyMap<string, Place>, who: FamilyMember, seat: Seat): Placed {
  const at = places.get(seat.number);
  if (!at) throw new Error('a seat is on the map of whoever has it');
  return { who, isChild: who.isChild, seat, place: at };
}

const apartIn = (placed: readonly Placed[]): number => childrenApart(placed).length;

/** How many adults sit beside nobody of the party. */
const aloneIn = (placed: readonly Placed[]): number =>
  placed.filter(
    (one) =>
      !one.isChild && !placed.some((other) => other !== one && apartness(other.place, one.place) <= TOGETHER),
  ).length;

/** How far the children are from the nearest adult, all together. */
function uneaseOf(placed: readonly Placed[]): number {
  const adults = placed.flatMap((one) => (one.isChild ? [] : [one.place]));
  return placed
    .filter(({ isChild }) => isChild)
    .reduce((sum, one) => sum + apartnessFrom(adults, one.place), 0);
}

/** How well the members like where they sit, as `measure` tells it, all together. */
const likingOf = (
  placed: readonly Placed[],
  measure: (preference: SeatPreference, seat: Seat) => number,
): number => placed.reduce((sum, { who: { liking }, seat }) => sum + (liking ? measure(liking, seat) : 0), 0);

const DEGREES = { not: 0, partly: 1, fully: 2 } as const;
const degreeOf = (liking: SeatPreference, seat: Seat): number => DEGREES[satisfaction(liking, seat)];

const isPerfect = (placed: readonly Placed[]): boolean =>
  apartIn(placed) === 0 &&
  aloneIn(placed) === 0 &&
  placed.every(
    ({ who: { liking, isSettled }, seat }) => !liking || isSettled || satisfaction(liking, seat) === 'fully',
  );

/** Nobody, each alone, every two, and all of them: whom to move, from the fewest on. */
function someOf<T>(people: readonly T[]): T[][] {
  return [[], ...people.map((one) => [one]), ...pairsOf(people), ...(people.length > 2 ? [[...people]] : [])];
}

const pairsOf = <T>(all: readonly T[]): T[][] =>
  all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other]));

/** Each adult, followed by their share of the children. */
function inFamilies(people: readonly FamilyMember[]): FamilyMember[] {
  const adults = people.filter(({ isChild }) => !isChild);
  const children = people.filter(({ isChild }) => isChild);
  if (adults.length === 0) return children;
  return adults.flatMap((adult, index) => [
    adult,
    ...children.filter((_, turn) => turn % adults.length === index),
  ]);
}

/** A seat beside an adult who sits already is theirs before another adult takes it. */
const childrenFirst = (people: readonly FamilyMember[]): FamilyMember[] =>
  [...people].sort((a, b) => Number(b.isChild) - Number(a.isChild));

/** Seats for all of them beside each other; else for one adult and their children after the other; else one by one. */
function place(people: readonly FamilyMember[], seated: readonly Placed[]): readonly Placed[] | null {
  if (people.length === 0) return [];
  const nextAdult = people.findIndex(({ isChild }, index) => index > 0 && !isChild);
  const sizes = new Set([people.length, nextAdult, 2, 1].filter((size) => size > 0 && size <= people.length));
  let best: Plan | null = null;
  for (const size of sizes) {
    const block = bestBlock(people.slice(0, size), seated);
    const others = block && place(people.slice(size), [...seated, ...block]);
    if (!block || !others) continue;
    const given = [...block, ...others];
    const all = [...seated, ...given];
    const plan = { all: given, rank: [apartIn(all), uneaseOf(all)] };
    if (best === null || byRank(plan, best) < 0) best = plan;
    if (plan.rank[0] === 0) break;
  }
  return best?.all ?? null;
}

/** The best of the seats that these people could share; null where there are none. */
function bestBlock(people: readonly FamilyMember[], seated: readonly Placed[]): readonly Placed[] | null {
  const [first] = people;
  if (!first) return null;
  const taken = new Set(seated.map(({ seat }) => seat.number));
  const open = people.map(({ map }) => new Set(map.filter(mayBeGiven).map(({ number }) => number)));
  const isFree = ({ number }: Seat) => !taken.has(number) && open.every((seats) => seats.has(number));
  const orders = ordersOf(people.length, people.filter(({ isChild }) => !isChild).length);
  const places = placesOf(first.map);
  const near = seated[0]?.seat.row;
  let best: Plan | null = null;
  for (const seats of blocksOf(first.map, isFree, people.length)) {
    const at = seats[0]?.row ?? 0;
    const far = near === undefined ? 0 : Math.abs(at - near);
    for (const order of orders) {
      const block = inOrder(seats, order, people).map(({ who, seat }) => placedAt(places, who, seat));
      const all = [...seated, ...block];
      const liked = likingOf(block, suits);
      const rank = [apartIn(all), uneaseOf(all), -liked, aislesWithin(seats), far, at];
      if (best === null || byRank({ rank }, best) < 0) best = { all: block, rank };
    }
  }
  return best?.all ?? null;
}

/** So many free seats side by side in one row; where two have none, any two of those that are free. */
function blocksOf(map: readonly Seat[], isFree: (seat: Seat) => boolean, count: number): Seat[][] {
  const blocks = rowsOf(map).flatMap((row) =>
    row
      .map((_, start) => row.slice(start, start + count))
      .filter((seats) => seats.length === count && seats.every(isFree)),
  );
  return blocks.length > 0 || count !== 2 ? blocks : pairsOf(map.filter(isFree));
}

/** Each way to tell the seats of adults from those of children, as a row of which of them are an adult's. */
function ordersOf(count: number, adults: number): boolean[][] {
  if (count === 0) return [[]];
  const withFirst = (isAdults: boolean, left: number) =>
    ordersOf(count - 1, left).map((others) => [isAdults, ...others]);
  return [
    ...(adults > 0 ? withFirst(true, adults - 1) : []),
    ...(adults < count ? withFirst(false, adults) : []),
  ];
}

/** Members have the first choice among the seats of the adults. */
function inOrder(
  seats: readonly Seat[],
  order: readonly boolean[],
  people: readonly FamilyMember[],
): { who: FamilyMember; seat: Seat }[] {
  const isOf = (isChild: boolean) => seats.filter((_, index) => order[index] !== isChild);
  const left = { adults: isOf(false), children: isOf(true) };
  const byClaim = [...people].sort((a, b) => Number(b.liking !== null) - Number(a.liking !== null));
  return byClaim.flatMap((who) => {
    const { isChild, liking } = who;
    const among = isChild ? left.children : left.adults;
    const [seat] = liking ? [...among].sort((a, b) => suits(liking, b) - suits(liking, a)) : among;
    if (!seat) return [];
    among.splice(among.indexOf(seat), 1);
    return [{ who, seat }];
  });
}
