/** Driving licences and identity cards of North America (AAMVA): what other folders may use of `aamva/`. */
export { decodeAamva } from './aamva/decode.ts';
export { type AamvaWriting, encodeAamva } from './aamva/encode.ts';
export {
  AAMVA_ODDITIES,
  AAMVA_PROBLEMS,
  type Aamva,
  type AamvaOddity,
  type AamvaProblem,
} from './aamva/licence.ts';
