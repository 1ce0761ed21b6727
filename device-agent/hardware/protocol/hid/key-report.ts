import { ok, type Result } from '../../../../config/result.ts';
import { type DecodeProblem, problem } from '../problem.ts';
import { keyFor } from './keyboard-layout.ts';

export const KEY_REPORT_PROBLEMS = ['report-length', 'reserved', 'rollover'] as const;
export type KeyReportProblem = DecodeProblem<(typeof KEY_REPORT_PROBLEMS)[number]>;

/** The keys that are down: what a keyboard reports whenever that changes. */
export interface KeyReport {
  /** Bits of `MODIFIER`. */
  readonly modifiers: number;
  /** Usages of HID usage page 07h, up to six. */
  readonly usages: readonly number[];
}

/** The report of the boot protocol (HID 1.11, appendix B.1): modifiers, a reserved byte, six keys. */
export const KEY_REPORT_LENGTH = 8;
const MOST_KEYS = 6;
/** Usages 1 to 3 say that too many keys are down to tell which. */
const LAST_ERROR = 3;

/** Reads one report, with or without a report id in front. */
export function decodeKeyReport(report: Uint8Array): Result<KeyReport, KeyReportProblem> {
  const first = report.length - KEY_REPORT_LENGTH;
  if (first !== 0 && first !== 1) return problem('report-length', 0, 'a keyboard report has 8 bytes');
  const [modifiers = 0, reserved, ...keys] = report.subarray(first);
  if (reserved !== 0) return problem('reserved', first + 1, 'the reserved byte is not zero');
  if (keys.some((usage) => usage > 0 && usage <= LAST_ERROR))
    return problem('rollover', first + 2, 'too many keys are down');
  return ok({ modifiers, usages: keys.filter((usage) => usage !== 0) });
}

/** Writes a report. More keys than it has room for throw. */
export function encodeKeyReport({ modifiers, usages }: KeyReport): Uint8Array {
  if (usages.length > MOST_KEYS) throw new RangeError(`a keyboard report has room for ${MOST_KEYS} keys`);
  const report = new Uint8Array(KEY_REPORT_LENGTH);
  report[0] = modifiers;
  report.set(usages, 2);
  return report;
}

/** Nothing is down. */
export const KEYS_UP = encodeKeyReport({ modifiers: 0, usages: [] });

/** The reports of a keyboard on which this text is typed: each key down and up. What has no key throws. */
export function encodeTyping(text: string): Uint8Array[] {
  return [...text].flatMap((character) => {
    const key = keyFor(character);
    if (!key) throw new RangeError('a US keyboard has no key for one of the characters');
    return [encodeKeyReport({ modifiers: key.modifiers, usages: [key.usage] }), KEYS_UP];
  });
}

/**
 * Tells which keys have just gone down: a key that is held appears in every report and counts once. With `releaseLost`
 * a report of the very same keys means that they were let go and pressed again.
 */
export function keyWatcher() {
  let down: readonly number[] = [];
  return ({ usages }: KeyReport, releaseLost = false): readonly number[] => {
    const isSame = usages.length === down.length && usages.every((usage) => down.includes(usage));
    if (releaseLost && isSame) down = [];
    const pressed = usages.filter((usage, index) => !down.includes(usage) && usages.indexOf(usage) === index);
    down = usages;
    return pressed;
  };
}
