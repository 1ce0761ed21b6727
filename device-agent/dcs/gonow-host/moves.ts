import { departureOf, flownView, local } from './booking-view.ts';
import { data, type Host, type HostCall, inState, refusal } from './host.ts';
import { seatsLeft } from './inventory.ts';
import { type Departure, type HostBooking, type HostTraveller, isRemoved, journeyKeyOf } from './records.ts';

type Journey = HostBooking['journeys'][number];

/** Milliseconds ahead in which another departure is looked for. */
const AHEAD = 48 * 3_600_000;

/**
 * The airline lets passengers move themselves whose flight is cancelled, delayed or missed: all of the booking, on a
 * journey of one flight, none of whom has boarded, has bags, or has a pass for a flight that leaves.
 */
function mayMove({ store, clock }: Host, { passengers }: HostBooking, { segments }: Journey): boolean {
  const [segment] = segments;
  if (!segment || segments.length > 1) return false;
  const flight = departureOf(store, segment.segmentKey);
  const isCancelled = flight.disruption?.kind === 'cancelled';
  if (!flight.disruption && clock.now() < Date.parse(flight.checkInCloses)) return false;
  return Object.entries(segment.travellers).every(
    ([key, { liftStatus, bags }]) =>
      (liftStatus === 0 || (liftStatus === 1 && isCancelled)) &&
      bags.every(isRemoved) &&
      !passengers.some(({ passengerKey, inhibited }) => passengerKey === key && inhibited),
  );
}

/** Where the journey could be flown instead, and for how many in its compartment: nothing that is cancelled is sold. */
function offersFor(
  host: Host,
  booking: HostBooking,
  journey: Journey,
): { flight: Departure; count: number }[] {
  const [segment] = journey.segments;
  if (!segment || !mayMove(host, booking, journey)) return [];
  const { store, clock } = host;
  const { origin, destination, segmentKey } = departureOf(store, segment.segmentKey);
  return store.departures
    .all()
    .filter((other) => {
      const ahead = Date.parse(other.departure) - clock.now();
      const isSameWay = other.origin === origin && other.destination === destination;
      const isSold = other.disruption?.kind !== 'cancelled' && ahead > 0 && ahead <= AHEAD;
      return other.segmentKey !== segmentKey && isSameWay && isSold;
    })
    .map((flight) => ({ flight, count: seatsLeft(store, flight, segment.cabinOfService, booking) }))
    .filter(({ count }) => count >= Object.keys(segment.travellers).length);
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
      if (!journey) return refusal('journeyKey:InvalidApiKey');
      const trips = offersFor(question.host, booking, journey).map(({ flight, count }) => ({
        date: local(flight.departure),
        journeysAvailableByMarket: {
          [`${flight.origin}|${flight.destination}`]: [
            {
              ...{ journeyKey: journeyKeyOf([flight]), stops: 0, segments: [flownView(flight)] },
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
      const [segment] = journey?.segments ?? [];
      const offer =
        journey &&
        offersFor(question.host, booking, journey).find(
          ({ flight }) => journeyKeyOf([flight]) === toJourneyKey,
        );
      if (!journey || !segment || !offer) return refusal('nsk:Move:JourneyNotAvailable');
      const { segmentKey } = offer.flight;
      const travellers = Object.entries(segment.travellers).map(([key, one]) => [key, waiting(one)]);
      // What was paid goes along: for a cabin, which stays theirs, or a seat, which counts towards another.
      for (const [index, fee] of booking.fees.entries())
        if (fee.segmentKey === segment.segmentKey) booking.fees[index] = { ...fee, segmentKey };
      booking.journeys.splice(booking.journeys.indexOf(journey), 1, {
        journeyKey: toJourneyKey,
        segments: [{ ...segment, segmentKey, travellers: Object.fromEntries(travellers) }],
      });
      return data(null, 201);
    }),
};

export const MOVE_CALLS: readonly HostCall[] = [availability, move];
