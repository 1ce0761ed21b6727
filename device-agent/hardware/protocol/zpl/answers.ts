/**
 * What a ZPL printer answers. Source: Zebra's programming guide for `~HS`, `~HQES` and the odometers. The
 * guide also says that `~HS` is not answered while paper or ribbon are out, the head is open or too hot.
 */
import { ok, type Result } from '../../../../config/result.ts';
import { problem } from '../problem.ts';
import type { ZplProblem } from './problem.ts';

const STX = String.fromCharCode(2);
const ETX = String.fromCharCode(3);
const LINE = '\r\n';

/**
 * Errors and warnings, then what is in the buffer: both take effect at once, whatever the printer is doing. The line end
 * ends a question that a pulled cable has cut off, and means nothing elsewhere.
 */
export const ASK_STATUS = Buffer.from(`${LINE}~HQES~HS`, 'latin1');
/** Labels printed over the printer's life, without form feeds and calibration. */
export const ASK_LABEL_COUNT = Buffer.from(`! U1 getvar "odometer.total_label_count"${LINE}`, 'latin1');
/** Documents that the presenter has pulled back since its count was last reset. */
export const ASK_RETRACTS = Buffer.from(`! U1 getvar "odometer.retracts_count"${LINE}`, 'latin1');
/** Forgets the format that is coming in, and everything that was received before it. */
export const CANCEL = Buffer.from('~JX~JA', 'latin1');
/** Ends a pause. */
export const RESUME = Buffer.from('~PS', 'latin1');
/** Parts the paper where it stands, and pulls back what the presenter holds: kiosk printers only. */
export const CUT_NOW = Buffer.from('^XA^CN1^XZ', 'latin1');
export const RETRACT_NOW = Buffer.from('^XA^CP1^XZ', 'latin1');

/** Error flags of `~HQES`. Those from the paper path on are a kiosk printer's alone. */
export const ERROR_FLAGS = {
  'media-out': 0x1,
  'ribbon-out': 0x2,
  'head-open': 0x4,
  'cutter-fault': 0x8,
  'head-too-hot': 0x10,
  'motor-too-hot': 0x20,
  'head-element-bad': 0x40,
  'head-not-detected': 0x80,
  'firmware-invalid': 0x100,
  'thermistor-open': 0x200,
  paused: 0x10000,
  'retract-jam': 0x1000,
  'presenter-not-running': 0x2000,
  'feed-error': 0x4000,
  'path-not-cleared': 0x8000,
  'retract-timed-out': 0x20000,
  'mark-not-calibrated': 0x40000,
  'mark-not-found': 0x80000,
} as const;
export type ErrorFlag = keyof typeof ERROR_FLAGS;

/** Warning flags that say something to a kiosk: of sensors, the one in the presenter's mouth. */
export const WARNING_FLAGS = {
  'calibration-needed': 0x1,
  'cleaning-needed': 0x2,
  'head-worn': 0x4,
  'paper-low': 0x8,
  'paper-presented': 0x100,
} as const;
export type WarningFlag = keyof typeof WARNING_FLAGS;

export interface ConditionAnswer {
  readonly kind: 'condition';
  readonly errors: ReadonlySet<ErrorFlag>;
  /** There is an error that has no name here. */
  readonly otherErrors: boolean;
  readonly warnings: ReadonlySet<WarningFlag>;
}

/** The three strings of `~HS`, as far as they say something. */
export interface HostStatus {
  readonly kind: 'host-status';
  readonly paperOut: boolean;
  readonly paused: boolean;
  /** Dots. */
  readonly labelLength: number;
  readonly formatsWaiting: number;
  readonly bufferFull: boolean;
  readonly partialFormat: boolean;
  readonly memoryCorrupt: boolean;
  readonly tooCold: boolean;
  readonly tooHot: boolean;
  readonly headUp: boolean;
  readonly ribbonOut: boolean;
  readonly labelWaiting: boolean;
  readonly labelsRemaining: number;
}

/** A value of the set-get-do language; a printer that does not know the name says `?`. */
export interface ValueAnswer {
  readonly kind: 'value';
  readonly value: string;
}

export type ZplAnswer = ConditionAnswer | HostStatus | ValueAnswer;

const flagsOf = <Name extends string>(flags: Readonly<Record<Name, number>>, bits: number): Set<Name> =>
  new Set((Object.keys(flags) as Name[]).filter((name) => (bits & flags[name]) !== 0));
const bitsOf = <Name extends string>(flags: Readonly<Record<Name, number>>, names: Iterable<Name>): number =>
  [...names].reduce((sum, name) => sum | flags[name], 0);
const ALL_ERRORS = bitsOf(ERROR_FLAGS, Object.keys(ERROR_FLAGS) as ErrorFlag[]);

