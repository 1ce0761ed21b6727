/** What tells a son from his father of the same name. */
const SUFFIXES: ReadonlySet<string> = new Set(['JR', 'SR', 'II', 'III', 'IV']);

/** A name in words of A to Z, and the suffix that stood behind the surname or behind the given names; empty where none did. */
export interface SuffixedName {
  readonly surname: readonly string[];
  readonly givenNames: readonly string[];
  readonly suffix: string;
}

/** Takes the suffix off a name: passports and bookings write it behind either part of one. */
export function withoutSuffix({ surname, givenNames }: Omit<SuffixedName, 'suffix'>): SuffixedName {
  if (isSuffixed(surname)) return { surname: surname.slice(0, -1), givenNames, suffix: surname.at(-1) ?? '' };
  if (isSuffixed(givenNames))
    return { surname, givenNames: givenNames.slice(0, -1), suffix: givenNames.at(-1) ?? '' };
  return { surname, givenNames, suffix: '' };
}

/** A suffix that is all there is of a name is the name: II is a Japanese family. */
const isSuffixed = (words: readonly string[]): boolean =>
  words.length > 1 && SUFFIXES.has(words.at(-1) ?? '');
