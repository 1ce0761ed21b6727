/**
 * Korean is written letter by letter and read syllable by syllable: initial, vowel, and perhaps a final. A syllable's
 * code point says which three they are (Unicode, 3.12 Conjoining Jamo Behavior).
 */
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
/** The first is none. */
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];
const FIRST_SYLLABLE = 0xac00;

/** Letters that become one when they are typed one after the other. */
const JOINED = new Map(
  [
    ...(['ㅗㅏㅘ', 'ㅗㅐㅙ', 'ㅗㅣㅚ', 'ㅜㅓㅝ', 'ㅜㅔㅞ', 'ㅜㅣㅟ', 'ㅡㅣㅢ'] as const),
    ...([
      'ㄱㅅㄳ',
      'ㄴㅈㄵ',
      'ㄴㅎㄶ',
      'ㄹㄱㄺ',
      'ㄹㅁㄻ',
      'ㄹㅂㄼ',
      'ㄹㅅㄽ',
      'ㄹㅌㄾ',
      'ㄹㅍㄿ',
      'ㄹㅎㅀ',
      'ㅂㅅㅄ',
    ] as const),
  ].map((letters) => [letters.slice(0, 2), letters.slice(2)]),
);
const PARTS = new Map([...JOINED].map(([parts, joined]) => [joined, parts]));

const syllable = (initial: string, vowel: string, final = '') =>
  String.fromCharCode(
    FIRST_SYLLABLE +
      (INITIALS.indexOf(initial) * VOWELS.length + VOWELS.indexOf(vowel)) * FINALS.length +
      FINALS.indexOf(final),
  );

/** The letters of a syllable; `null` for any other sign. */
function lettersOf(sign: string): [initial: string, vowel: string, final: string] | null {
  const at = sign.charCodeAt(0) - FIRST_SYLLABLE;
  const initial = INITIALS[Math.floor(at / (VOWELS.length * FINALS.length))];
  if (!(at >= 0) || initial === undefined) return null;
  const vowel = VOWELS[Math.floor(at / FINALS.length) % VOWELS.length] ?? '';
  return [initial, vowel, FINALS[at % FINALS.length] ?? ''];
}

/** What the last sign of a text becomes when a letter is typed behind it: one sign, or two. */
export function hangulAfter(last: string, letter: string): string {
  const letters = lettersOf(last);
  if (VOWELS.includes(letter)) return letters ? vowelAfter(letters, letter) : vowelAlone(last, letter);
  if (!letters) return last + letter;
  const [initial, vowel, final] = letters;
  const closed = final === '' ? letter : JOINED.get(final + letter);
  return closed !== undefined && FINALS.includes(closed) ? syllable(initial, vowel, closed) : last + letter;
}

function vowelAlone(last: string, vowel: string): string {
  if (INITIALS.includes(last)) return syllable(last, vowel);
  return JOINED.get(last + vowel) ?? last + vowel;
}

/** A vowel takes the final before it, or the second half of a double one, for its own initial. */
function vowelAfter([initial, before, final]: [string, string, string], vowel: string): string {
  if (final === '') {
    const joined = JOINED.get(before + vowel);
    return joined ? syllable(initial, joined) : syllable(initial, before) + vowel;
  }
  const [kept = '', given = ''] = PARTS.get(final) ?? ['', final];
  return syllable(initial, before, kept) + syllable(given, vowel);
}

export const isHangulLetter = (sign: string): boolean => /^[\u3131-\u3163]$/u.test(sign);
