import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { JobState } from '../../../device-agent/hardware/jobs/ledger.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';

/** Where the journey and the document are when a printer fails. */
export const MOMENTS = [
  'before the journey',
  'passport read',
  'status before print',
  'first byte',
  'middle',
  'last byte',
  'presented',
  'afterwards',
] as const;
export type Moment = (typeof MOMENTS)[number];

/** What a printer can do wrong. A jam or a stuck blade is felt at the next movement. */
export const PRINTER_FAULTS = [
  'silence',
  'garbage',
  'half a reply',
  'slow',
  'unplug',
  'paper low',
  'paper out',
  'cover open',
  'head lifted',
  'jam',
  'cutter',
  'retract',
] as const;
export type PrinterFault = (typeof PRINTER_FAULTS)[number];

/** How things stand once a fault has had its effect, and before anyone has mended it. */
export interface Situation {
  readonly screen: ScreenName;
  /** What the screen tells the passenger, where it tells of a fault. */
  readonly code: FaultCode | null;
  readonly service: 'in-service' | 'degraded' | 'out-of-service';
  /** The faults that staff are told of. */
  readonly causes: readonly FaultCode[];
  /** How the ledger, and the last event of each, says that the jobs ended. */
  readonly jobs: readonly JobState[];
  /** Where each piece of paper is, and whether it shows something broken. */
  readonly paper: readonly string[];
}

/** A printer without an answer to one fault at one moment does not compile. */
export type Answers = Readonly<Record<Moment, Readonly<Record<PrinterFault, Situation>>>>;

type Service = Pick<Situation, 'service' | 'causes'>;
type Documents = Pick<Situation, 'jobs' | 'paper'>;

const NOTHING: Documents = { jobs: [], paper: [] };
export const WELL: Service = { service: 'in-service', causes: [] };
export const LOW: Service = { service: 'degraded', causes: ['printer.paper-low'] };
export const stops = (code: FaultCode): Service => ({ service: 'out-of-service', causes: [code] });

/** What remains of a piece of paper that something has torn, or that was never cut. */
export const TORN = 'in-printer spoiled incomplete';

/** Any screen that tells of no fault. */
export const shows = (screen: ScreenName, service: Service, documents: Documents = NOTHING): Situation => ({
  ...{ screen, code: null },
  ...service,
  ...documents,
});

/** The kiosk is out of service; `documents` are those of visits that are over. */
export const closed = (code: FaultCode, documents: Documents = NOTHING): Situation => ({
  ...{ screen: 'out-of-service', code },
  ...stops(code),
  ...documents,
});

/** Certainly not printed: nothing of it is on paper. */
export const notPrinted = (code: FaultCode): Situation => ({
  ...{ screen: 'print-failed', code },
  ...stops(code),
  ...{ jobs: ['failed'], paper: [] },
});

/** Nobody knows, and nothing is claimed; `paper` is where it really is. */
export const inDoubt = (
  code: FaultCode,
  paper: readonly string[],
  service: Service = stops(code),
): Situation => ({
  ...{ screen: 'print-unconfirmed', code },
  ...service,
  ...{ jobs: ['unknown'], paper },
});

/** Pulled back by the presenter itself, before anyone took it. */
export const PULLED_BACK: Situation = {
  ...{ screen: 'print-failed', code: 'print.pulled-back' },
  ...WELL,
  ...{ jobs: ['retracted'], paper: ['retracted'] },
};
