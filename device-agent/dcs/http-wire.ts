import { z } from 'zod';
import { seatPositionSchema } from '../contract/visit.ts';
import {
  bagAllowanceSchema,
  checkedBagSchema,
  checkedInSchema,
  departuresSchema,
  flightSchema,
  foundSchema,
  identificationSchema,
  licencePlateSchema,
  numberBlockSchema,
  PASS_MEDIA,
  paidSchema,
  partyMemberSchema,
  passengerBagsSchema,
  passengerSeatSchema,
  passFieldsSchema,
  reservationSchema,
  seatSchema,
  standbyPlaceSchema,
  travelDocumentSchema,
  upgradedSchema,
  upgradeOptionSchema,
} from './port.ts';

/**
 * The port over HTTP: each call is a `POST` of JSON, so that no address ever names a passenger. What the adapter
 * asks and what the reference DCS answers are one table. A refusal is 404 or 409 with a fault.
 */
const oneReservation = z.object({ reservationId: z.string().min(1) });
const oneTag = oneReservation.extend({ licencePlate: licencePlateSchema, jobId: z.string().min(1) });
const severalReservations = z.object({ reservationIds: z.array(z.string().min(1)).min(1).max(50) });
const done = z.object({});

interface DcsCall {
  readonly path: string;
  /** For the document that describes the port to others. */
  readonly summary: string;
  /** Changes something: carries an idempotency key. */
  readonly isCommand: boolean;
  readonly body: z.ZodType;
  readonly answer: z.ZodType;
}

