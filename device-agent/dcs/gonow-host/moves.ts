import { flightInstead, holdsAnother } from '../booked-instead.ts';
import { asBooked, departureOf, flownView, local } from './booking-view.ts';
import { data, type Host, type HostCall, inState, refusal } from './host.ts';
import { seatsLeft } from './inventory.ts';
import {
  type Departure,
  type HostBooking,
  type HostSegment,
  type HostTraveller,
  isRemoved,
  journeyKeyOf,
  placeOf,
  segmentsOf,
  waitsForSeat,
} from './records.ts';
import { hasOpenSeat } from './seating.ts';

type Journey = HostBooking['journeys'][number];

/** Milliseconds ahead in which another departure is looked for. */
const AHEAD = 48 * 3_600_000;

/** The flights of a journey that stay, and the last one, which another can take the place of. */
interface Exchange {
  readonly kept: readonly HostSegment[];
  readonly last: HostSegment;
}

function exchangeOf({ segments }: Journey): Exchange | null {
  const last = segments.at(-1);
  return last ? { kept: segments.slice(0, -1), last } : null;
}

const isWaiting = ({ liftStatus, bags }: HostTraveller): boolean => liftStatus === 0 && bags.every(isRemoved);

/** Whether a departure lands before another one leaves. */
const connects = (before: Departure | null, next: Departure): boolean =>
  before === null || Date.parse(before.arrival) < Date.parse(next.departure);

/**
 * The airline lets passengers move themselves whose last flight is cancelled, delayed, missed or full, or leaves before the one
 * before it lands, and who have no other in the booking: all who fly the journey, none of whom has boarded, has bags,
 * or has a pass for a flight that leaves with them.
 */
function mayMove(host: Host, booking: HostBooking, exchange: Exchange): boolean {
  const { store, clock } = host;
  const { kept, last } = exchange;
  const flight = departureOf(store, last.segmentKey);
  const before = beforeLast(store, kept);
  const isGone = flight.disruption?.kind === 'cancelled' || !connects(before, flight);
  const isPlanned = !isGone && !flight.disruption && clock.now() < Date.parse(flight.checkInCloses);
  if (isPlanned && !leavesOut(store, booking, last)) return false;
  const flying = Object.keys(last.travellers);
  if (isGone && flying.some((key) => isBookedInstead(host, booking, exchange, key))) return false;
  if (haveAnother(host, booking, exchange, flying)) return false;
  const isOneParty = kept.every(
    ({ travellers }) =>
      Object.keys(travellers).length === flying.length && flying.every((key) => travellers[key]),
  );
  const isHeld = booking.passengers.some(
    ({ passengerKey, inhibited }) => inhibited && flying.includes(passengerKey),
  );
  return (
    isOneParty &&
    !isHeld &&
    kept.every(({ travellers }) => Object.values(travellers).every(isWaiting)) &&
    Object.values(last.travellers).every(
      (one) => isWaiting(one) || (one.liftStatus === 1 && isGone && one.bags.every(isRemoved)),
    )
  );
}

/** Whether the airline has booked a passenger on another flight already, which they reach. */
function isBookedInstead(
  { store, clock }: Host,
  booking: HostBooking,
  { kept, last }: Exchange,
  passengerKey: string,
): boolean {
  const own = segmentsOf(booking)
    .filter(({ travellers }) => travellers[passengerKey])
    .map(({ segmentKey }) => departureOf(store, segmentKey));
  const before = beforeLast(store, kept);
  const reached = own.filter((flight) => connects(before, flight)).map(({ segmentKey }) => segmentKey);
  const lost = asBooked(departureOf(store, last.segmentKey));
  return flightInstead(lost, own.map(asBooked), clock.now(), (id) => reached.includes(id)) !== null;
}

/**
 * Whether all who fly hold another flight that goes the same way, with seats or seats left for them; or one of them has a pass
 * for it, and is for a person to move.
 */
function haveAnother(
  { store, clock }: Host,
  booking: HostBooking,
  { kept, last }: Exchange,
  flying: readonly string[],
): boolean {
  const now = clock.now();
  const before = beforeLast(store, kept);
  const canAllTake = (id: string): boolean => {
    const segment = segmentsOf(booking).find(({ segmentKey }) => segmentKey === id);
    const flight = departureOf(store, id);
    if (!segment || !connects(before, flight)) return false;
    const theirs = flying.flatMap((key) => segment.travellers[key] ?? []);
    if (theirs.some(({ liftStatus }) => liftStatus === 1)) return true;
    if (theirs.length < flying.length || segment.isStandby || leavesOut(store, booking, segment))
      return false;
    const seatless = theirs.filter(({ seat }) => seat === null);
    const fit =
      seatless.length < 2 || seatsLeft(store, flight, segment.cabinOfService, booking) >= flying.length;
    return fit && now < Date.parse(flight.checkInCloses);
  };
  const own = segmentsOf(booking).map(({ segmentKey }) => asBooked(departureOf(store, segmentKey)));
  return holdsAnother(asBooked(departureOf(store, last.segmentKey)), own, now, canAllTake);
}

