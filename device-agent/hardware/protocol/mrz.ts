/** Machine readable zones of travel documents (ICAO 9303): what other folders may use of `mrz/`. */
export { decodeMrz } from './mrz/decode.ts';
export { encodeMrz } from './mrz/encode.ts';
export { isExitEntryPermit, readExitEntryPermit } from './mrz/exit-entry-permit.ts';
export type { CorrectedCharacter, Mrz, MrzFields, MrzFormat, MrzProblem } from './mrz/fields.ts';
export { isStateCode } from './mrz/states.ts';
