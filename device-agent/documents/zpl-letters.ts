/**
 * Widths of the letters of a Zebra's font 0 as parts of the width it is told, by kind of letter. Inferred: its metrics are not
 * published, and these are those of condensed bold sans-serif faces, rounded up. Lines are set by them so that they stay
 * within their place; where a real letter is narrower, a line is a little shorter than planned.
 */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ ijlI.,:;'|!()[\]]/, 0.3],
  [/[fJrt"/\\`*]/, 0.42],
  [/[MWm%@]/, 0.85],
  [/[A-Z&#?\u00c0-\u00de]/, 0.6],
  [/[0-9]/, 0.52],
  // As public renderers of labels have measured them.
  [/-/, 0.92],
  [/[+<=>]/, 1],
];
const OTHERS = 0.55;

/** How long a text is at a letter width of one dot. */
export function lettersLength(text: string): number {
  let length = 0;
  for (const letter of text) length += WIDTHS.find(([kind]) => kind.test(letter))?.[1] ?? OTHERS;
  return length;
}
