import { err, ok, type Result } from '../../../config/result.ts';
import type { Fault } from '../../contract/faults.ts';
import { canBeCaught, soonestToArrive } from '../connection.ts';
import type { DcsPort, Flight, Reservation } from '../port.ts';
import { BOARDED, type HostFlown, type HostSegment } from './answers.ts';
import type { CheckInWindow } from './flights.ts';
import { type At, allAt, commitState, type On, segmentsOf } from './host-desk.ts';
import { type Place, placesIn } from './keys.ts';
import { inTurn, isLifted, reservationAt } from './reservations.ts';
import { isLeftOut } from './seats.ts';
import type { Tools } from './tools.ts';
import { earlier, traceOf, writeTrace } from './traces.ts';

/** A passenger moves themselves, by the host's number for why a booking is moved. */
const SELF_SERVICE = 7;

/** How many flights are offered, those that arrive soonest; and how many are looked at that the timetable has closed. */
const MOST = 12;
const MINUTE = 60_000;

const scheduledArrival = ({ segments }: Sold): string =>
  segments.at(-1)?.legs.at(-1)?.legInfo.arrivalTimeUtc ?? '';

/** A flight that the whole journey may be moved to, and the host's names for it. */
interface Alternative {
  readonly flight: Flight;
  readonly fromJourneyKey: string;
  readonly toJourneyKey: string;
  readonly fareKey: string;
}

/** Whoever has a pass for a flight that leaves, or bags that lie somewhere, is for a person to rebook. */
const staysPut = (at: Pick<At, 'traveller'>, isGone: boolean): boolean =>
  at.traveller.liftStatus === BOARDED || (isLifted(at) && !isGone) || at.traveller.bags.length > 0;

const keysOf = (segments: readonly { readonly segmentKey: string }[]): string =>
  segments.map(({ segmentKey }) => segmentKey).join(' ');

const fliesAlone = ({ passengerSegment }: HostSegment, party: ReadonlySet<string>): boolean =>
  Object.keys(passengerSegment).every((key) => party.has(key));

/**
 * Where they could fly instead. The host moves a journey with everyone on it: so none where only some of them ask. Of a journey
 * of several flights the last one alone is exchanged, for one that those before it connect to, and they stay as they are: so none
 * for whoever has a pass for one of these. Only what can be checked in for now is offered, soonest to arrive first.
 */
async function alternativesFor(
  { flights, clock, checkInWindow }: Tools,
  party: readonly At[],
): Promise<Result<Alternative[], Fault>> {
  const [first] = party;
  if (!first) return ok([]);
  const { session, booking, segment } = first;
  const journey = booking.journeys.find(({ segments }) => segments.includes(segment));
  const asking = new Set(party.map(({ place }) => place.passengerKey));
  const kept = journey?.segments.slice(0, -1) ?? [];
  const isWhole = journey?.segments.every((each) => fliesAlone(each, asking)) === true;
  if (!journey || journey.segments.at(-1) !== segment || !isWhole) return ok([]);
  const left = await flights.flightOf(session, segment);
  if (!left.ok) return left;
  const last = kept.at(-1);
  const before = last ? await flights.flightOf(session, last) : ok(null);
  if (!before.ok) return before;
  const { disruption, checkInCloses } = left.value;
  const now = clock.now();
  const isOutOfReach = before.value !== null && !canBeCaught(before.value, left.value);
  const isPlanned = disruption === null && !isOutOfReach && now < Date.parse(checkInCloses);
  const leftOut = isPlanned ? await inTurn(party, isLeftOut) : ok([]);
  if (!leftOut.ok) return leftOut;
  if (isPlanned && !leftOut.value.includes(true)) return ok([]);
  const isGone = disruption?.kind === 'cancelled' || isOutOfReach;
  const onKept = kept.flatMap(({ passengerSegment }) =>
    Object.values(passengerSegment).map((traveller) => ({ traveller })),
  );
  if (party.some((at) => staysPut(at, isGone)) || onKept.some((at) => staysPut(at, false))) return ok([]);
  // Nobody is booked twice on one flight.
  const booked = new Set(segmentsOf(booking).map(({ segmentKey }) => segmentKey));
  const asked = await session.call('moveAvailability', { keys: { journeyKey: journey.journeyKey } });
  if (!asked.ok) return asked;
  const journeys = asked.value.results
    .flatMap(({ trips }) => trips)
    .flatMap(({ journeysAvailableByMarket }) => Object.values(journeysAvailableByMarket).flat())
    .filter(({ segments }) => keysOf(segments.slice(0, -1)) === keysOf(kept));
  const found = await firstOf(inOrderOfHope(journeys, checkInWindow, now), MOST, async (one) => {
    const { journeyKey, segments, fares } = one;
    const flown = segments.at(-1);
    const fare = fares.find(({ details }) =>
      details.some(({ availableCount }) => availableCount >= asking.size),
    );
    if (!flown || !fare) return ok(null);
    const flight = await flights.flightOf(session, flown);
    if (!flight.ok) return flight;
    const { checkInOpens: opens, checkInCloses: closes } = flight.value;
    const isOpen = Date.parse(opens) <= now && now < Date.parse(closes);
    const isFlown = flight.value.disruption?.kind !== 'cancelled';
    const connects = before.value === null || canBeCaught(before.value, flight.value);
    if (!isOpen || !isFlown || !connects || booked.has(flight.value.flightId)) return ok(null);
    return ok({
      ...{ flight: flight.value, fromJourneyKey: journey.journeyKey, toJourneyKey: journeyKey },
      fareKey: fare.fareAvailabilityKey,
    });
  });
  if (!found.ok) return found;
  return ok(found.value.sort((a, b) => soonestToArrive(a.flight, b.flight)));
}

