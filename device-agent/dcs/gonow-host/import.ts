import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { airportOf } from '../../../config/airports.ts';
import { areOfOneCity } from '../../../config/distance.ts';
import { flightInstead } from '../booked-instead.ts';
import { canBeCaught } from '../connection.ts';
import {
  type Import,
  type ImportedFlight,
  type ImportedReservation,
  passengerIdOf,
  passengerTypeOf,
  reservationIdOf,
} from '../reference/import-schema.ts';
import { atItsAirport } from '../reference/local-time.ts';
import { asBooked, scheduledDeparture } from './booking-view.ts';
import type { Host } from './host.ts';
import {
  type Departure,
  type HostBooking,
  type HostDocument,
  type HostPassenger,
  type HostSegment,
  journeyKeyOf,
  placeOf,
  waitsForSeat,
} from './records.ts';
import { seatToGive } from './seating.ts';
import type { HostStore } from './store.ts';

/** Where a reservation that was handed over has come to be. */
export interface Booked {
  readonly reservationId: string;
  readonly bookingKey: string;
  readonly passengerKey: string;
  readonly segmentKey: string;
  readonly isInfant: boolean;
}

/** Hours in the air where the airline does not say, and between two flights of one journey at most. */
const FLIGHT_HOURS = 3;
const LONGEST_CONNECTION = 24 * 3_600_000;
/** What whoever still owes something owes. */
const OWED = { minorUnits: 10_000, currency: 'CNY' };

const key = (text: string): string => Buffer.from(text).toString('base64url');
const keyOfFlight = (flightId: string): string => key(`segment~${flightId}`);

/**
 * Takes over what the airline hands to a host of ours, in the manner of this one: a record is one booking, whose
 * passengers fly journeys of segments; infants are their adults'. A record that is handed over again begins anew. Where some
 * of a record wait for a seat, the others are given theirs: that is what tells them apart.
 */
export function importInto(
  { store, clock }: Pick<Host, 'store' | 'clock'>,
  { flights, reservations }: Import,
): Booked[] {
  return store.atomically(() => {
    for (const flight of flights) saveDeparture(store, atItsAirport(flight));
    const records = new Map<string, ImportedReservation[]>();
    for (const reservation of reservations) {
      const { recordLocator } = reservation;
      records.set(recordLocator, [...(records.get(recordLocator) ?? []), reservation]);
    }
    const booked = [...records.values()].flatMap((record) => book(store, record, clock.now()));
    for (const record of records.values()) seatBesideWaiting(store, record, booked);
    return booked;
  });
}

function seatBesideWaiting(
  store: HostStore,
  record: readonly ImportedReservation[],
  booked: readonly Booked[],
): void {
  if (!record.some(({ standby }) => standby)) return;
  const hasSeatComing = new Set(record.filter(({ standby }) => !standby).map(reservationIdOf));
  for (const { reservationId, isInfant, bookingKey, passengerKey, segmentKey } of booked) {
    if (isInfant || !hasSeatComing.has(reservationId)) continue;
    const booking = store.bookings.get(bookingKey);
    const place = booking && placeOf(booking, segmentKey, passengerKey);
    if (!booking || !place || !waitsForSeat(place.segment, place.traveller)) continue;
    place.traveller.seat = seatToGive(store, booking, place);
    store.bookings.save(bookingKey, booking);
  }
}

function saveDeparture(store: HostStore, flight: ImportedFlight): void {
  const segmentKey = keyOfFlight(flight.flightId);
  const zone = airportOf(flight.to)?.timeZone ?? 'UTC';
  const departs = DateTime.fromISO(flight.departure, { setZone: true });
  const arrival =
    flight.arrival ??
    departs.plus({ hours: FLIGHT_HOURS }).setZone(zone).toISO({ suppressMilliseconds: true }) ??
    flight.departure;
  const departure: Departure = {
    ...{ segmentKey, legKey: key(`leg~${flight.flightId}`) },
    ...{ carrier: flight.carrier, number: flight.number, origin: flight.from, destination: flight.to },
    ...{ departure: flight.departure, arrival, disruption: flight.disruption },
    boardingBefore: Math.round((Date.parse(flight.departure) - Date.parse(flight.boarding)) / 60_000),
    ...{ terminal: flight.terminal, gate: flight.gate },
    ...{ checkInOpens: flight.checkInOpens, checkInCloses: flight.checkInCloses },
    ...{ cabin: flight.cabin, accountingCode: flight.accountingCode, seatPrices: flight.seatPrices },
    upgradePrices: flight.upgradePrices,
    lastSequence: store.departures.get(segmentKey)?.lastSequence ?? 0,
  };
  store.departures.save(segmentKey, departure);
}

