import { err, ok, type Result } from '../../../../config/result.ts';
import { transliterate } from '../icao-transliteration.ts';

const IDENTIFIER = /^[A-Z]+(?:<[A-Z]+)*$/;

/**
 * Who leaves out the primary identifier of a holder without a surname, where ICAO 9303-3, 4.6 has the only name stand:
 * `P<IND<<ANITA<<<`.
 */
const WITHOUT_SURNAME: ReadonlySet<string> = new Set(['IND']);

/**
 * Splits a name field into primary and secondary identifier: `ERIKSSON<<ANNA<MARIA<<<`. Anything but single
 * fillers between letters and one double filler means a wrong reading; the fault is where it stands.
 */
export function readNames(
  field: string,
  issuingState: string,
): Result<{ surname: string; givenNames: string }, number> {
  const foreign = field.search(/[^A-Z<]/);
  if (foreign >= 0) return err(foreign);
  const written = field.replace(/<+$/, '');
  const divide = written.indexOf('<<');
  if (divide === 0 && WITHOUT_SURNAME.has(issuingState)) {
    const only = written.slice('<<'.length);
    return IDENTIFIER.test(only) ? ok({ surname: spaced(only), givenNames: '' }) : err(0);
  }
  const surname = divide < 0 ? written : written.slice(0, divide);
  if (!IDENTIFIER.test(surname)) return err(0);
  if (divide < 0) return ok({ surname: spaced(surname), givenNames: '' });
  const givenNames = written.slice(divide + 2);
  if (!IDENTIFIER.test(givenNames)) {
    return err(divide + 2 + (givenNames.startsWith('<') ? 0 : givenNames.indexOf('<<')));
  }
  return ok({ surname: spaced(surname), givenNames: spaced(givenNames) });
}

const spaced = (identifier: string): string => identifier.replaceAll('<', ' ');

/** A name as written, in words of `A-Z`: apostrophes and full stops vanish; hyphens and spaces divide (part 3, 4.6). */
export const words = (name: string): string =>
  transliterate(name)
    .replace(/[.,]/g, '')
    .replace(/[\s-]+/g, ' ')
    .trim();

/** Room that ICAO 9303 keeps for the secondary identifier when the primary alone would fill the field. */
const KEPT_FOR_GIVEN_NAMES = 3;

/** Writes both identifiers, cut off at the end of the field; names are `A-Z` words by now. */
export function writeNames(surname: string, givenNames: string, width: number): string {
  if (givenNames === '') return surname.replaceAll(' ', '<').slice(0, width).padEnd(width, '<');
  const primary = surname
    .replaceAll(' ', '<')
    .slice(0, width - KEPT_FOR_GIVEN_NAMES)
    .replace(/<$/, '');
  return `${primary}<<${givenNames.replaceAll(' ', '<')}`.slice(0, width).padEnd(width, '<');
}
