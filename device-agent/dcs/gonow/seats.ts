import { err, ok, type Result } from '../../../config/result.ts';
import type { SeatNote } from '../../../config/seat-notes.ts';
import type { Fault } from '../../contract/faults.ts';
import type { Money } from '../../contract/money.ts';
import { type DcsPort, mayBeGiven, type Reservation, type Seat } from '../port.ts';
import { moneyOf } from './amounts.ts';
import type { HostSeatMap, HostUnit } from './answers.ts';
import { type At, again, allAt, commit, commitState } from './host-desk.ts';
import { placesIn } from './keys.ts';
import { isGood, noPayment, settle } from './payments.ts';
import { inTurn, isLifted, reservationAt, seatOf, waitsForSeat } from './reservations.ts';
import { takeSeat } from './take-seat.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, writeTrace } from './traces.ts';

// What may be done with a seat, by the host's numbers.
const OPEN = 5;
/** Reserved, held for another session, checked in. */
const TAKEN: ReadonlySet<number> = new Set([1, 3, 7]);

const EXIT = 'EXITROW';
/** How the airline's seat maps word what is special about a seat. */
const NOTES: ReadonlyMap<string, SeatNote> = new Map([
  ['LEGROOM', 'extra-legroom'],
  ['BULKHEAD', 'bulkhead'],
  ['NORECLINE', 'no-recline'],
  ['NOWINDOW', 'no-window'],
  ['GALLEY', 'near-galley'],
  ['LAVATORY', 'near-lavatory'],
]);

/** A seat of the host's map, and the key by which it is given. */
export interface Unit {
  readonly unitKey: string;
  readonly seat: Seat;
}

/** The seats of the passenger's compartment, from front to back. */
export async function unitsFor(at: At): Promise<Result<Unit[], Fault>> {
  const { session, place, segment } = at;
  const asked = await session.call('seatMap', { keys: { segmentKey: place.segmentKey } });
  if (!asked.ok) return asked;
  const all = asked.value.flatMap(({ seatMap }) =>
    Object.values(seatMap.decks).flatMap(({ compartments }) =>
      Object.values(compartments).flatMap(({ units }) => units),
    ),
  );
  const seats = all.filter(({ assignable }) => assignable);
  const rows = seats.map(({ y }) => y);
  const [front, back] = [Math.min(...rows), Math.max(...rows)];
  return ok(
    seats
      .filter(({ travelClassCode }) => travelClassCode === segment.cabinOfService)
      .sort((a, b) => a.y - b.y || a.x - b.x)
      .map((unit) => ({
        unitKey: unit.unitKey,
        seat: seatFor(unit, {
          price: priceOf(asked.value, place.passengerKey, unit.group),
          zone: zoneOf((unit.y - front) / Math.max(1, back - front)),
          passengerKey: place.passengerKey,
        }),
      })),
  );
}

/** Whether they hold a seat, or the host has one to give them. */
export async function hasSeat(at: At): Promise<Result<boolean, Fault>> {
  if (at.place.isInfant || at.traveller.seats.length > 0) return ok(true);
  const units = await unitsFor(at);
  return units.ok ? ok(units.value.some(({ seat }) => mayBeGiven(seat))) : units;
}

/**
 * Whether more passengers are booked than there are seats, and this is one who has none: neither at an exit nor one that
 * costs something is left for them. The host does not tell.
 */
export async function isLeftOut(at: At): Promise<Result<boolean, Fault>> {
  const needsSeat = !at.place.isInfant && at.traveller.seats.length === 0;
  if (!needsSeat || isLifted(at) || waitsForSeat(at)) return ok(false);
  const units = await unitsFor(at);
  return units.ok ? ok(units.value.every(({ seat }) => seat.state !== 'free')) : units;
}

function seatFor(
  { designator, x, properties, availabilityPerPassenger }: HostUnit,
  known: { readonly price: Money | null; readonly zone: Seat['zone']; readonly passengerKey: string },
): Seat {
  const codes = properties.map(({ code }) => code);
  const availability = availabilityPerPassenger[known.passengerKey];
  return {
    number: designator,
    position: codes.includes('WINDOW') ? 'window' : codes.includes('AISLE') ? 'aisle' : 'middle',
    zone: known.zone,
    row: Number.parseInt(designator, 10),
    column: x,
    exitRow: codes.includes(EXIT),
    state: availability === OPEN ? 'free' : TAKEN.has(availability ?? 0) ? 'taken' : 'blocked',
    price: known.price,
    notes: codes.flatMap((code) => NOTES.get(code) ?? []),
  };
}