/** The answer to `~HQES`, without STX and ETX. */
export function decodeCondition(text: string): Result<ConditionAnswer, ZplProblem> {
  const line = (word: string) => `\\s*${word}:\\s*([01]) ([0-9A-F]{8}) ([0-9A-F]{8})\\s*`;
  const found = new RegExp(`^\\s*PRINTER STATUS\\s*${line('ERRORS')}${line('WARNINGS')}$`, 'i').exec(text);
  if (!found) return problem('zpl.answer', 0, 'this is no answer to ~HQES');
  const [, isError, , errors = '', isWarning, , warnings = ''] = found;
  const bits = isError === '1' ? Number.parseInt(errors, 16) : 0;
  const known = flagsOf(ERROR_FLAGS, bits);
  return ok({
    kind: 'condition',
    errors: known,
    otherErrors: isError === '1' && (known.size === 0 || (bits & ~ALL_ERRORS) !== 0),
    warnings: flagsOf(WARNING_FLAGS, isWarning === '1' ? Number.parseInt(warnings, 16) : 0),
  });
}

const hex = (bits: number) => bits.toString(16).toUpperCase().padStart(8, '0');

/** As the printer writes it, STX to ETX. */
export function encodeCondition(errors: Iterable<ErrorFlag>, warnings: Iterable<WarningFlag>): string {
  const line = (name: string, bits: number) =>
    `   ${name.padEnd(15)} ${bits === 0 ? 0 : 1} 00000000 ${hex(bits)}`;
  const lines = [
    '  PRINTER STATUS',
    line('ERRORS:', bitsOf(ERROR_FLAGS, errors)),
    line('WARNINGS:', bitsOf(WARNING_FLAGS, warnings)),
  ];
  return `${STX}${LINE}${lines.join(LINE)}${LINE}${ETX}${LINE}`;
}

const FIRST = /^(\d{3}),([01]),([01]),(\d{4,5}),(\d{3}),([01]),([01]),([01]),(\d{3}),([01]),([01]),([01])$/;
const SECOND = /^(\d{3}),(\d),([01]),([01]),([01]),([0-9A-Z]),(\d),([01]),(\d{8}),([01]),(\d{3})$/;
const THIRD = /^(\d{4}),([01])$/;

/** The answer to `~HS`: its three strings, each without STX and ETX. */
export function decodeHostStatus(strings: readonly string[]): Result<HostStatus, ZplProblem> {
  const [first, second, third] = [FIRST, SECOND, THIRD].map((shape, place) =>
    shape.exec(strings[place] ?? ''),
  );
  if (!first || !second || !third || strings.length !== 3)
    return problem('zpl.answer', 0, 'these are not the three strings of ~HS');
  const [, , paperOut, paused, length, formats, full, , partial, , corrupt, cold, hot] = first;
  const [, , , headUp, ribbonOut, , , , waiting, remaining] = second;
  return ok({
    kind: 'host-status',
    paperOut: paperOut === '1',
    paused: paused === '1',
    labelLength: Number(length),
    formatsWaiting: Number(formats),
    bufferFull: full === '1',
    partialFormat: partial === '1',
    memoryCorrupt: corrupt === '1',
    tooCold: cold === '1',
    tooHot: hot === '1',
    headUp: headUp === '1',
    ribbonOut: ribbonOut === '1',
    labelWaiting: waiting === '1',
    labelsRemaining: Number(remaining),
  });
}

/** As the printer writes it: three strings, STX to ETX each. */
export function encodeHostStatus(status: HostStatus): string {
  const flag = (holds: boolean) => (holds ? '1' : '0');
  const number = (value: number, digits: number) =>
    String(Math.min(value, 10 ** digits - 1)).padStart(digits, '0');
  const { paperOut, paused, bufferFull, partialFormat, memoryCorrupt, tooCold, tooHot } = status;
  const buffer = [flag(bufferFull), '0', flag(partialFormat), '000'];
  const trouble = [flag(memoryCorrupt), flag(tooCold), flag(tooHot)];
  // Four digits, and a fifth where it takes one.
  const length = number(status.labelLength, status.labelLength > 9999 ? 5 : 4);
  const waiting = number(status.formatsWaiting, 3);
  const strings = [
    ['030', flag(paperOut), flag(paused), length, waiting, ...buffer, ...trouble],
    [
      '001',
      '0',
      flag(status.headUp),
      flag(status.ribbonOut),
      '0',
      '2',
      '6',
      flag(status.labelWaiting),
    ].concat(number(status.labelsRemaining, 8), '1', '000'),
    ['1234', '0'],
  ];
  return strings.map((fields) => `${STX}${fields.join(',')}${ETX}${LINE}`).join('');
}
