import type { Conversation } from '../../device-agent/contract/conversation.ts';
import type { FaultCode } from '../../device-agent/contract/faults.ts';
import type { Language } from '../../device-agent/contract/languages.ts';
import type { RecoveryView } from '../../device-agent/contract/recovery.ts';
import type { KioskView } from '../../device-agent/contract/stream.ts';
import type {
  AcknowledgedCondition,
  AskedDetail,
  AskedDocument,
  DocumentRead,
  TypedDocument,
} from '../../device-agent/contract/travel.ts';
import type {
  BagFate,
  BagsView,
  ChoiceView,
  FlightView,
  NoticeState,
  PassengerView,
  PassView,
  PhonePass,
  Place,
  PrintedKind,
  SeatMapView,
  StandbyView,
  TravellerView,
  UpgradeView,
  VisitView,
} from '../../device-agent/contract/visit.ts';

import type { Access } from './access.ts';
import type { DocumentFor, LeftOut, Payment, Search, Visit } from './context.ts';

/** What each screen is given, by its name. A new screen is one entry here, one view, one state. */
export interface ScreenProps {
  'out-of-service': {
    reason: 'agent-away' | 'not-ready' | 'replaced';
    cause: FaultCode | null;
    /** Something lies on the reader, as far as is known: whoever is sent away must not leave it. */
    documentPresent: boolean;
  };
  welcome: { languages: readonly Language[]; documentPresent: boolean };
  guidance: { documentPresent: boolean };
  /** Typing what finds the booking; `before`: what they have typed already, and may correct. */
  'find-booking': { before: Search | null };
  identifying: Record<never, never>;
  /** `instead`: of one that is gone, or long delayed; `kept`: the one that is theirs, where they may keep it. */
  'choose-flight': {
    choices: readonly ChoiceView[];
    instead: boolean;
    kept: ChoiceView | null;
    notice: NoticeState | null;
  };
  'choose-travellers': { travellers: readonly TravellerView[] };
  'show-document': DocumentFor & { documentPresent: boolean };
  /** Typing what stands on it. */
  'type-document': {
    passenger: PassengerView;
    documents: readonly AskedDocument[];
    /** What they typed and may correct. */
    before: TypedDocument | null;
  };
  /** Whether a document was read right. */
  'check-document': { passenger: PassengerView; document: DocumentRead };
  /** Typing what a rule needs to know of this traveller. */
  'tell-detail': { passenger: PassengerView; detail: AskedDetail; problem: FaultCode | null };
  /** Whether all is so that lets this traveller in. */
  'travel-conditions': { passenger: PassengerView; conditions: readonly AcknowledgedCondition[] };
  /** What is asked of whoever comes with a seat at an exit. */
  'exit-seat': { passenger: PassengerView; seat: string };
  refused: {
    code: FaultCode;
    notice: NoticeState | null;
    canRetry: boolean;
    hasAlternatives: boolean;
    opensAt: string | null;
    closedAt: string | null;
    /** Where a person sees to it, if not where passengers check in. */
    desk: Place['names'] | null;
    helpCalled: boolean;
  };
  /** The map is null while the airline is being asked. */
  'choose-seat': { map: SeatMapView | null; problem: FaultCode | null };
  /** Higher cabins, and the seat that is theirs. */
  'choose-cabin': { offers: readonly UpgradeView[]; seat: string };
  confirm: {
    visit: VisitView;
    bags: BagsView | null;
    bagsAway: boolean;
    canHavePhonePass: boolean;
    notice: NoticeState | null;
    /** A language that the passenger may want to go on in. */
    offered: Language | null;
  };
  /** How many bags; `null` until the airline has said what is allowed. */
  bags: { bags: BagsView | null; alreadyCheckedIn: boolean };
  /** The terminal asks for a card, or it was taken. */
  pay: Payment;
  /** Not all bags go; `code` says why, and of the money. */
  'bags-failed': { code: FaultCode; canRetry: boolean; bags: readonly BagFate[]; helpCalled: boolean };
  /** The tags are out: how they are put on. `bagsAreLeft`: not all bags go, of which the next screen tells. */
  'fix-tags': { places: readonly Place[]; tags: number; bagsAreLeft: boolean; leftOut: LeftOut };
  progress: {
    stage: 'checking-in' | 'preparing' | 'at-printer';
    flight: FlightView;
    seat: string;
    pass: PassView | null;
    /** What was asked for, while nothing is told of it yet; where this is not there either, it is the pass. */
    awaited?: PrintedKind | 'standby-card';
    /** The pass is for their phone: nothing is printed. */
    forPhone?: boolean;
  };
  'take-pass': { flight: FlightView; seat: string; pass: PassView | null };
  /** To be photographed, one after the other. */
  'phone-pass': {
    passes: readonly PhonePass[];
    /** They stand in for paper, and the printer is not known to fail. */
    canHavePaper: boolean;
    canMail: boolean;
    mailTo: Visit['mailTo'];
    mailed: Visit['mailed'];
  };
  'print-failed': {
    flight: FlightView;
    seat: string;
    pass: PassView | null;
    code: FaultCode;
    canReprint: boolean;
    /** A phone may stand in for the paper. */
    canHavePhonePass: boolean;
  };
  'print-unconfirmed': {
    flight: FlightView;
    seat: string;
    pass: PassView | null;
    code: FaultCode;
    canReprint: boolean;
    /** A phone may stand in for the paper. */
    canHavePhonePass: boolean;
    helpCalled: boolean;
  };
  /** `isAsked`: they have accepted, and the airline is being asked. */
  recovery: { recovery: RecoveryView; isAsked: boolean };
  goodbye: {
    passenger: VisitView['passenger'];
    flight: FlightView;
    seat: string;
    hasPass: boolean;
    hasReceipt: boolean;
    canHaveItinerary: boolean;
    /** Where they stand who wait for a seat. */
    standby: StandbyView | null;
    canHavePhonePass: boolean;
    notice: NoticeState | null;
    /** How far the paper of the voucher is that they were given, where they were. */
    voucher?: RecoveryView['paper'];
    /** Who of the party, or which flight, staff must still settle. */
    leftOut: LeftOut;
    documentPresent: boolean;
    /** When they have come here: what is on another day is told with its day. */
    at: string;
  };
}