/** The host knows no zones: thirds of the cabin from its first row to its last. */
const zoneOf = (share: number): Seat['zone'] => (share < 1 / 3 ? 'front' : share < 2 / 3 ? 'middle' : 'back');

function priceOf(maps: HostSeatMap, passengerKey: string, group: number): Money | null {
  const fees = maps.flatMap(({ fees }) => fees[passengerKey]?.groups[String(group)]?.fees ?? []);
  const charges = fees.flatMap(({ serviceCharges }) => serviceCharges);
  const [first] = charges;
  if (!first) return null;
  return moneyOf(
    charges.reduce((sum, { amount }) => sum + amount, 0),
    first.currencyCode,
  );
}

const refused = (detail: string): Result<never, Fault> => err({ code: 'dcs.refused', detail });

/** Where someone is to sit, and how that came about. */
interface Wanted {
  readonly seat: string;
  readonly chosenBy: 'passenger' | 'preference';
  /** What it costs is paid for. */
  readonly isSold: boolean;
}

/** The seat in the host's map that this passenger may be moved to. */
async function freeUnit(
  { clock }: Tools,
  at: At,
  { seat: held, state, flight }: Pick<Reservation, 'seat' | 'state' | 'flight'>,
  { seat: number, chosenBy, isSold }: Wanted,
): Promise<Result<Unit, Fault>> {
  if (at.place.isInfant) return refused('an infant on a lap has no seat of their own');
  if (chosenBy === 'preference' && held?.chosenBy === 'passenger')
    return refused('the passenger chose another seat');
  if (state === 'boarded') return refused('the passenger has boarded');
  // Seats that are left are given in the order of the list.
  if (state === 'standby') return refused('the passenger is standby');
  if (clock.now() >= Date.parse(flight.checkInCloses)) return err({ code: 'check-in.closed' });
  const units = await unitsFor(at);
  if (!units.ok) return units;
  const unit = units.value.find((one) => one.seat.number === number);
  if (!unit) return refused('no such seat in this compartment');
  const { seat } = unit;
  if (seat.state === 'blocked' && seat.exitRow) return refused('not at an exit');
  if (seat.state !== 'free') return err({ code: 'check-in.no-seat', detail: `seat ${seat.state}` });
  if (seat.price && !isSold) return refused('the seat costs something');
  if (chosenBy === 'preference' && !mayBeGiven(seat)) return refused('not a seat to be given unasked');
  return ok(unit);
}

/** What a passenger's seat is noted as. */
const noted = ({ place: { passengerKey, segmentKey } }: At, number: string, chosenBy: Wanted['chosenBy']) => [
  ...['seat', passengerKey, segmentKey, number, chosenBy],
];

/** Moves a passenger within the booking in state, and commits it with the command's trace. */
export const assignSeat =
  (tools: Tools): DcsPort['assignSeat'] =>
  ({ reservationId, seat: number, chosenBy, idempotencyKey }) =>
    tools.desk.workAt(reservationId, async (at): Promise<Result<Reservation, Fault>> => {
      const before = await reservationAt(tools.flights, at);
      if (!before.ok) return before;
      const command = { reservationId, number, chosenBy };
      const trace = traceOf(idempotencyKey, command, noted(at, number, chosenBy));
      const done = earlier(at.booking, trace);
      if (!done.ok) return done;
      if (done.value) return ok({ ...before.value, seat: { number, chosenBy } });
      if (before.value.seat?.number === number) return before;
      const wanted = { seat: number, chosenBy, isSold: false };
      const unit = await freeUnit(tools, at, before.value, wanted);
      if (!unit.ok) return unit;
      const after = await takeSeat(tools, at, {
        ...{ unitKey: unit.value.unitKey, ware: 'seat', payment: null },
        ...{ idempotencyKey, notes: [writeTrace(trace)] },
      });
      return after.ok ? reservationAt(tools.flights, after.value) : after;
    });

/**
 * Moves a party within the booking in state, and commits it with what was paid for all of it and the command's trace: each of
 * them, or nobody.
 */
