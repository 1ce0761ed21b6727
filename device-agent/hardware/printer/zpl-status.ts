import type { FaultCode } from '../../contract/faults.ts';
import type { ConditionAnswer, ErrorFlag, HostStatus } from '../protocol/zpl.ts';
import type { PrinterStatus } from './status.ts';

/**
 * What a flag means, worst first: the first that holds is what counts. A presenter that stands still, or could not be
 * cleared, has paper in its way (inferred from the words of the guide). A mark that is not found is paper that lies wrong.
 */
const FAULTS: readonly (readonly [FaultCode, readonly ErrorFlag[]])[] = [
  ['printer.cutter', ['cutter-fault']],
  ['printer.defect', ['head-element-bad', 'head-not-detected', 'firmware-invalid', 'thermistor-open']],
  ['printer.jam', ['path-not-cleared', 'feed-error', 'presenter-not-running', 'retract-jam']],
  ['printer.head-up', ['head-open']],
  ['printer.paper-out', ['media-out', 'mark-not-found', 'mark-not-calibrated']],
  ['printer.ribbon-out', ['ribbon-out']],
  ['printer.too-hot', ['head-too-hot', 'motor-too-hot']],
  ['printer.paused', ['paused']],
];

/** No trouble, though it is among the errors: a document that nobody took was pulled back in its own time. */
const HARMLESS: ReadonlySet<ErrorFlag> = new Set(['retract-timed-out']);

function faultIn(condition: ConditionAnswer, host: HostStatus | null): FaultCode | null {
  for (const [code, flags] of FAULTS) {
    if (flags.some((flag) => condition.errors.has(flag))) return code;
  }
  if (condition.otherErrors || [...condition.errors].some((flag) => !HARMLESS.has(flag)))
    return 'printer.defect';
  // Some firmware tells only one of the two what is wrong.
  if (host === null) return null;
  if (host.memoryCorrupt) return 'printer.defect';
  if (host.headUp) return 'printer.head-up';
  if (host.paperOut) return 'printer.paper-out';
  if (host.ribbonOut) return 'printer.ribbon-out';
  if (host.tooHot) return 'printer.too-hot';
  return host.paused ? 'printer.paused' : null;
}

/**
 * The status as `~HQES` and `~HS` tell it together. `host` is null where the printer gave no answer to `~HS`. Of sensors of
 * the paper path only a printer with a presenter tells.
 */
export function zplStatus(
  condition: ConditionAnswer,
  host: HostStatus | null,
  { presenter }: { readonly presenter: boolean },
): PrinterStatus {
  const documentInOutput = presenter && condition.warnings.has('paper-presented');
  const code = faultIn(condition, host);
  if (code) return { state: 'fault', code, documentInOutput };
  return { state: 'ready', paperLow: condition.warnings.has('paper-low'), documentInOutput };
}

/** Something of what was sent is still to be printed, or still to come. */
export const isAtWork = (host: HostStatus): boolean =>
  host.formatsWaiting > 0 || host.partialFormat || host.labelsRemaining > 0 || host.labelWaiting;
