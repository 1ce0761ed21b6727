import { z } from 'zod';
import { SEAT_NOTES } from '../../config/seat-notes.ts';
import { CABIN_CLASSES, UPGRADE_GAINS } from '../../config/upgrades.ts';
import { moneySchema } from './money.ts';
import { languageSchema, namesSchema } from './names.ts';

/** An airport as the passenger reads it. */
export const placeSchema = z.object({ code: z.string().length(3), names: namesSchema });

/** Why a flight of a journey is lost to its passenger: it does not go, or leaves before they are there. */
export const LOST_FLIGHTS = ['cancelled', 'missed'] as const;
export type LostFlight = (typeof LOST_FLIGHTS)[number];

/** Times are ISO 8601 with the offset of the airport they are read at. */
export const flightViewSchema = z.object({
  carrier: z.string(),
  number: z.string(),
  from: placeSchema,
  to: placeSchema,
  departure: z.string(),
  /** At the destination, in its own time. */
  arrival: z.string().nullable(),
  /** When it was to leave, where that is no longer so. */
  scheduledDeparture: z.string().nullable(),
  boarding: z.string(),
  terminal: z.string().nullable(),
  gate: z.string().nullable(),
  /** Nobody is checked in for it: staff have another one. */
  lost: z.enum(LOST_FLIGHTS).optional(),
});

export const SEAT_POSITIONS = ['window', 'middle', 'aisle'] as const;
export const SEAT_STATES = ['free', 'taken', 'blocked'] as const;
export const SEAT_ZONES = ['front', 'middle', 'back'] as const;
export const seatPositionSchema = z.enum(SEAT_POSITIONS);
export const seatZoneSchema = z.enum(SEAT_ZONES);

/** What a member likes; `null` where they never said. */
export const seatPreferenceSchema = z.object({
  position: seatPositionSchema.nullable(),
  zone: seatZoneSchema.nullable(),
});
export type SeatPreference = z.infer<typeof seatPreferenceSchema>;

export const seatViewSchema = z.object({
  number: z.string(),
  position: seatPositionSchema,
  zone: seatZoneSchema,
  /**
   * Why this one: the member's liking, the passenger's own earlier choice, beside their party, instead of one that
   * they may not have, or simply free.
   */
  because: z.enum(['preference', 'chosen', 'together', 'safety', 'assigned', 'standby']),
});

export const memberViewSchema = z.object({
  programme: z.string(),
  tier: z.string(),
  tierNames: namesSchema,
  preference: seatPreferenceSchema,
});

/** A person as the screens name them. */
export const passengerViewSchema = z.object({
  givenName: z.string(),
  fullName: z.string(),
  nativeName: z.string().nullable(),
});

/** Someone of the booking, before it is said who checks in. */
export const travellerViewSchema = z.object({
  travellerId: z.string(),
  passenger: passengerViewSchema,
  type: z.enum(['adult', 'child', 'infant']),
  /** On whose lap; whoever chooses that traveller chooses this one too. */
  onLapOf: z.string().nullable(),
  state: z.enum(['ready', 'checked-in', 'refused']),
});

/**
 * What tells a booking from another of the same flight: no more of its record locator than that needs, which with the
 * surname would open the booking of a namesake, and the seat where one is held.
 */
export const toldApartSchema = z.object({ locatorEnd: z.string().min(1), seat: z.string().nullable() });

/** One of several flights that the passenger can have come for. */
export const choiceViewSchema = z.object({
  choiceId: z.string(),
  flight: flightViewSchema,
  /** Null where the flight alone says which it is. */
  booking: toldApartSchema.nullable(),
  /** Why it goes without them; null where they can check in for it. */
  gone: z.enum(['cancelled', 'closed']).nullable(),
});

/** Someone who checks in together with the passenger; on a lap there is no seat. */
export const companionViewSchema = z.object({
  travellerId: z.string(),
  passenger: passengerViewSchema,
  seat: seatViewSchema.nullable(),
  alreadyCheckedIn: z.boolean(),
  /** The flights that connect for them; none where they are those of the passenger. */
  ownOnward: flightViewSchema.array(),
});

