import type { DecodeProblem } from '../problem.ts';

/** Why a message of the family could not be read, or a value not be written. */
export const AEA_PROBLEMS = ['aea.header', 'aea.element', 'aea.logo', 'aea.value'] as const;
export type AeaProblemCode = (typeof AEA_PROBLEMS)[number];
export type AeaProblem = DecodeProblem<AeaProblemCode>;
