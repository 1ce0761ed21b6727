import { z } from 'zod';
import { DISRUPTION_CAUSES } from '../../config/disruption-causes.ts';
import { SEAT_NOTES } from '../../config/seat-notes.ts';
import { DOCUMENT_CAPTURES, TRAVEL_DOCUMENT_KINDS } from '../../config/travel-documents.ts';
import { UPGRADE_GAINS } from '../../config/upgrades.ts';
import { moneySchema } from '../contract/money.ts';
import { SEAT_STATES, seatPositionSchema, seatZoneSchema } from '../contract/visit.ts';

/** Whatever a reader read or a passenger typed of a travel document. */
export const travelDocumentSchema = z.object({
  kind: z.enum(TRAVEL_DOCUMENT_KINDS),
  /** The letters with which the machine readable zone begins (`P`, `I`, `AR`), where it was read. */
  documentCode: z.string().max(2).optional(),
  /** Left out where a reader read it. What was typed, or put right by a guess, the passenger has confirmed. */
  capture: z.enum(DOCUMENT_CAPTURES).optional(),
  /** ICAO 9303 codes: three letters, or `D` for Germany. */
  issuingState: z.string().min(1).max(3),
  nationality: z.string().min(1).max(3),
  number: z.string().min(1),
  surname: z.string(),
  givenNames: z.string(),
  /** ISO 8601 date; unknown day or month stay out (`1970`, `1970-05`). */
  birthDate: z.string().nullable(),
  expiryDate: z.string().nullable(),
  /** As its holder said, where a rule asks for it: no machine readable zone tells it. */
  issueDate: z.iso.date().optional(),
  sex: z.enum(['M', 'F', 'X']),
  /** Its machine-readable lines as they were read, for hosts that read scans themselves. */
  scan: z.array(z.string()).optional(),
});
export type TravelDocument = z.infer<typeof travelDocumentSchema>;

/**
 * What a passenger showed or typed to be found. Names are as they stand on it, cut where a barcode has no room;
 * whoever types a number also types their surname, so that a guessed number finds nobody.
 */
export const identificationSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('document'), document: travelDocumentSchema }),
  z.object({ by: z.literal('frequent-flyer'), airline: z.string().min(1), number: z.string().min(1) }),
  z.object({
    by: z.literal('boarding-pass'),
    recordLocator: z.string().min(1),
    surname: z.string(),
    givenNames: z.string(),
  }),
  z.object({ by: z.literal('record-locator'), recordLocator: z.string().min(1), surname: z.string().min(1) }),
  z.object({
    by: z.literal('ticket'),
    airlineCode: z.string().length(3),
    serial: z.string().length(10),
    surname: z.string().min(1),
  }),
]);
export type Identification = z.infer<typeof identificationSchema>;

export const flightSchema = z.object({
  /** The DCS's own name for this departure. */
  flightId: z.string(),
  carrier: z.string().min(2).max(3),
  number: z.string(),
  from: z.string().length(3),
  to: z.string().length(3),
  departure: z.iso.datetime({ offset: true }),
  /** At the destination, in its own time; null where the host does not say. */
  arrival: z.iso.datetime({ offset: true }).nullable(),
  /** What has become of the timetable: then `departure` is the new time, and of a cancelled flight the old one. */
  disruption: z
    .object({
      kind: z.enum(['delayed', 'cancelled']),
      scheduledDeparture: z.iso.datetime({ offset: true }),
      /** When it was to arrive, where the host tells. */
      scheduledArrival: z.iso.datetime({ offset: true }).nullable().default(null),
      /** As the airline states it. */
      cause: z.enum(DISRUPTION_CAUSES).default('unknown'),
      /** When passengers were told of it; null where the host does not know. */
      announcedAt: z.iso.datetime({ offset: true }).nullable().default(null),
    })
    .nullable(),
  boarding: z.iso.datetime({ offset: true }),
  terminal: z.string().nullable(),
  gate: z.string().nullable(),
  checkInOpens: z.iso.datetime({ offset: true }),
  checkInCloses: z.iso.datetime({ offset: true }),
});
export type Flight = z.infer<typeof flightSchema>;

