import type { AskedDetail } from '../contract/travel.ts';
import type { Reservation, TravelDocument } from '../dcs/port.ts';
import type { Member } from '../members/recognise.ts';
import type { TravelAnswer } from '../travel-rules/port.ts';
import type { Refusal } from './eligibility.ts';

/** One person of the party at the kiosk. */
export interface Traveller {
  /** The flight that leaves from here. */
  readonly reservation: Reservation;
  /** The flights that connect to it, in order. */
  readonly onward: readonly Reservation[];
  readonly member: Member | null;
  /** Shown at this kiosk in this visit: the passport or identity card, or what they were found by. */
  readonly document: TravelDocument | null;
  /** Every passport and identity card of theirs that was shown, the last one first: some people have two. */
  readonly identities: readonly TravelDocument[];
  /** Shown beside it: visas and permits. */
  readonly supporting: readonly TravelDocument[];
  /** The airline has not seen yet whether what they hold admits them: they show it, and it is checked here. */
  readonly mustShow: boolean;
  /** Where they live (ISO 3166), once they have said so. */
  readonly residence: string | null;
  /** What they were asked and do not know. */
  readonly notKnown: readonly AskedDetail[];
  /** When they leave the last country again, where the airline knows. */
  readonly stayUntil: string | null;
  /** Read with a character put right: nothing is done with it before they have said that it is right now. */
  readonly toConfirm: TravelDocument | null;
  /** They have said that the conditions are met; that they have no more to show. */
  readonly hasAgreed: boolean;
  /** What the airline was told last of the check of their documents. */
  readonly checkedAs: TravelAnswer | null;
  /** What of it the airline has taken, by its digest; null where it has taken nothing yet. */
  readonly handedOver: string | null;
  readonly hasNoMore: boolean;
  /** Why they cannot check in here; null where they can. */
  readonly refusal: Refusal | null;
}
