import type { WayToBeFound } from '../../config/identification.ts';
import type { Result } from '../../config/result.ts';
import type { FaultCode } from '../contract/faults.ts';
import type { Language } from '../contract/languages.ts';
import type { AskedDocument } from '../contract/travel.ts';
import type { NoticeState, PassengerView, PhonePass } from '../contract/visit.ts';
import type { CheckedBag, Flight, Reservation, Seat, TravelDocument } from '../dcs/port.ts';
import type { BagPlan } from './bag-plan.ts';
import type { Done, PartyPass } from './check-in-party.ts';
import type { Disrupted } from './disrupted.ts';
import type { Refusal } from './eligibility.ts';
import type { ExitAnswers } from './exit-seats.ts';
import type { OwedDocument } from './owed.ts';
import type { LeftBehind, Stranded } from './rebooking.ts';
import type { Recovery } from './recovery.ts';
import type { SeatedTraveller } from './seat-party.ts';
import type { FoundBy, Traveller } from './travellers.ts';

/**
 * What a visit waits for. While a pass is `presented`, it lies in the output: nobody else may begin before it is taken
 * or pulled back.
 */
export type Stage =
  | 'identifying'
  | 'choosing'
  | 'gathering'
  | 'awaiting-document'
  | 'awaiting-answer'
  | 'awaiting-detail'
  | 'awaiting-exit-answer'
  | 'ready'
  | 'checking-in'
  | 'issuing'
  | 'settling-bags'
  | 'bags-failed'
  | 'presented'
  | 'issued'
  | 'not-issued'
  | 'refused';

/** Of whom something is waited for, and which documents would do. */
export interface Asked {
  readonly passengerId: string;
  readonly wants: readonly AskedDocument[];
  readonly mayType: readonly AskedDocument[];
}

/** Why bags were not taken, and whether asking again can help. */
export interface BagsFailure {
  readonly code: FaultCode;
  readonly canRetry: boolean;
}

/** A bag of a visit, as far as it has come: without a licence plate the airline has not numbered it. */
export interface BagFate {
  readonly passenger: PassengerView;
  readonly weight: number | null;
  readonly licencePlate: string | null;
}

export type Step = () => Promise<Result<void, Refusal>>;

/** A pass that was shown for a phone, and what its code says. */
export interface ShownPass {
  readonly pass: PhonePass;
  readonly barcode: string;
  readonly reservationId: string;
  readonly flight: Flight;
  /** Where their booking would have it sent; it never reaches the screens whole. */
  readonly email: string | null;
}

/** One party in front of the kiosk. It lives in memory only, and dies with the page that shows it. */
export interface Visit {
  readonly visitId: string;
  readonly startedAt: number;
  readonly by: WayToBeFound;
  stage: Stage;
  language: Language;
  /** By what somebody in particular was found, or a whole party. */
  foundBy: FoundBy;
  /** Shown to be found by, and read with a character put right: nobody is looked for before they have said that it is right. */
  unconfirmed: TravelDocument | null;
  /** The flights that the passenger chooses from. */
  choices: readonly Reservation[];
  /** Who was found, and not only their party; null until then. */
  found: Reservation | null;
  /** Whose flight leaves without them, what they are offered instead, and what of it is chosen. */
  leftBehind: LeftBehind | null;
  chosenInstead: string | null;
  /** Whose flight is long delayed or out of their reach, and what they are offered instead. */
  stranded: Stranded | null;
  /** Flights, long delayed or lost to them, that they keep or that nothing is offered for: they are not asked again. */
  readonly settled: Set<string>;
  /** Their booking is another one than they confirmed: they are asked to look again. */
  isChanged: boolean;
  /** Whose flight does not go as planned: they may have a notice of it; and how far that is. */
  disrupted: Disrupted | null;
  notice: NoticeState | null;
  /** What makes good a failure of the airline, once they are checked in. */
  recovery: Recovery | null;
  /** Everyone of the booking, then those who check in. */
  travellers: readonly Traveller[];
  /** Of whom a document, or an answer, is waited for, and which documents. */
  asked: Asked | null;
  seated: readonly SeatedTraveller[];
  /** What each has said of sitting at an exit: nobody is asked twice. */
  exitAnswers: ExitAnswers;
  /** Seats that cost something, by the reservations of those of a party who chose them: theirs once all of them are paid. */
  unpaidSeats: ReadonlyMap<string, Seat>;
  /** Settled once every seat that was chosen is the passenger’s, or is not. */
  seatChanges: Promise<void>;
  /** The step to take again when the airline did not answer; null when nothing may be retried. */
  again: Step | null;
  acknowledged: boolean;
  /** `none` where only tags are wanted. */
  wantsPasses: 'paper' | 'phone' | 'none';
  /** What was shown for a phone, once it was. */
  onPhone: readonly ShownPass[] | null;
  /** Seats and numbers by reservation, so far. */
  readonly checkedIn: Map<string, Done>;
  /** Everyone who is checked in, on each flight. */
  party: readonly PartyPass[];
  /** Where nobody has asked for bags there is no plan. */
  bags: BagPlan | null;
  /** The bags that are numbered, by whose they are. */
  added: ReadonlyMap<string, readonly CheckedBag[]>;
  /** Why the others of them were not numbered: told once the tags of those that were are out. */
  bagsFailure: BagsFailure | null;
  /** The bags of the visit, in the order in which they were chosen, as far as they have come. */
  bagFates: readonly BagFate[];
  /** Licence plates whose tags are out, and of those the ones that the airline refuses. */
  tagged: ReadonlySet<string>;
  refusedTags: ReadonlySet<string>;
  /** Of so many of these the passenger was told. */
  toldTags: number;
  /** What is printed just now, one after the other: passes first, then tags. */
  owed: readonly OwedDocument[];
  /** How many of these are out. */
  issued: number;
  /** The document that is being issued may be on paper: another one is a reprint. */
  mayHaveBeenPrinted: boolean;
  /** What the passenger who waits for a document was told last. */
  canReprint: boolean;
}

/** One does not sell to somebody whose bag is lost: nor to whoever stands beside them. */
export const maySellTo = ({ seated }: Visit): boolean => !seated.some(({ member }) => member?.hasComplaint);

export const newVisit = (visitId: string, by: WayToBeFound, startedAt: number): Visit => ({
  visitId,
  startedAt,
  by,
  stage: 'identifying',
  language: 'en',
  foundBy: { document: null, isPersonal: false },
  unconfirmed: null,
  choices: [],
  found: null,
  leftBehind: null,
  chosenInstead: null,
  stranded: null,
  settled: new Set(),
  isChanged: false,
  disrupted: null,
  notice: null,
  recovery: null,
  travellers: [],
  asked: null,
  seated: [],
  exitAnswers: new Map(),
  unpaidSeats: new Map(),
  seatChanges: Promise.resolve(),
  again: null,
  acknowledged: false,
  wantsPasses: 'paper',
  onPhone: null,
  checkedIn: new Map(),
  party: [],
  bags: null,
  added: new Map(),
  bagsFailure: null,
  bagFates: [],
  tagged: new Set(),
  refusedTags: new Set(),
  toldTags: 0,
  owed: [],
  issued: 0,
  mayHaveBeenPrinted: false,
  canReprint: false,
});
