import type { SeatNote } from '../../../config/seat-notes.ts';
import type { Money } from '../../contract/money.ts';
import type { ImportedFlight } from '../reference/import-schema.ts';

/** A departure of the host's inventory: one leg, which is a segment of every journey that flies it. */
export interface Departure {
  readonly segmentKey: string;
  readonly legKey: string;
  readonly carrier: string;
  readonly number: string;
  readonly origin: string;
  readonly destination: string;
  /** ISO 8601 with the offset of the airport they are read at. */
  readonly departure: string;
  readonly arrival: string;
  readonly disruption: { readonly kind: 'delayed' | 'cancelled'; readonly scheduledDeparture: string } | null;
  /** Minutes before departure. */
  readonly boardingBefore: number;
  readonly terminal: string | null;
  readonly gate: string | null;
  readonly checkInOpens: string;
  readonly checkInCloses: string;
  /** A cabin of `config/seat-maps`. */
  readonly cabin: string;
  readonly accountingCode: string | null;
  readonly seatPrices: Readonly<Partial<Record<SeatNote, Money>>>;
  /** What moving up to a compartment costs, and what comes with it. */
  readonly upgradePrices: ImportedFlight['upgradePrices'];
  /** The last boarding sequence given. */
  lastSequence: number;
}

/** `P` passport, `I` identity card, `R` permit, `V` visa. */
export interface HostDocument {
  readonly key: string;
  readonly typeCode: 'P' | 'I' | 'R' | 'V';
  readonly number: string;
  readonly issuedBy: string | null;
  readonly birthDate: string | null;
  /** Somebody has looked at the document itself. */
  readonly isVerified: boolean;
  /** ISO date; no scan tells it. */
  readonly issuedDate?: string;
}

/** Whether the authorities' demand for a document is met. */
export const hasVerifiedIdentity = (documents: readonly HostDocument[]): boolean =>
  documents.some(({ typeCode, isVerified }) => isVerified && (typeCode === 'P' || typeCode === 'I'));

interface HostPerson {
  readonly last: string;
  readonly first: string;
  readonly birthDate: string | null;
  readonly documents: HostDocument[];
  /** Three letters. */
  residentCountry?: string;
}

/** Infants have no record of their own: they are their adult's. */
export type HostInfant = HostPerson;

export interface HostPassenger extends HostPerson {
  readonly passengerKey: string;
  readonly alternateKey: string;
  readonly type: 'ADT' | 'CHD';
  readonly program: { readonly code: string; readonly number: string } | null;
  readonly infant: HostInfant | null;
  /** The authorities want to see them. */
  readonly inhibited: boolean;
}

/** `status` as the host numbers it: 1 checked, 2 removed, 3 added. */
export interface HostBag {
  readonly baggageKey: string;
  readonly osTag: string;
  readonly taggedTo: string;
  readonly weight: number;
  readonly status: 1 | 2 | 3;
}

/** Whether a bag was taken off the booking again. */
export const isRemoved = ({ status }: HostBag): boolean => status === 2;

/** One passenger on one segment. `liftStatus` as the host numbers it: 0 default, 1 checked in, 2 boarded. */
export interface HostTraveller {
  seat: string | null;
  liftStatus: 0 | 1 | 2;
  boardingSequence: number;
  readonly ssrs: readonly string[];
  readonly ticket: string | null;
  readonly infantTicket: string | null;
  readonly selectee: string | null;
  readonly fastTrack: boolean | null;
  /** As it is printed: `2PC`, `20K`. */
  readonly allowance: string | null;
  readonly bags: HostBag[];
}

export interface HostSegment {
  readonly segmentKey: string;
  isStandby: boolean;
  /** Who goes first where seats are few: the lowest. Null for whoever has a seat coming. */
  readonly priorityCode: string | null;
  /** Of everyone on it: a class belongs to the segment. */
  cabinOfService: string;
  /** By passenger key. */
  readonly travellers: Record<string, HostTraveller>;
}

