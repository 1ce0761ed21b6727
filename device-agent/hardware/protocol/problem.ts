import { err } from '../../../config/result.ts';

/**
 * Why a decoder refused its input, or an encoder its value. `offset` counts characters from the start of the
 * text. The message names the field and the place and never what stood there: it may be logged.
 */
export interface DecodeProblem<Code extends string = string> {
  readonly code: Code;
  readonly offset: number;
  readonly message: string;
}

export const problem = <Code extends string>(code: Code, offset: number, message: string) =>
  err<DecodeProblem<Code>>({ code, offset, message });