export type ScreenName = keyof ScreenProps;

export type Screen = {
  [N in ScreenName]: { readonly screen: N; readonly props: ScreenProps[N] };
}[ScreenName];

export const JOURNEY_STEPS = ['passport', 'confirm', 'pass', 'gate'] as const;
export type JourneyStep = (typeof JOURNEY_STEPS)[number];

/** What surrounds every screen. */
export interface Frame {
  readonly kiosk: KioskView | null;
  readonly language: Language;
  readonly languages: readonly Language[];
  readonly access: Access;
  readonly headset: boolean;
  /** Where in the visit this is; `null` outside of one. */
  readonly step: JourneyStep | null;
  readonly canGoBack: boolean;
  /** Giving up ends the visit here: nothing is on its way that cannot be called back, or lies where it would be left. */
  readonly canCancel: boolean;
  readonly canCallHelp: boolean;
  readonly helpCalled: boolean;
}

/** What lies over the screen. */
export type Overlay =
  | 'help'
  | 'conversation'
  | 'are-you-there'
  | 'notice'
  | 'leaving'
  | 'access'
  | 'languages'
  | null;

/** Everything visible at one moment. */
export interface Shown {
  readonly current: Screen;
  readonly frame: Frame;
  readonly overlay: Overlay;
  /** What the notice is about; `null` when there is none. */
  readonly notice: FaultCode | null;
  /** The screen has come back to its beginning because nobody did anything. */
  readonly hasExpired: boolean;
  /** What is written to staff and by them; `null` where nobody has begun to. */
  readonly conversation: Conversation | null;
}

/** Nothing is to be seen, but where a picture is to be taken of the screen. */
export const isDark = ({ current, frame }: Pick<Shown, 'current' | 'frame'>): boolean =>
  frame.access.isDark && current.screen !== 'phone-pass';
