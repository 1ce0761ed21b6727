const WORD_JOINER = '\u2060';

/** Words of the field that a browser's dictionary takes apart. */
const OF_THE_FIELD = /值机|航班|登机[口牌]|订座|行李牌|候补卡?|靠窗|靠过道/g;

const BETWEEN_SIGNS = /(?<=\p{Script=Han})(?=\p{Script=Han})/gu;

/** Chinese writes no spaces, so that a line may end within a word: not where a word joiner (U+2060) stands. */
export function wholeWordsIn(locale: string): (text: string) => string {
  const words = new Intl.Segmenter(locale, { granularity: 'word' });
  const joined = (word: string) => word.replace(BETWEEN_SIGNS, WORD_JOINER);
  return (text) =>
    [...words.segment(text.replace(OF_THE_FIELD, joined))].map(({ segment }) => joined(segment)).join('');
}

const LINE_MARKS = /[\u200B\u2060\u00AD]/g;
/** French writes them before its signs, and between the digits of a number. */
const UNBROKEN_SPACES = /[\u00A0\u202F]/g;

/** Without what only says where a line may end, and where not: that is for eyes. Soft hyphens (U+00AD) stand in long names. */
export const withoutLineMarks = (text: string): string =>
  text.replace(LINE_MARKS, '').replace(UNBROKEN_SPACES, ' ');
