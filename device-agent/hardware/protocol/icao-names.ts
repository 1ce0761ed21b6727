import { transliterate, withoutDiacritics } from './icao-transliteration.ts';
import { type SuffixedName, withoutSuffix } from './name-suffix.ts';
import { withoutUmlauts } from './pinyin.ts';
import { filledNameField, isShortenedFor } from './shortened-names.ts';

export { transliterate } from './icao-transliteration.ts';

export interface PersonName {
  readonly surname: string;
  readonly givenNames: string;
}

/**
 * Whether two spellings can be one person's name: a passport's, a booking's, a boarding pass's. Spaces, hyphens,
 * apostrophes, titles (also glued to the end, `JOHNMR`), a passenger's type (`SAN CHD`), where a suffix stands (`JR`), diacritics in either spelling, the cut at the end of a name
 * field, and what a machine readable zone had no room for make no difference. Another, shortened or missing given name does: `BILL` is not `WILLIAM`.
 */
export function sameName(a: PersonName, b: PersonName): boolean {
  const left = spellings(a);
  const right = spellings(b);
  return left.some((one) =>
    right.some(
      (other) =>
        one.suffix === other.suffix &&
        (agree(one, other) ||
          beginsAs(one, other) ||
          beginsAs(other, one) ||
          isShortOf(one, other) ||
          isShortOf(other, one)),
    ),
  );
}

/**
 * Whether a name is booked short for one that is shown, as many are: without the last given names (`JOHN` for `JOHN MICHAEL`) or
 * with letters for those behind the first (`JOHN M`), without the last surnames (`GARCIA` for `GARCIA LOPEZ`), or without `JR`.
 * Every other word is whole: `JON`, `J` and `MICHAEL` are not booked for `JOHN MICHAEL`, nor is `LOPEZ` for `GARCIA LOPEZ`.
 */
export function isBookedShortFor(booked: PersonName, shown: PersonName): boolean {
  return spellings(booked).some((one) => spellings(shown).some((whole) => isShortForm(one, whole)));
}

function isShortForm(booked: Spelling, shown: Spelling): boolean {
  if (booked.givenNames.length === 0) return false;
  const isSurname = sameWords(booked.surname, shown.surname);
  const areGivenNames = sameWords(booked.givenNames, shown.givenNames);
  const isIn =
    (isSurname || lacksLast(booked.surname, shown.surname)) &&
    (areGivenNames ||
      lacksLast(booked.givenNames, shown.givenNames) ||
      hasInitials(booked.givenNames, shown.givenNames));
  if (!isIn) return false;
  return booked.suffix === shown.suffix ? !(isSurname && areGivenNames) : booked.suffix === '';
}

/** The first of several words, every one of them whole. */
const lacksLast = (booked: readonly string[], shown: readonly string[]): boolean =>
  shown.some((_, count) => count > 0 && sameWords(booked, shown.slice(0, count)));

/** A letter stands for a name that begins with it, unless it is all there is of the first. */
function hasInitials(booked: readonly string[], shown: readonly string[]): boolean {
  const isInitial = (word: string, place: number): boolean =>
    place > 0 && word.length === 1 && shown[place]?.startsWith(word) === true && shown[place] !== word;
  return (
    booked.some(isInitial) &&
    booked.every((word, place) => isInitial(word, place) || sameWords([word], [shown[place] ?? '']))
  );
}

/**
 * Whether what someone types as their surname can be that of a booked name: all of it, the first of several surnames,
 * the whole name in one line, the one name of someone who is booked under it twice, or a surname that filled its field.
 */
export function isSurnameOf(typed: string, booked: PersonName): boolean {
  const one = spellings({ surname: typed, givenNames: '' });
  return one.some(({ surname }) =>
    spellings(booked).some(
      (other) =>
        sameWords(surname, allOf(other)) ||
        (other.givenNames.length === 0 &&
          beginsAs(other, { surname, givenNames: [], suffix: '', cut: 'nothing', field: null })) ||
        other.surname.some((_, last) => sameWords(surname, other.surname.slice(0, last + 1))),
    ),
  );
}

/** One way to read a written name: words of A to Z, titles gone. */
interface Spelling extends SuffixedName {
  /** What its name field may have cut off. */
  readonly cut: 'nothing' | 'words' | 'letters';
  /** The length of the zone's field that it fills: its words may have been shortened, each by itself. */
  readonly field: number | null;
}

function agree(a: Spelling, b: Spelling): boolean {
  if (a.givenNames.length > 0 && b.givenNames.length > 0) {
    return sameWords(a.surname, b.surname) && sameWords(a.givenNames, b.givenNames);
  }
  return sameWords(allOf(a), allOf(b)) || repeatsItself(a, b) || repeatsItself(b, a);
}

/** People with one name are booked as `SUKARNO/SUKARNO`. */
const repeatsItself = (one: Spelling, booked: Spelling): boolean =>
  one.givenNames.length === 0 &&
  sameWords(one.surname, booked.surname) &&
  sameWords(one.surname, booked.givenNames);

/** Whether `cut` is the beginning of `full`, by a field that had no room for the rest. */
function beginsAs(cut: Spelling, full: Spelling): boolean {
  if (cut.cut === 'nothing') return false;
  if (cut.givenNames.length === 0) return leads(cut.surname, allOf(full), cut.cut);
  return sameWords(cut.surname, full.surname) && leads(cut.givenNames, full.givenNames, cut.cut);
}

/** Whether `cut` is what a machine readable zone has room for of `full`. */
function isShortOf(cut: Spelling, full: Spelling): boolean {
  const { field } = cut;
  if (field === null) return false;
  return isShortenedFor(cut, field, full) || isShortenedFor(foldedWords(cut), field, foldedWords(full));
}

