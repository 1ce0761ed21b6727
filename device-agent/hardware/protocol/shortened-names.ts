/** Lengths of the name fields of machine readable zones: TD1; TD2 and MRV-B; TD3 and MRV-A. */
const NAME_FIELDS: readonly number[] = [30, 31, 39];
const DIVIDER = '<<'.length;
/** What is kept of the secondary identifier, however long the primary one is: its divider and a letter. */
const KEPT_FOR_GIVEN_NAMES = DIVIDER + 1;

/** A name in words of A to Z. */
interface Words {
  readonly surname: readonly string[];
  readonly givenNames: readonly string[];
}

/**
 * The length of the name field that a name fills to its last character, which then is a letter: that shows that it may have
 * been shortened (ICAO 9303-3, 4.6). Null for a name that fills none, or that is not divided.
 */
export function filledNameField({
  surname,
  givenNames,
}: {
  readonly surname: string;
  readonly givenNames: string;
}): number | null {
  const [family, given] = [surname.trim().length, givenNames.trim().length];
  const length = family + DIVIDER + given;
  return family > 0 && given > 0 && NAME_FIELDS.includes(length) ? length : null;
}

/**
 * Whether a name that fills a field of this length can stand for a longer one. The given names are shortened where both
 * do not fit: each to its beginning, the last of them to nothing. The surname is, where it leaves no room for a letter of
 * them: each of its words to a beginning. Whose surname fits bears it whole.
 */
export function isShortenedFor(cut: Words, field: number, whole: Words): boolean {
  const full = dividedAs(cut, whole);
  const [needed, given] = [lengthOf(full.surname, cut.surname), lengthOf(full.givenNames, cut.givenNames)];
  if (full.givenNames.length === 0 || needed + DIVIDER + given <= field) return false;
  const isSurnameWhole = needed + KEPT_FOR_GIVEN_NAMES <= field;
  const surnameAgrees = isSurnameWhole
    ? full.surname.join('') === cut.surname.join('')
    : (cut.surname.length === full.surname.length && begins(cut.surname, full.surname)) ||
      full.surname.join('').startsWith(cut.surname.join(''));
  return (
    surnameAgrees &&
    (begins(cut.givenNames, full.givenNames) || full.givenNames.join('').startsWith(cut.givenNames.join('')))
  );
}

/** A name that nobody divided, divided after as many words as the other surname has. */
function dividedAs({ surname: { length } }: Words, whole: Words): Words {
  if (whole.givenNames.length > 0) return whole;
  return { surname: whole.surname.slice(0, length), givenNames: whole.surname.slice(length) };
}

/** Characters that words take in the zone; those that a booking runs together are divided there. */
const lengthOf = (words: readonly string[], dividedAs: readonly string[]): number =>
  words.join('').length + Math.max(words.length, dividedAs.length) - 1;

const begins = (cut: readonly string[], full: readonly string[]): boolean =>
  cut.length <= full.length && cut.every((word, place) => full[place]?.startsWith(word));
