import { createHash } from 'node:crypto';
import { z } from 'zod';
import { seatNumberSchema } from '../../../config/seat-maps/cabin.ts';
import { SEAT_NOTES } from '../../../config/seat-notes.ts';
import { UPGRADE_GAINS } from '../../../config/upgrades.ts';
import { moneySchema } from '../../contract/money.ts';
import { type PassengerType, typeByAge } from '../passenger-age.ts';
import { flightSchema, PASSENGER_TYPES, seatAssignmentSchema } from '../port.ts';
import {
  airportItem,
  allowanceItem,
  carrierItem,
  compartmentItem,
  flightNumberItem,
  memberItem,
  nameItem,
  selecteeItem,
  ticketItem,
} from './pass-items.ts';

/** What a seat costs for what is special about it; for several such things, the most. */
export const seatPricesSchema = z.partialRecord(z.enum(SEAT_NOTES), moneySchema);

/** What moving up to a compartment costs, whoever asks, and what comes with it. */
export const upgradePricesSchema = z.record(
  z.string().regex(/^[A-Z]$/),
  z.object({ price: moneySchema, gains: z.array(z.enum(UPGRADE_GAINS)).default([]) }),
);

/** A departure as the airline's planning hands it over. The same `flightId` again replaces what was known. */
export const importedFlightSchema = flightSchema.extend({
  carrier: carrierItem,
  number: flightNumberItem,
  from: airportItem,
  to: airportItem,
  terminal: flightSchema.shape.terminal.default(null),
  gate: flightSchema.shape.gate.default(null),
  arrival: flightSchema.shape.arrival.default(null),
  disruption: flightSchema.shape.disruption.default(null),
  /** Name of a cabin in `config/seat-maps`, such as `a320`. */
  cabin: z.string(),
  /** The airline's three digits on bag tags; without them the flight takes no bags. */
  accountingCode: z
    .string()
    .regex(/^\d{3}$/)
    .nullable()
    .default(null),
  seatPrices: seatPricesSchema.default({}),
  /** Left out, nobody is offered a higher cabin. */
  upgradePrices: upgradePricesSchema.default({}),
  /** Check-in opens with the first flight of a journey, however early that is for this one. */
  throughCheckIn: z.boolean().default(true),
});
export type ImportedFlight = z.output<typeof importedFlightSchema>;

/** One passenger on one flight as the airline's reservation system hands them over. */
export const importedReservationSchema = z
  .object({
    /** Needed only where one record locator holds several passengers on a flight. */
    reservationId: z.string().min(1).max(80).optional(),
    recordLocator: z.string().regex(/^[A-Z0-9]{6}$/),
    flightId: z.string().min(1),
    /** Whoever flies on: the same on each of their flights. Left out, the name within the record is it. */
    passengerId: z.string().min(1).max(120).optional(),
    /** Left out, they are adults; children where `birthDate` says so. */
    passengerType: z.enum(PASSENGER_TYPES).optional(),
    /** The `passengerId` of the adult on whose lap an infant travels. */
    onLapOf: z.string().min(1).nullable().default(null),
    surname: nameItem.min(1),
    givenNames: nameItem.default(''),
    nativeName: z.string().nullable().default(null),
    email: z.email().max(120).nullable().default(null),
    /** The language that it was booked in, a BCP 47 tag. */
    language: z.string().max(35).nullable().default(null),
    electronicTicket: ticketItem.nullable().default(null),
    frequentFlyer: memberItem.nullable().default(null),
    /** A compartment of the flight's cabin. */
    compartment: compartmentItem.default('Y'),
    /** Four-letter codes of special service requests. */
    specialServices: z.array(z.string()).default([]),
    /** The travel document, where the booking holds one: the surest way to be found. */
    document: z
      .object({ number: z.string().min(1), issuingState: z.string().min(1).max(3).nullable().default(null) })
      .nullable()
      .default(null),
    /** False where nobody has seen yet whether it admits them to where they fly: it is to be shown then. */
    documentsChecked: z.boolean().default(true),
    /** The day on which they leave the last country again, by a flight of this booking or another. */
    stayUntil: z.iso.date().nullable().default(null),
    /** ISO 8601 date; must then agree with the document that is shown. */
    birthDate: z
      .string()
      .regex(/^\d{4}(-\d\d){0,2}$/)
      .nullable()
      .default(null),
    /** A seat given before; `null` keeps the one that the passenger may hold already. */
    seat: seatAssignmentSchema.extend({ number: seatNumberSchema }).nullable().default(null),
    standby: z.boolean().default(false),
    /** Who goes first where seats are few: the lowest. */
    standbyPriority: z.number().int().min(1).max(99).default(5),
    /** Someone in authority wants to see the passenger; never named to them. */
    hold: z.boolean().default(false),
    paymentOwed: z.boolean().default(false),
    fastTrack: z.boolean().nullable().default(null),
    /** As it is printed and encoded: `2PC`, `20K`. */
    baggageAllowance: allowanceItem.nullable().default(null),
    /** Resolution 792 selectee indicator. */
    selectee: selecteeItem.nullable().default(null),
  })
  .refine(({ passengerType, onLapOf }) => onLapOf === null || passengerType === 'infant', {
    path: ['onLapOf'],
    message: 'only an infant travels on a lap',
  });
export type ImportedReservation = z.output<typeof importedReservationSchema>;

export const importSchema = z.object({
  flights: z.array(importedFlightSchema).default([]),
  reservations: z.array(importedReservationSchema).default([]),
});
export type Import = z.output<typeof importSchema>;

export const importedSchema = z.object({
  flights: z.number().int(),
  reservations: z.number().int(),
  /** Seats that the import gives away and that check-in had given before: whoever was to have one keeps their own. */
  seatsNotGiven: z.array(z.object({ reservationId: z.string(), seat: z.string() })),
  /** Reservations for flights that their passengers have left at check-in, not taken over: where they are booked by now. */
  rebooked: z.array(z.object({ reservationId: z.string(), flightId: z.string() })),
});

export const passengerIdOf = ({ passengerId, surname, givenNames }: ImportedReservation): string =>
  // Ids travel in headers and ledgers: a name must not.
  passengerId ?? createHash('sha256').update(`${surname}/${givenNames}`).digest('base64url').slice(0, 12);

/** As what they fly on a flight that departs then, ISO 8601 as the clocks there show it. */
export const passengerTypeOf = (
  { passengerType = 'adult', birthDate }: ImportedReservation,
  departure: string,
): PassengerType => typeByAge(passengerType, [birthDate], departure);

/** How a reservation is called that brought no id of its own. */
export const reservationIdOf = (reservation: ImportedReservation): string =>
  reservation.reservationId ?? `${reservation.recordLocator}-${reservation.flightId}`;
