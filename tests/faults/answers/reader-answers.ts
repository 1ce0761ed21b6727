import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { KeypadKey } from '../../../device-agent/contract/keypad.ts';
import type { Overlay, ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type { Situation } from './answers.ts';
import type { KindIn } from './kinds.ts';

/** Every kind of device that speaks unasked. A new one without answers does not compile. */
export type ReaderKind = KindIn<'readers'>;

/** The readers of the demo kiosk, by their kind, and those that are connected in another way. */
export type ReaderName =
  | ReaderKind
  | 'document-reader-lines'
  | 'barcode-reader-serial'
  | 'barcode-reader-wedge'
  | 'card-reader-serial';

/** Where a visit is when a reader fails: what the screens ask for, and what they do not wait for at all. */
export const VISIT_MOMENTS = [
  'closed',
  'at rest',
  'asked for',
  'asked for in a visit',
  'tried in vain',
  'just read',
  'another screen',
  'on its way',
  'pass waits',
  'thanked',
] as const;
export type VisitMoment = (typeof VISIT_MOMENTS)[number];

/**
 * What a reader can do wrong: it has power and says nothing; other bytes; half of everything, and then nothing; a byte
 * at a time; its cable is out; its cable comes out in the middle of a reading and goes in again at once.
 */
export const READER_FAULTS = [
  'silence',
  'garbage',
  'half a reading',
  'slow',
  'unplug',
  'loose plug',
] as const;
export type ReaderFault = (typeof READER_FAULTS)[number];

/** How things stand after somebody has used the reader while it fails, and before anyone has mended it. */
export interface ReaderSituation {
  readonly screen: ScreenName;
  /** What lies over the screen. */
  readonly over: Overlay;
  /** What the passenger was told since, in order, or which key was heard; the same thing over and over counts once. */
  readonly told: readonly (FaultCode | KeypadKey)[];
  /** Visits that began since. */
  readonly visits: number;
  /** What the reader's events told the hub since. */
  readonly events: readonly (FaultCode | 'well')[];
  /** How the reader stands on the staff's wall. */
  readonly wall: 'well' | 'in trouble' | 'lost';
  readonly service: Situation['service'];
}

/** A kind of reader without an answer to one fault at one moment does not compile. */
export type ReaderAnswers = Readonly<Record<VisitMoment, Readonly<Record<ReaderFault, ReaderSituation>>>>;

/** How the reader stands with staff. */
type Standing = Pick<ReaderSituation, 'events' | 'wall' | 'service'>;

export const WELL: Standing = { events: [], wall: 'well', service: 'in-service' };
/** The reader is well; something else has closed the kiosk. */
export const WELL_IN_CLOSED: Standing = { ...WELL, service: 'out-of-service' };

/** The reader is at fault, and told so once; `service` is what that leaves of the kiosk. */
export const troubled = (code: FaultCode, service: ReaderSituation['service']): Standing => ({
  events: [code],
  wall: code === 'device.unplugged' ? 'lost' : 'in trouble',
  service,
});

/** What the screen shows, and what more it tells. */
export const shows = (
  screen: ScreenName,
  standing: Standing,
  more: Partial<Pick<ReaderSituation, 'over' | 'told' | 'visits'>> = {},
): ReaderSituation => ({ screen, over: null, told: [], visits: 0, ...more, ...standing });
