import type { DisruptionCause } from '../disruption-causes.ts';
import type { CaseState, FailureKind } from '../service-failures.ts';

/** Someone of the demo, invented, and plainly so. */
export interface DemoPerson {
  readonly key: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName: string | null;
  readonly passport: {
    readonly number: string;
    readonly issuingState: string;
    readonly nationality: string;
    readonly birthDate: string;
    readonly expiryDate: string;
    readonly sex: 'M' | 'F' | 'X';
    /** The printed lines are spoilt on purpose: one digit changed, or half of them missing. */
    readonly spoilt?: 'tampered' | 'unreadable';
  };
  /** Held beside the passport, and shown when it is asked for. */
  readonly visa?: { readonly number: string; readonly issuingState: string; readonly expiryDate: string };
  readonly booking: {
    readonly recordLocator: string;
    /** A flight number of `DEMO_FLIGHTS`. */
    readonly flight: string;
    readonly seat: string | null;
    readonly ticketSerial: string;
    readonly specialServices: readonly string[];
    /** A BCP 47 tag: the language that they booked in, where the airline kept it. */
    readonly language?: string;
    /** Waits for a seat. */
    readonly standby?: true;
    /** False where nobody has told the airline of their passport. */
    readonly holdsDocument?: false;
    /** The airline does not know when they leave the last country again; else it is nine days after the flight. */
    readonly stay?: 'unknown';
    /** Others are in the record. `onLapOf` is the key of the adult on whose lap an infant travels. */
    readonly party?: { readonly type: 'adult' | 'child' | 'infant'; readonly onLapOf?: string };
  } | null;
  /** Another flight of the same day, under a record of its own. */
  readonly alsoFlies?: NonNullable<DemoPerson['booking']>;
  readonly member: {
    readonly number: string;
    readonly tier: 'gold' | 'silver' | 'member';
    readonly seatPosition: 'window' | 'middle' | 'aisle' | null;
    readonly seatZone: 'front' | 'middle' | 'back' | null;
    /** A BCP 47 tag: what their profile says that they read. */
    readonly language?: string;
    /** In what the airline has failed them, and how their case stands. */
    readonly complaint?: {
      readonly complaintId: string;
      readonly state: CaseState;
      readonly failure: FailureKind;
      readonly cause: DisruptionCause;
      readonly hoursAgo: number;
    };
  } | null;
  /** What happens when their passport is shown, for the rack's page. */
  readonly story: string;
}

export const passport = (
  number: string,
  state: string,
  birthDate: string,
  expiryDate: string,
  sex: 'M' | 'F' | 'X',
) => ({
  number,
  issuingState: state,
  nationality: state,
  birthDate,
  expiryDate,
  sex,
});
