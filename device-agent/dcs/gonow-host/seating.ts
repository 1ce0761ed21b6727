import { CABINS, type CabinSeat } from '../../../config/seat-maps/cabin.ts';
import { apartnessFrom, placesOf } from '../beside.ts';
import { isOfExitAge } from '../exit-age.ts';
import { majorUnits } from './amounts.ts';
import { data, type HostCall, inState, refusal } from './host.ts';
import {
  type Departure,
  dropFees,
  feeLeft,
  type HostBooking,
  type HostPassenger,
  type Place,
  placeOf,
  segmentsOf,
} from './records.ts';
import type { HostStore } from './store.ts';

// The host's own numbers for what may be done with a seat.
const RESERVED = 1;
const BLOCKED = 2;
const OPEN = 5;
const CHECKED_IN = 7;
const RESTRICTED = 9;
const NORMAL_SEAT = 1;

/** Services whose passengers sit at no exit. */
const NOT_AT_AN_EXIT = /^(UMNR|CHLD|EXST|WCH|BLND|DEAF|MAAS|STCR|MEDA|DEP)/;
/** How the host words what is special about a seat. */
const PROPERTIES = {
  'extra-legroom': 'LEGROOM',
  bulkhead: 'BULKHEAD',
  'no-recline': 'NORECLINE',
  'no-window': 'NOWINDOW',
  'near-galley': 'GALLEY',
  'near-lavatory': 'LAVATORY',
} as const;

export const unitKeyOf = (segmentKey: string, seat: string): string =>
  Buffer.from(`${segmentKey}!${seat}`).toString('base64url');

/** Who sits where on a segment, by what is committed; `session` sees what is in its own state besides. */
export function seatHolders(
  store: HostStore,
  segmentKey: string,
  session: HostBooking | null,
): Map<string, { readonly bookingKey: string; readonly isCheckedIn: boolean }> {
  const bookings = store
    .bookingsOn(segmentKey)
    .map((one) => (one.bookingKey === session?.bookingKey ? session : one));
  return new Map(
    bookings.flatMap((booking) =>
      segmentsOf(booking)
        .filter((segment) => segment.segmentKey === segmentKey)
        .flatMap(({ travellers }) => Object.values(travellers))
        .flatMap(({ seat, liftStatus }) =>
          seat === null
            ? []
            : [[seat, { bookingKey: booking.bookingKey, isCheckedIn: liftStatus > 0 }] as const],
        ),
    ),
  );
}

const cabinOf = ({ cabin }: Departure) => {
  const found = CABINS.get(cabin);
  if (!found) throw new Error(`no cabin is called ${cabin}`);
  return found;
};

const priceOf = (flight: Departure, { notes }: CabinSeat) =>
  notes
    .flatMap((note) => flight.seatPrices[note] ?? [])
    .sort((a, b) => b.minorUnits - a.minorUnits)
    .at(0) ?? null;

/** Whether this passenger may sit there, whoever else does. */
function maySit(
  flight: Departure,
  passenger: HostPassenger,
  ssrs: readonly string[],
  seat: CabinSeat,
): boolean {
  if (!seat.exitRow) return true;
  if (passenger.infant || passenger.type !== 'ADT' || ssrs.some((ssr) => NOT_AT_AN_EXIT.test(ssr)))
    return false;
  const told = [passenger.birthDate, ...passenger.documents.map(({ birthDate }) => birthDate)];
  return isOfExitAge(told, flight.departure.slice(0, 10));
}

/** Whether this passenger may sit where they do; true for whoever has no seat. */
export function mayKeepSeat(flight: Departure, { passenger, traveller }: Place): boolean {
  const seat = traveller.seat === null ? null : cabinOf(flight).seats.get(traveller.seat);
  return !seat || maySit(flight, passenger, traveller.ssrs, seat);
}

/** Why a seat cannot be given to a passenger, in the host's numbers; `OPEN` where it can. */
function availability(question: Seating, passengerKey: string, seat: CabinSeat): number {
  const { flight, booking, holders } = question;
  const holder = holders.get(seat.number);
  const place = placeOf(booking, flight.segmentKey, passengerKey);
  if (place?.traveller.seat === seat.number && !mayKeepSeat(flight, place)) return RESTRICTED;
  if (holder) return holder.isCheckedIn ? CHECKED_IN : RESERVED;
  if (!place || cabinOf(flight).blocked.has(seat.number)) return BLOCKED;
  return maySit(flight, place.passenger, place.traveller.ssrs, seat) ? OPEN : RESTRICTED;
}

interface Seating {
  readonly flight: Departure;
  readonly booking: HostBooking;
  readonly holders: ReturnType<typeof seatHolders>;
}

/**
 * What a seat costs this passenger. Whoever is booked has a seat: where too few are left in their cabin that cost nothing, the
 * others cost whoever has none yet nothing. Seats at exits are nobody's by right.
 */
