import { z } from 'zod';
import type { Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { seatPositionSchema, seatZoneSchema } from '../contract/visit.ts';

/**
 * What the kiosk needs of a departure control system, whoever made it. An adapter turns these into a host's own
 * calls; the reference DCS answers them as they stand. Times are ISO 8601 with the offset of the airport they are
 * read at. Every command carries an idempotency key: asked twice, it happens once and answers the same.
 */
export const travelDocumentSchema = z.object({
  kind: z.enum(['passport', 'identity-card', 'visa']),
  /** ICAO 9303 codes: three letters, or `D` for Germany. */
  issuingState: z.string().min(1).max(3),
  nationality: z.string().min(1).max(3),
  number: z.string().min(1),
  surname: z.string(),
  givenNames: z.string(),
  /** ISO 8601 date; unknown day or month stay out (`1970`, `1970-05`). */
  birthDate: z.string().nullable(),
  expiryDate: z.string().nullable(),
  sex: z.enum(['M', 'F', 'X']),
});
export type TravelDocument = z.infer<typeof travelDocumentSchema>;

export const flightSchema = z.object({
  /** The DCS's own name for this departure. */
  flightId: z.string(),
  carrier: z.string().min(2).max(3),
  number: z.string(),
  from: z.string().length(3),
  to: z.string().length(3),
  departure: z.iso.datetime({ offset: true }),
  boarding: z.iso.datetime({ offset: true }),
  terminal: z.string().nullable(),
  gate: z.string().nullable(),
  checkInOpens: z.iso.datetime({ offset: true }),
  checkInCloses: z.iso.datetime({ offset: true }),
});
export type Flight = z.infer<typeof flightSchema>;

export const seatAssignmentSchema = z.object({
  number: z.string(),
  /** A seat that a passenger chose (or paid for) is never changed on their behalf. */
  chosenBy: z.enum(['passenger', 'preference', 'system']),
});

/** One passenger on one flight: what is checked in, seated and printed as a unit. */
export const reservationSchema = z.object({
  reservationId: z.string(),
  recordLocator: z.string().length(6),
  surname: z.string(),
  givenNames: z.string(),
  /** The name in the passenger's own script, where the booking holds it. */
  nativeName: z.string().nullable(),
  electronicTicket: z.object({ airlineCode: z.string().length(3), serial: z.string().length(10) }).nullable(),
  frequentFlyer: z.object({ airline: z.string(), number: z.string() }).nullable(),
  compartment: z.string().length(1),
  specialServices: z.array(z.string()),
  flight: flightSchema,
  seat: seatAssignmentSchema.nullable(),
  state: z.enum(['booked', 'checked-in', 'boarded', 'standby']),
  sequenceNumber: z.number().int().positive().nullable(),
});
export type Reservation = z.infer<typeof reservationSchema>;

export const seatSchema = z.object({
  number: z.string(),
  position: seatPositionSchema,
  zone: seatZoneSchema,
  row: z.number().int().positive(),
  exitRow: z.boolean(),
  /** Free to take now, without a charge. */
  free: z.boolean(),
});
export type Seat = z.infer<typeof seatSchema>;

export const requirementSchema = z.object({
  /** What still stands between this passenger and check-in. */
  kind: z.enum(['see-staff', 'security-hold', 'payment', 'unaccompanied-minor']),
});

/** What a boarding pass needs beyond the reservation itself. */
export const passFieldsSchema = z.object({
  reservation: reservationSchema,
  seat: z.string(),
  sequenceNumber: z.number().int().positive(),
  /** Resolution 792 passenger status, `1` = checked in. */
  passengerStatus: z.string().length(1),
  boardingZone: z.string().nullable(),
  baggageAllowance: z.string().nullable(),
  fastTrack: z.boolean().nullable(),
  /** Resolution 792 selectee indicator. */
  selectee: z.string().length(1).nullable(),
  /** Resolution 792 international document verification: 0 not required, 1 required, 2 performed. */
  documentVerification: z.string().length(1).nullable(),
  /** A pass for this reservation was printed, or may have been, at whatever kiosk or counter. */
  printedBefore: z.boolean(),
});
export type PassFields = z.infer<typeof passFieldsSchema>;

export const checkedInSchema = z.object({ sequenceNumber: z.number().int().positive(), seat: z.string() });

type Answer<T> = Promise<Result<T, Fault>>;

export interface DcsPort {
  /** Reservations from `from` that this document may check in for; names match as ICAO 9303 writes them. */
  identify(query: { document: TravelDocument; from: string }): Answer<Reservation[]>;
  load(query: { reservationId: string }): Answer<Reservation>;
  requirements(query: { reservationId: string }): Answer<z.infer<typeof requirementSchema>[]>;
  seatMap(query: { reservationId: string }): Answer<Seat[]>;
  /** Moves the passenger to a free seat, decided by the DCS: `check-in.no-seat` when someone was quicker. */
  assignSeat(command: {
    reservationId: string;
    seat: string;
    chosenBy: 'passenger' | 'preference';
    idempotencyKey: string;
  }): Answer<Reservation>;
  /** Checks in, giving a seat when there is none. */
  checkIn(command: {
    reservationId: string;
    kioskId: string;
    document: TravelDocument;
    idempotencyKey: string;
  }): Answer<z.infer<typeof checkedInSchema>>;
  /** The fields of the boarding pass; only for a passenger who is checked in. */
  documents(query: { reservationId: string }): Answer<PassFields>;
  confirmPrint(command: { reservationId: string; jobId: string; idempotencyKey: string }): Answer<object>;
  reportPrintFailure(command: {
    reservationId: string;
    jobId: string;
    outcome: 'failed' | 'unconfirmed';
    idempotencyKey: string;
  }): Answer<object>;
}
