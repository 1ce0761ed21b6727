import type { FaultCode } from '../../device-agent/contract/faults.ts';
import { LANGUAGES, type Language } from '../../device-agent/contract/languages.ts';
import type { AgentEvent, KioskCommand, KioskView, Readiness } from '../../device-agent/contract/stream.ts';
import type { VisitView } from '../../device-agent/contract/visit.ts';
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

export type Refusal = Omit<Told<'visit.refused'>, 'type' | 'visitId'>;
export type PrintTrouble = Omit<Told<'pass.failed'>, 'type' | 'visitId'>;

/** Everything that belongs to one passenger. It has one home, so that forgetting it is forgetting one value. */
export interface Visit {
  readonly visitId: string;
  readonly view: VisitView | null;
  readonly refusal: Refusal | null;
  /** The passenger's act; a retry after it goes on with checking in. */
  readonly acknowledged: boolean;
  readonly checkedIn: { readonly seat: string } | null;
  readonly trouble: PrintTrouble | null;
  readonly paper: 'none' | 'waiting' | 'out';
}

export interface JourneyContext {
  readonly effects: JourneyEffects;
  readonly kiosk: KioskView | null;
  readonly readiness: Readiness;
  readonly language: Language;
  readonly documentPresent: boolean;
  readonly helpCalled: boolean;
  /** Why the card or code that was shown last leads no further. */
  readonly notice: FaultCode | null;
  readonly visit: Visit | null;
  readonly measure: VisitMeasure;
}

export const newVisit = (visitId: string): Visit => ({
  visitId,
  view: null,
  refusal: null,
  acknowledged: false,
  checkedIn: null,
  trouble: null,
  paper: 'none',
});

/** The kiosk's first language is what strangers are met in. */
export const firstLanguage = (kiosk: KioskView | null): Language => kiosk?.languages[0] ?? LANGUAGES[0];
