import type { DecodeProblem } from '../problem.ts';

/** What every pass says of a leg (Resolution 792, repeated mandatory items). */
export interface LegItems {
  readonly recordLocator: string;
  readonly from: string;
  readonly to: string;
  /** Operating carrier. */
  readonly carrier: string;
  /** With its leading zeros, and its suffix letter if it has one: `0834`, `0042A`. */
  readonly flightNumber: string;
  /** ISO 8601. The pass gives only the day of the year. */
  readonly date: string;
  /** Null only on a pass of someone not checked in yet. */
  readonly compartment: string | null;
  /** `012C`; `INF` and the like where there is no seat; null while there is none. */
  readonly seat: string | null;
  /** `0025`; null where none is given: infants, receipts. */
  readonly sequenceNumber: string | null;
  /** `0` to `9` and `A`; `1` is checked in. */
  readonly passengerStatus: string;
}

/** What a pass may say of a leg (repeated conditional items). Null: blank, or beyond the end of the section. */
export interface ConditionalLegItems {
  readonly airlineNumericCode: string | null;
  readonly documentSerialNumber: string | null;
  readonly selectee: string | null;
  /** `0` not required, `1` required, `2` performed. */
  readonly internationalDocumentVerification: string | null;
  readonly marketingCarrier: string | null;
  readonly frequentFlyerAirline: string | null;
  readonly frequentFlyerNumber: string | null;
  readonly idAdIndicator: string | null;
  /** `2PC`, `20K`. */
  readonly baggageAllowance: string | null;
  readonly fastTrack: boolean | null;
}

export interface BcbpLeg extends LegItems, ConditionalLegItems {
  /** For individual airline use: any text, its spaces kept. Null when there is none. */
  readonly airlineData: string | null;
  /** Characters of conditional items written. The encoder ends after the last item present when left out. */
  readonly conditionalSize?: number | null;
}

/** What a pass may say once (unique conditional items). */
export interface ConditionalPassItems {
  readonly passengerDescription: string | null;
  readonly sourceOfCheckIn: string | null;
  readonly sourceOfIssuance: string | null;
  /** ISO 8601. The pass gives the last digit of the year and the day of it. */
  readonly issueDate: string | null;
  /** `B` boarding pass, `I` itinerary receipt. */
  readonly documentType: string | null;
  readonly issuer: string | null;
}

export interface Bcbp extends ConditionalPassItems {
  /** `SURNAME/GIVEN NAMES`, of which the field holds 20 characters. */
  readonly passengerName: string;
  readonly electronicTicket: boolean;
  /** Null on a pass of mandatory items alone, which says no version. */
  readonly version: number | null;
  /** Up to three licence plates, each with how many consecutive ones begin at it: 10 digits and 3. */
  readonly bagTags: readonly string[];
  /** One to four. */
  readonly legs: readonly BcbpLeg[];
  readonly security: { readonly type: string; readonly data: string } | null;
  /** As `conditionalSize` of a leg, for the items that a pass has once. */
  readonly conditionalSize?: number | null;
}

export const BCBP_PROBLEMS = [
  'character',
  'too-short',
  'format-code',
  'leg-count',
  'passenger-name',
  'electronic-ticket',
  'record-locator',
  'airport',
  'carrier',
  'flight-number',
  'flight-date',
  'compartment',
  'seat',
  'sequence-number',
  'passenger-status',
  'section-size',
  'version',
  'passenger-description',
  'source',
  'issue-date',
  'document-type',
  'issuer',
  'bag-tag',
  'ticket-number',
  'selectee',
  'document-verification',
  'frequent-flyer',
  'id-ad-indicator',
  'baggage-allowance',
  'fast-track',
  'airline-data',
  'security',
  'left-over',
] as const;
export type BcbpProblemCode = (typeof BCBP_PROBLEMS)[number];

export type BcbpProblem = DecodeProblem<BcbpProblemCode>;

export const MOST_LEGS = 4;
/** Two hexadecimal digits tell every size. */
export const LARGEST_SECTION = 0xff;
