/** Bar coded boarding passes (IATA Resolution 792): what other folders may use of `bcbp/`. */
export { decodeBcbp } from './bcbp/decode.ts';
export { encodeBcbp, encodeSecurity } from './bcbp/encode.ts';
export { type Bcbp, type BcbpLeg, type BcbpProblem, MOST_LEGS } from './bcbp/pass.ts';