type Sold = { readonly segments: readonly HostFlown[] };

/**
 * What the timetable says is open, soonest to arrive first; then what it says has closed, for how late a flight is the host
 * says only where it is asked: the last to close first, and so many at most that a busy hour delays nobody.
 */
function inOrderOfHope<T extends Sold>(journeys: readonly T[], window: CheckInWindow, now: number): T[] {
  const ahead = ({ segments }: T): number =>
    (Date.parse(`${segments.at(-1)?.legs[0]?.legInfo.departureTimeUtc.slice(0, 19)}Z`) - now) / MINUTE;
  const closesBefore = ({ segments }: T): number =>
    window.closesBefore[segments.at(-1)?.international ? 'international' : 'domestic'];
  const opened = journeys.filter((one) => ahead(one) <= window.opensBefore);
  const open = opened.filter((one) => ahead(one) > closesBefore(one));
  const closed = opened.filter((one) => ahead(one) <= closesBefore(one));
  return [
    ...open.sort((a, b) => scheduledArrival(a).localeCompare(scheduledArrival(b))),
    ...closed.sort((a, b) => ahead(b) - ahead(a)).slice(0, MOST),
  ];
}

/** The first so many for which there is an answer, each asked in turn. */
async function firstOf<A, B>(
  all: readonly A[],
  most: number,
  step: (one: A) => Promise<Result<B | null, Fault>>,
): Promise<Result<B[], Fault>> {
  const found: B[] = [];
  for (const one of all) {
    if (found.length === most) break;
    const outcome = await step(one);
    if (!outcome.ok) return outcome;
    if (outcome.value !== null) found.push(outcome.value);
  }
  return ok(found);
}

export const rebookOptions =
  (tools: Tools): DcsPort['rebookOptions'] =>
  async ({ reservationIds }) => {
    const places = placesIn(reservationIds);
    if (!places.ok) return places;
    return tools.desk.workOn(reservationIds[0] ?? '', async (on): Promise<Result<Flight[], Fault>> => {
      const party = allAt(on, places.value);
      if (!party.ok) return party;
      const found = await alternativesFor(tools, party.value);
      return found.ok ? ok(found.value.map(({ flight }) => flight)) : found;
    });
  };

/** Moves the journey in state and commits it: everyone on it flies there then, or nobody does. */
export const rebook =
  (tools: Tools): DcsPort['rebook'] =>
  async ({ reservationIds, flightId, idempotencyKey }) => {
    const places = placesIn(reservationIds);
    if (!places.ok) return places;
    return tools.desk.workOn(reservationIds[0] ?? '', async (on): Promise<Result<Reservation[], Fault>> => {
      const [from] = places.value;
      const did = ['rebook', from?.segmentKey ?? '', flightId];
      const trace = traceOf(idempotencyKey, { reservationIds, flightId }, did);
      const done = earlier(on.booking, trace);
      if (!done.ok) return done;
      const moved = (there: On) => movedTo(tools, there, places.value, flightId);
      if (done.value) return moved(on);
      const party = allAt(on, places.value);
      if (!party.ok) return party;
      const found = await alternativesFor(tools, party.value);
      if (!found.ok) return found;
      const chosen = found.value.find(({ flight }) => flight.flightId === flightId);
      if (!chosen) return err({ code: 'check-in.no-seat', detail: 'the flight is no option any more' });
      const { fromJourneyKey, toJourneyKey, fareKey } = chosen;
      const asked = await on.session.call('move', {
        body: { fromJourneyKey, toJourneyKey, fareKey, moveType: SELF_SERVICE },
      });
      if (!asked.ok) return asked;
      const committed = await commitState(on, [writeTrace(trace)]);
      if (!committed.ok) return committed;
      const booking = await on.session.call('bookingInState');
      return booking.ok ? moved({ ...on, booking: booking.value }) : booking;
    });
  };

/** Their reservations on the flight that they were moved to, in the same order. */
async function movedTo(
  { flights }: Tools,
  on: On,
  places: readonly Place[],
  segmentKey: string,
): Promise<Result<Reservation[], Fault>> {
  const there = allAt(
    on,
    places.map((place) => ({ ...place, segmentKey })),
  );
  return there.ok ? inTurn(there.value, (at) => reservationAt(flights, at)) : there;
}
