import type { DecodeProblem } from '../problem.ts';
import type { AamvaCountry } from './issuers.ts';

export const AAMVA_PROBLEMS = [
  'not-aamva',
  'too-long',
  'version',
  'issuer',
  'country',
  'directory',
  'subfile',
  'length',
  'truncated',
  'element',
  'duplicate-element',
  'missing-element',
  'name',
  'document-number',
  'date',
  'date-order',
  'sex',
  'truncation',
] as const;
export type AamvaProblemCode = (typeof AAMVA_PROBLEMS)[number];
export type AamvaProblem = DecodeProblem<AamvaProblemCode>;

/**
 * Ways of writing that contradict the standard, that some issuers or readers are known to have, and that leave no
 * doubt about what is meant. Whatever else contradicts it is refused.
 */
export const AAMVA_ODDITIES = [
  /** Other control characters than LF, RS and CR after `@`, or not all of them. */
  'header-separators',
  /** `AAMVA` where `ANSI ` belongs: Maryland, North Carolina. */
  'file-type',
  /** The jurisdiction's own version is missing, or there where version 1 has none: Illinois. */
  'jurisdiction-version',
  /** Another number of subfiles than there are. */
  'entry-count',
  /** A subfile does not begin where the directory says, but where it follows: Ontario says 0. */
  'offset',
  /** A subfile without its type in front: West Virginia. */
  'subfile-type',
  /** A length that is wrong where the next subfile's offset is right, Colorado, or of a subfile that is not read. */
  'length',
  /** The last terminator is missing: a reader took it for the end of the scan. */
  'terminator',
  /** The symbol is filled up behind its end: Puerto Rico with digits, Colorado with blanks. */
  'filling',
  /** Elements divided by RS or FS instead of LF. */
  'element-separator',
  /** CR LF where LF belongs, as some readers rewrite it and Colorado writes it. */
  'line-ends',
  /** A date in the order of another country or version: West Virginia, Maryland. */
  'date-order',
  /** A date with hyphens or strokes: North Carolina. */
  'date-separators',
  /** The name in the elements of another version. */
  'name-elements',
] as const;
export type AamvaOddity = (typeof AAMVA_ODDITIES)[number];

/** What identification needs of a licence or card. Address, height and the like stay in the barcode. */
export interface Aamva {
  readonly kind: 'driving-licence' | 'identity-card';
  /** 1 to 10: of the standards of 2000 to 2020. */
  readonly version: number;
  readonly issuer: {
    readonly number: string;
    readonly country: AamvaCountry;
    /** ISO 3166-2 without the country; null where the number is not known here. */
    readonly jurisdiction: string | null;
  };
  readonly documentNumber: string;
  readonly surname: string;
  /** Empty when the holder has but one name. */
  readonly givenNames: string;
  /** Whether a name was cut to fit; null where it is not told, as before version 4. */
  readonly truncated: { readonly surname: boolean | null; readonly givenNames: boolean | null };
  /** ISO 8601, as all dates here. */
  readonly birthDate: string;
  readonly issueDate: string | null;
  readonly expiryDate: string;
  readonly sex: 'M' | 'F' | 'X';
  readonly oddities: readonly AamvaOddity[];
}
