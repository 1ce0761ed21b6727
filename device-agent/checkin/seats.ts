import { andThen, err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type { Money } from '../contract/money.ts';
import type { SeatPreference, SeatView } from '../contract/visit.ts';
import type { Place } from '../dcs/beside.ts';
import { type DcsPort, type Reservation, type Seat, STANDBY, type StandbyPlace } from '../dcs/port.ts';
import { chooseSeat, type Satisfaction, satisfaction } from '../members/preferences.ts';
import type { Member } from '../members/recognise.ts';
import { clearedMeanwhile } from './cleared.ts';

export interface Seating {
  readonly reservation: Reservation;
  readonly seat: SeatView;
  /** How well a member's liking was met; null where nothing was applied. */
  readonly applied: Satisfaction | null;
  /** At an exit, where nobody sits who has not said that they can and will help (`exit-desk.ts`). */
  readonly atExit?: boolean;
  /** They moved here in this visit, checked in already: a pass of theirs may name another seat. */
  readonly needsNewPass?: boolean;
  /** What they had paid for a seat that they have left, and this kiosk cannot give back. */
  readonly owedBack?: Money | null;
  /** The flights on which they fly on, where they waited for a seat until just now. */
  readonly onward?: readonly Reservation[];
  /** Where that is among the seats of their party; not known of whoever travels without a child. */
  readonly place?: Place | undefined;
  /** Where they stand who wait for a seat. */
  readonly standby?: StandbyPlace;
}

/** Someone else may take the chosen seat in between; then the next best is asked for, this many times at most. */
const ATTEMPTS = 4;

/**
 * Seats a passenger before they are asked anything: a seat they chose stays theirs, a member gets the free seat
 * they would have chosen, anyone else what the airline gave or the first that is free.
 */
export async function seatPassenger(
  deps: { dcs: DcsPort; visitId: string },
  reservation: Reservation,
  member: Member | null,
): Promise<Result<Seating, Fault>> {
  const { dcs, visitId } = deps;
  const { reservationId } = reservation;
  let held: Seating | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const map = await dcs.seatMap({ reservationId });
    if (!map.ok) return map;
    const current = map.value.find(({ number }) => number === reservation.seat?.number);
    const kept = current ? keep(current, reservation, member) : null;
    if (kept) return ok(kept);

    held = current ? seatedAt(reservation, current, member, null) : null;
    const preference = member?.view.preference ?? NO_PREFERENCE;
    const choice = chooseSeat(map.value, preference);
    if (!choice) break;
    if (current && satisfaction(preference, current) === choice.satisfied)
      return ok(seatedAt(reservation, current, member, choice.satisfied));
    const assigned = await dcs.assignSeat({
      reservationId,
      seat: choice.seat.number,
      chosenBy: 'preference',
      idempotencyKey: `${visitId}:seat:${attempt}:${reservationId}:${choice.seat.number}`,
    });
    if (assigned.ok) return ok(seatedAt(assigned.value, choice.seat, member, choice.satisfied));
    if (assigned.fault.code !== 'check-in.no-seat') return assigned;
  }
  return held ? ok(held) : err({ code: 'check-in.no-seat' });
}

/** No seat, and where they stand among those who wait for one; or the seat that they were given meanwhile. */
export async function standInLine(
  deps: { dcs: DcsPort; visitId: string },
  reservation: Reservation,
  member: Member | null,
): Promise<Result<Seating, Fault>> {
  const { dcs } = deps;
  const place = await dcs.standbyPlace({ reservationId: reservation.reservationId });
  if (!place.ok) {
    const cleared = await clearedMeanwhile(dcs, reservation, place.fault);
    if (!cleared) return place;
    const { onward } = cleared;
    const seating = await seatPassenger(deps, cleared.reservation, member);
    return andThen(seating, (given) => ok({ ...given, onward }));
  }
  const seat = { number: STANDBY, position: 'middle', zone: 'middle', because: 'standby' } as const;
  return ok({ reservation, seat, applied: null, standby: place.value });
}

const NO_PREFERENCE = { position: null, zone: null };

/** What a member likes; null where nobody has said so. */
export const likingOf = (member: Member | null): SeatPreference | null => {
  const preference = member?.view.preference ?? NO_PREFERENCE;
  return preference.position === null && preference.zone === null ? null : preference;
};

/** Services for which an airline seats someone where they need to sit (14 CFR 382.81 to 382.87), with a cot, or beside what they bring. */
const SEATED_FOR = /^(WCH|BLND|DEAF|MAAS|STCR|MEDA|DPNA|SVAN|BSCT|EXST|CBBG|PETC)/;

/** Nobody moves them unasked: they chose the seat, or hold a pass for it, or were given it for what they need. */
export const isSettled = ({ state, seat, specialServices }: Reservation): boolean =>
  state === 'checked-in' ||
  state === 'boarded' ||
  seat?.chosenBy === 'passenger' ||
  (seat !== null && specialServices.some((service) => SEATED_FOR.test(service)));

/** The seat as it is, where nothing better may or need be looked for. */
function keep(current: Seat, reservation: Reservation, member: Member | null): Seating | null {
  const liking = likingOf(member);
  if (isSettled(reservation) || !liking) return seatedAt(reservation, current, member, null);
  const satisfied = satisfaction(liking, current);
  return satisfied === 'fully' ? seatedAt(reservation, current, member, satisfied) : null;
}

/** Where they sit, and why: nobody but a member who has said so has a usual seat, whoever had it chosen. */
export function seatedAt(
  reservation: Reservation,
  seat: Seat,
  member: Member | null,
  satisfied: Satisfaction | null,
): Seating {
  const isLiking = likingOf(member) !== null;
  const applied = isLiking ? satisfied : null;
  const wasLiked = isLiking && satisfied === null && reservation.seat?.chosenBy === 'preference';
  const because =
    applied === 'fully' || applied === 'partly' || wasLiked
      ? 'preference'
      : reservation.seat?.chosenBy === 'passenger'
        ? 'chosen'
        : 'assigned';
  return {
    reservation,
    seat: { number: seat.number, position: seat.position, zone: seat.zone, because },
    applied,
    atExit: seat.exitRow,
  };
}
