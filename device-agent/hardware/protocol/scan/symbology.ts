/** Code characters of ISO/IEC 15424, the AIM symbology identifiers. */
const SYMBOLOGIES = {
  A: 'code-39',
  B: 'telepen',
  C: 'code-128',
  D: 'code-one',
  E: 'ean-upc',
  F: 'codabar',
  G: 'code-93',
  H: 'code-11',
  I: 'interleaved-2-of-5',
  K: 'code-16k',
  L: 'pdf417',
  M: 'msi',
  N: 'anker',
  O: 'codablock',
  P: 'plessey',
  Q: 'qr-code',
  R: '2-of-5-straight',
  S: '2-of-5',
  U: 'maxicode',
  X: 'other',
  d: 'data-matrix',
  e: 'gs1-databar',
  z: 'aztec',
} as const;

export type Symbology = (typeof SYMBOLOGIES)[keyof typeof SYMBOLOGIES] | 'unknown';

/** `]`, a letter for the symbology, and a modifier of it: `]L0`, `]z3`. */
const AIM_ID = /^\][A-Za-z][0-9A-Za-z]/;
const AIM_ID_LENGTH = 3;

export const isAimId = (text: string): boolean => text.length === AIM_ID_LENGTH && AIM_ID.test(text);

/** The symbology that an identifier names; `unknown` for letters that the standard leaves open, and for none. */
export function symbologyOf(aimId: string | null): Symbology {
  const letter = aimId?.charAt(1) ?? '';
  return letter in SYMBOLOGIES ? SYMBOLOGIES[letter as keyof typeof SYMBOLOGIES] : 'unknown';
}

/** Parts a scan into its symbology identifier, if one is in front, and the data. */
export function splitAimId(text: string): { readonly aimId: string | null; readonly data: string } {
  if (!AIM_ID.test(text)) return { aimId: null, data: text };
  return { aimId: text.slice(0, AIM_ID_LENGTH), data: text.slice(AIM_ID_LENGTH) };
}