/** A seat as one traveller may have it. What is blocked for a child may be free for an adult. */
export const mapSeatSchema = z.object({
  number: z.string(),
  row: z.number().int(),
  /** Place across the cabin from the left, from 0; an aisle takes up a place too. */
  column: z.number().int(),
  position: seatPositionSchema,
  state: z.enum(SEAT_STATES),
  exitRow: z.boolean(),
  /** What it costs the traveller: it is theirs once that is paid. */
  price: moneySchema.nullable(),
  notes: z.array(z.enum(SEAT_NOTES)),
});

/** So many are shown beside each other: one for each class above economy. */
export const MOST_UPGRADES = CABIN_CLASSES.length;

/** A higher cabin that the airline offers the traveller for money. */
export const upgradeViewSchema = z.object({
  compartment: z.string(),
  cabin: z.enum(CABIN_CLASSES),
  price: moneySchema,
  gains: z.array(z.enum(UPGRADE_GAINS)),
  /** What was paid for a seat, which is then paid back. */
  givesBack: moneySchema.nullable(),
});
export type UpgradeView = z.infer<typeof upgradeViewSchema>;

/** The cabin in which a traveller may choose; its seats are none where the airline did not tell them. */
export const seatMapViewSchema = z.object({
  travellerId: z.string(),
  /** Everyone of the party who has a seat, and where; or where they will, once what is `due` is paid. */
  travellers: z
    .array(
      z.object({
        travellerId: z.string(),
        passenger: passengerViewSchema,
        seat: z.string(),
        unpaid: z.boolean().optional(),
      }),
    )
    .min(1),
  seats: mapSeatSchema.array(),
  /** Seats that cost something can be paid for here just now. */
  canPay: z.boolean(),
  /** How many seats several of a party have chosen that cost something, and how much together; they are not theirs yet. */
  due: z.object({ seats: z.number().int().positive(), amount: moneySchema }).nullable(),
  /** The cheapest first; none where nothing is offered, or where it cannot be paid for here just now. */
  upgrades: upgradeViewSchema.array().max(MOST_UPGRADES),
});

/** Which of how many passes, and whose. */
/** What is printed for a passenger while they wait. */
export const printedKindSchema = z.enum(['boarding-pass', 'bag-tag', 'receipt', 'itinerary']);

/**
 * A bag to be checked: kilograms as declared, or `weighed` by the kiosk's scale; null where nobody has to say.
 */
export const bagSchema = z.object({
  weight: z.number().positive().max(99).nullable(),
  weighed: z.boolean().optional(),
});

/** What the passenger may check, what they have chosen, and what that costs. */
/** What became of one bag: it goes with its tag, or it stays, for want of one or because the airline refuses it. */
export const bagFateSchema = z.object({
  passenger: passengerViewSchema,
  /** Kilograms; null where nobody asked. */
  weight: z.number().nullable(),
  /** What its tag says; null where it has none. */
  licencePlate: z.string().nullable(),
  goes: z.boolean(),
});
export type BagFate = z.infer<typeof bagFateSchema>;

export const bagsViewSchema = z.object({
  to: placeSchema,
  bags: bagSchema.array(),
  /** So many may be chosen here at most. */
  most: z.number().int().nonnegative(),
  /** Of these so many are free; null where it is weight that counts. */
  pieces: z.number().int().nonnegative().nullable(),
  /** What each free piece may weigh, alone; or what the bags of each passenger may weigh together, one number for each. */
  kilograms: z.number().int().nonnegative().array().min(1),
  /** Kilograms of one bag, whatever is paid. */
  heaviest: z.number().int().positive(),
  /** Checked before, here or elsewhere; and of those how many still wait for a tag. */
  checked: z.number().int().nonnegative(),
  untagged: z.number().int().nonnegative(),
  cost: moneySchema.nullable(),
  canPay: z.boolean(),
  /** What the kiosk's scale says; null where there is none that works. */
  scale: z.enum(['free', 'settling', 'weighed', 'too-heavy']).nullable(),
  /** Whose bags cannot go there, since they fly elsewhere: they check them in a visit of their own. */
  elsewhere: passengerViewSchema.array().optional(),
  /** Where they are given back, if that is not one place: each bag's tag says which. */
  ends: placeSchema.array().min(2).optional(),
});

