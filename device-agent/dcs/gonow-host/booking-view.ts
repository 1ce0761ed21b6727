import { areInOneCountry } from '../../../config/airports.ts';
import type { BookedFlight } from '../booked-instead.ts';
import { majorUnits } from './amounts.ts';
import {
  balanceDue,
  type Departure,
  type HostBooking,
  type HostDocument,
  type HostPassenger,
  type HostSegment,
  type HostTraveller,
} from './records.ts';
import { unitKeyOf } from './seating.ts';
import type { HostStore } from './store.ts';

/** Local time without an offset, as this family of hosts writes it; the offset follows from the same time in UTC. */
export const local = (iso: string): string => iso.slice(0, 19);
const utc = (iso: string): string => new Date(iso).toISOString().slice(0, 19);

/** A booking as the host tells it. */
export function bookingView(store: HostStore, booking: HostBooking) {
  const { bookingKey, recordLocator, passengers, journeys, comments, fees, cultureCode } = booking;
  const currencyCode = fees[0]?.amount.currency ?? 'CNY';
  return {
    ...{ bookingKey, recordLocator, currencyCode },
    breakdown: {
      balanceDue: majorUnits({ minorUnits: balanceDue(booking), currency: currencyCode }),
    },
    passengers: Object.fromEntries(
      passengers.map((one) => [one.passengerKey, { ...passengerView(one), fees: feesOf(booking, one) }]),
    ),
    payments: booking.payments.map(({ reference, amount, refundOf }) => ({
      ...{ paymentKey: reference, parentPaymentKey: refundOf, status: APPROVED },
      amounts: { amount: majorUnits(amount), currencyCode: amount.currency },
    })),
    journeys: journeys.map(({ journeyKey, segments }) => ({
      journeyKey,
      segments: segments.map((segment) =>
        segmentView(booking, segment, departureOf(store, segment.segmentKey)),
      ),
    })),
    comments: comments.map(({ key, text }) => ({ commentKey: key, type: 0, text })),
    contacts: { P: { contactTypeCode: 'P', cultureCode } },
  };
}

const APPROVED = 3;

const feesOf = ({ fees }: HostBooking, { passengerKey }: HostPassenger) =>
  fees
    .filter((fee) => fee.passengerKey === passengerKey)
    .map(({ code, amount, segmentKey }) => ({
      ...{ code, segmentKey },
      serviceCharges: [{ amount: majorUnits(amount), currencyCode: amount.currency }],
    }));

/** When the timetable says that it leaves. */
export const scheduledDeparture = ({ disruption, departure }: Departure): string =>
  disruption?.scheduledDeparture ?? departure;

/** A departure as somebody is booked on it, by the host's name for it. */
export const asBooked = (flight: Departure): BookedFlight => ({
  ...{ flightId: flight.segmentKey, from: flight.origin, to: flight.destination },
  planned: Date.parse(scheduledDeparture(flight)),
  ...{ leaves: Date.parse(flight.departure), lands: Date.parse(flight.arrival) },
  isCancelled: flight.disruption?.kind === 'cancelled',
});

/** In doubt documents are looked at. */
export const isInternational = ({ origin, destination }: Departure): boolean =>
  !areInOneCountry(origin, destination);

export function departureOf(store: HostStore, segmentKey: string): Departure {
  const departure = store.departures.get(segmentKey);
  if (!departure) throw new Error('a segment flies no departure');
  return departure;
}

const passengerView = (one: HostPassenger) => ({
  passengerKey: one.passengerKey,
  passengerAlternateKey: one.alternateKey,
  passengerTypeCode: one.type,
  customerNumber: one.program?.number ?? null,
  program: one.program,
  name: { first: one.first, last: one.last },
  info: { dateOfBirth: one.birthDate, residentCountry: one.residentCountry ?? null },
  travelDocuments: one.documents.map(documentView),
  infant: one.infant && {
    name: { first: one.infant.first, last: one.infant.last },
    ...{ dateOfBirth: one.infant.birthDate, residentCountry: one.infant.residentCountry ?? null },
    travelDocuments: one.infant.documents.map(documentView),
  },
});

const documentView = ({ key, typeCode, number, issuedBy, birthDate, issuedDate }: HostDocument) => ({
  passengerTravelDocumentKey: key,
  ...{ documentTypeCode: typeCode, number, issuedByCode: issuedBy, dateOfBirth: birthDate },
  issuedDate: issuedDate ?? null,
});

const verifiedOf = ({ passengers }: HostBooking, passengerKey: string): string[] =>
  (passengers.find((one) => one.passengerKey === passengerKey)?.documents ?? [])
    .filter(({ isVerified }) => isVerified)
    .map(({ key }) => key);

/** What is told of a departure as part of a journey, whoever flies it. */
export function flownView(flight: Departure) {
  const { segmentKey, carrier, number, origin, destination, arrival } = flight;
  const scheduled = scheduledDeparture(flight);
  return {
    ...{ segmentKey, international: isInternational(flight) },
    identifier: { carrierCode: carrier, identifier: number },
    designator: { origin, destination, departure: local(scheduled), arrival: local(arrival) },
    legs: [
      {
        legKey: flight.legKey,
        legInfo: {
          ...{ departureTime: local(scheduled), departureTimeUtc: utc(scheduled) },
          ...{ arrivalTime: local(arrival), arrivalTimeUtc: utc(arrival) },
          ...{ departureTerminal: flight.terminal, equipmentType: flight.cabin },
        },
      },
    ],
  };
}

function segmentView(booking: HostBooking, segment: HostSegment, flight: Departure) {
  const { segmentKey, isStandby, priorityCode, cabinOfService, travellers } = segment;
  return {
    ...flownView(flight),
    ...{ isStandby, priorityCode, cabinOfService },
    passengerSegment: Object.fromEntries(
      Object.entries(travellers).map(([passengerKey, traveller]) => [
        passengerKey,
        travellerView(segmentKey, passengerKey, traveller, verifiedOf(booking, passengerKey)),
      ]),
    ),
  };
}

const travellerView = (
  segmentKey: string,
  passengerKey: string,
  one: HostTraveller,
  verifiedTravelDocuments: readonly string[],
) => ({
  ...{ passengerKey, verifiedTravelDocuments },
  liftStatus: one.liftStatus,
  boardingSequence: String(one.boardingSequence),
  seats: one.seat === null ? [] : [{ unitDesignator: one.seat, unitKey: unitKeyOf(segmentKey, one.seat) }],
  ssrs: one.ssrs.map((ssrCode) => ({ ssrCode })),
  tickets:
    one.ticket || one.infantTicket
      ? [{ ticketNumber: one.ticket, infantTicketNumber: one.infantTicket, passengerKey }]
      : [],
  bags: one.bags.map((bag) => ({
    ...{ baggageKey: bag.baggageKey, osTag: bag.osTag, status: bag.status },
    ...{ taggedToStation: bag.taggedTo, weight: bag.weight, weightType: 2 },
  })),
});