const foldedWords = ({ surname, givenNames }: Spelling) => ({
  surname: surname.map(fold),
  givenNames: givenNames.map(fold),
});

function leads(cut: readonly string[], full: readonly string[], by: Spelling['cut']): boolean {
  return [plain, folded].some((spell) => {
    const [start, whole] = [spell(cut), spell(full)];
    if (by === 'words') return full.some((_, count) => spell(full.slice(0, count + 1)) === start);
    return whole.startsWith(start) || (start.startsWith(whole) && isCutTitle(start.slice(whole.length)));
  });
}

const allOf = ({ surname, givenNames }: Spelling): readonly string[] => [...surname, ...givenNames];

const sameWords = (a: readonly string[], b: readonly string[]): boolean =>
  plain(a) === plain(b) || folded(a) === folded(b);

const plain = (words: readonly string[]): string => words.join('');

const folded = (words: readonly string[]): string => words.map(fold).join('');

/**
 * Brings `MUELLER`, `MUXXLLER` and `MULLER` together when nobody knows that there was an Ü. Not at the end of a word
 * and not after Q, X, Y, where the second vowel is the name's own (`CHOE`, `XUE`), nor in Hebrew `-EL`. And `LV` and `LYU`.
 */
const fold = (word: string): string =>
  withoutUmlauts(word)
    .replace(/([NU])XX/g, '$1')
    .replace(/AA(?=.)/g, 'A')
    .replace(/(AE|OE|(?<![QXY])UE)(?!L?$)/g, (vowels) => vowels.charAt(0));

/** Written apart, or glued to the last given name as airlines do. */
const TITLES = ['MSTR', 'MISS', 'PROF', 'MRS', 'MR', 'MS', 'MX', 'DR'];
const WORDS_TO_DROP: ReadonlySet<string> = new Set([...TITLES, 'SIR', 'REV', 'HERR', 'FRAU', 'MME', 'MLLE']);
/** What reservation systems write behind the names of children and infants: a passenger's type, and no part of a name. */
const MARKERS: ReadonlySet<string> = new Set(['CHD', 'INF']);
/** What systems write where a person has no given name or no surname. */
const NO_NAME: ReadonlySet<string> = new Set(['FNU', 'LNU', 'NFN', 'NLN']);
const GLUED = new RegExp(`^(.+?)(?:${TITLES.join('|')})$`);

const isCutTitle = (letters: string): boolean =>
  letters !== '' && TITLES.some((title) => title.startsWith(letters));

/** A name field's length and what divides surname from given names in it: boarding pass, then TD1, TD2, TD3. */
const NAME_FIELDS = [
  { length: 20, divider: 1 },
  { length: 30, divider: 2 },
  { length: 31, divider: 2 },
  { length: 39, divider: 2 },
] as const;

/** The French identity card of before 2021 has a field of their own for given names, with two fillers between them. */
const FRENCH_GIVEN_NAMES = 14;

function spellings(name: PersonName): Spelling[] {
  const cut = cutOf(name);
  const field = filledNameField(name);
  return [transliterate, withoutDiacritics].flatMap((spell) => {
    const surname = wordsOf(spell(name.surname));
    const givenNames = wordsOf(spell(name.givenNames));
    if (surname === null || givenNames === null) return [];
    const untitled = named(surname);
    const family = untitled.length > 0 || surname.every((word) => NO_NAME.has(word)) ? untitled : surname;
    if (family.length === 0 && givenNames.length === 0) return [];
    return ungluings(named(givenNames)).flatMap((given) => {
      const written = { surname: family, givenNames: given, suffix: '' };
      const bare = withoutSuffix(written);
      return (bare.suffix === '' ? [written] : [written, bare]).map((one) => ({ ...one, cut, field }));
    });
  });
}

/** A to Z, in words; null when other letters remain, for then the name is not known. */
function wordsOf(name: string): string[] | null {
  const words = name
    .replaceAll('.', '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words.every((word) => /^[A-Z]+$/.test(word)) ? words : null;
}

/** Without titles at either end, nor a passenger's type behind a name, and without the words that stand for no name. */
function named(words: readonly string[]): readonly string[] {
  const first = words.findIndex((word) => !WORDS_TO_DROP.has(word));
  const last = words.findLastIndex(
    (word, index) => !WORDS_TO_DROP.has(word) && !(index > first && MARKERS.has(word)),
  );
  const kept = first < 0 ? [] : words.slice(first, last + 1);
  return kept.every((word) => NO_NAME.has(word)) ? [] : kept;
}

/** Nobody has more of them on a ticket. */
const MOST_TITLES = 3;

/** `JOHNMR` may be John and may be Johnmr: both are tried. */
function ungluings(givenNames: readonly string[], most = MOST_TITLES): readonly (readonly string[])[] {
  const shorter = GLUED.exec(givenNames.at(-1) ?? '')?.[1];
  if (shorter === undefined || most === 0) return [givenNames];
  return [givenNames, ...ungluings([...givenNames.slice(0, -1), shorter], most - 1)];
}

function cutOf({ surname, givenNames }: PersonName): Spelling['cut'] {
  const [family, given] = [surname.trim().length, givenNames.trim().length];
  const fills = (missing: number) =>
    NAME_FIELDS.some(
      ({ length, divider }) => (given > 0 ? family + divider + given : family) + missing === length,
    );
  if (fills(0) || (given > 0 && given + givenNames.trim().split(' ').length - 1 === FRENCH_GIVEN_NAMES))
    return 'letters';
  // The last character was the space or slash after a word.
  return fills(1) ? 'words' : 'nothing';
}
