import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort } from '../dcs/port.ts';
import { seatsTogether } from './seat-together.ts';
import { type Seating, seatPassenger, standInLine } from './seats.ts';
import type { Traveller } from './travellers.ts';

/** A traveller with the seat they have, or none on a lap. */
export interface SeatedTraveller extends Traveller {
  readonly seating: Seating | null;
}

/** Seats that were free may be gone by the time all are asked for; then others are looked for, this many times. */
const ATTEMPTS = 4;

type Deps = { readonly dcs: DcsPort; readonly visitId: string };

/**
 * Seats everyone who has no seat: one person of a cabin as they like it, several of them together and near whoever of
 * the party sits there already. What someone holds is left as it is.
 */
export async function seatParty(
  deps: Deps,
  travellers: readonly Traveller[],
): Promise<Result<readonly SeatedTraveller[], Fault>> {
  const seatless = travellers.filter(
    ({ reservation }) =>
      reservation.seat === null && reservation.onLapOf === null && reservation.state !== 'standby',
  );
  const placed = new Map<string, Seating>();
  for (const cabin of byCabin(seatless)) {
    if (cabin.length === 1) continue;
    const together = await placeTogether(deps, travellers, cabin);
    if (!together.ok) return together;
    for (const [reservationId, seating] of together.value) placed.set(reservationId, seating);
  }
  const seated: SeatedTraveller[] = [];
  for (const traveller of travellers) {
    if (traveller.reservation.onLapOf !== null) {
      seated.push({ ...traveller, seating: null });
      continue;
    }
    const { reservation, member } = traveller;
    const together = placed.get(reservation.reservationId);
    const seating = together
      ? ok(together)
      : reservation.state === 'standby'
        ? await standInLine(deps, reservation, member)
        : await seatPassenger(deps, reservation, member);
    if (!seating.ok) return seating;
    const { reservation: now, onward = traveller.onward } = seating.value;
    seated.push({ ...traveller, reservation: now, onward, seating: seating.value });
  }
  return ok(seated);
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

/** Those without a seat, all of one cabin, beside each other. */
async function placeTogether(
  { dcs, visitId }: Deps,
  travellers: readonly Traveller[],
  seatless: readonly Traveller[],
): Promise<Result<Map<string, Seating>, Fault>> {
  const placed = new Map<string, Seating>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const left = seatless.filter(({ reservation }) => !placed.has(reservation.reservationId));
    const [first] = left;
    if (!first) return ok(placed);
    const map = await dcs.seatMap({ reservationId: first.reservation.reservationId });
    if (!map.ok) return map;
    const neighbours = [
      ...travellers.flatMap(({ reservation }) => reservation.seat?.number ?? []),
      ...[...placed.values()].map(({ seat }) => seat.number),
    ];
    const near = map.value.find(({ number }) => neighbours.includes(number))?.row ?? null;
    const seats = seatsTogether(map.value, left.length, near);
    if (!seats) return err({ code: 'check-in.no-seat' });
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
  return placed.size === seatless.length ? ok(placed) : err({ code: 'check-in.no-seat' });
}