function book(store: HostStore, record: readonly ImportedReservation[], now: number): Booked[] {
  const [first] = record;
  if (!first) return [];
  const { recordLocator } = first;
  const bookingKey = key(
    `${createHash('sha256').update(recordLocator).digest('hex').slice(0, 8)}!${recordLocator}`,
  );
  const seated = record.filter(({ onLapOf }) => onLapOf === null);
  const people = [...new Set(seated.map(passengerIdOf))];
  const keys = new Map(people.map((id, index) => [id, key(`${index}!ADT`)]));
  const ofPerson = (id: string) => record.filter((one) => passengerIdOf(one) === id);
  const infantOf = (id: string) => record.find(({ onLapOf }) => onLapOf === id);

  const passengers = people.map((id, index): HostPassenger => {
    const theirs = ofPerson(id);
    const [one = first] = theirs;
    const infant = infantOf(id);
    return {
      passengerKey: keys.get(id) ?? '',
      alternateKey: key(`${recordLocator}~${index}`),
      type: passengerTypeOf(one, departureOf(store, one)) === 'child' ? 'CHD' : 'ADT',
      ...personOf(one),
      program: one.frequentFlyer && { code: one.frequentFlyer.airline, number: one.frequentFlyer.number },
      infant: infant ? personOf(infant) : null,
      inhibited: theirs.some(({ hold }) => hold),
    };
  });
  const flightOf = (one: ImportedReservation): string =>
    insteadOf(store, one, ofPerson(passengerIdOf(one)), now) ?? one.flightId;
  const flown = seated.filter((one) => flightOf(one) === one.flightId);
  const segments = [...new Set(flown.map(({ flightId }) => flightId))].map((flightId): HostSegment => {
    const aboard = flown.filter((one) => one.flightId === flightId);
    const waiting = aboard.filter(({ standby }) => standby);
    return {
      segmentKey: keyOfFlight(flightId),
      isStandby: waiting.length > 0,
      priorityCode:
        waiting.length > 0
          ? String(Math.min(...waiting.map(({ standbyPriority }) => standbyPriority))).padStart(2, '0')
          : null,
      cabinOfService: aboard[0]?.compartment ?? 'Y',
      travellers: Object.fromEntries(
        aboard.map((one) => [
          keys.get(passengerIdOf(one)) ?? '',
          {
            ...{ seat: one.standby ? null : (one.seat?.number ?? null), liftStatus: 0, boardingSequence: 0 },
            ...{ ssrs: one.specialServices, selectee: one.selectee, fastTrack: one.fastTrack },
            ...{ ticket: ticketOf(one), allowance: one.baggageAllowance, bags: [] },
            infantTicket: ticketOf(infantOf(passengerIdOf(one))),
          },
        ]),
      ),
    };
  });
  const booking: HostBooking = {
    ...{ bookingKey, recordLocator, version: 1, passengers, comments: [], payments: [] },
    cultureCode: record.find(({ language }) => language !== null)?.language ?? null,
    journeys: journeysOf(store, segments),
    fees: record.some(({ paymentOwed }) => paymentOwed)
      ? [{ code: 'OWED', amount: OWED, passengerKey: null, segmentKey: null }]
      : [],
  };
  store.bookings.save(bookingKey, booking);
  return record.map((one) => ({
    reservationId: reservationIdOf(one),
    bookingKey,
    passengerKey: keys.get(one.onLapOf ?? passengerIdOf(one)) ?? '',
    segmentKey: keyOfFlight(flightOf(one)),
    isInfant: one.onLapOf !== null,
  }));
}

const departureOf = (store: HostStore, { flightId }: ImportedReservation): string =>
  store.departures.get(keyOfFlight(flightId))?.departure ?? '';

