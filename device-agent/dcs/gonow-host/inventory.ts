import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { type Departure, type HostBooking, type HostSegment, segmentsOf } from './records.ts';
import type { HostStore } from './store.ts';

/** Who has a seat coming on a segment; whoever is standby has none. */
export const takenBy = ({ isStandby, travellers }: HostSegment): number =>
  isStandby ? 0 : Object.keys(travellers).length;

/** Seats of a compartment that nobody is booked on, this booking left out. */
export function seatsLeft(
  store: HostStore,
  { cabin, segmentKey }: Departure,
  compartment: string,
  except: Pick<HostBooking, 'bookingKey'>,
): number {
  const seats = [...(CABINS.get(cabin)?.seats.values() ?? [])].filter(
    (one) => one.compartment === compartment,
  );
  const booked = store
    .bookingsOn(segmentKey)
    .filter(({ bookingKey }) => bookingKey !== except.bookingKey)
    .flatMap(segmentsOf)
    .filter((segment) => segment.segmentKey === segmentKey && segment.cabinOfService === compartment)
    .reduce((sum, segment) => sum + takenBy(segment), 0);
  return seats.length - booked;
}

/** Whether a booking as it is in state has come to want more seats than there are, where it was not before. */
export const oversells = (store: HostStore, mine: HostBooking, kept: HostBooking): boolean =>
  segmentsOf(mine).some((segment) => {
    const was = segmentsOf(kept).find(({ segmentKey }) => segmentKey === segment.segmentKey);
    if (was && was.cabinOfService === segment.cabinOfService && takenBy(was) >= takenBy(segment))
      return false;
    const flight = store.departures.get(segment.segmentKey);
    return !flight || seatsLeft(store, flight, segment.cabinOfService, mine) < takenBy(segment);
  });
