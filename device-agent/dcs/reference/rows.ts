import { z } from 'zod';
import type { DisruptionCause } from '../../../config/disruption-causes.ts';
import type { DocumentCapture } from '../../../config/travel-documents.ts';
import { typeByAge } from '../passenger-age.ts';
import type { CheckedBag, Flight, Reservation } from '../port.ts';

/** A departure as the store holds it. */
export interface FlightRow {
  flight_id: string;
  carrier: string;
  flight_number: string;
  origin: string;
  destination: string;
  departure: string;
  departs_at: number;
  arrival: string | null;
  disruption: 'delayed' | 'cancelled' | null;
  scheduled_departure: string | null;
  scheduled_arrival: string | null;
  disruption_cause: DisruptionCause | null;
  disruption_announced: string | null;
  boarding: string;
  terminal: string | null;
  gate: string | null;
  check_in_opens: string;
  check_in_closes: string;
  cabin: string;
  /** The airline's three digits on bag tags; without them no bag can be numbered. */
  accounting_code: string | null;
  seat_prices: string;
  upgrade_prices: string;
  /** 1 where check-in opens with the first flight of a journey. */
  through_check_in: number;
  last_sequence: number;
}

/** Someone who waits for a seat. */
export interface StandbyRow {
  reservation_id: string;
  flight_id: string;
  sequence_number: number;
  joined_at: string;
  kiosk_id: string;
}

/** A bag as the store holds it. */
export interface BagRow {
  licence_plate: string;
  reservation_id: string;
  destination: string;
  weight: number | null;
  tag: CheckedBag['tag'];
  /** The last print of its tag that was told of. */
  job_id: string | null;
  added_at: string;
  /** The digest of the idempotency key by which a kiosk asked for it; null at a desk. */
  asked_as: string | null;
}

/** A visa or a permit that was shown for a journey. */
/** Where someone lives, and when their passport was issued, as they said. */
export interface ToldDetailsRow {
  reservation_id: string;
  residence: string | null;
  issued_on: string | null;
}

export interface SupportingDocumentRow {
  reservation_id: string;
  kind: string;
  issuing_state: string;
  document_number: string;
  expiry_date: string | null;
  capture: DocumentCapture | null;
}

/** One passenger on one flight as the store holds it; SQLite knows no booleans. */
export interface ReservationRow {
  reservation_id: string;
  flight_id: string;
  record_locator: string;
  passenger_id: string;
  passenger_type: Reservation['passengerType'];
  on_lap_of: string | null;
  surname: string;
  given_names: string;
  name_key: string;
  native_name: string | null;
  email: string | null;
  language: string | null;
  ticket_airline: string | null;
  ticket_serial: string | null;
  programme: string | null;
  member_number: string | null;
  compartment: string;
  special_services: string;
  document_number: string | null;
  document_state: string | null;
  document_capture: DocumentCapture | null;
  documents_checked: number;
  /** The day on which they leave the last country again. */
  stay_until: string | null;
  birth_date: string | null;
  /** Of the last document that was shown, to be found by or to travel with; null where none told it. */
  shown_birth_date: string | null;
  seat: string | null;
  seat_chosen_by: 'passenger' | 'preference' | 'system' | null;
  state: Reservation['state'];
  sequence_number: number | null;
  checked_in_at: string | null;
  checked_in_by: string | null;
  hold: number;
  payment_owed: number;
  /** Who goes first where seats are few: the lowest. */
  standby_priority: number;
  fast_track: number | null;
  baggage_allowance: string | null;
  selectee: string | null;
}

/** What an import may set: `last_sequence` is the desk's own. */
export const FLIGHT_COLUMNS = [
  'flight_id',
  'carrier',
  'flight_number',
  'origin',
  'destination',
  'departure',
  'departs_at',
  'arrival',
  'disruption',
  'scheduled_departure',
  'scheduled_arrival',
  'disruption_cause',
  'disruption_announced',
  'boarding',
  'terminal',
  'gate',
  'check_in_opens',
  'check_in_closes',
  'cabin',
  'accounting_code',
  'seat_prices',
  'upgrade_prices',
  'through_check_in',
] as const satisfies readonly (keyof FlightRow)[];

