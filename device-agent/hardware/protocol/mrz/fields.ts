import type { DecodeProblem } from '../problem.ts';

/** The sizes of ICAO 9303, parts 4 to 7. */
export type IcaoFormat = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B';
/** And the French identity card of before 2021, which has a form of its own. */
export type MrzFormat = IcaoFormat | 'FRENCH-ID';

/** What a machine readable zone says. Text is `A-Z`, `0-9` and spaces; fillers at the end of a field are gone. */
export interface MrzFields {
  readonly format: MrzFormat;
  /** One or two letters: `P`, `PO`, `I`, `ID`, `V` … */
  readonly documentCode: string;
  /** ICAO code: three letters, or `D` for Germany. */
  readonly issuingState: string;
  /** The primary identifier. People with a single name have only this. */
  readonly surname: string;
  /** The secondary identifier, or empty. Either name may be cut off where the line ended. */
  readonly givenNames: string;
  /** A filler within it (a space or a special character on the document) reads as a space. */
  readonly documentNumber: string;
  readonly nationality: string;
  /** ISO 8601. An unknown day or month stays out (`1974-08`, `1974`); null when wholly unknown. */
  readonly birthDate: string | null;
  /** `X` is printed as a filler: unspecified. */
  readonly sex: 'M' | 'F' | 'X';
  /** As `birthDate`; null on documents that do not expire. */
  readonly expiryDate: string | null;
  /**
   * What the issuer added, fillers within it kept as `<`. TD1 has room for it on two lines: when both are used,
   * the first part, one space, the second part.
   */
  readonly optionalData: string;
}

/** A character that was read as its look-alike. Line and column count from 1, as ICAO 9303 does. */
export interface CorrectedCharacter {
  readonly field: CheckedField;
  readonly line: number;
  readonly column: number;
}

export interface Mrz extends MrzFields {
  /** Empty for a zone that was right as read, else the one character that was put right. */
  readonly corrected: readonly CorrectedCharacter[];
}

export const CHECKED_FIELDS = [
  'documentNumber',
  'documentNumberCheckDigit',
  'birthDate',
  'birthDateCheckDigit',
  'expiryDate',
  'expiryDateCheckDigit',
  'optionalData',
  'optionalDataCheckDigit',
  'compositeCheckDigit',
] as const;
export type CheckedField = (typeof CHECKED_FIELDS)[number];

export const MRZ_PROBLEMS = [
  'line-count',
  'line-length',
  'character',
  'document-code',
  'issuing-state',
  'nationality',
  'name',
  'document-number',
  'sex',
  'birth-date',
  'expiry-date',
  'optional-data',
  'check-digit',
  'composite-check-digit',
] as const;
export type MrzProblemCode = (typeof MRZ_PROBLEMS)[number];

/** `offset` counts in the lines put end to end, without separators. */
export type MrzProblem = DecodeProblem<MrzProblemCode>;