export interface HostBooking {
  readonly bookingKey: string;
  readonly recordLocator: string;
  /** Grows with every change that is committed: a session that began before cannot commit over it. */
  version: number;
  readonly passengers: HostPassenger[];
  readonly journeys: { readonly journeyKey: string; readonly segments: HostSegment[] }[];
  readonly comments: { readonly key: string; readonly text: string }[];
  /** The language that it was booked in, as whoever booked it is written to. */
  readonly cultureCode: string | null;
  /** What is owed and what was paid. */
  readonly fees: HostFee[];
  readonly payments: HostPayment[];
}

/** What was paid, or given back of a payment before: then less than nothing. */
export interface HostPayment {
  readonly reference: string;
  readonly amount: Money;
  readonly refundOf: string | null;
}

/** What someone owes on top of their fare, on one segment; by nobody in particular where both are null. */
export interface HostFee {
  readonly code: 'OWED' | 'XBAG' | 'SEAT' | 'UPGR';
  readonly amount: Money;
  readonly passengerKey: string | null;
  readonly segmentKey: string | null;
}

/** What a journey over these departures is called. */
export const journeyKeyOf = (flown: readonly Pick<HostSegment, 'segmentKey'>[]): string =>
  Buffer.from(flown.map(({ segmentKey }) => segmentKey).join('^')).toString('base64url');

/** What a booking owes, in minor units. */
export const balanceDue = ({ fees, payments }: HostBooking): number =>
  [...fees].reduce((sum, { amount }) => sum + amount.minorUnits, 0) -
  payments.reduce((sum, { amount }) => sum + amount.minorUnits, 0);

type FeeOwner = Pick<HostFee, 'code' | 'passengerKey' | 'segmentKey'>;

const isOwnedBy = (fee: HostFee, { code, passengerKey, segmentKey }: FeeOwner): boolean =>
  fee.code === code && fee.passengerKey === passengerKey && fee.segmentKey === segmentKey;

/**
 * What is left to pay of a price: what a passenger owes for seats of a segment already counts towards any other seat of it,
 * and what they owe for a cabin towards a higher one. Null where nothing is left.
 */
export function feeLeft({ fees }: HostBooking, price: Money | null, owner: FeeOwner): Money | null {
  if (!price) return null;
  const before = fees
    .filter((fee) => isOwnedBy(fee, owner))
    .reduce((sum, { amount }) => sum + amount.minorUnits, 0);
  const left = price.minorUnits - before;
  return left > 0 ? { ...price, minorUnits: left } : null;
}

/** Those fees are owed no more. */
export function dropFees({ fees }: HostBooking, owner: FeeOwner): void {
  fees.splice(0, fees.length, ...fees.filter((fee) => !isOwnedBy(fee, owner)));
}

export const segmentsOf = ({ journeys }: HostBooking): HostSegment[] =>
  journeys.flatMap(({ segments }) => segments);

/** Standby belongs to a segment with everyone on it: who waits there are those who have no seat. */
export const waitsForSeat = (
  { isStandby }: Pick<HostSegment, 'isStandby'>,
  { seat }: Pick<HostTraveller, 'seat'>,
): boolean => isStandby && seat === null;

/** How many seats a segment has coming; whoever waits for one has none. */
export const seatsWanted = (segment: HostSegment): number =>
  Object.values(segment.travellers).filter((one) => !waitsForSeat(segment, one)).length;

export interface Place {
  readonly segment: HostSegment;
  readonly passenger: HostPassenger;
  readonly traveller: HostTraveller;
}

/** A passenger on a segment, by either of their keys; undefined where they are not on it. */
export function placeOf(booking: HostBooking, segmentKey: string, key: string): Place | undefined {
  const segment = segmentsOf(booking).find((one) => one.segmentKey === segmentKey);
  const passenger = booking.passengers.find(
    ({ passengerKey, alternateKey }) => passengerKey === key || alternateKey === key,
  );
  const traveller = passenger && segment?.travellers[passenger.passengerKey];
  return segment && passenger && traveller ? { segment, passenger, traveller } : undefined;
}
