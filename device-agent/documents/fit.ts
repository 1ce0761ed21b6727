/** Columns a text takes: hanzi, kana and hangul are as wide as two letters, what stands on another letter has none. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOfCharacter(character);
  return columns;
}

function columnsOfCharacter(character: string): number {
  if (/\p{Mn}/u.test(character)) return 0;
  return isWide(character.codePointAt(0) ?? 0) ? 2 : 1;
}

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), as far as documents hold them. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) ||
  (code >= 0x20000 && code <= 0x3fffd);

/** The text without the part of its tail that has no room; never through the middle of a character. */
export function trimTo(text: string, columns: number): string {
  if (columnsOf(text) <= columns) return text;
  const mark = columns > 4 ? '..' : '';
  let fitted = '';
  let used = mark.length;
  for (const { segment } of new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)) {
    used += columnsOf(segment);
    if (used > columns) break;
    fitted += segment;
  }
  return `${fitted.trimEnd()}${mark}`;
}

/**
 * A sentence in lines of at most `columns`, broken where its language breaks words. What may not stand at the beginning of
 * a line takes the word before it along.
 */
export function wrap(text: string, columns: number, language: string): string[] {
  const lines: string[] = [];
  let line = '';
  /** The line as it was before its last word. */
  let before = '';
  const end = (finished: string, next: string) => {
    if (finished.trim() !== '') lines.push(finished.trim());
    line = next.trimStart();
    before = '';
    while (columnsOf(line) > columns) {
      const head = [...line].slice(0, Math.max(1, columns >> 1)).join('');
      lines.push(head);
      line = line.slice(head.length);
    }
  };
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const clings = /^[\p{Po}\p{Pe}\p{Pf}]+$/u.test(segment);
    if (columnsOf((line + segment).trimEnd()) <= columns) {
      if (!clings && segment.trim() !== '') before = line;
      line += segment;
    } else if (clings && before.trim() !== '') end(before, line.slice(before.length) + segment);
    else end(line, segment);
  }
  return line.trim() === '' ? lines : [...lines, line.trim()];
}

/** The words of a caption that fit into `columns`; the first ones, trimmed, when not even they do. */
export function captionWithin(words: readonly string[], columns: number): string {
  const [first = ''] = words;
  const whole = [...new Set(words)].join(' ');
  return columnsOf(whole) <= columns ? whole : trimTo(first, columns);
}

/**
 * Widths of fields that share a line: each what it needs, and an even part of what is left. `null` when their needs
 * exceed the line.
 */
export function shareWidth(needs: readonly number[], width: number): number[] | null {
  const even = Math.floor(width / needs.length);
  if (needs.every((need) => need <= even)) return needs.map(() => even);
  const left = width - needs.reduce((sum, need) => sum + need, 0);
  if (left < 0) return null;
  const part = Math.floor(left / needs.length);
  return needs.map((need) => need + part);
}