/**
 * The day that a flight is known by, an ISO date: the one that it was scheduled for at its airport, however late it leaves
 * (IATA Standard Schedules Information Manual, date of a flight’s identity; Resolution 792, date of flight). A delay over
 * midnight would else make it tomorrow’s flight of the same number.
 */
export const flightDate = ({ departure, disruption }: Pick<Flight, 'departure' | 'disruption'>): string =>
  (disruption?.scheduledDeparture ?? departure).slice(0, 'YYYY-MM-DD'.length);

export const seatAssignmentSchema = z.object({
  number: z.string(),
  /** A seat that a passenger chose (or paid for) is never changed on their behalf. */
  chosenBy: z.enum(['passenger', 'preference', 'system']),
});

export const PASSENGER_TYPES = ['adult', 'child', 'infant'] as const;

/** What stands for the seat of an infant who travels on a lap, as boarding passes print it. */
export const ON_LAP = 'INF';

/** What stands for the seat of whoever is on the standby list, as boarding passes write it. */
export const STANDBY = 'STBY';

/** One passenger on one flight: what is checked in, seated and printed as a unit. */
export const reservationSchema = z.object({
  reservationId: z.string(),
  recordLocator: z.string().length(6),
  /** The same on every flight of the record. */
  passengerId: z.string(),
  passengerType: z.enum(PASSENGER_TYPES),
  /** Whose lap an infant travels on; null for whoever has a seat of their own. */
  onLapOf: z.string().nullable(),
  surname: z.string(),
  givenNames: z.string(),
  /** The name in the passenger's own script, where the booking holds it. */
  nativeName: z.string().nullable(),
  /** As it was booked, as far as it is known (`1970-05`); null where the booking or the host tells none. */
  birthDate: z.string().nullable().default(null),
  /** Where they can be written to; null where the booking holds no address, or the host tells none. */
  email: z.string().nullable().default(null),
  /** The language that it was booked in, a BCP 47 tag (`de-DE`); null where the host tells none. */
  language: z.string().nullable().default(null),
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

export const requirementSchema = z.object({
  /**
   * What still stands between this passenger and check-in. `denied-boarding`: the flight is oversold, and leaves them without
   * a seat against their will; a host that does not tell it refuses their check-in with `check-in.no-seat`. `host-away`: a
   * kiosk's own desk may not decide about them.
   */
  kind: z.enum([
    'see-staff',
    'security-hold',
    'payment',
    'unaccompanied-minor',
    'denied-boarding',
    'document',
    'host-away',
  ]),
  /** With `document`: the day (ISO 8601) on which they leave the last country again, where the booking tells it. */
  stayUntil: z.iso.date().optional(),
});
export type Requirement = z.infer<typeof requirementSchema>;

/** One person of a record, with the flights of this journey in the order in which they are flown. */
export const partyMemberSchema = z.object({
  passengerId: z.string(),
  segments: z.array(reservationSchema).min(1),
  /**
   * What still stands between them and check-in on the first of these flights, most important first; and `document` where any
   * flight that they are still to be checked in for demands one, with the stay at the end of the journey.
   */
  requirements: requirementSchema.array(),
});
export type PartyMember = z.infer<typeof partyMemberSchema>;

/** A reservation that was found by what was shown. */
export const foundSchema = reservationSchema.extend({
  /** Everyone who travels with them, as `party` tells it, where the host tells it at once: then nobody need ask. */
  party: partyMemberSchema.array().optional(),
});
export type Found = z.infer<typeof foundSchema>;

export const seatSchema = z.object({
  number: z.string(),
  position: seatPositionSchema,
  zone: seatZoneSchema,
  row: z.number().int().positive(),
  /** Place across the compartment from the left, from 0; an aisle takes up a place too. */
  column: z.number().int().nonnegative(),
  exitRow: z.boolean(),
  /** `blocked`: given to nobody, or not to this passenger, who may have to leave it. */
  state: z.enum(SEAT_STATES),
  /** What it costs this passenger; null where it is free of charge. */
  price: moneySchema.nullable(),
  notes: z.array(z.enum(SEAT_NOTES)),
});
export type Seat = z.infer<typeof seatSchema>;

/** A seat that may be given to whoever has not asked for it: free, of charge too, and never at an exit. */
export const mayBeGiven = ({ state, price, exitRow }: Pick<Seat, 'state' | 'price' | 'exitRow'>): boolean =>
  state === 'free' && price === null && !exitRow;

/** Where a passenger without a seat stands among those who wait for one on the same flight. */
export const standbyPlaceSchema = z.object({
  /** From 1; null while they are not on the list, and where the host does not say. */
  place: z.number().int().positive().nullable(),
  /** How many are on it. */
  waiting: z.number().int().nonnegative(),
  /** The number that they are on it with, and that they keep; null while they are not. */
  sequenceNumber: z.number().int().positive().nullable(),
  /** When it is decided who flies. */
  decidedAt: z.iso.datetime({ offset: true }),
});
export type StandbyPlace = z.infer<typeof standbyPlaceSchema>;

/** Ten digits (Resolution 740): a leading digit, the airline's three, and six that are the bag's own. */
export const licencePlateSchema = z.string().regex(/^\d{10}$/);

/**
 * A document that the host has made ready for printers of one language: sent unchanged, one byte a letter. Printers of
 * other languages print what the fields say.
 */
export const printStreamSchema = z.object({ language: z.literal('aea'), text: z.string() });
export type PrintStream = z.infer<typeof printStreamSchema>;

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
  /** Licence plates of the bags that this passenger has checked. */
  bagTags: licencePlateSchema.array(),
  /** A pass for this reservation was printed, or may have been, at whatever kiosk or counter. */
  printedBefore: z.boolean(),
  /** The barcode as the host writes and perhaps signs it; left out, the kiosk writes it. */
  barcode: z.string().optional(),
  stream: printStreamSchema.optional(),
});
export type PassFields = z.infer<typeof passFieldsSchema>;

