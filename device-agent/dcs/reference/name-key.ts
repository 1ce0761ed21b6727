import { type PersonName, transliterate } from '../../hardware/protocol/icao-names.ts';
import { withoutSuffix } from '../../hardware/protocol/name-suffix.ts';
import { filledNameField } from '../../hardware/protocol/shortened-names.ts';

/** Short of where the shortest name field is cut, spaces and all. */
const LENGTH = 10;
const TITLES = 'MSTR|MISS|PROF|MRS|MR|MS|MX|DR';
const TITLE = new RegExp(`^(${TITLES}|SIR|REV|HERR|FRAU|MME|MLLE)$`);
const GLUED_TITLES = new RegExp(`(?<=.)(${TITLES})+$`);
const MARKER = /^(CHD|INF)$/;
const NO_NAME = /^(FNU|LNU|NFN|NLN)$/;

/**
 * The same for all spellings that `sameName` takes for one person, and nearly never for two people: an index finds
 * the few bookings that are worth comparing. `MUELLER`, `MULLER` and `MUXXLLER` share a key, and the border between
 * surname and given names makes no difference.
 */
export function nameKey({ surname, givenNames }: PersonName): string {
  const family = named(surname);
  const given = named(givenNames);
  // People with one name are booked under it twice.
  return (fold(family) === fold(given) ? fold(family) : fold(family + given)).slice(0, LENGTH);
}

/** The keys under which a name can be booked: its own, and those of whoever is booked short for it. */
export function nameKeys(name: PersonName): readonly string[] {
  const { surname, givenNames, suffix } = withoutSuffix({
    surname: wordsOf(name.surname),
    givenNames: wordsOf(name.givenNames),
  });
  const keyOf = (family: readonly string[], given: readonly string[]) =>
    nameKey({ surname: family.join(' '), givenNames: given.join(' ') });
  const families = surname.map((_, last) => surname.slice(0, last + 1));
  const keys = families.flatMap((family) =>
    shortened(givenNames).flatMap((given) => [
      keyOf(family, given),
      keyOf([...family, suffix], given),
      keyOf(family, [...given, suffix]),
    ]),
  );
  return [...new Set([nameKey(name), ...keys])];
}

/** The first of several given names or more, each behind it whole or as a letter: as much of them as a key tells. */
function shortened([first = '', ...more]: readonly string[]): readonly (readonly string[])[] {
  const forms = [[first]];
  let longest = forms;
  for (const word of more) {
    longest = longest
      .filter((form) => fold(form.join('')).length < LENGTH)
      .flatMap((form) => [
        [...form, word],
        [...form, word.charAt(0)],
      ]);
    forms.push(...longest);
  }
  return forms;
}

/**
 * How the keys of all begin for whom a machine readable zone may have shortened its name so; null where it had room for
 * the whole name, whose key is the one to look for.
 */
export function nameKeyBeginning(name: PersonName): string | null {
  if (filledNameField(name) === null) return null;
  const [first = ''] = wordsOf(name.surname);
  // The half of a letter that is written `XX`, or `YU`.
  return fold(first)
    .replace(/X+$|(?<=[LN])Y$/, '')
    .slice(0, LENGTH);
}

/** Folds further than `sameName` does, which may only make keys coarser: no title at the end, no second vowel, no Ü. */
const fold = (name: string): string =>
  name
    .replace(GLUED_TITLES, '')
    .replaceAll('XX', '')
    .replace(/([LN])(V|YU)/g, '$1U')
    .replace(/A[AE]+/g, 'A')
    .replace(/([OU])E+/g, '$1');

/** A to Z in one word, without titles at either end. */
const named = (written: string): string => wordsOf(written).join('');

function wordsOf(written: string): readonly string[] {
  const words = transliterate(written)
    .replaceAll('.', '')
    .split(/[^A-Z]+/)
    .filter((word) => word !== '');
  if (words.every((word) => NO_NAME.test(word) || TITLE.test(word))) return [];
  const first = words.findIndex((word) => !TITLE.test(word));
  const last = words.findLastIndex(
    (word, index) => !TITLE.test(word) && !(index > first && MARKER.test(word)),
  );
  return words.slice(first, last + 1);
}
