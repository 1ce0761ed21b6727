import { ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { childrenApart, placesOf } from '../dcs/beside.ts';
import type { DcsPort, Reservation, Seat } from '../dcs/port.ts';
import { satisfaction } from '../members/preferences.ts';
import { type FamilyMember, familySeats } from './family-seats.ts';
import { isSettled, likingOf, type Seating, seatedAt } from './seats.ts';
import { isChild, type Traveller } from './travellers.ts';

/** A seat that was free may be gone by the time it is asked for; then others are looked for, this many times. */
const ATTEMPTS = 4;

type Deps = { readonly dcs: DcsPort; readonly visitId: string };

/** One of the family with the seats that the host shows them, and their reservation as it is by now. */
interface Relative extends FamilyMember {
  readonly traveller: Traveller;
  readonly reservation: Reservation;
}

/** Children and adults who share a compartment: then no child is seated apart from them unasked. */
export const isFamily = (travellers: readonly Traveller[]): boolean =>
  travellers.some(isChild) && !travellers.every(isChild);

/** The children who sit apart from every adult of their party, in the seats that they have by now. */
export function apartOf<T extends Traveller>(
  party: readonly T[],
  seatingOf: (traveller: T) => Seating | null | undefined,
): T[] {
  const seated = party.flatMap((traveller) => {
    const seating = seatingOf(traveller);
    return seating && !seating.standby
      ? [{ traveller, isChild: isChild(traveller), place: seating.place }]
      : [];
  });
  const apart = childrenApart(seated.flatMap(({ place, ...one }) => (place ? [{ ...one, place }] : [])));
  // Nobody has looked beside whom they sit who are without an adult in their compartment.
  const alone = seated.filter(({ place, ...one }) => one.isChild && !place);
  return [...apart, ...alone].map(({ traveller }) => traveller);
}

/**
 * Seats a family as `familySeats` says, and asks again where someone else was quicker. Their seats by reservation; those that
 * they have, where none is to be had that is better, and null where there is none for them.
 */
export async function seatFamily(
  { dcs, visitId }: Deps,
  family: readonly Traveller[],
): Promise<Result<ReadonlyMap<string, Seating | null>, Fault>> {
  const now = new Map(family.map(({ reservation }) => [reservation.reservationId, reservation]));
  const given = new Set<string>();
  for (let attempt = 0; ; attempt += 1) {
    const relatives = await relativesOf(dcs, family, now);
    if (!relatives.ok) return relatives;
    const plan = attempt < ATTEMPTS ? seatsForMost(relatives.value) : null;
    const moves = relatives.value.flatMap(({ id, seat }) => {
      const to = plan?.get(id);
      return to && to.number !== seat?.number ? [{ id, seat: to.number }] : [];
    });
    if (moves.length === 0) return ok(seatings(relatives.value, given));
    for (const { id, seat } of moves) {
      const assigned = await dcs.assignSeat({
        ...{ reservationId: id, seat, chosenBy: 'preference' },
        idempotencyKey: `${visitId}:family:${attempt}:${id}:${seat}`,
      });
      if (!assigned.ok && assigned.fault.code !== 'check-in.no-seat') return assigned;
      // What comes after it was meant together with it.
      if (!assigned.ok) break;
      now.set(id, assigned.value);
      given.add(id);
    }
  }
}

async function relativesOf(
  dcs: DcsPort,
  family: readonly Traveller[],
  now: ReadonlyMap<string, Reservation>,
): Promise<Result<Relative[], Fault>> {
  const relatives: Relative[] = [];
  for (const traveller of family) {
    const id = traveller.reservation.reservationId;
    const map = await dcs.seatMap({ reservationId: id });
    if (!map.ok) return map;
    const reservation = now.get(id) ?? traveller.reservation;
    relatives.push({
      ...{ id, traveller, reservation, map: map.value, isChild: isChild(traveller) },
      seat: map.value.find(({ number }) => number === reservation.seat?.number) ?? null,
      isSettled: isSettled(reservation),
      liking: isChild(traveller) ? null : likingOf(traveller.member),
    });
  }
  return ok(relatives);
}

/**
 * The seats of as many of them as there are seats for: of those who have none the last stay behind, adults before children
 * where that can be, and no child without an adult, neither there nor aboard. Null where that cannot be.
 */
function seatsForMost(relatives: readonly Relative[]): ReadonlyMap<string, Seat> | null {
  const seatless = relatives.filter(({ seat }) => seat === null).reverse();
  const adults = seatless.filter((one) => !one.isChild);
  const children = seatless.filter((one) => one.isChild);
  for (let count = 0; count <= seatless.length; count += 1)
    for (let young = 0; young <= Math.min(count, children.length); young += 1) {
      const staying = [...adults.slice(0, count - young), ...children.slice(0, young)];
      if (staying.length < count) continue;
      const going = relatives.filter((one) => !staying.includes(one));
      const areParted = [staying, going].some((some) => some.length > 0 && some.every((one) => one.isChild));
      const seats = areParted ? null : familySeats(going);
      if (seats) return seats;
    }
  return null;
}

/** Everyone's seat, and why it is theirs. */
function seatings(
  relatives: readonly Relative[],
  given: ReadonlySet<string>,
): ReadonlyMap<string, Seating | null> {
  return new Map(
    relatives.map((one) => [one.id, one.seat && inSeat(one, one.seat, given.has(one.id))] as const),
  );
}

function inSeat(
  { traveller, reservation, liking, map, ...relative }: Relative,
  seat: Seat,
  isGiven: boolean,
): Seating {
  const place = placesOf(map).get(seat.number);
  const satisfied = liking && !relative.isSettled ? satisfaction(liking, seat) : null;
  const seating = { ...seatedAt(reservation, seat, traveller.member, satisfied), place };
  const isLiked = satisfied === 'fully' || satisfied === 'partly';
  if (!isGiven || isLiked) return seating;
  return { ...seating, seat: { ...seating.seat, because: 'together' }, applied: null };
}
