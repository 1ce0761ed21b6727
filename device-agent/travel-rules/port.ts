import type { FaultCode } from '../contract/faults.ts';
import type { AcknowledgedCondition, AskedDetail, AskedDocument } from '../contract/travel.ts';
import type { TravelDocument } from '../dcs/port.ts';

/** One flight of the journey. Times are ISO 8601 with the offset of the airport they are read at. */
export interface TravelLeg {
  readonly from: string;
  readonly to: string;
  readonly departure: string;
  readonly arrival: string | null;
}

/** Whom and what a document check is asked about. What is null is not known, and is never taken for good. */
export interface TravelQuery {
  /** Everything that the traveller has shown: passports, identity cards, visas, permits, in any order. */
  readonly documents: readonly TravelDocument[];
  /** Where they live (ISO 3166). */
  readonly residence: string | null;
  readonly birthDate: string | null;
  /** An adult of the same booking comes along. */
  readonly accompanied: boolean;
  /** All flights of the journey in their order, transit airports among them. */
  readonly legs: readonly TravelLeg[];
  /** The day (ISO 8601) on which they leave the last country again, by a return or onward flight. */
  readonly stayUntil: string | null;
}

/** What only a person can judge, in the words of the rules: for staff and for the record, never personal. */
export const STAFF_CONDITIONS = [
  'unknown-destination',
  'unknown-nationality',
  'unknown-transit',
  'unknown-arrival',
  'unknown-expiry',
  'unknown-birth-date',
  'authorisation',
  'onward-flight',
  'rule-has-lapsed',
  'minor-alone',
] as const;
export type StaffCondition = (typeof STAFF_CONDITIONS)[number];

/** Why someone is not admitted. */
export type TravelReason = Extract<FaultCode, 'document.expired' | 'document.needed' | `travel.${string}`>;

export type TravelAnswer =
  | { readonly verdict: 'ok' }
  | {
      readonly verdict: 'conditional';
      /** What the passenger must say is so. */
      readonly passenger: readonly AcknowledgedCondition[];
      /** What staff must look at; where there is any, no kiosk lets the passenger go on. */
      readonly staff: readonly StaffCondition[];
      /** What must be known of them first: until it is, nobody goes on. */
      readonly asks: readonly AskedDetail[];
      /** What would settle it without them, any one of it. */
      readonly wants: readonly AskedDocument[];
    }
  | {
      readonly verdict: 'not-ok';
      readonly reason: TravelReason;
      /** What would help, any one of it; none where nothing that could be shown helps. */
      readonly wants: readonly AskedDocument[];
    };

/** Answers from best to worst, from 0. Of two refusals the one is better that something shown can still cure. */
export function rankOf(answer: TravelAnswer): number {
  if (answer.verdict === 'ok') return 0;
  if (answer.verdict === 'conditional') return answer.staff.length === 0 ? 1 : 2;
  return answer.wants.length > 0 ? 3 : 4;
}

/**
 * Whether someone may travel on what they hold: Timatic and its like, or the rules of `config/travel-rules`. It is asked
 * of everyone whose documents the airline has not checked, and asked again with every document that is shown.
 */
export interface TravelCheck {
  check(query: TravelQuery): Promise<TravelAnswer>;
}
