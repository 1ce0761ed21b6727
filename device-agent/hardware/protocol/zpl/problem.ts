import type { DecodeProblem } from '../problem.ts';

/** Why a value cannot be written in ZPL, or an answer or a picture not be read. */
export const ZPL_PROBLEMS = ['zpl.value', 'zpl.graphic', 'zpl.answer'] as const;
export type ZplProblemCode = (typeof ZPL_PROBLEMS)[number];
export type ZplProblem = DecodeProblem<ZplProblemCode>;
