import { hangulAfter, isHangulLetter } from './hangul.ts';

/** Marks that change the kana before them: their key, and what Unicode joins to it. */
const MARKS: Readonly<Record<string, string>> = { ゛: '\u3099', ゜: '\u309a' };

/** A text after a key: most signs stand behind it, Korean letters and the marks of kana join the sign before. */
export function compose(text: string, sign: string): string {
  const mark = MARKS[sign];
  if (mark !== undefined) {
    const marked = (text + mark).normalize('NFC');
    return marked.length === text.length ? marked : text;
  }
  const last = [...text].at(-1);
  if (last === undefined || !isHangulLetter(sign)) return text + sign;
  return text.slice(0, text.length - last.length) + hangulAfter(last, sign);
}
