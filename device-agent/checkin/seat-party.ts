import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Flight } from '../dcs/port.ts';
import { mayBeGiven } from '../dcs/port.ts';
import { type ExitAnswers, forSafety, leaveForbiddenSeats } from './exit-seats.ts';
import { lostOf } from './lost-onward.ts';
import { apartOf, isFamily, seatFamily } from './seat-family.ts';
import { seatsTogether } from './seat-together.ts';
import { isSettled, likingOf, type Seating, seatPassenger, standInLine } from './seats.ts';
import { areLeftAlone, isChild, type Traveller, withoutSeats } from './travellers.ts';

/** A traveller with the seat they have, or none on a lap. */
export interface SeatedTraveller extends Traveller {
  readonly seating: Seating | null;
  /** Onward flights on which no seat was to be had beside an adult of the party, or none at all, for this child. */
  readonly apartOn?: readonly Flight[];
}

/** Seats that were free may be gone by the time all are asked for; then others are looked for, this many times. */
const ATTEMPTS = 4;

type Deps = { readonly dcs: DcsPort; readonly visitId: string };

/** A party, as far as there were seats for it. */
export interface SeatedParty {
  readonly seated: readonly SeatedTraveller[];
  /** Where some have no seat: everyone, who of them is refused, and an adult with a seat first. Null where all have one. */
  readonly short: readonly Traveller[] | null;
}

/**
 * Seats everyone of a party: a family with its children beside its adults (`seatFamily`); of others who have no seat one
 * person of a cabin as they like it, several of them together and near whoever of the party sits there already, and what
 * someone holds is left as it is, unless they may not have it. So on each of their flights, members as they like it too: what is
 * not given onward now, the host gives at check-in. Whoever gets none is left out, and the others may go; refused together where
 * nobody has a seat, or a child would be left without an adult, here or there, or where only some wait for a seat.
 */
export async function seatParty(
  { dcs: host, visitId, exitAnswers }: Deps & { readonly exitAnswers: ExitAnswers },
  party: readonly Traveller[],
): Promise<Result<SeatedParty, Fault>> {
  const relocated = await leaveForbiddenSeats({ dcs: host, visitId, exitAnswers }, party);
  if (!relocated.ok) return relocated;
  const { travellers, moved, dcs } = relocated.value;
  const deps = { dcs, visitId };
  const placed = await placeCompany(deps, travellers);
  if (!placed.ok) return placed;
  const seated: SeatedTraveller[] = [];
  const seatless = new Set<string>();
  for (const traveller of travellers) {
    if (traveller.reservation.onLapOf !== null) {
      seated.push({ ...traveller, seating: null });
      continue;
    }
    const { reservation, member } = traveller;
    const inCompany = placed.value.get(reservation.reservationId);
    const seating = inCompany
      ? ok(inCompany)
      : inCompany === null
        ? NO_SEAT
        : isStandby(traveller)
          ? await standInLine(deps, reservation, member)
          : await seatPassenger(deps, reservation, member);
    if (!seating.ok && seating.fault.code === 'check-in.no-seat') {
      seatless.add(reservation.passengerId);
      continue;
    }
    if (!seating.ok) return seating;
    const told = moved.has(reservation.reservationId) ? forSafety(seating.value) : seating.value;
    const { reservation: now, onward = traveller.onward } = told;
    seated.push({ ...traveller, reservation: now, onward, seating: told });
  }
  // Nobody knows whether those who wait will fly: no child does, or waits, without an adult.
  const onSeats = seated.filter(({ reservation }) => reservation.onLapOf === null);
  const waiting = onSeats.filter(isStandby);
  const certain = onSeats.filter((one) => !isStandby(one));
  if (waiting.length > 0 && (areLeftAlone(waiting) || areLeftAlone(certain))) return NO_SEAT;
  if (seatless.size === 0) return ok({ seated: await seatOnward(deps, seated), short: null });
  const short = withoutSeats(asSeated(travellers, seated), seatless);
  const going = short.filter(({ refusal }) => !refusal);
  const staying = short.filter(({ refusal }) => refusal);
  return going.length === 0 || areLeftAlone(going) || areLeftAlone(staying) ? NO_SEAT : ok({ seated, short });
}

const isStandby = ({ reservation }: Traveller): boolean => reservation.state === 'standby';

const NO_SEAT = err({ code: 'check-in.no-seat' as const });

/** Seated once more, because one of them has left their seat: why the others sit where they do has not changed. */
export const asBefore = (
  seated: readonly SeatedTraveller[],
  before: readonly SeatedTraveller[],
): readonly SeatedTraveller[] =>
  seated.map((one) => {
    const then = before.find(
      ({ reservation }) => reservation.reservationId === one.reservation.reservationId,
    );
    const isMoved = then?.seating?.seat.number !== one.seating?.seat.number;
    return then && !isMoved ? { ...one, seating: then.seating } : one;
  });

/** The same people with the seats that they have by now. */
export const asSeated = (
  travellers: readonly Traveller[],
  seated: readonly SeatedTraveller[],
): readonly Traveller[] =>
  travellers.map((traveller) => {
    const now = seated.find(
      ({ reservation }) => reservation.reservationId === traveller.reservation.reservationId,
    );
    return now ? { ...traveller, reservation: now.reservation, onward: now.onward } : traveller;
  });