export const checkedInSchema = z.object({
  sequenceNumber: z.number().int().positive(),
  /** Or `ON_LAP`. */
  seat: z.string(),
  /** What their pass says, where the host tells it at once: then nobody need ask for it before the first print. */
  pass: passFieldsSchema.optional(),
});
export type CheckedIn = z.infer<typeof checkedInSchema>;

/** How a bag's tag came out. Only an active tag is let through at the drop. */
export const TAG_STATES = ['issued', 'active', 'failed', 'unconfirmed'] as const;

export const checkedBagSchema = z.object({
  licencePlate: licencePlateSchema,
  /** Where the passenger gets the bag back: the last airport of their journey that they were checked in to. */
  to: z.string().length(3),
  /** Kilograms, as declared or weighed; null where nobody said. */
  weight: z.number().positive().nullable(),
  tag: z.enum(TAG_STATES),
  /** The `digest` of the idempotency key of the command that checked it; of a desk's bag there is none. */
  askedAs: z.string().optional(),
  /** Its tag, where the host makes it and it is not printed yet. */
  stream: printStreamSchema.optional(),
});
export type CheckedBag = z.infer<typeof checkedBagSchema>;

export const bagAllowanceSchema = z.object({
  /** So many bags of `kilograms` each; null where any number may weigh `kilograms` together. */
  pieces: z.number().int().nonnegative().nullable(),
  kilograms: z.number().int().nonnegative(),
  /** Kilograms that a single bag may have at most, whatever is paid. */
  heaviest: z.number().int().positive(),
  /**
   * What each piece beyond, or overweight, costs; each kilogram beyond where `pieces` is null: by the route of the bag, from
   * where it is checked to where it is tagged.
   */
  excessPrice: moneySchema,
  /** Where their bags go, as things stand: as far along their journey as they are, or can be, checked in from here. */
  to: z.string().length(3),
  checked: checkedBagSchema.array(),
});
export type BagAllowance = z.infer<typeof bagAllowanceSchema>;

