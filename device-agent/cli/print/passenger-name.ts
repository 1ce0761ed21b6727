import { err, ok, type Result } from '../../../config/result.ts';
import { transliterate } from '../../hardware/protocol/icao-names.ts';

/** A passenger's name as documents bear it. */
export interface WrittenName {
  readonly surname: string;
  readonly givenNames: string;
  readonly nativeName: string | null;
}

const FORM =
  'write SURNAME/GIVEN NAMES, and the name in its own script behind it: "EXAMPLE/MEI LIN 样例美琳"';

/**
 * Reads `SURNAME/GIVEN NAMES`, behind which the same name may stand in its own script: `EXAMPLE/MEI LIN 样例美琳`. The
 * native name begins at the first letter that is not Latin. What a boarding pass's barcode cannot hold is refused in
 * words: it takes letters that ICAO 9303 writes as A to Z, so a name in another script alone has none. Nobody guesses a
 * transcription: the passport's machine readable zone has the one that counts.
 */
export function readName(text: string): Result<WrittenName, string> {
  const foreign = text.search(/(?!\p{Script=Latin})\p{L}/u);
  const latin = (foreign < 0 ? text : text.slice(0, foreign)).trim();
  const nativeName = foreign < 0 ? null : text.slice(foreign).trim();
  if (latin === '' && nativeName !== null)
    return err(`a barcode holds Latin letters, as the passport's machine readable zone has them: ${FORM}`);
  const [surname = '', givenNames = '', ...more] = latin.split('/').map((part) => part.trim());
  if (surname === '' || more.length > 0) return err(FORM);
  for (const part of [surname, givenNames]) {
    const unwritable = /[^A-Z '’.-]/u.exec(transliterate(part));
    if (unwritable) return err(`a barcode holds no "${unwritable[0]}": ${FORM}`);
  }
  if (!/^[A-Z]/.test(transliterate(surname))) return err(FORM);
  return ok({ surname, givenNames, nativeName });
}
