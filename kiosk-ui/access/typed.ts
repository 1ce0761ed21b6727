import type { Speech } from '../language/language.ts';

/** What has become of what is typed: a sign more, the last one less, or something else altogether. */
export type TypedChange =
  | { readonly kind: 'added' | 'deleted'; readonly sign: string }
  | { readonly kind: 'replaced' };

export function typedChange(before: string, after: string): TypedChange | null {
  if (before === after) return null;
  const [one, other] = [[...before], [...after]];
  const isOneMore = (less: readonly string[], more: readonly string[]) =>
    more.length === less.length + 1 && less.every((sign, index) => sign === more[index]);
  if (isOneMore(one, other)) return { kind: 'added', sign: other.at(-1) ?? '' };
  if (isOneMore(other, one)) return { kind: 'deleted', sign: one.at(-1) ?? '' };
  if (isComposed(one, other)) return { kind: 'added', sign: other.at(-1) ?? '' };
  return { kind: 'replaced' };
}

/** A letter that joined the last sign: a Korean letter its syllable, a mark its kana. */
const isComposed = (before: readonly string[], after: readonly string[]) =>
  before.length > 0 &&
  (after.length === before.length || after.length === before.length + 1) &&
  before.slice(0, -1).every((sign, index) => sign === after[index]);

/** Signs that no voice says by themselves. */
const SIGNS = {
  ' ': 'sign.space',
  '-': 'sign.hyphen',
  '@': 'sign.at',
  '.': 'sign.dot',
  _: 'sign.underscore',
  '+': 'sign.plus',
  ',': 'sign.comma',
  '،': 'sign.comma',
  '?': 'sign.question',
  '¿': 'sign.question-opening',
  '؟': 'sign.question',
  '？': 'sign.question',
  "'": 'sign.apostrophe',
  '’': 'sign.apostrophe',
} as const;

/** Keys of kana by the names that Japanese gives them: no other language writes them. */
const KANA_KEYS: Readonly<Record<string, string>> = {
  ゛: '濁点',
  ゜: '半濁点',
  ー: '長音',
  っ: '小さいつ',
  ゃ: '小さいや',
  ゅ: '小さいゆ',
  ょ: '小さいよ',
  を: 'くっつきのを',
  '、': '読点',
  '。': '句点',
};

type Words = Pick<Speech, 'text'>;

/** What a sign is called. */
export const signName = ({ text }: Words, sign: string): string => {
  const key = SIGNS[sign as keyof typeof SIGNS];
  return key ? text(key) : (KANA_KEYS[sign] ?? sign);
};

/** What is typed, sign by sign, as it is said to whoever alone hears it; to everyone, only how much it is. */
export function typedAloud(words: Words, typed: string, isAlone: boolean): string {
  const signs = [...typed];
  if (signs.length === 0) return words.text('spoken.typed-nothing');
  if (!isAlone) return words.text('spoken.typed-count', { count: signs.length });
  return signs.map((sign) => signName(words, sign)).join(' ');
}

/**
 * What is said when something was typed. Nothing of it is said where others hear: a sign is an asterisk there (14 CFR
 * 382.57(c)(5), EN 301 549, 5.1.3.8).
 */
export function echoOf(words: Words, change: TypedChange, typed: string, isAlone: boolean): string {
  switch (change.kind) {
    case 'added':
      return isAlone ? signName(words, change.sign) : words.text('spoken.asterisk');
    case 'deleted':
      return isAlone
        ? words.text('spoken.deleted-sign', { sign: signName(words, change.sign) })
        : words.text('spoken.deleted');
    case 'replaced':
      return typedAloud(words, typed, isAlone);
  }
}

/** What is said of the fields of a page, since they stood as `before`. A field that is begun anew tells its name instead. */
export function echoesOf(
  words: Words,
  before: readonly string[],
  now: readonly string[],
  isAlone: boolean,
): string[] {
  if (before.length !== now.length) return [];
  return now.flatMap((typed, index) => {
    const change = typedChange(before[index] ?? '', typed);
    if (!change || (change.kind === 'replaced' && typed === '')) return [];
    return [echoOf(words, change, typed, isAlone)];
  });
}