/** Which of how many passes, or tags, and whose. */
export const passViewSchema = z.object({
  document: printedKindSchema,
  number: z.number().int().positive(),
  of: z.number().int().positive(),
  passenger: passengerViewSchema,
  /** Of what comes instead of a boarding pass: a card that lets nobody board, for whoever waits for a seat. */
  isStandby: z.literal(true).optional(),
  /** Of a pass, where those of the visit are for several flights. */
  flight: z.object({ carrier: z.string(), number: z.string(), to: placeSchema }).optional(),
});

/** A boarding pass on the screen, where the passenger's phone takes a picture of it. */
export const phonePassSchema = z.object({
  passenger: passengerViewSchema,
  flight: flightViewSchema,
  seat: z.string(),
  sequenceNumber: z.number().int().positive(),
  /** Rows of an Aztec code from the top: `1` is a dark module. */
  symbol: z
    .string()
    .regex(/^[01]+$/)
    .array(),
  /** Another one may be on paper already. */
  copy: z.boolean(),
});
export type PhonePass = z.infer<typeof phonePassSchema>;
/**
 * How far the notice of a delay or cancellation is that a passenger may ask for; `waiting` in the printer's output, `out` when
 * they have it.
 */
export const NOTICE_STATES = ['offered', 'after-pass', 'printing', 'waiting', 'out', 'failed'] as const;
export type NoticeState = (typeof NOTICE_STATES)[number];

/** Of whoever waits for a seat: how many do, where they stand themselves, and when it is decided (ISO 8601). */
export const standbyViewSchema = z.object({
  /** Null until they are on the list, and where the airline does not say. */
  place: z.number().int().positive().nullable(),
  waiting: z.number().int().nonnegative(),
  decidedAt: z.string(),
});
export type StandbyView = z.infer<typeof standbyViewSchema>;

/** All that the screens know of the passenger, and only while the visit lasts. */
export const visitViewSchema = z.object({
  visitId: z.uuid(),
  /** What the passenger's profile says that they read, else what they booked in; null where nobody knows, or no kiosk speaks it. */
  language: languageSchema.nullable(),
  passenger: passengerViewSchema,
  member: memberViewSchema.nullable(),
  flight: flightViewSchema,
  seat: seatViewSchema,
  /** Null for whoever has a seat. */
  standby: standbyViewSchema.nullable(),
  companions: companionViewSchema.array(),
  /** The flights that connect to it, in order. */
  onward: flightViewSchema.array(),
  /** Children who sit beside no adult of the party: on the flight from here (null), or on one that connects. */
  apart: z
    .object({
      flight: flightViewSchema.pick({ carrier: true, number: true }).nullable(),
      children: passengerViewSchema.array().min(1),
    })
    .array(),
  /** True when check-in was done before, here or elsewhere: only the pass is missing. */
  alreadyCheckedIn: z.boolean(),
  /** Somebody of them has moved since check-in: the pass that they may hold names another seat. */
  needsNewPass: z.boolean(),
  /** What they had paid for a seat that they have left, and staff have to give back by hand. */
  owedBack: moneySchema.nullable(),
  /** Bags can be tagged here just now. */
  takesBags: z.boolean(),
  /** Check-in has closed: those who are checked in have their passes printed, and bags and seats stay as they are. */
  isClosed: z.literal(true).optional(),
  /** The booking has changed since they confirmed it. */
  changed: z.literal(true).optional(),
});

export type Place = z.infer<typeof placeSchema>;
export type FlightView = z.infer<typeof flightViewSchema>;
export type SeatView = z.infer<typeof seatViewSchema>;
export type MemberView = z.infer<typeof memberViewSchema>;
export type PassengerView = z.infer<typeof passengerViewSchema>;
export type TravellerView = z.infer<typeof travellerViewSchema>;
export type ChoiceView = z.infer<typeof choiceViewSchema>;
export type MapSeat = z.infer<typeof mapSeatSchema>;
export type SeatMapView = z.infer<typeof seatMapViewSchema>;
export type CompanionView = z.infer<typeof companionViewSchema>;
export type Bag = z.infer<typeof bagSchema>;
export type BagsView = z.infer<typeof bagsViewSchema>;
export type PrintedKind = z.infer<typeof printedKindSchema>;
export type PassView = z.infer<typeof passViewSchema>;
export type VisitView = z.infer<typeof visitViewSchema>;