export const DCS_CALLS = {
  identify: {
    summary: 'Bookings from an airport that what was shown or typed may check in for, soonest first.',
    isCommand: false,
    path: '/v1/identify',
    body: z.object({ identification: identificationSchema, from: z.string().length(3) }),
    answer: foundSchema.array(),
  },
  party: {
    summary: 'Everyone of the same record on the same journey, and what stands between each and check-in.',
    isCommand: false,
    path: '/v1/party',
    body: oneReservation,
    answer: partyMemberSchema.array(),
  },
  load: {
    summary: 'One passenger on one flight.',
    isCommand: false,
    path: '/v1/load',
    body: oneReservation,
    answer: reservationSchema,
  },
  seatMap: {
    summary: 'The cabin as this passenger may sit in it.',
    isCommand: false,
    path: '/v1/seat-map',
    body: oneReservation,
    answer: seatSchema.array(),
  },
  assignSeat: {
    summary: 'Moves a passenger to a free seat; `check-in.no-seat` when someone was quicker.',
    isCommand: true,
    path: '/v1/assign-seat',
    body: oneReservation.extend({ seat: z.string(), chosenBy: z.enum(['passenger', 'preference']) }),
    answer: reservationSchema,
  },
  sellSeats: {
    summary:
      'Moves passengers of one record to seats that cost something, all or none, against one payment of exactly that.',
    isCommand: true,
    path: '/v1/sell-seats',
    body: z.object({ seats: passengerSeatSchema.array().min(1).max(50), payment: paidSchema }),
    answer: reservationSchema.array(),
  },
  upgradeOptions: {
    summary: 'Higher cabins that a passenger may have for their price, the cheapest first.',
    isCommand: false,
    path: '/v1/upgrade-options',
    body: oneReservation,
    answer: upgradeOptionSchema.array(),
  },
  sellUpgrade: {
    summary: 'Moves a passenger to a seat in a higher cabin, against the payment of exactly its price.',
    isCommand: true,
    path: '/v1/sell-upgrade',
    body: oneReservation.extend({
      compartment: z.string().length(1),
      position: seatPositionSchema.nullable(),
      payment: paidSchema,
    }),
    answer: upgradedSchema,
  },
  voidPayment: {
    summary: 'Has a payment buy nothing from now on; `used` where it has bought already.',
    isCommand: true,
    path: '/v1/void-payment',
    body: oneReservation.extend({ reference: z.string().min(1) }),
    answer: z.object({ used: z.boolean() }),
  },
  checkIn: {
    summary: 'Checks a passenger in, in a seat, with a sequence number.',
    isCommand: true,
    path: '/v1/check-in',
    body: oneReservation.extend({ kioskId: z.string().min(1), document: travelDocumentSchema.nullable() }),
    answer: checkedInSchema,
  },
  standbyPlace: {
    summary: 'Where a passenger stands, or would, among those who wait for a seat.',
    isCommand: false,
    path: '/v1/standby-place',
    body: oneReservation,
    answer: standbyPlaceSchema,
  },
  joinStandby: {
    summary: 'Checks a passenger in as standby: with a number and without a seat.',
    isCommand: true,
    path: '/v1/join-standby',
    body: oneReservation.extend({ kioskId: z.string().min(1), document: travelDocumentSchema.nullable() }),
    answer: standbyPlaceSchema,
  },
  updateDocuments: {
    summary: 'Everything that a passenger has shown for the journey, checked by the kiosk.',
    isCommand: true,
    path: '/v1/update-documents',
    body: oneReservation.extend({
      documents: travelDocumentSchema.array().min(1).max(20),
      residence: z.string().length(3).nullable().default(null),
    }),
    answer: done,
  },
  documents: {
    summary: 'The fields of the boarding pass of a passenger who is checked in.',
    isCommand: false,
    path: '/v1/documents',
    body: oneReservation,
    answer: passFieldsSchema,
  },
  confirmPrint: {
    summary: 'A pass was printed, or given to a phone.',
    isCommand: true,
    path: '/v1/confirm-print',
    body: oneReservation.extend({ jobId: z.string().min(1), medium: z.enum(PASS_MEDIA) }),
    answer: done,
  },
  reportPrintFailure: {
    summary: 'A pass was not printed, or nobody knows.',
    isCommand: true,
    path: '/v1/report-print-failure',
    body: oneReservation.extend({ jobId: z.string().min(1), outcome: z.enum(['failed', 'unconfirmed']) }),
    answer: done,
  },
  bagAllowance: {
    summary: 'What a passenger may check in, and what more costs.',
    isCommand: false,
    path: '/v1/bag-allowance',
    body: oneReservation.extend({ to: z.string().length(3).optional() }),
    answer: bagAllowanceSchema,
  },
  addBags: {
    summary:
      'Numbers bags of passengers of one record and checks them in, all or none; for more than is allowed, with one payment.',
    isCommand: true,
    path: '/v1/add-bags',
    body: z.object({
      passengers: passengerBagsSchema.array().min(1).max(50),
      payment: paidSchema.nullable(),
    }),
    answer: checkedBagSchema.array().array(),
  },
  activateTag: {
    summary: 'A bag tag was printed, and is on its bag.',
    isCommand: true,
    path: '/v1/activate-tag',
    body: oneTag,
    answer: done,
  },
  reportTagFailure: {
    summary: 'A bag tag was not printed, or nobody knows.',
    isCommand: true,
    path: '/v1/report-tag-failure',
    body: oneTag.extend({ outcome: z.enum(['failed', 'unconfirmed']) }),
    answer: done,
  },
  rebookOptions: {
    path: '/v1/rebook-options',
    summary: 'Later flights on which passengers can fly together instead, soonest to arrive first.',
    isCommand: false,
    body: severalReservations,
    answer: flightSchema.array(),
  },
  rebook: {
    path: '/v1/rebook',
    summary: 'Moves passengers to another flight, all or none of them.',
    isCommand: true,
    body: severalReservations.extend({ flightId: z.string() }),
    answer: reservationSchema.array(),
  },
  departures: {
    path: '/v1/departures',
    summary:
      'The departures of the next day from an airport, everyone on them, and the flights on which they fly on.',
    isCommand: false,
    body: z.object({ from: z.string().length(3) }),
    answer: departuresSchema,
  },
  reserveNumbers: {
    path: '/v1/reserve-numbers',
    summary: 'Reserves sequence numbers for one kiosk, for use while the host is away.',
    isCommand: true,
    body: z.object({
      flightId: z.string(),
      kioskId: z.string().min(1),
      count: z.number().int().min(1).max(200),
    }),
    answer: numberBlockSchema,
  },
  reportCheckIn: {
    path: '/v1/report-check-in',
    summary: 'Reports a check-in that a kiosk has done by itself while the host was away.',
    isCommand: true,
    body: oneReservation.extend({
      kioskId: z.string().min(1),
      document: travelDocumentSchema.nullable(),
      seat: z.string(),
      sequenceNumber: z.number().int().positive(),
      checkedInAt: z.iso.datetime({ offset: true }),
    }),
    answer: checkedInSchema,
  },
} as const satisfies Record<string, DcsCall>;

export type DcsCalls = typeof DCS_CALLS;
export type DcsBody<C extends keyof DcsCalls> = z.output<DcsCalls[C]['body']>;
export type DcsAnswer<C extends keyof DcsCalls> = z.output<DcsCalls[C]['answer']>;

/** Present on every command: the same key is the same command, however often it arrives. */
export const IDEMPOTENCY_HEADER = 'idempotency-key';
/** Which kiosk asks, for the host's own records. */
export const KIOSK_HEADER = 'kiosk-id';

/** A refusal. Hosts may know codes that we do not, so any text is read. */
export const refusalSchema = z.object({ code: z.string(), detail: z.string().optional() });