/** A bag to be checked. Where the allowance is by weight, each must say what it weighs. */
export const newBagSchema = z.object({
  weight: z.number().positive().max(99).nullable(),
  /** By a scale, and not declared by the passenger. */
  weighed: z.boolean().optional(),
});
export type NewBag = z.infer<typeof newBagSchema>;

/** Bags that go in one passenger's name. */
export const passengerBagsSchema = z.object({
  reservationId: z.string().min(1),
  bags: newBagSchema.array().min(1).max(20),
});
export type PassengerBags = z.infer<typeof passengerBagsSchema>;

/** A seat that one passenger is to have. */
export const passengerSeatSchema = z.object({ reservationId: z.string().min(1), seat: z.string() });
export type PassengerSeat = z.infer<typeof passengerSeatSchema>;

/** What was paid, and what it is known by. One payment serves one command. */
export const paidSchema = z.object({ reference: z.string().min(1), amount: moneySchema });
export type Paid = z.infer<typeof paidSchema>;

/** A higher cabin that a passenger may have for its price. */
export const upgradeOptionSchema = z.object({
  compartment: z.string().length(1),
  price: moneySchema,
  gains: z.array(z.enum(UPGRADE_GAINS)),
  /** What they have paid for seats on this flight, which is paid back to whoever moves up. */
  givesBack: moneySchema.nullable().default(null),
  /** Seats that may be given there just now. */
  seatsFree: z.number().int().positive(),
});
export type UpgradeOption = z.infer<typeof upgradeOptionSchema>;

/** Whoever has moved up, and where their new seat is. */
export const upgradedSchema = z.object({
  reservation: reservationSchema,
  position: seatPositionSchema,
  zone: seatZoneSchema,
  /** Payments for seats on this flight, which are worth nothing in the new cabin: to be paid back. */
  released: paidSchema.array().default([]),
});
export type Upgraded = z.infer<typeof upgradedSchema>;

/** One passenger on one flight, as a kiosk holds them against the day the host is away. */
export const heldReservationSchema = reservationSchema.omit({ flight: true, email: true }).extend({
  flightId: z.string(),
  document: z.object({ number: z.string(), issuingState: z.string().nullable() }).nullable(),
  /** False where the airline has not seen yet whether the document admits them. */
  documentsChecked: z.boolean().default(true),
  stayUntil: z.iso.date().nullable().default(null),
  /** When they were born, by a document that was shown. */
  shownBirthDate: z.string().nullable().default(null),
  /** A pass may be on paper already. */
  printedBefore: z.boolean(),
  hold: z.boolean(),
  paymentOwed: z.boolean(),
  fastTrack: z.boolean().nullable(),
  baggageAllowance: z.string().length(3).nullable(),
  selectee: z.string().length(1).nullable(),
});
export type HeldReservation = z.infer<typeof heldReservationSchema>;

/**
 * Departures of a day from one airport and everyone on them, of whom nothing is left out that a decision needs. Of flights from
 * elsewhere only those are told who come to them from here.
 */
export const departuresSchema = z.object({
  /** `cabin` names a cabin of `config/seat-maps`. */
  flights: flightSchema.extend({ cabin: z.string() }).array(),
  reservations: heldReservationSchema.array(),
});
export type Departures = z.infer<typeof departuresSchema>;

/** Sequence numbers `first` to `last` of a flight, which nobody but one kiosk may give. */
export const numberBlockSchema = z.object({
  first: z.number().int().positive(),
  last: z.number().int().positive(),
});
export type NumberBlock = z.infer<typeof numberBlockSchema>;
