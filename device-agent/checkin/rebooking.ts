import { err, ok, type Result } from '../../config/result.ts';
import type { Outbox } from '../../sync/kiosk/outbox.ts';
import type { Fault } from '../contract/faults.ts';
import { isLongDelayed } from '../dcs/long-delay.ts';
import type { DcsPort, Flight, Reservation } from '../dcs/port.ts';
import type { FindDeps } from './find-deps.ts';
import { firstLostOf } from './lost-onward.ts';
import type { MoveIntents } from './move-intents.ts';
import { asTravellers, chosenOf, isParty, type Traveller } from './travellers.ts';
import { rebooked } from './visit-events.ts';

/** A party whose flight is gone, and the flights that could take them. */
export interface Stranded {
  readonly first: Reservation;
  readonly reservations: readonly Reservation[];
  readonly flights: readonly Flight[];
}

/**
 * Everyone whose flight leaves without them, cancelled or full. `apart` are those of whom whoever is there says which of them
 * move: nobody, where the host moves all of a booking or none.
 */
export interface LeftBehind extends Stranded {
  readonly apart: readonly Traveller[];
}

/** Those of the party only; the first of them where whoever was found is none. */
export function onlyThese<T extends Stranded>(stranded: T, travellers: readonly Traveller[]): T {
  const reservations = travellers.map(({ reservation }) => reservation);
  const isFirst = ({ passengerId }: Reservation) => passengerId === stranded.first.passengerId;
  const first = reservations.find(isFirst) ?? reservations[0] ?? stranded.first;
  return { ...stranded, first, reservations };
}

/**
 * What the airline offers instead to everyone whose flight is gone: of a flight that leaves without them those who are
 * not checked in, of one that is full those without a seat, of a cancelled one everybody. Null where it offers nothing or does not answer,
 * and where a person must see to it: for a group, for a journey that goes on by other flights, and for a party of whom some
 * have a seat.
 */
export async function alternativesTo(
  deps: FindDeps,
  first: Reservation,
  { isDenied }: { isDenied: boolean },
): Promise<LeftBehind | null> {
  const { dcs } = deps;
  const { groupLimit } = deps.config.airline;
  const party = await dcs.party({ reservationId: first.reservationId });
  if (!party.ok) return null;
  const isCancelled = first.flight.disruption?.kind === 'cancelled';
  const stranded = party.value.filter(
    ({ segments: [here] }) =>
      here?.flight.flightId === first.flight.flightId && (isCancelled || here.state === 'booked'),
  );
  if (isDenied && stranded.some(({ segments: [here] }) => here?.seat)) return null;
  if (stranded.length > groupLimit || stranded.some(({ segments }) => segments.length > 1)) return null;
  const reservations = stranded.flatMap(({ segments: [here] }) => (here ? [here] : []));
  const reservationIds = reservations.map(({ reservationId }) => reservationId);
  if (!reservationIds.includes(first.reservationId)) return null;
  const options = await dcs.rebookOptions({ reservationIds });
  if (!options.ok || options.value.length === 0) return null;
  const everyone = asTravellers(deps, stranded, first);
  const apart = (await movesApart(deps, everyone, first)) ? everyone : [];
  return { first, reservations, apart, flights: options.value };
}

/** Whether the host moves one of them without the others: some move a booking whole. */
async function movesApart(
  { dcs }: Pick<FindDeps, 'dcs'>,
  everyone: readonly Traveller[],
  { passengerId }: Reservation,
): Promise<boolean> {
  if (!isParty(everyone)) return false;
  const alone = chosenOf(everyone, new Set([passengerId]));
  if (alone.length === 0) return false;
  const reservationIds = alone.map(({ reservation: { reservationId } }) => reservationId);
  const options = await dcs.rebookOptions({ reservationIds });
  return options.ok && options.value.length > 0;
}

/** Of two flights to one place; where nobody says when both land, the one that leaves first is sooner. */
const isSooner = (one: Flight, other: Flight): boolean =>
  one.arrival !== null && other.arrival !== null
    ? Date.parse(one.arrival) < Date.parse(other.arrival)
    : Date.parse(one.departure) < Date.parse(other.departure);

/**
 * Where the flight from here is long delayed, what the airline offers that takes there sooner whoever was `found` and all who come
 * along. Null where there is no such thing or the airline does not answer, and where a person must see to it: for whoever is
 * checked in, waits for a seat, is sent to staff or flies on.
 */
export async function soonerFlights(
  dcs: Pick<DcsPort, 'rebookOptions'>,
  found: Pick<Reservation, 'passengerId'>,
  travellers: readonly Traveller[],
): Promise<Stranded | null> {
  const reservations = travellers.map(({ reservation }) => reservation);
  // Whoever was found may have shown their document for others.
  const first = reservations.find(({ passengerId }) => passengerId === found.passengerId) ?? reservations[0];
  if (!first || !isLongDelayed(first.flight)) return null;
  const isFree = ({ reservation: { state }, onward, refusal }: Traveller) =>
    state === 'booked' && onward.length === 0 && refusal === null;
  if (!travellers.every(isFree)) return null;
  const reservationIds = reservations.map(({ reservationId }) => reservationId);
  const options = await dcs.rebookOptions({ reservationIds });
  const flights = options.ok ? options.value.filter((other) => isSooner(other, first.flight)) : [];
  return flights.length > 0 ? { first, reservations, flights } : null;
}

/**
 * What the airline offers instead of an onward flight that is lost to those who travel. Null where nothing is lost, and where
 * it offers nothing: then it joins those of which nothing is asked any more, `settled`, by their flights.
 */
export async function onwardAlternativesTo(
  dcs: Pick<DcsPort, 'rebookOptions'>,
  travellers: readonly Traveller[],
  settled: Set<string>,
): Promise<Stranded | null> {
  const lost = travellers.flatMap(({ reservation, onward }) => firstLostOf([reservation, ...onward]) ?? []);
  for (const first of lost) {
    const { flightId } = first.flight;
    if (settled.has(flightId)) continue;
    const reservations = lost.filter(({ flight }) => flight.flightId === flightId);
    const reservationIds = reservations.map(({ reservationId }) => reservationId);
    const options = await dcs.rebookOptions({ reservationIds });
    if (options.ok && options.value.length > 0) return { first, reservations, flights: options.value };
    settled.add(flightId);
  }
  return null;
}

/** Moves the party to one of the flights; the new reservation of whoever was found first. */
export async function rebookTo(
  { dcs, outbox, moveIntents }: { dcs: DcsPort; outbox: Outbox; moveIntents: MoveIntents },
  visitId: string,
  { first, reservations }: Stranded,
  flightId: string,
): Promise<Result<Reservation, Fault>> {
  const reservationIds = reservations.map(({ reservationId }) => reservationId);
  const move = { visitId, flightId, first, passengers: reservationIds.length };
  const moved = await moveIntents.asking(move, () =>
    dcs.rebook({ reservationIds, flightId, idempotencyKey: `${visitId}:rebook:${flightId}` }),
  );
  if (!moved.ok) return moved;
  const theirs = moved.value.find(({ passengerId }) => passengerId === first.passengerId);
  if (!theirs) return err({ code: 'dcs.refused', detail: 'rebooked without the passenger' });
  const { recordLocator, flight: from } = first;
  const told = rebooked({ ...move, recordLocator, from, to: theirs.flight });
  const recorded = await outbox.record([told], () => moveIntents.settle(move));
  return recorded.ok ? ok(theirs) : recorded;
}
