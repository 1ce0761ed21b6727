import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { type Departure, type HostBooking, seatsWanted, segmentsOf } from './records.ts';
import type { HostStore } from './store.ts';

/** How many seats of a compartment of a departure nobody is booked on, this booking left out. */
export function seatsLeft(
  store: HostStore,
  { cabin, segmentKey }: Departure,
  compartment: string,
  except: Pick<HostBooking, 'bookingKey'>,
): number {
  const seats = [...(CABINS.get(cabin)?.seats.values() ?? [])].filter(
    (seat) => seat.compartment === compartment,
  );
  return seats.length - store.seatsWantedOn(segmentKey, compartment, except.bookingKey);
}

/** Whether a booking as it is in state has come to want more seats than there are, where it was not before. */
export const oversells = (store: HostStore, mine: HostBooking, kept: HostBooking): boolean =>
  segmentsOf(mine).some((segment) => {
    const was = segmentsOf(kept).find(({ segmentKey }) => segmentKey === segment.segmentKey);
    if (was && was.cabinOfService === segment.cabinOfService && seatsWanted(was) >= seatsWanted(segment))
      return false;
    const flight = store.departures.get(segment.segmentKey);
    return !flight || seatsLeft(store, flight, segment.cabinOfService, mine) < seatsWanted(segment);
  });