export const RESERVATION_COLUMNS = [
  'reservation_id',
  'flight_id',
  'record_locator',
  'passenger_id',
  'passenger_type',
  'on_lap_of',
  'surname',
  'given_names',
  'name_key',
  'native_name',
  'email',
  'language',
  'ticket_airline',
  'ticket_serial',
  'programme',
  'member_number',
  'compartment',
  'special_services',
  'document_number',
  'document_state',
  'document_capture',
  'documents_checked',
  'stay_until',
  'birth_date',
  'shown_birth_date',
  'seat',
  'seat_chosen_by',
  'state',
  'sequence_number',
  'checked_in_at',
  'checked_in_by',
  'hold',
  'payment_owed',
  'standby_priority',
  'fast_track',
  'baggage_allowance',
  'selectee',
] as const satisfies readonly (keyof ReservationRow)[];

export interface Booking {
  readonly passenger: ReservationRow;
  readonly flight: FlightRow;
}

const specialServicesSchema = z.array(z.string());

export const specialServicesOf = (passenger: ReservationRow): string[] =>
  specialServicesSchema.parse(JSON.parse(passenger.special_services));

/** A departure as the port tells it, as a row; what the port does not tell is handed in. */
export const flightRowOf = (
  flight: Flight & { readonly cabin: string },
  beside: Pick<FlightRow, 'accounting_code' | 'seat_prices' | 'upgrade_prices' | 'through_check_in'>,
): Omit<FlightRow, 'last_sequence'> => ({
  flight_id: flight.flightId,
  carrier: flight.carrier,
  flight_number: flight.number,
  origin: flight.from,
  destination: flight.to,
  departure: flight.departure,
  departs_at: Date.parse(flight.departure),
  arrival: flight.arrival,
  disruption: flight.disruption?.kind ?? null,
  scheduled_departure: flight.disruption?.scheduledDeparture ?? null,
  scheduled_arrival: flight.disruption?.scheduledArrival ?? null,
  disruption_cause: flight.disruption?.cause ?? null,
  disruption_announced: flight.disruption?.announcedAt ?? null,
  boarding: flight.boarding,
  terminal: flight.terminal,
  gate: flight.gate,
  check_in_opens: flight.checkInOpens,
  check_in_closes: flight.checkInCloses,
  cabin: flight.cabin,
  ...beside,
});

export const flightOf = (row: FlightRow): Flight => ({
  flightId: row.flight_id,
  carrier: row.carrier,
  number: row.flight_number,
  from: row.origin,
  to: row.destination,
  departure: row.departure,
  arrival: row.arrival,
  disruption:
    row.disruption && row.scheduled_departure
      ? {
          kind: row.disruption,
          scheduledDeparture: row.scheduled_departure,
          scheduledArrival: row.scheduled_arrival,
          cause: row.disruption_cause ?? 'unknown',
          announcedAt: row.disruption_announced,
        }
      : null,
  boarding: row.boarding,
  terminal: row.terminal,
  gate: row.gate,
  checkInOpens: row.check_in_opens,
  checkInCloses: row.check_in_closes,
});

/** The booking in the words of the port. */
export function reservationOf({ passenger, flight }: Booking): Reservation {
  const { ticket_airline, ticket_serial, programme, member_number, seat, seat_chosen_by } = passenger;
  return {
    reservationId: passenger.reservation_id,
    recordLocator: passenger.record_locator,
    passengerId: passenger.passenger_id,
    passengerType: typeByAge(
      passenger.passenger_type,
      [passenger.birth_date, passenger.shown_birth_date],
      flight.departure,
    ),
    onLapOf: passenger.on_lap_of,
    surname: passenger.surname,
    givenNames: passenger.given_names,
    nativeName: passenger.native_name,
    birthDate: passenger.birth_date,
    email: passenger.email,
    language: passenger.language,
    electronicTicket:
      ticket_airline && ticket_serial ? { airlineCode: ticket_airline, serial: ticket_serial } : null,
    frequentFlyer: programme && member_number ? { airline: programme, number: member_number } : null,
    compartment: passenger.compartment,
    specialServices: specialServicesOf(passenger),
    flight: flightOf(flight),
    seat: seat && seat_chosen_by ? { number: seat, chosenBy: seat_chosen_by } : null,
    state: passenger.state,
    sequenceNumber: passenger.sequence_number,
  };
}
