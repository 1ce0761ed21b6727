import { data, type HostCall, refusal } from './host.ts';
import { type Departure, segmentsOf } from './records.ts';
import type { HostStore } from './store.ts';

const onLeg = (store: HostStore, legKey: string | undefined): Departure | undefined =>
  store.departures.all().find((one) => one.legKey === legKey);

/** The segments that fly a leg, without anybody's name: who waits for a seat, and in what order, is told by them. */
const segments: HostCall = {
  method: 'GET',
  path: '/api/nsk/v1/manifest/{legKey}/segments',
  answer: ({ host: { store }, path }) => {
    const flight = onLeg(store, path.legKey);
    if (!flight) return refusal('legKey:InvalidApiKey');
    return data(
      store.bookingsOn(flight.segmentKey).flatMap((booking) =>
        segmentsOf(booking)
          .filter(({ segmentKey }) => segmentKey === flight.segmentKey)
          .map(({ segmentKey, isStandby, priorityCode, cabinOfService, travellers }) => ({
            ...{ bookingKey: booking.bookingKey, segmentKey, isStandby, priorityCode, cabinOfService },
            passengers: Object.entries(travellers).map(
              ([passengerKey, { liftStatus, boardingSequence }]) => ({
                ...{ passengerKey, liftStatus, boardingSequence },
              }),
            ),
          })),
      ),
    );
  },
};

export const MANIFEST_CALLS: readonly HostCall[] = [segments];