/** Whether a flight has no seat left for someone who was promised one. */
const leavesOut = (store: Host['store'], booking: HostBooking, segment: HostSegment): boolean =>
  Object.entries(segment.travellers).some(([passengerKey, traveller]) => {
    const place = placeOf(booking, segment.segmentKey, passengerKey);
    const needsSeat = traveller.seat === null && !waitsForSeat(segment, traveller);
    return needsSeat && place !== undefined && !hasOpenSeat(store, booking, place);
  });

const beforeLast = (store: Host['store'], kept: readonly HostSegment[]): Departure | null => {
  const before = kept.at(-1);
  return before ? departureOf(store, before.segmentKey) : null;
};

/** Where the journey could be flown instead, and for how many in its compartment: nothing that is cancelled is sold. */
function offersFor(
  host: Host,
  booking: HostBooking,
  exchange: Exchange,
): { flight: Departure; count: number }[] {
  if (!mayMove(host, booking, exchange)) return [];
  const { store, clock } = host;
  const { kept, last } = exchange;
  const { origin, destination } = departureOf(store, last.segmentKey);
  const before = beforeLast(store, kept);
  const booked = new Set(segmentsOf(booking).map((segment) => segment.segmentKey));
  return store.departures
    .all()
    .filter((other) => {
      const ahead = Date.parse(other.departure) - clock.now();
      const isSameWay = other.origin === origin && other.destination === destination;
      const isSold = other.disruption?.kind !== 'cancelled' && ahead > 0 && ahead <= AHEAD;
      return !booked.has(other.segmentKey) && isSameWay && isSold && connects(before, other);
    })
    .map((flight) => ({ flight, count: seatsLeft(store, flight, last.cabinOfService, booking) }))
    .filter(({ count }) => count >= Object.keys(last.travellers).length);
}

const fareKeyOf = ({ segmentKey }: Departure): string =>
  Buffer.from(`fare~${segmentKey}`).toString('base64url');

const journeyOf = ({ journeys }: HostBooking, key: string | undefined): Journey | undefined =>
  journeys.find(({ journeyKey }) => journeyKey === key);

const availability: HostCall = {
  method: 'GET',
  path: '/api/nsk/v3/trip/move/availability/{journeyKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const journey = journeyOf(booking, question.path.journeyKey);
      const exchange = journey && exchangeOf(journey);
      if (!exchange) return refusal('journeyKey:InvalidApiKey');
      const kept = exchange.kept.map(({ segmentKey }) => departureOf(question.host.store, segmentKey));
      const trips = offersFor(question.host, booking, exchange).map(({ flight, count }) => ({
        date: local((kept[0] ?? flight).departure),
        journeysAvailableByMarket: {
          [`${(kept[0] ?? flight).origin}|${flight.destination}`]: [
            {
              ...{ journeyKey: journeyKeyOf([...kept, flight]), stops: kept.length },
              segments: [...kept, flight].map(flownView),
              fares: [{ fareAvailabilityKey: fareKeyOf(flight), details: [{ availableCount: count }] }],
            },
          ],
        },
      }));
      return data({ results: [{ trips }] });
    }),
};

const waiting = (traveller: HostTraveller): HostTraveller => ({
  ...traveller,
  ...{ seat: null, liftStatus: 0, boardingSequence: 0 },
});

/** Moves everyone on a journey to another one; in state, until it is committed. */
const move: HostCall = {
  method: 'POST',
  path: '/api/nsk/v2/trip/move',
  answer: (question) =>
    inState(question, (booking) => {
      const { fromJourneyKey, toJourneyKey } = question.body as {
        fromJourneyKey: string;
        toJourneyKey: string;
      };
      const journey = journeyOf(booking, fromJourneyKey);
      const exchange = journey && exchangeOf(journey);
      const offer =
        exchange &&
        offersFor(question.host, booking, exchange).find(
          ({ flight }) => journeyKeyOf([...exchange.kept, flight]) === toJourneyKey,
        );
      if (!journey || !exchange || !offer) return refusal('nsk:Move:JourneyNotAvailable');
      const { segmentKey } = offer.flight;
      const { kept, last } = exchange;
      const travellers = Object.entries(last.travellers).map(([key, one]) => [key, waiting(one)]);
      // What was paid goes along: for a cabin, which stays theirs, or a seat, which counts towards another.
      for (const [index, fee] of booking.fees.entries())
        if (fee.segmentKey === last.segmentKey) booking.fees[index] = { ...fee, segmentKey };
      booking.journeys.splice(booking.journeys.indexOf(journey), 1, {
        journeyKey: toJourneyKey,
        // There is a seat for each of them, also for who waited for one.
        segments: [
          ...kept,
          { ...last, segmentKey, isStandby: false, travellers: Object.fromEntries(travellers) },
        ],
      });
      return data(null, 201);
    }),
};

export const MOVE_CALLS: readonly HostCall[] = [availability, move];