function chargeFor(seating: Seating, passengerKey: string, seat: CabinSeat) {
  const { flight, booking } = seating;
  const price = priceOf(flight, seat);
  const place = placeOf(booking, flight.segmentKey, passengerKey);
  if (price === null || seat.exitRow || !place || place.traveller.seat !== null) return price;
  const isLeft = (one: CabinSeat) =>
    one.compartment === place.segment.cabinOfService &&
    !one.exitRow &&
    priceOf(flight, one) === null &&
    availability(seating, passengerKey, one) === OPEN;
  const left = [...cabinOf(flight).seats.values()].filter(isLeft).length;
  return left < seatsNeeded(seating, place) ? null : price;
}

/**
 * How many must be left: of a family all who have no seat, or one that was given for nothing and costs something, lest the last
 * of them parts a child from its adults; one for anyone else.
 */
function seatsNeeded({ flight, booking }: Seating, { segment: { segmentKey, travellers } }: Place): number {
  const aboard = booking.passengers.filter(({ passengerKey }) => travellers[passengerKey]);
  if (new Set(aboard.map(({ type }) => type === 'ADT')).size < 2) return 1;
  return aboard.filter(({ passengerKey }) => {
    const number = travellers[passengerKey]?.seat ?? null;
    if (number === null) return true;
    const seat = cabinOf(flight).seats.get(number);
    const price = seat ? priceOf(flight, seat) : null;
    return feeLeft(booking, price, { code: 'SEAT', passengerKey, segmentKey }) !== null;
  }).length;
}

const seatingOf = (store: HostStore, booking: HostBooking, segmentKey: string) => {
  const flight = store.departures.get(segmentKey);
  const isFlown = segmentsOf(booking).some((segment) => segment.segmentKey === segmentKey);
  return flight && isFlown
    ? { flight, booking, holders: seatHolders(store, segmentKey, booking) }
    : undefined;
};

const seatMap: HostCall = {
  method: 'GET',
  path: '/api/nsk/v3/booking/seatmaps/segment/{segmentKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const seating = seatingOf(question.host.store, booking, question.path.segmentKey ?? '');
      if (!seating) return refusal('segmentKey:InvalidApiKey');
      const { flight } = seating;
      const { seats, blocked } = cabinOf(flight);
      const all = [...seats.values(), ...blocked.values()];
      const priced = (seat: CabinSeat) => JSON.stringify([priceOf(flight, seat), seat.exitRow]);
      const groups = [...new Map(all.map((seat) => [priced(seat), seat])).values()];
      const groupOf = (seat: CabinSeat) => groups.findIndex((one) => priced(one) === priced(seat)) + 1;
      const aboard = Object.keys(
        segmentsOf(booking).find(({ segmentKey }) => segmentKey === flight.segmentKey)?.travellers ?? {},
      );
      const unit = (seat: CabinSeat) => {
        const perPassenger = Object.fromEntries(aboard.map((key) => [key, availability(seating, key, seat)]));
        return {
          unitKey: unitKeyOf(flight.segmentKey, seat.number),
          ...{ assignable: true, type: NORMAL_SEAT, designator: seat.number, group: groupOf(seat) },
          ...{ compartmentDesignator: seat.compartment, travelClassCode: seat.compartment },
          ...{ x: seat.column, y: seat.row },
          availability: Math.min(...Object.values(perPassenger)),
          availabilityPerPassenger: perPassenger,
          properties: [
            ...(seat.position === 'middle' ? [] : [seat.position.toUpperCase()]),
            ...(seat.exitRow ? ['EXITROW'] : []),
            ...seat.notes.map((note) => PROPERTIES[note]),
          ].map((code) => ({ code, value: 'TRUE' })),
        };
      };
      const compartments = [...new Set(all.map(({ compartment }) => compartment))].map((designator) => ({
        designator,
        units: all.filter(({ compartment }) => compartment === designator).map(unit),
      }));
      const groupsFor = (passengerKey: string) =>
        Object.fromEntries(
          groups.map((seat, index) => {
            const price = feeLeft(booking, chargeFor(seating, passengerKey, seat), {
              ...{ code: 'SEAT', passengerKey, segmentKey: flight.segmentKey },
            });
            const charge = price && { amount: majorUnits(price), currencyCode: price.currency };
            const fees = charge ? [{ code: 'SEAT', serviceCharges: [charge] }] : [];
            return [String(index + 1), { group: index + 1, fees }];
          }),
        );
      return data([
        {
          seatMap: {
            equipmentType: flight.cabin,
            decks: {
              '1': {
                number: 1,
                compartments: Object.fromEntries(compartments.map((one) => [one.designator, one])),
              },
            },
          },
          fees: Object.fromEntries(aboard.map((key) => [key, { groups: groupsFor(key) }])),
        },
      ]);
    }),
};