const personOf = (one: ImportedReservation) => ({
  last: one.surname,
  first: one.givenNames,
  birthDate: one.birthDate,
  documents: one.document ? [documentOf(one.document, one)] : [],
});

const documentOf = (
  { number, issuingState }: NonNullable<ImportedReservation['document']>,
  { birthDate, documentsChecked }: ImportedReservation,
): HostDocument => ({
  ...{ key: key(`document~${number}`), typeCode: 'P', number, issuedBy: issuingState, birthDate },
  isVerified: documentsChecked,
});

const ticketOf = (one: ImportedReservation | undefined): string | null =>
  one?.electronicTicket ? `${one.electronicTicket.airlineCode}${one.electronicTicket.serial}` : null;

const asPlanned = (flight: Departure | undefined): number =>
  Date.parse(flight ? scheduledDeparture(flight) : '');

/**
 * The flight on which the airline has booked someone instead of this one, which is cancelled or which they cannot reach: this
 * host moves a segment then, and keeps none that is lost. It does keep a cancelled one while check-in for the other has
 * not opened, so that whoever comes for it hears what has become of it.
 */
function insteadOf(
  store: HostStore,
  { flightId }: ImportedReservation,
  own: readonly ImportedReservation[],
  now: number,
): string | null {
  const flights = new Map(own.map((one) => [one.flightId, store.departures.get(keyOfFlight(one.flightId))]));
  const lost = flights.get(flightId);
  if (!lost) return null;
  const all = [...flights.values()].flatMap((flight) => flight ?? []);
  const last = all.find((flight) => flight.destination === lost.origin && isInTime(flight, lost));
  const isLost = lost.disruption?.kind === 'cancelled' || (last && !canBeCaught(last, lost));
  if (!isLost) return null;
  const taken = all.filter((flight) =>
    last ? canBeCaught(last, flight) : Date.parse(flight.checkInOpens) <= now,
  );
  const segmentKey = flightInstead(asBooked(lost), all.map(asBooked), now, (id) =>
    taken.some((flight) => flight.segmentKey === id),
  );
  return [...flights].find(([, flight]) => flight?.segmentKey === segmentKey)?.[0] ?? null;
}

/** As things stand or as it was planned: a journey stays one when a delay breaks it. */
function isInTime(last: Departure | undefined, next: Departure | undefined): boolean {
  if (!last || !next) return false;
  const delay = Date.parse(last.departure) - Date.parse(scheduledDeparture(last));
  const lands = Date.parse(last.arrival);
  const waits = [Date.parse(next.departure) - lands, Date.parse(scheduledDeparture(next)) - (lands - delay)];
  return waits.some((wait) => wait > 0 && wait <= LONGEST_CONNECTION);
}

/**
 * Segments that connect for someone who flies both are one journey, from which its passengers may part; one that leads back
 * to a city where they have been begins another. They are in the order in which they were booked to be flown: a delay may put the
 * first behind the one that it was to reach.
 */
function journeysOf(store: HostStore, segments: readonly HostSegment[]): HostBooking['journeys'] {
  const flown = segments
    .map((segment) => ({ segment, flight: store.departures.get(segment.segmentKey) }))
    .sort((a, b) => asPlanned(a.flight) - asPlanned(b.flight));
  const journeys: (typeof flown)[] = [];
  for (const next of flown) {
    const goesOn = (journey: typeof flown): boolean =>
      Object.keys(next.segment.travellers).some((passengerKey) => {
        const own = journey.filter(({ segment }) => segment.travellers[passengerKey] !== undefined);
        const last = own.at(-1)?.flight;
        const connects = next.flight?.origin === last?.destination && isInTime(last, next.flight);
        const to = next.flight?.destination ?? '';
        return connects && !own.some(({ flight }) => areOfOneCity(flight?.origin ?? '', to));
      });
    const journey = journeys.findLast(goesOn);
    if (journey) journey.push(next);
    else journeys.push([next]);
  }
  return journeys.map((journey) => ({
    journeyKey: journeyKeyOf(journey.map(({ segment }) => segment)),
    segments: journey.map(({ segment }) => segment),
  }));
}
