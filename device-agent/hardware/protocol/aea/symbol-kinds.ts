/** Symbols that AEA forms ask for, whatever the printer can draw of them. */
export type AeaSymbology = 'itf' | 'code39' | 'code128' | 'pdf417' | 'aztec' | 'qr' | 'datamatrix';

/**
 * The letter behind `B`. Public forms show 1 for the licence plate's Interleaved 2 of 5, and 6 and R for the PDF417 of
 * boarding passes. The others are inferred.
 */
const LETTERS: Readonly<Record<string, AeaSymbology>> = {
  '1': 'itf',
  '2': 'code39',
  '3': 'code128',
  '6': 'pdf417',
  R: 'pdf417',
  P: 'pdf417',
  A: 'aztec',
  Q: 'qr',
  D: 'datamatrix',
};

export const isMatrix = (symbology: AeaSymbology): boolean =>
  symbology !== 'itf' && symbology !== 'code39' && symbology !== 'code128';

/** The symbology of a letter; `null` when the letter is not known. */
export const symbologyOf = (letter: string): AeaSymbology | null =>
  Object.hasOwn(LETTERS, letter) ? (LETTERS[letter] ?? null) : null;

/** The first letter that stands for it. */
export const letterOf = (symbology: AeaSymbology): string =>
  Object.keys(LETTERS).find((letter) => LETTERS[letter] === symbology) ?? '1';

/**
 * Dots of a wide bar of Interleaved 2 of 5. Inferred from public tags: at more than two narrow ones their symbols would
 * come too close to each other and to the edge to be read.
 */
export const wideBar = (module: number): number => 2 * module;