const assignSeat: HostCall = {
  method: 'POST',
  path: '/api/nsk/v1/booking/passengers/{passengerKey}/seats/{unitKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const { passengerKey = '', unitKey = '' } = question.path;
      const [segmentKey = '', number = ''] = Buffer.from(unitKey, 'base64url').toString().split('!');
      const seating = seatingOf(question.host.store, booking, segmentKey);
      const seat = seating && cabinOf(seating.flight).seats.get(number);
      const place = placeOf(booking, segmentKey, passengerKey);
      if (!seating || !seat || !place) return refusal('nsk:Seat:InvalidUnitKey');
      const state = availability(seating, passengerKey, seat);
      if (state === RESTRICTED || state === BLOCKED) return refusal('nsk:Seat:Restricted');
      if (state !== OPEN) return refusal('nsk:Seat:NotAvailable');
      const owner = { code: 'SEAT', passengerKey, segmentKey } as const;
      const amount = feeLeft(booking, chargeFor(seating, passengerKey, seat), owner);
      place.traveller.seat = number;
      if (amount) booking.fees.push({ ...owner, amount });
      return data(null, 201);
    }),
};

/** Takes a seat away again, and what its passenger owes for seats of the segment. */
const removeSeat: HostCall = {
  method: 'DELETE',
  path: '/api/nsk/v1/booking/passengers/{passengerKey}/seats/{unitKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const { passengerKey = '', unitKey = '' } = question.path;
      const [segmentKey = '', number = ''] = Buffer.from(unitKey, 'base64url').toString().split('!');
      const place = placeOf(booking, segmentKey, passengerKey);
      if (!place || place.traveller.seat !== number) return refusal('nsk:Seat:InvalidUnitKey');
      place.traveller.seat = null;
      dropFees(booking, { code: 'SEAT', passengerKey, segmentKey });
      return data(null);
    }),
};

/**
 * A seat for someone who has none, as the session sees the cabin: free of charge and at no exit, and for a child beside the
 * adults of the booking, as for an adult beside its children.
 */
export function seatToGive(store: HostStore, booking: HostBooking, place: Place): string | null {
  const { segmentKey, cabinOfService } = place.segment;
  const seating = seatingOf(store, booking, segmentKey);
  if (!seating) return null;
  const free = [...cabinOf(seating.flight).seats.values()].filter(
    (seat) =>
      seat.compartment === cabinOfService &&
      !seat.exitRow &&
      chargeFor(seating, place.passenger.passengerKey, seat) === null &&
      availability(seating, place.passenger.passengerKey, seat) === OPEN,
  );
  const places = placesOf([...cabinOf(seating.flight).seats.values()]);
  const beside = seatsToSitBy(booking, place).flatMap((seat) => places.get(seat) ?? []);
  const awayFrom = ({ number }: CabinSeat) => {
    const at = places.get(number);
    return at ? apartnessFrom(beside, at) : 0;
  };
  const order = ({ position }: CabinSeat) => Number(position === 'middle');
  return free.sort((a, b) => awayFrom(a) - awayFrom(b) || order(a) - order(b))[0]?.number ?? null;
}

/** Whether anything is free in their cabin that they may sit on, whatever it costs. */
export function hasOpenSeat(store: HostStore, booking: HostBooking, place: Place): boolean {
  const { segmentKey, cabinOfService } = place.segment;
  const seating = seatingOf(store, booking, segmentKey);
  if (!seating) return false;
  return [...cabinOf(seating.flight).seats.values()].some(
    (seat) =>
      seat.compartment === cabinOfService &&
      availability(seating, place.passenger.passengerKey, seat) === OPEN,
  );
}

/** Where on the segment those of the booking sit who are children where this passenger is an adult, or the other way round. */
const seatsToSitBy = (
  { passengers }: HostBooking,
  { passenger: { type }, segment: { travellers } }: Place,
): string[] =>
  passengers
    .filter((other) => other.type !== type)
    .flatMap(({ passengerKey }) => travellers[passengerKey]?.seat ?? []);

const autoAssign: HostCall = {
  method: 'POST',
  path: '/api/nsk/v1/booking/seats/auto/segment/{segmentKey}',
  answer: (question) =>
    inState(question, (booking) => {
      const segmentKey = question.path.segmentKey ?? '';
      const { passengerKeys = [] } = question.body as { passengerKeys?: readonly string[] };
      for (const passengerKey of passengerKeys) {
        const place = placeOf(booking, segmentKey, passengerKey);
        if (!place) return refusal('segmentKey:InvalidApiKey');
        if (place.traveller.seat !== null) continue;
        const seat = seatToGive(question.host.store, booking, place);
        if (!seat)
          return { status: 207, body: { data: null, messages: [{ code: 'FailedToAssignAllSeats' }] } };
        place.traveller.seat = seat;
      }
      return data(null, 201);
    }),
};

export const SEAT_CALLS: readonly HostCall[] = [seatMap, assignSeat, removeSeat, autoAssign];
