import {
  type ErrorFlag,
  encodeCondition,
  encodeHostStatus,
  type HostStatus,
  type WarningFlag,
} from '../../../hardware/protocol/zpl.ts';
import type { Condition } from '../condition.ts';
import type { ZplModel } from '../models.ts';

const isHeadOpen = ({ coverOpen, headUp }: Condition) => coverOpen || headUp;

/** What the printer says to `~HQES`. Sensors along the paper's way only a kiosk printer has: others find no paper. */
export function conditionAnswer(
  condition: Condition,
  { paused, model }: { readonly paused: boolean; readonly model: ZplModel },
): Uint8Array {
  const isKiosk = model.profile.finish === 'kiosk';
  const { paper, jammed, cutterError, documentInOutput } = condition;
  const errors: [ErrorFlag, boolean][] = [
    ['media-out', paper === 'out' || (jammed && !isKiosk)],
    ['head-open', isHeadOpen(condition)],
    ['cutter-fault', cutterError],
    ['feed-error', jammed && isKiosk],
    ['paused', paused],
  ];
  const warnings: [WarningFlag, boolean][] = [
    ['paper-low', isKiosk && paper === 'low'],
    ['paper-presented', isKiosk && documentInOutput],
  ];
  const holding = <Name>(flags: readonly (readonly [Name, boolean])[]) =>
    flags.filter(([, holds]) => holds).map(([name]) => name);
  return Buffer.from(encodeCondition(holding(errors), holding(warnings)), 'latin1');
}

/** What the printer says to `~HS`: nothing while it lacks paper or its head is open, as the guide has it. */
export function hostStatusAnswer(
  condition: Condition,
  work: Pick<
    HostStatus,
    'paused' | 'labelLength' | 'formatsWaiting' | 'bufferFull' | 'partialFormat' | 'labelsRemaining'
  >,
): Uint8Array {
  if (condition.paper === 'out' || isHeadOpen(condition)) return new Uint8Array(0);
  const trouble = { paperOut: false, memoryCorrupt: false, tooCold: false, tooHot: false, headUp: false };
  const status = { kind: 'host-status', ...trouble, ribbonOut: false, labelWaiting: false, ...work } as const;
  return Buffer.from(encodeHostStatus(status), 'latin1');
}

/** What the printer says to `~HI`: its model, its firmware, dots a millimetre, memory. */
export function identityAnswer({ profile }: ZplModel): Uint8Array {
  const name = profile.model.replace(/^Zebra /, '').split(' ')[0];
  const dots = Math.round(profile.dotsPerMillimetre);
  return Buffer.from(`\x02${name}-${dots === 8 ? 203 : 300}dpi,V84.20.18Z,${dots},8176KB\x03\r\n`, 'latin1');
}

/** What a printer counts over its life. */
export interface Odometers {
  readonly labels: number;
  readonly retracts: number;
}

/** What the printer says to a line of the set-get-do language: `?` to what it does not know. */
export function valueAnswer(line: string, counted: Odometers, unknown: (what: string) => void): Uint8Array {
  const asked = /^\s*U1 getvar "([a-z0-9_.]+)"\s*$/.exec(line)?.[1];
  if (asked === 'odometer.total_label_count') return Buffer.from(`"${counted.labels}"`, 'latin1');
  if (asked === 'odometer.retracts_count') return Buffer.from(`"${counted.retracts}"`, 'latin1');
  if (asked === undefined) {
    unknown('a set-get-do line');
    return new Uint8Array(0);
  }
  unknown(`value ${asked}`);
  return Buffer.from('"?"', 'latin1');
}
