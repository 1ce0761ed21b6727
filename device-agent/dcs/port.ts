import type { Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import type {
  BagAllowance,
  CheckedBag,
  CheckedIn,
  Departures,
  Flight,
  Found,
  Identification,
  NumberBlock,
  Paid,
  PartyMember,
  PassengerBags,
  PassengerSeat,
  PassFields,
  Reservation,
  Seat,
  StandbyPlace,
  TravelDocument,
  Upgraded,
  UpgradeOption,
} from './records.ts';

export * from './records.ts';

/** What a pass was given on. */
export const PASS_MEDIA = ['paper', 'phone'] as const;
export type PassMedium = (typeof PASS_MEDIA)[number];
type Answer<T> = Promise<Result<T, Fault>>;

/**
 * Calls that a host may lack, because no host but one that was made for kiosks has them. An adapter names those that it
 * does not offer; each is answered with `dcs.not-offered`, and the kiosk does without.
 */
export const OPTIONAL_CALLS = [
  'updateDocuments',
  'sellSeats',
  'voidPayment',
  'upgradeOptions',
  'sellUpgrade',
  'standbyPlace',
  'joinStandby',
  'rebookOptions',
  'rebook',
  'departures',
  'reserveNumbers',
  'reportCheckIn',
] as const;
export type OptionalCall = (typeof OPTIONAL_CALLS)[number];

/**
 * What the kiosk needs of a departure control system, whoever made it. An adapter turns these into a host's own
 * calls; the reference DCS answers them as they stand. Times are ISO 8601 with the offset of the airport they are
 * read at. Every command carries an idempotency key: asked twice, it happens once and answers the same.
 */
export interface DcsPort {
  /** Left out where every call is offered. */
  readonly notOffered?: readonly OptionalCall[];
  /**
   * Reservations from `from` that this may check in for, soonest first; names match as ICAO 9303 writes them. A host that can
   * tells the party along with the first of them where all are of one record on one flight.
   */
  identify(query: { identification: Identification; from: string }): Answer<Found[]>;
  /**
   * Everyone of the same record on the same journey: this flight, and those that connect to it; with what still stands between
   * each of them and check-in.
   */
  party(query: { reservationId: string }): Answer<PartyMember[]>;
  load(query: { reservationId: string }): Answer<Reservation>;
  seatMap(query: { reservationId: string }): Answer<Seat[]>;
  /**
   * Moves the passenger to a free seat, before check-in or after it, decided by the DCS: `check-in.no-seat` when someone
   * was quicker. A seat that costs something is not given: it is sold.
   */
  assignSeat(command: {
    reservationId: string;
    seat: string;
    chosenBy: 'passenger' | 'preference';
    idempotencyKey: string;
  }): Answer<Reservation>;
  /**
   * Moves passengers of one record to seats that cost something, all of them or none, for exactly what these cost together:
   * `payment.needed` for anything else, `check-in.no-seat` when someone was quicker, be it the same passenger elsewhere,
   * `dcs.refused` for a payment that is void or has bought something.
   */
  sellSeats(command: {
    seats: PassengerSeat[];
    payment: Paid;
    idempotencyKey: string;
  }): Answer<Reservation[]>;
  /** Higher cabins with a free seat that the airline offers this passenger before check-in, the cheapest first. */
  upgradeOptions(query: { reservationId: string }): Answer<UpgradeOption[]>;
  /**
   * Moves the passenger to a higher cabin and a free seat in it, at such a `position` where there is one, for exactly what
   * it costs; the seat they had is free then. Refused as `sellSeats` is.
   */
  sellUpgrade(command: {
    reservationId: string;
    compartment: string;
    position: Seat['position'] | null;
    payment: Paid;
    idempotencyKey: string;
  }): Answer<Upgraded>;
  /**
   * Has a payment that was made for this reservation buy nothing from now on, so that it can be given back. `used` where it
   * has bought what it was for: then that stands.
   */
  voidPayment(command: {
    reservationId: string;
    reference: string;
    idempotencyKey: string;
  }): Answer<{ used: boolean }>;
  /**
   * Checks in, giving a seat when there is none, or when theirs is one that they may not have, such as a child's at an exit:
   * `check-in.see-staff` where no other is left. Without a document where none was shown: `document.needed` where the
   * destination demands one that the booking lacks. A host that can tells the pass along with it.
   */
  checkIn(command: {
    reservationId: string;
    kioskId: string;
    document: TravelDocument | null;
    idempotencyKey: string;
  }): Answer<CheckedIn>;
  /** Where a passenger whose state is `standby` stands, or would. */
  standbyPlace(query: { reservationId: string }): Answer<StandbyPlace>;
  /**
   * Checks a passenger in as standby: they are on the list, with a number and without a seat, until the host gives them one
   * or the flight leaves without them. Refused as `checkIn` is.
   */
  joinStandby(command: {
    reservationId: string;
    kioskId: string;
    document: TravelDocument | null;
    idempotencyKey: string;
  }): Answer<StandbyPlace>;
  /**
   * Hands over everything that the passenger has shown for the journey, the passport among it, and that the kiosk has
   * checked. It takes the place of what was handed over before, and of the booking's own document: passports are renewed.
   * `booking.name-differs` and `booking.birth-date-differs` where a document is someone else's.
   */
  updateDocuments(command: {
    reservationId: string;
    documents: readonly TravelDocument[];
    /** Where they live (ISO 3166), as they said where a rule asked for it. */
    residence?: string | null;
    idempotencyKey: string;
  }): Answer<object>;
  /** The fields of the boarding pass; only for a passenger who is checked in. */
  documents(query: { reservationId: string }): Answer<PassFields>;
  /** A pass was printed, or given to a phone. */
  confirmPrint(command: {
    reservationId: string;
    jobId: string;
    medium: PassMedium;
    idempotencyKey: string;
  }): Answer<object>;
  reportPrintFailure(command: {
    reservationId: string;
    jobId: string;
    outcome: 'failed' | 'unconfirmed';
    idempotencyKey: string;
  }): Answer<object>;
  /**
   * What this passenger may check, what more costs by where it goes, and what they have checked already. `to` where their bags
   * go no farther than there, for they are not checked in to the end of their journey. Refused where the flight takes no bags.
   */
  bagAllowance(query: { reservationId: string; to?: string | undefined }): Answer<BagAllowance>;
  /**
   * Numbers bags of passengers of one record who are checked in, through to where each is checked in to: all of them or none,
   * and each passenger's in the order in which they were asked for. `bags.payment-needed` where they exceed the allowances
   * (`excess.ts`) and not exactly what that comes to together was paid.
   */
  addBags(command: {
    passengers: PassengerBags[];
    payment: Paid | null;
    idempotencyKey: string;
  }): Answer<CheckedBag[][]>;
  /** The tag was printed: the bag may be dropped. An active tag stays active, whatever is told of a later print. */
  activateTag(command: {
    reservationId: string;
    licencePlate: string;
    jobId: string;
    idempotencyKey: string;
  }): Answer<object>;
  reportTagFailure(command: {
    reservationId: string;
    licencePlate: string;
    jobId: string;
    outcome: 'failed' | 'unconfirmed';
    idempotencyKey: string;
  }): Answer<object>;
  /**
   * What a kiosk at `from` needs to check passengers in while the host is away, or to give them their passes again: flights that
   * leave within a day, and of whoever flies on from where one ends the onward flights too.
   */
  departures(query: { from: string }): Answer<Departures>;
  /** Reserves sequence numbers for one kiosk, for use while the host is away. */
  reserveNumbers(command: {
    flightId: string;
    kioskId: string;
    count: number;
    idempotencyKey: string;
  }): Answer<NumberBlock>;
  /**
   * Reports a check-in that a kiosk has done by itself, into the seat that was the passenger's and with a number that
   * was reserved for the kiosk. `check-in.conflict` where either is no longer so: then staff must settle it.
   */
  reportCheckIn(command: {
    reservationId: string;
    kioskId: string;
    document: TravelDocument | null;
    seat: string;
    sequenceNumber: number;
    checkedInAt: string;
    idempotencyKey: string;
  }): Answer<CheckedIn>;
  /**
   * Later flights on which these passengers can fly together instead, soonest to arrive first, and last those whose arrival
   * nobody knows; none where the airline does not rebook them at a kiosk. Of a flight that leaves before the one before it
   * lands, those that can be caught.
   */
  rebookOptions(query: { reservationIds: readonly string[] }): Answer<Flight[]>;
  /**
   * Moves all of them to one of those flights, or none: `check-in.no-seat` where it has filled up meanwhile. Their new
   * reservations, in the same order.
   */
  rebook(command: {
    reservationIds: readonly string[];
    flightId: string;
    idempotencyKey: string;
  }): Answer<Reservation[]>;
}
