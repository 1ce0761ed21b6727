import { ok, type Result } from '../../../config/result.ts';
import { type DecodeProblem, problem } from './problem.ts';

/**
 * What a scale answers when it is asked what it weighs: the Mettler-Toledo Standard Interface Command Set, level 0
 * (MT-SICS reference manual, `SI`), which scales of many makers speak. Lines of ASCII end with `\r\n`.
 */
export type Weighing =
  /** `isSteady`: the load does not move any more. Kilograms, below zero where something was taken off after taring. */
  | { readonly is: 'weight'; readonly kilograms: number; readonly isSteady: boolean }
  | { readonly is: 'too-heavy' }
  /** The pan is not in its place. */
  | { readonly is: 'too-light' }
  /** It is doing something else just now, such as warming up. */
  | { readonly is: 'busy' };

/** Asks for the weight at once, whether it is steady or not. */
export const ASK_WEIGHT = 'SI\r\n';

const UNITS = { kg: 1, g: 0.001, lb: 0.453_592_37 } as const;
/** Kilograms beyond which no scale for bags weighs: a figure of more was misheard. */
const HEAVIEST = 1000;
const WEIGHT = /^S ([SD]) +(-?\d{1,7}(?:\.\d{1,4})?) (kg|g|lb)$/;
const SIGNS: Readonly<Record<string, Weighing>> = {
  'S I': { is: 'busy' },
  'S +': { is: 'too-heavy' },
  'S -': { is: 'too-light' },
};

/** Reads one line of a scale, without its ending. */
export function decodeWeighing(line: string): Result<Weighing, DecodeProblem<'weight'>> {
  const sign = Object.hasOwn(SIGNS, line) ? SIGNS[line] : undefined;
  if (sign) return ok(sign);
  const [, state, figure = '', unit = ''] = WEIGHT.exec(line) ?? [];
  if (state === undefined) return problem('weight', 0, 'no answer to a question for the weight');
  const kilograms = Number(figure) * UNITS[unit as keyof typeof UNITS];
  if (Math.abs(kilograms) > HEAVIEST) return problem('weight', 0, 'heavier than any scale weighs');
  return ok({ is: 'weight', kilograms, isSteady: state === 'S' });
}

/** Characters that the figure of a weight takes, filled with spaces in front. */
const FIGURE = 10;

/** The line of a scale that answers so, in kilograms. */
export function encodeWeighing(weighing: Weighing): string {
  if (weighing.is === 'busy') return 'S I\r\n';
  if (weighing.is === 'too-heavy') return 'S +\r\n';
  if (weighing.is === 'too-light') return 'S -\r\n';
  const { kilograms, isSteady } = weighing;
  return `S ${isSteady ? 'S' : 'D'} ${kilograms.toFixed(2).padStart(FIGURE)} kg\r\n`;
}
