import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { airportOf } from '../../../config/airports.ts';
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
import { scheduledDeparture } from './booking-view.ts';
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
export function importInto(store: HostStore, { flights, reservations }: Import): Booked[] {
  return store.atomically(() => {
    for (const flight of flights) saveDeparture(store, atItsAirport(flight));
    const records = new Map<string, ImportedReservation[]>();
    for (const reservation of reservations) {
      const { recordLocator } = reservation;
      records.set(recordLocator, [...(records.get(recordLocator) ?? []), reservation]);
    }
    const booked = [...records.values()].flatMap((record) => book(store, record));
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

function book(store: HostStore, record: readonly ImportedReservation[]): Booked[] {
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
  const segments = [...new Set(seated.map(({ flightId }) => flightId))].map((flightId): HostSegment => {
    const aboard = seated.filter((one) => one.flightId === flightId);
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
    segmentKey: keyOfFlight(one.flightId),
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

/** Whether the airline has booked them on this flight instead of one that is cancelled or out of reach: that is no part of the journey any more. */
function standsIn(
  instead: Departure | undefined,
  lost: Departure | undefined,
  last: Departure | undefined,
): boolean {
  if (!instead || !lost || !last || instead === lost) return false;
  const isSameWay = instead.origin === lost.origin && instead.destination === lost.destination;
  const isLost = lost.disruption?.kind === 'cancelled' || !canBeCaught(last, lost);
  return isSameWay && isLost && instead.disruption?.kind !== 'cancelled' && canBeCaught(last, instead);
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
 * to where they have been begins another. They are in the order in which they were booked to be flown: a delay may put the
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
        const isReplaced = flown.some(
          ({ segment, flight }) => segment.travellers[passengerKey] && standsIn(flight, next.flight, last),
        );
        return (
          connects && !isReplaced && !own.some(({ flight }) => flight?.origin === next.flight?.destination)
        );
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