/** The seats of those who are not seated alone: of families, and of several of a cabin who have none. Null where there is none for them. */
async function placeCompany(
  deps: Deps,
  travellers: readonly Traveller[],
): Promise<Result<ReadonlyMap<string, Seating | null>, Fault>> {
  const placed = new Map<string, Seating | null>();
  const withSeats = travellers.filter(
    ({ reservation }) => reservation.onLapOf === null && reservation.state !== 'standby',
  );
  for (const cabin of byCabin(withSeats)) {
    const seatless = cabin.filter(({ reservation }) => reservation.seat === null);
    if (!isFamily(cabin) && seatless.length < 2) continue;
    const company = isFamily(cabin)
      ? await seatFamily(deps, cabin)
      : await placeTogether(deps, travellers, seatless);
    if (!company.ok) return company;
    for (const [reservationId, seating] of company.value) placed.set(reservationId, seating);
  }
  return ok(placed);
}

/** The same on the flights that connect, as far as they are not lost. */
async function seatOnward(
  deps: Deps,
  seated: readonly SeatedTraveller[],
): Promise<readonly SeatedTraveller[]> {
  let travellers = seated;
  const flights = new Set(seated.flatMap(({ onward }) => onward.map(({ flight }) => flight.flightId)));
  for (const flightId of flights) {
    const aboard = travellers.flatMap((traveller): Traveller[] => {
      const { reservation, onward } = traveller;
      const lost = lostOf([reservation, ...onward].map(({ flight }) => flight));
      const at = onward.findIndex(({ flight }) => flight.flightId === flightId);
      const leg = onward[at];
      return leg && !lost[at + 1] ? [{ ...traveller, reservation: leg, onward: [] }] : [];
    });
    const company = await placeCompany(deps, aboard);
    if (!company.ok) continue;
    const placed = await placeAsLiked(deps, aboard, company.value);
    const seatingOf = ({ reservation }: Traveller) => placed.get(reservation.reservationId);
    const children = [
      ...apartOf(aboard, seatingOf),
      ...aboard.filter((one) => isChild(one) && seatingOf(one) === null),
    ];
    const apart = new Map(children.map(({ reservation }) => [reservation.passengerId, reservation.flight]));
    travellers = travellers.map((traveller) => {
      const { onward, apartOn = [] } = traveller;
      const flight = apart.get(traveller.reservation.passengerId);
      return {
        ...traveller,
        onward: onward.map((leg) => placed.get(leg.reservationId)?.reservation ?? leg),
        apartOn: flight ? [...apartOn, flight] : apartOn,
      };
    });
  }
  return travellers;
}

/**
 * With the seats of members who are seated alone, by the same liking on every flight: the host would give them any. Where it
 * has none for them now, it is asked again at check-in.
 */
async function placeAsLiked(
  deps: Deps,
  travellers: readonly Traveller[],
  placed: ReadonlyMap<string, Seating | null>,
): Promise<ReadonlyMap<string, Seating | null>> {
  const all = new Map(placed);
  for (const { reservation, member } of travellers) {
    const { reservationId, onLapOf, state } = reservation;
    const isAlone = onLapOf === null && state !== 'standby' && !placed.has(reservationId);
    if (!isAlone || likingOf(member) === null || isSettled(reservation)) continue;
    const seating = await seatPassenger(deps, reservation, member);
    if (seating.ok) all.set(reservationId, seating.value);
  }
  return all;
}

/** A host shows and gives each passenger the seats of their own compartment only: whoever shares one sits together. */
function byCabin(travellers: readonly Traveller[]): Traveller[][] {
  const cabins = new Map<string, Traveller[]>();
  for (const traveller of travellers) {
    const { compartment } = traveller.reservation;
    cabins.set(compartment, [...(cabins.get(compartment) ?? []), traveller]);
  }
  return [...cabins.values()];
}

/** Those without a seat, all of one cabin, beside each other; as many of them as there are seats for. */
async function placeTogether(
  { dcs, visitId }: Deps,
  travellers: readonly Traveller[],
  seatless: readonly Traveller[],
): Promise<Result<Map<string, Seating>, Fault>> {
  const placed = new Map<string, Seating>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const waiting = seatless.filter(({ reservation }) => !placed.has(reservation.reservationId));
    const [first] = waiting;
    if (!first) break;
    const map = await dcs.seatMap({ reservationId: first.reservation.reservationId });
    if (!map.ok) return map;
    const neighbours = [
      ...travellers.flatMap(({ reservation }) => reservation.seat?.number ?? []),
      ...[...placed.values()].map(({ seat }) => seat.number),
    ];
    const near = map.value.find(({ number }) => neighbours.includes(number))?.row ?? null;
    const left = waiting.slice(0, map.value.filter(mayBeGiven).length);
    const seats = left.length > 0 && seatsTogether(map.value, left.length, near);
    if (!seats) break;
    for (const [index, { reservation }] of left.entries()) {
      const seat = seats[index];
      if (!seat) continue;
      const { reservationId } = reservation;
      const assigned = await dcs.assignSeat({
        reservationId,
        seat: seat.number,
        chosenBy: 'preference',
        idempotencyKey: `${visitId}:together:${attempt}:${reservationId}:${seat.number}`,
      });
      if (!assigned.ok && assigned.fault.code !== 'check-in.no-seat') return assigned;
      if (!assigned.ok) continue;
      const { number, position, zone } = seat;
      placed.set(reservationId, {
        reservation: assigned.value,
        seat: { number, position, zone, because: 'together' },
        applied: null,
      });
    }
  }
  return ok(placed);
}
