import type { PassView } from '../../device-agent/contract/visit.ts';
import type { Speech } from './language.ts';

/** Whose pass of how many this is; null where there is only one. */
export const passLine = (
  pass: PassView | null,
  text: Speech['text'],
  person: Speech['person'],
): string | null =>
  pass && pass.of > 1
    ? text(pass.document === 'bag-tag' ? 'tag.number' : 'pass.number', {
        number: pass.number,
        of: pass.of,
        name: person(pass.passenger),
      })
    : null;
