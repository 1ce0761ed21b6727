import type { Clock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { err, ok, type Result } from '../../config/result.ts';
import type { Airline } from '../../config/schema.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault, FaultCode } from '../contract/faults.ts';
import { sumOf } from '../contract/money.ts';
import type { KioskCommand } from '../contract/stream.ts';
import type { SeatMapView } from '../contract/visit.ts';
import { placesOf } from '../dcs/beside.ts';
import type { DcsPort, Reservation, Seat } from '../dcs/port.ts';
import { hasClosed } from './eligibility.ts';
import { isTooYoungForExits } from './exit-seats.ts';
import type { SeatIntents } from './seat-intents.ts';
import { dueOf, type Sitting, seatSaleOf, type Unpaid } from './seat-sale.ts';
import type { Seating } from './seats.ts';
import type { Till } from './till.ts';
import type { Turns } from './turns.ts';
import { createUpgrades } from './upgrades.ts';
import { maySellTo, type Visit } from './visit.ts';
import { seatChosen } from './visit-events.ts';
import { passengerOf, viewOfVisit } from './visit-view.ts';

/** An outbox that takes no more ends the visit like any other step. */
interface SeatDeskDeps extends Pick<Turns, 'tell' | 'refuse'> {
  readonly airline: Airline;
  readonly clock: Pick<Clock, 'now'>;
  readonly dcs: DcsPort;
  readonly outbox: Outbox;
  readonly seatIntents: SeatIntents;
  readonly till: Pick<Till, 'canPay' | 'sell'>;
  readonly takesBags: () => boolean;
  /** Another cabin takes other bags for nothing. */
  readonly allowBagsAnew: (visit: Visit) => Promise<void>;
}

type Ask = Extract<KioskCommand, { type: 'visit.seat-map' }>;
type Choice = Extract<KioskCommand, { type: 'visit.choose-seat' }>;
type Purchase = Extract<KioskCommand, { type: 'visit.buy-upgrade' }>;
type Payment = Extract<KioskCommand, { type: 'visit.buy-seats' }>;

const unsold = (seat: Seat): Seat => ({
  ...seat,
  price: null,
  state: seat.state === 'free' ? 'blocked' : seat.state,
});

/** The map with what the party has chosen and not paid yet: nobody else's to choose, and one's own seat free to go back to. */
function withUnpaid(
  seats: readonly Seat[],
  unpaid: Visit['unpaidSeats'],
  { reservationId, seat: own }: Reservation,
): readonly Seat[] {
  if (unpaid.size === 0) return seats;
  const chosen = new Set([...unpaid.values()].map(({ number }) => number));
  return seats.map((seat): Seat => {
    if (chosen.has(seat.number)) return { ...seat, state: 'taken' };
    const isOwn = unpaid.has(reservationId) && seat.number === own?.number;
    return isOwn ? { ...seat, state: 'free', price: null } : seat;
  });
}

const chosenSeating = (
  reservation: Reservation,
  { number, position, zone }: Seat,
  map: readonly Seat[],
): Seating => ({
  ...{ reservation, applied: null, place: placesOf(map).get(number) },
  seat: { number, position, zone, because: 'chosen' },
  needsNewPass: reservation.state === 'checked-in',
});

/**
 * Shows the seats to the passengers of a visit that is ready to be confirmed, and moves them to others. Whatever goes
 * wrong leaves them with the seat that they have: it is told with the map, and the visit goes on.
 */
export function createSeatDesk(deps: SeatDeskDeps) {
  const { airline, clock, dcs, outbox, seatIntents, till, takesBags, tell, refuse } = deps;
  const upgrades = createUpgrades({ dcs, till });
  /** Whoever waits for a seat has none to choose, nor pays for one: what is left is given in the order of the list. */
  const sittingOf = (visit: Visit): Sitting[] =>
    visit.seated.flatMap((one) =>
      one.seating && !one.seating.standby ? [{ ...one, seating: one.seating }] : [],
    );

  const travellerOf = (visit: Visit, travellerId: string | null): Sitting | undefined => {
    const sitting = sittingOf(visit);
    return travellerId === null
      ? sitting[0]
      : sitting.find(({ reservation }) => reservation.passengerId === travellerId);
  };

  /**
   * The seats as this airline offers them here: an exit row that it keeps to itself is nobody's to choose, nor any for whoever
   * has shown that they are too young, and where nothing may be sold a seat that costs something is not offered.
   */
  const seatsFor = async (visit: Visit, whose: Sitting): Promise<Result<Seat[], Fault>> => {
    const map = await dcs.seatMap({ reservationId: whose.reservation.reservationId });
    if (!map.ok) return map;
    const mayBeAtExits = airline.offersExitRows && !isTooYoungForExits(whose);
    const isKept = ({ exitRow, state }: Seat) => exitRow && state === 'free' && !mayBeAtExits;
    const maySell = maySellTo(visit);
    return ok(
      withUnpaid(map.value, visit.unpaidSeats, whose.reservation)
        .map((seat): Seat => (isKept(seat) ? { ...seat, state: 'blocked' } : seat))
        .map((seat): Seat => (maySell || !seat.price ? seat : unsold(seat))),
    );
  };

  const tellSeats = async (visit: Visit, whose: Sitting, problem: FaultCode | null): Promise<void> => {
    const [seats, offers] = await Promise.all([seatsFor(visit, whose), upgrades.offersTo(visit)]);
    const map: SeatMapView = {
      travellerId: whose.reservation.passengerId,
      travellers: sittingOf(visit).map(({ reservation, seating }) => ({
        travellerId: reservation.passengerId,
        passenger: passengerOf(reservation),
        seat: visit.unpaidSeats.get(reservation.reservationId)?.number ?? seating.seat.number,
        ...(visit.unpaidSeats.has(reservation.reservationId) && { unpaid: true }),
      })),
      seats: seats.ok ? seats.value : [],
      canPay: canPay(),
      due: dueOf(unpaidOf(visit)),
      upgrades: seats.ok ? offers : [],
    };
    if (visit.stage !== 'ready') return;
    const told = problem ?? (seats.ok ? null : seats.fault.code);
    tell(visit, { type: 'visit.seats', visitId: visit.visitId, map, problem: told });
  };

  /** From when check-in closes nobody moves, nor pays for a seat that they would not be given. */
  const whileOpen =
    (visit: Visit, change: () => Promise<void>): (() => Promise<void>) =>
    async () => {
      const whose = travellerOf(visit, null);
      if (!whose || !hasClosed(whose.reservation, clock.now())) return change();
      visit.unpaidSeats = new Map();
      return tellSeats(visit, whose, 'check-in.closed');
    };

  const record = async (visit: Visit, ...fact: Parameters<Outbox['record']>): Promise<boolean> => {
    const recorded = await outbox.record(...fact);
    if (!recorded.ok) await refuse(visit, recorded.fault);
    return recorded.ok;
  };

  /** For nothing, or for what it costs: then it is theirs once it is paid, and not before. */
  const take = async (
    visit: Visit,
    { reservation: { reservationId }, seating }: Sitting,
    seat: Seat,
  ): Promise<Result<Reservation, Fault>> => {
    const { price } = seat;
    const wanted = { reservationId, seat: seat.number, exitRow: seat.exitRow, previous: seating.seat.number };
    const { visitId } = visit;
    if (!price)
      return seatIntents.asking({ ...wanted, visitId }, () =>
        dcs.assignSeat({
          ...{ reservationId, seat: seat.number, chosenBy: 'passenger' },
          idempotencyKey: `${visitId}:choose:${newId()}`,
        }),
      );
    const order = { owners: [{ ...wanted, cost: price }] };
    const bought = await till.sell(visit, { purpose: 'seat', amount: price, order });
    if (bought.state !== 'given') return err({ code: bought.code });
    const [sold] = bought.value;
    return sold ? ok(sold) : err({ code: 'dcs.refused' });
  };

  /** Who of the party has chosen what, and has not paid for it. */
  const unpaidOf = (visit: Visit): Unpaid[] =>
    sittingOf(visit).flatMap((whose) => {
      const seat = visit.unpaidSeats.get(whose.reservation.reservationId);
      return seat?.price ? [{ whose, seat, cost: seat.price }] : [];
    });

  /** Of several each chooses first, and all of it is paid at once. */
  const choosesFirst = (visit: Visit, seat: Seat): boolean =>
    seat.price !== null && sittingOf(visit).length > 1;
  const noteUnpaid = (visit: Visit, { reservation: { reservationId } }: Sitting, seat: Seat | null): void => {
    const others = [...visit.unpaidSeats].filter(([whose]) => whose !== reservationId);
    visit.unpaidSeats = new Map(seat ? [...others, [reservationId, seat]] : others);
  };

  /** All that was chosen, for one payment: theirs then, or nobody's. */
  const buySeats = async (visit: Visit): Promise<void> => {
    const unpaid = unpaidOf(visit);
    const [first] = unpaid;
    const due = dueOf(unpaid);
    if (!first || !due) return;
    if (!canPay()) return tellSeats(visit, first.whose, null);
    const bought = await till.sell(visit, { purpose: 'seat', amount: due.amount, ...seatSaleOf(unpaid) });
    // Where nothing was paid they may try again; what else became of it is not asked for twice.
    if (bought.state !== 'not-made') visit.unpaidSeats = new Map();
    if (bought.state !== 'given') return tellSeats(visit, first.whose, bought.code);
    for (const [index, { whose, seat }] of unpaid.entries()) {
      const sold = bought.value[index];
      const map = sold && (await seatsFor(visit, whose));
      if (sold) settle(visit, whose, chosenSeating(sold, seat, map?.ok ? map.value : []));
    }
    await tellReady(visit, first.whose);
  };

  /** A terminal is ready, and the host sells seats. */
  const canPay = () => till.canPay() && dcs.notOffered?.includes('sellSeats') !== true;

  /** Where they sit, if an answer was lost when they chose before: another choice is not made over it unknown. */
  const whereNow = async (
    visit: Visit,
    whose: Sitting,
    seats: readonly Seat[],
  ): Promise<Result<Sitting, Fault>> => {
    const unheard = seatIntents.of(whose.reservation.reservationId);
    if (!unheard) return ok(whose);
    const learned = await seatIntents.learn(unheard);
    if (!learned.ok) return learned;
    const seat = seats.find(({ number }) => number === unheard.seat);
    if (learned.value && seat) settle(visit, whose, chosenSeating(learned.value, seat, seats));
    return ok(travellerOf(visit, whose.reservation.passengerId) ?? whose);
  };

  const choose = async (visit: Visit, { travellerId, seat: number, exitRow }: Choice): Promise<void> => {
    const found = travellerOf(visit, travellerId);
    if (!found) return;
    const { visitId } = visit;
    const isSure = seatIntents.of(found.reservation.reservationId) === null;
    if (isSure && found.seating.seat.number === number) {
      noteUnpaid(visit, found, null);
      return tellReady(visit, found);
    }
    const map = await seatsFor(visit, found);
    if (!map.ok) return tellSeats(visit, found, map.fault.code);
    const now = await whereNow(visit, found, map.value);
    if (!now.ok) return tellSeats(visit, found, now.fault.code);
    const whose = now.value;
    const previous = whose.seating.seat.number;
    if (previous === number) return tellReady(visit, whose);
    const seat = map.value.find((one) => one.number === number);
    if (seat?.state !== 'free')
      return tellSeats(visit, whose, seat?.state === 'taken' ? 'check-in.no-seat' : 'dcs.refused');
    // The map shows what it costs; without a way to pay for it, it is nobody's to take here.
    if (seat.price && !canPay()) return tellSeats(visit, whose, null);
    if (seat.exitRow) {
      if (exitRow === null) return tellSeats(visit, whose, null);
      const agreed = exitRow === 'agreed';
      const answered = { type: 'exit-row.answered', data: { visitId, seat: number, agreed } } as const;
      if (!(await record(visit, [answered]))) return;
      if (!agreed) return tellSeats(visit, whose, null);
      visit.exitAnswers = new Map([...visit.exitAnswers, [whose.reservation.passengerId, true]]);
    }
    if (choosesFirst(visit, seat)) {
      noteUnpaid(visit, whose, seat);
      return tellSeats(visit, whose, null);
    }
    const assigned = await take(visit, whose, seat);
    if (!assigned.ok) return tellSeats(visit, whose, assigned.fault.code);
    noteUnpaid(visit, whose, null);
    settle(visit, whose, chosenSeating(assigned.value, seat, map.value));
    // Of a seat that was sold the airline has heard with its payment.
    const chosen = seat.price ? [] : [seatChosen(visitId, assigned.value, { seat, previous })];
    const { reservationId } = whose.reservation;
    if (await record(visit, chosen, () => seatIntents.settle(reservationId))) await tellReady(visit, whose);
  };

  const buyUpgrade = async (visit: Visit, { compartment }: Purchase): Promise<void> => {
    const whose = travellerOf(visit, null);
    if (!whose) return;
    const bought = await upgrades.buy(visit, compartment);
    if (!bought.ok) return tellSeats(visit, whose, bought.fault.code);
    const { reservation, position, zone, owed } = bought.value;
    const number = reservation.seat?.number ?? '';
    const seating: Seating = {
      reservation,
      seat: { number, position, zone, because: 'assigned' },
      applied: null,
    };
    settle(visit, whose, seating);
    settle(visit, whose, { ...seating, owedBack: sumOf(await owed) });
    await deps.allowBagsAnew(visit);
    await tellReady(visit, whose);
  };

  /** From now on the traveller sits there. */
  const settle = (visit: Visit, { reservation: { reservationId } }: Sitting, seating: Seating): void => {
    const { reservation } = seating;
    const moved = <T extends { readonly reservation: { readonly reservationId: string } }>(one: T): T =>
      one.reservation.reservationId === reservationId ? { ...one, reservation } : one;
    visit.travellers = visit.travellers.map(moved);
    visit.seated = visit.seated.map((one) =>
      one.reservation.reservationId === reservationId
        ? { ...moved(one), seating: { owedBack: one.seating?.owedBack ?? null, ...seating } }
        : one,
    );
  };

  const tellReady = async (visit: Visit, whose: Sitting): Promise<void> => {
    const [lead, ...others] = visit.seated;
    if (visit.stage !== 'ready' || !lead) return;
    const view = viewOfVisit(visit.visitId, [lead, ...others], { takesBags: takesBags(), now: clock.now() });
    tell(visit, { type: 'visit.ready', visit: view });
    // Of a party more than one may want to move: they see the map with each at their new place.
    const now = travellerOf(visit, whose.reservation.passengerId);
    if (now && sittingOf(visit).length > 1) await tellSeats(visit, now, null);
  };

  return {
    /** One choice is made after the other; check-in waits for the last of them (`visit.seatChanges`). */
    asked: (visit: Visit, ask: Ask | Choice | Payment | Purchase): void => {
      if (visit.stage !== 'ready') return;
      if (ask.type === 'visit.buy-seats') {
        visit.seatChanges = visit.seatChanges.then(whileOpen(visit, () => buySeats(visit)));
        return;
      }
      if (ask.type === 'visit.choose-seat') {
        visit.seatChanges = visit.seatChanges.then(whileOpen(visit, () => choose(visit, ask)));
        return;
      }
      if (ask.type === 'visit.buy-upgrade') {
        visit.seatChanges = visit.seatChanges.then(whileOpen(visit, () => buyUpgrade(visit, ask)));
        return;
      }
      // Whoever comes to the seats anew has left what they did not pay for.
      if (ask.travellerId === null) visit.unpaidSeats = new Map();
      const whose = travellerOf(visit, ask.travellerId);
      if (whose) void tellSeats(visit, whose, null);
    },
  };
}
