import { err, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { isOfExitAge } from '../dcs/exit-age.ts';
import type { DcsPort, Reservation, Seat } from '../dcs/port.ts';
import { seatsTogether } from './seat-together.ts';
import type { Seating } from './seats.ts';
import type { Traveller } from './traveller.ts';

/** Someone else may take the new seat in between; then the next is asked for, this many times at most. */
const ATTEMPTS = 4;

type Shown = Pick<Traveller, 'reservation' | 'document' | 'identities' | 'supporting'>;

/**
 * Whether something that they have shown in this visit says that they are too young for an exit. A document that was shown to
 * be found by, and is handed over by checking in, tells what the airline may not know yet.
 */
export const isTooYoungForExits = ({ reservation, document, identities, supporting }: Shown): boolean =>
  !isOfExitAge(
    [document, ...identities, ...supporting].map((shown) => shown?.birthDate ?? null),
    reservation.flight.departure.slice(0, 'YYYY-MM-DD'.length),
  );

/** What was said in this visit of sitting at an exit, by passenger: whether they can and will help there. */
export type ExitAnswers = ReadonlyMap<string, boolean>;

/** Their own seat is blocked for whoever may not have it by what the airline knows. */
const mayKeep = ({ state, exitRow }: Seat, traveller: Traveller, answers: ExitAnswers): boolean => {
  const declined = answers.get(traveller.reservation.passengerId) === false;
  return state !== 'blocked' && !(exitRow && (declined || isTooYoungForExits(traveller)));
};

/** A party of which nobody holds a seat that they may not have. */
export interface Relocated {
  readonly travellers: readonly Traveller[];
  /** Reservations of those who held one, and have another by now. */
  readonly moved: ReadonlySet<string>;
  /** The host, which need not tell again the maps that it has just told. */
  readonly dcs: DcsPort;
}

/**
 * Has everyone leave a seat that they may not have, or not as they say themselves, whoever gave it: bookings come as other
 * systems made them. The nearest free seat is theirs instead. Where none is left nobody is checked in: staff find someone to change places with.
 */
export async function leaveForbiddenSeats(
  deps: { readonly dcs: DcsPort; readonly visitId: string; readonly exitAnswers: ExitAnswers },
  travellers: readonly Traveller[],
): Promise<Result<Relocated, Fault>> {
  const { dcs, maps } = rememberingMaps(deps.dcs);
  const moved = new Map<string, Reservation>();
  for (const traveller of travellers) {
    const { reservation } = traveller;
    if (reservation.seat === null || reservation.state === 'standby') continue;
    const map = await deps.dcs.seatMap({ reservationId: reservation.reservationId });
    if (!map.ok) return map;
    const held = map.value.find(({ number }) => number === reservation.seat?.number);
    maps.set(reservation.reservationId, map.value);
    if (!held || mayKeep(held, traveller, deps.exitAnswers)) continue;
    const given = await giveNearest({ dcs, visitId: deps.visitId }, reservation, held);
    if (!given.ok) return given;
    moved.set(reservation.reservationId, given.value);
  }
  return ok({
    travellers: travellers.map((traveller) => ({
      ...traveller,
      reservation: moved.get(traveller.reservation.reservationId) ?? traveller.reservation,
    })),
    moved: new Set(moved.keys()),
    dcs,
  });
}

async function giveNearest(
  { dcs, visitId }: { readonly dcs: DcsPort; readonly visitId: string },
  { reservationId, seat: held }: Reservation,
  { row }: Seat,
): Promise<Result<Reservation, Fault>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const map = await dcs.seatMap({ reservationId });
    if (!map.ok) return map;
    const [nearest] = seatsTogether(map.value, 1, row) ?? [];
    if (!nearest) break;
    const given = await dcs.assignSeat({
      ...{ reservationId, seat: nearest.number },
      // It stands for a seat of their own choice, which nobody changes unasked: so this one is kept as that was.
      chosenBy: held?.chosenBy === 'passenger' ? 'passenger' : 'preference',
      idempotencyKey: `${visitId}:for-safety:${attempt}:${reservationId}:${nearest.number}`,
    });
    if (given.ok || given.fault.code !== 'check-in.no-seat') return given;
  }
  return err({ code: 'check-in.see-staff', detail: 'no seat is left but one that they may not have' });
}

/** The same host, which is not asked again for a map that it has told, once each and until somebody moves. */
function rememberingMaps(host: DcsPort): { dcs: DcsPort; maps: Map<string, Seat[]> } {
  const maps = new Map<string, Seat[]>();
  const dcs: DcsPort = {
    ...host,
    seatMap: async (query) => {
      const told = maps.get(query.reservationId);
      maps.delete(query.reservationId);
      return told ? ok(told) : host.seatMap(query);
    },
    assignSeat: (command) => {
      maps.clear();
      return host.assignSeat(command);
    },
  };
  return { dcs, maps };
}

/** Where they sit who have left a seat for safety: it is told, and a pass that names the other one is void. */
export const forSafety = (seating: Seating): Seating => ({
  ...seating,
  seat: { ...seating.seat, because: 'safety' },
  needsNewPass: seating.reservation.state === 'checked-in',
});
