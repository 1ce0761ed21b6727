import type { Conversation } from '../../device-agent/contract/conversation.ts';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import type { Money, Purpose } from '../../device-agent/contract/money.ts';
import type { RecoveryView } from '../../device-agent/contract/recovery.ts';
import type { SaleItem } from '../../device-agent/contract/sale.ts';
import type { AgentEvent, KioskCommand, KioskView, Readiness } from '../../device-agent/contract/stream.ts';
import type { TypedDocument } from '../../device-agent/contract/travel.ts';
import type {
  BagsView,
  ChoiceView,
  NoticeState,
  PassView,
  PhonePass,
  PrintedKind,
  StandbyView,
  TravellerView,
  VisitView,
} from '../../device-agent/contract/visit.ts';
import type { Access } from './access.ts';
import type { VisitMeasure } from './visit-measure.ts';

/** All that a journey does to the world. */
export interface JourneyEffects {
  readonly send: (command: KioskCommand) => void;
  /** Take the kiosk back from another page. */
  readonly reconnect: () => void;
  /** Milliseconds; only differences matter. */
  readonly now: () => number;
}

type Told<T extends AgentEvent['type']> = Extract<AgentEvent, { type: T }>;

/** Whose document is asked for, which ones would do, and what was wrong with the last one. */
export type DocumentFor = Omit<Told<'visit.document-needed'>, 'type' | 'visitId'>;
export type LeftOut = Told<'visit.checked-in'>['leftOut'];
export type Refusal = Omit<Told<'visit.refused'>, 'type' | 'visitId'>;
/** Another document, a card or the reference may lead where this one did not. */
export const canTryAnotherWay = ({ code }: Pick<Refusal, 'code'>): boolean =>
  /^(document|booking|travel)\./.test(code);
export type PrintTrouble = Omit<Told<'pass.failed'>, 'type' | 'visitId' | 'pass'>;
export type BagsTrouble = Omit<Told<'bags.failed'>, 'type' | 'visitId'>;
/** What a passenger types to be found. */
export interface Search {
  readonly reference: string;
  readonly surname: string;
}

export interface Payment {
  readonly purpose: Purpose;
  readonly amount: Money;
  /** What of it is whose, where it is for several. */
  readonly items: readonly SaleItem[];
  readonly paid: boolean;
  /** It is not known yet, and is being found out. */
  readonly isChecked: boolean;
}

/** Everything that belongs to one passenger. It has one home, so that forgetting it is forgetting one value. */
export interface Visit {
  readonly visitId: string;
  readonly view: VisitView | null;
  readonly refusal: Refusal | null;
  /** The flights, and then the people, that the passenger chooses among. */
  readonly choices: readonly ChoiceView[];
  /** The flight in whose place they choose one, and which they may keep; null where there is none. */
  readonly keptFlight: ChoiceView | null;
  readonly party: readonly TravellerView[];
  /** Whose document is waited for, and what was wrong with the last one. */
  readonly documentFor: DocumentFor | null;
  /** What they have typed of it: where something is wrong, that is corrected, and not all of it typed again. */
  readonly typed: TypedDocument | null;
  /** What the passenger is asked to say yes or no to. */
  readonly documentRead: Omit<Told<'visit.document-read'>, 'type' | 'visitId'> | null;
  /** What a rule asks of one of them. */
  readonly detail: Omit<Told<'visit.detail-needed'>, 'type' | 'visitId'> | null;
  readonly conditions: Omit<Told<'visit.conditions'>, 'type' | 'visitId'> | null;
  readonly exitSeat: Omit<Told<'visit.exit-seat'>, 'type' | 'visitId'> | null;
  /** Where the party can sit; null while the airline is being asked. */
  readonly seats: Pick<Told<'visit.seats'>, 'map' | 'problem'> | null;
  /** The passenger's act; a retry after it goes on with checking in. */
  readonly acknowledged: boolean;
  readonly checkedIn: {
    readonly seat: string;
    readonly leftOut: LeftOut;
    readonly standby: StandbyView | null;
  } | null;
  /** The pass that is being issued, or was last. */
  readonly pass: PassView | null;
  /** What is to be printed next, until the agent tells of it; null where that is the pass, or what is told of. */
  readonly awaited: PrintedKind | 'standby-card' | null;
  /** The bags that the passenger has chosen; `away` where none can be taken here. */
  readonly bags: BagsView | null;
  readonly bagsAway: boolean;
  /** What was chosen when they went to the bags: going back leaves it so. */
  readonly bagsBefore: BagsView | null;
  /** The passenger holds a pass already, and wants tags alone. */
  readonly tagsOnly: boolean;
  /** The passes that are shown for a phone; `away` where they cannot be. */
  readonly phonePasses: readonly PhonePass[] | 'away' | null;
  /** Where the booking would have them sent, as far as it may be shown. */
  readonly mailTo: string | null;
  /** What became of sending them. */
  readonly mailed: 'asked' | 'queued' | 'failed' | null;
  /** No paper is wanted. */
  readonly phoneOnly: boolean;
  readonly payment: Payment | null;
  readonly hasReceipt: boolean;
  readonly bagsTrouble: BagsTrouble | null;
  readonly trouble: PrintTrouble | null;
  readonly paper: 'none' | 'waiting' | 'out';
  /** Of a flight that does not go as planned. */
  readonly notice: NoticeState | null;
  /** What makes good a failure of the airline, and whether it was on the screen. */
  readonly recovery: RecoveryView | null;
  readonly sawRecovery: boolean;
}

export interface JourneyContext {
  readonly effects: JourneyEffects;
  readonly kiosk: KioskView | null;
  readonly readiness: Readiness;
  readonly language: Language;
  /** This passenger has said which: none is offered any more. */
  readonly choseLanguage: boolean;
  /** How this passenger uses the kiosk, and whether a headset is in its socket. */
  readonly access: Access;
  readonly headset: boolean;
  readonly documentPresent: boolean;
  /** It has lain there since before anyone began, or was asked for it: whoever lays theirs down now is not told to lift it. */
  readonly documentLeft: boolean;
  readonly helpCalled: boolean;
  /** What they and staff write to each other; null where nobody has begun to. */
  readonly conversation: Conversation | null;
  /** Why the card or code that was shown last leads no further. */
  readonly notice: FaultCode | null;
  /** What they have typed to be found: one wrong letter is corrected, and not all of it typed again. */
  readonly search: Search | null;
  readonly visit: Visit | null;
  /** Whoever was here last was sent away by their time, and not by themselves. */
  readonly hasExpired: boolean;
  readonly measure: VisitMeasure;
}

export const newVisit = (visitId: string): Visit => ({
  visitId,
  view: null,
  refusal: null,
  choices: [],
  keptFlight: null,
  party: [],
  documentFor: null,
  typed: null,
  documentRead: null,
  detail: null,
  conditions: null,
  exitSeat: null,
  seats: null,
  acknowledged: false,
  checkedIn: null,
  pass: null,
  awaited: null,
  bags: null,
  bagsAway: false,
  bagsBefore: null,
  tagsOnly: false,
  phonePasses: null,
  mailTo: null,
  mailed: null,
  phoneOnly: false,
  payment: null,
  hasReceipt: false,
  bagsTrouble: null,
  trouble: null,
  paper: 'none',
  notice: null,
  recovery: null,
  sawRecovery: false,
});

/** The kiosk's first language is what strangers are met in. */
export const firstLanguage = (kiosk: KioskView | null): Language => kiosk?.languages[0] ?? LANGUAGES[0];