export const sellSeats =
  (tools: Tools): DcsPort['sellSeats'] =>
  async ({ seats, payment, idempotencyKey }) => {
    const places = placesIn(seats.map(({ reservationId }) => reservationId));
    if (!places.ok) return places;
    const { flights } = tools;
    return tools.desk.workOn(
      seats[0]?.reservationId ?? '',
      async (on): Promise<Result<Reservation[], Fault>> => {
        const party = allAt(on, places.value);
        if (!party.ok) return party;
        const known = await inTurn(party.value, (at) => reservationAt(flights, at));
        if (!known.ok) return known;
        const traces = party.value.map((at, index) =>
          traceOf(idempotencyKey, { seats, payment }, noted(at, seats[index]?.seat ?? '', 'passenger')),
        );
        const [first] = traces;
        const done = first ? earlier(on.booking, first) : ok(null);
        if (!done.ok) return done;
        const soldTo = (all: readonly Reservation[]): Reservation[] =>
          all.map((one, index) => ({
            ...one,
            seat: { number: seats[index]?.seat ?? '', chosenBy: 'passenger' },
          }));
        if (done.value) return ok(soldTo(known.value));
        if (!isGood(on.booking, payment)) return noPayment;
        for (const [index, at] of party.value.entries()) {
          const before = known.value[index];
          if (!before) continue;
          const wanted = { seat: seats[index]?.seat ?? '', chosenBy: 'passenger', isSold: true } as const;
          const unit = await freeUnit(tools, at, before, wanted);
          if (!unit.ok) return unit;
          const { passengerKey } = at.place;
          const keys = { passengerKey, unitKey: unit.value.unitKey };
          const assigned = await on.session.call('assignSeat', { keys, body: {} });
          if (!assigned.ok) return assigned;
        }
        const settled = await settle(tools, on, {
          ...{ payment, idempotencyKey, short: 'payment.needed' },
          bought: [
            'seat',
            ...places.value.flatMap(({ passengerKey, segmentKey }) => [passengerKey, segmentKey]),
          ],
        });
        if (!settled.ok) return settled;
        const committed = await commitState(on, [...traces.map(writeTrace), ...settled.value]);
        if (!committed.ok) return committed;
        const booking = await on.session.call('bookingInState');
        if (!booking.ok) return booking;
        const there = allAt({ ...on, booking: booking.value }, places.value);
        return there.ok ? inTurn(there.value, (at) => reservationAt(flights, at)) : there;
      },
    );
  };

/** Whether a passenger, or whoever holds this infant, sits where they may not: then the host restricts their own seat. */
export async function holdsForbiddenSeat(at: At): Promise<Result<boolean, Fault>> {
  const units = await unitsFor(at);
  if (!units.ok) return units;
  const [held] = at.traveller.seats;
  return ok(units.value.some(({ seat }) => seat.number === held?.unitDesignator && seat.state === 'blocked'));
}

/** Another seat, of the host's choosing, for someone who may not have theirs. */
export async function changeSeat(at: At, idempotencyKey: string): Promise<Result<At, Fault>> {
  const { passengerKey, segmentKey } = at.place;
  for (const { unitKey } of at.traveller.seats) {
    const removed = await at.session.call('removeSeat', { keys: { passengerKey, unitKey } });
    if (!removed.ok) return removed;
  }
  const seat = await giveSeat(at);
  if (!seat.ok && seat.fault.code === 'check-in.no-seat')
    return err({ code: 'check-in.see-staff', detail: 'no seat is left but one that they may not have' });
  if (!seat.ok) return seat;
  const did = ['seat', passengerKey, segmentKey, seat.value, 'system'];
  return commit(at, [writeTrace(traceOf(`changed:${idempotencyKey}`, did, did))]);
}

/** A seat for someone who has none, of the host's choosing: free of charge and at no exit. Not committed yet. */
export async function giveSeat(at: At): Promise<Result<string, Fault>> {
  const { session, place } = at;
  const given = await session.call('autoAssign', {
    keys: { segmentKey: place.segmentKey },
    body: { passengerKeys: [place.passengerKey] },
  });
  if (!given.ok) return given;
  const after = await again(at, 'bookingInState');
  if (!after.ok) return after;
  const seat = seatOf(after.value);
  return seat === null ? err({ code: 'check-in.no-seat', detail: 'the compartment is full' }) : ok(seat);
}
