import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { type Departure, type HostBooking, type HostSegment, segmentsOf } from './records.ts';
import type { HostStore } from './store.ts';

/** Who has a seat coming on a segment; whoever is standby has none. */
export const takenBy = ({ isStandby, travellers }: HostSegment): number =>
  isStandby ? 0 : Object.keys(travellers).length;

/** Tells of any departure how many seats of a compartment nobody is booked on, this booking left out; counted once for all. */
export function countSeats(
  store: HostStore,
  except: Pick<HostBooking, 'bookingKey'>,
): (flight: Departure, compartment: string) => number {
  const booked = new Map<string, number>();
  for (const booking of store.bookings.all()) {
    if (booking.bookingKey === except.bookingKey) continue;
    for (const segment of segmentsOf(booking)) {
      const key = `${segment.segmentKey} ${segment.cabinOfService}`;
      booked.set(key, (booked.get(key) ?? 0) + takenBy(segment));
    }
  }
  return ({ cabin, segmentKey }, compartment) => {
    const seats = [...(CABINS.get(cabin)?.seats.values() ?? [])].filter(
      (seat) => seat.compartment === compartment,
    );
    return seats.length - (booked.get(`${segmentKey} ${compartment}`) ?? 0);
  };
}

/** The same of one departure. */
export const seatsLeft = (
  store: HostStore,
  flight: Departure,
  compartment: string,
  except: Pick<HostBooking, 'bookingKey'>,
): number => countSeats(store, except)(flight, compartment);

/** Whether a booking as it is in state has come to want more seats than there are, where it was not before. */
export const oversells = (store: HostStore, mine: HostBooking, kept: HostBooking): boolean =>
  segmentsOf(mine).some((segment) => {
    const was = segmentsOf(kept).find(({ segmentKey }) => segmentKey === segment.segmentKey);
    if (was && was.cabinOfService === segment.cabinOfService && takenBy(was) >= takenBy(segment))
      return false;
    const flight = store.departures.get(segment.segmentKey);
    return !flight || seatsLeft(store, flight, segment.cabinOfService, mine) < takenBy(segment);
  });
