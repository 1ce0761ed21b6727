/** Bar coded boarding passes (IATA Resolution 792): what other folders may use of `bcbp/`. */
export { decodeBcbp } from './bcbp/decode.ts';
export { encodeBcbp } from './bcbp/encode.ts';
export type { Bcbp, BcbpLeg, BcbpProblem } from './bcbp/pass.ts';
