import type { FaultCode } from '../../../device-agent/contract/faults.ts';
import type { BagsView } from '../../../device-agent/contract/visit.ts';
import type { ScreenName } from '../../../kiosk-ui/journey/shown.ts';
import type { Situation } from './answers.ts';

/** Where a visit is when the scale fails. */
export const SCALE_MOMENTS = [
  'at rest',
  'bags asked for',
  'bag put on',
  'bag weighed',
  'confirmation',
] as const;
export type ScaleMoment = (typeof SCALE_MOMENTS)[number];

/** What a scale can do wrong; the last is a load that it cannot weigh. */
export const SCALE_FAULTS = [
  'silence',
  'garbage',
  'half an answer',
  'slow',
  'unplug',
  'loose plug',
  'overload',
] as const;
export type ScaleFault = (typeof SCALE_FAULTS)[number];

export interface ScaleSituation {
  readonly screen: ScreenName;
  /** What the screen says of the scale, and each bag: by its weight where the scale has told it. */
  readonly scale: BagsView['scale'] | 'not shown';
  readonly bags: readonly (number | 'declared')[];
  readonly service: Situation['service'];
  /** The faults that staff are told of. */
  readonly causes: readonly FaultCode[];
}

/** A scale without an answer to one fault at one moment does not compile. */
export type ScaleAnswers = Readonly<Record<ScaleMoment, Readonly<Record<ScaleFault, ScaleSituation>>>>;
