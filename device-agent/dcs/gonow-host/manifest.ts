import { bookingView, flownView } from './booking-view.ts';
import { data, type HostCall, type HostQuestion, type HostReply, refusal } from './host.ts';
import {
  type Departure,
  type HostBooking,
  type HostPassenger,
  type HostSegment,
  segmentsOf,
} from './records.ts';

interface Aboard {
  readonly flight: Departure;
  readonly booking: HostBooking;
  readonly segment: HostSegment;
}

/** Answers from every booking that flies a leg, one entry of a list each. */
const perBooking = (
  { host: { store }, path }: HostQuestion,
  answer: (all: readonly Aboard[]) => unknown,
): HostReply => {
  const flight = store.departures.byLeg(path.legKey ?? '');
  if (!flight) return refusal('legKey:InvalidApiKey');
  return data(
    answer(
      store.bookingsOn(flight.segmentKey).flatMap((booking) =>
        segmentsOf(booking)
          .filter(({ segmentKey }) => segmentKey === flight.segmentKey)
          .map((segment) => ({ flight, booking, segment })),
      ),
    ),
  );
};

/** Legs that leave an airport between two moments, whose times are in UTC. */
const legs: HostCall = {
  method: 'POST',
  path: '/api/nsk/v2/trip/info/legs',
  answer: ({ host: { store }, body }) => {
    const { origin, beginDate, endDate } = body as { origin: string; beginDate: string; endDate: string };
    const leaves = ({ departure }: Departure) => Date.parse(departure);
    return data(
      store.departures
        .all()
        .filter(
          (flight) =>
            flight.origin === origin &&
            leaves(flight) >= Date.parse(beginDate) &&
            leaves(flight) <= Date.parse(endDate),
        )
        .sort((a, b) => leaves(a) - leaves(b))
        .flatMap((flight) => flownView(flight).legs),
    );
  },
};

/** The segments that fly a leg, without anybody's name: who waits for a seat, and in what order, is told by them. */
const segments: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/manifest/{legKey}/segments',
  answer: (question) =>
    perBooking(question, (all) =>
      all.map(
        ({ booking, segment: { segmentKey, isStandby, priorityCode, cabinOfService, travellers } }) => ({
          ...{ bookingKey: booking.bookingKey, segmentKey, isStandby, priorityCode, cabinOfService },
          passengers: Object.entries(travellers).map(
            ([passengerKey, { seat, liftStatus, boardingSequence }]) => ({
              ...{ passengerKey, liftStatus, boardingSequence },
              seats: seat === null ? [] : [{ unitDesignator: seat }],
            }),
          ),
        }),
      ),
    ),
};

const byLocator = <T>(all: readonly Aboard[], tell: (one: Aboard) => T): Record<string, T> =>
  Object.fromEntries(all.map((one) => [one.booking.recordLocator, tell(one)]));

/** Every booking that flies a leg, as each is told by itself. */
const bookings: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/manifest/{legKey}/bookings',
  answer: (question) =>
    perBooking(question, (all) => byLocator(all, ({ booking }) => bookingView(question.host.store, booking))),
};

/** Whom the authorities want to see, and whom to look at more closely. */
const securityInfo: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/manifest/{legKey}/governmentSecurityInfo',
  answer: (question) =>
    perBooking(question, (all) =>
      byLocator(all, ({ booking, segment }) =>
        booking.passengers.map(({ passengerKey, inhibited }: HostPassenger) => ({
          ...{ passengerKey, isInhibited: inhibited },
          isSelectee: segment.travellers[passengerKey]?.selectee === '1',
        })),
      ),
    ),
};

export const MANIFEST_CALLS: readonly HostCall[] = [legs, segments, bookings, securityInfo];
