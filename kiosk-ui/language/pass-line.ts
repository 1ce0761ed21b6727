import type { PassView } from '../../device-agent/contract/visit.ts';
import type { Speech } from './language.ts';
import { PAPER_WORDS, paperKind } from './paper-words.ts';

/** Whose pass of how many this is; null where there is only one. */
export const passLine = (
  pass: PassView | null,
  text: Speech['text'],
  person: Speech['person'],
): string | null =>
  pass && pass.of > 1
    ? text(PAPER_WORDS.number[paperKind(pass)], {
        number: pass.number,
        of: pass.of,
        name: person(pass.passenger),
      })
    : null;
