import type { Catalogue } from './catalogue.ts';
import * as en from './en/catalogue.ts';

const english: Catalogue = en;

/**
 * A catalogue as it is fetched. The build leaves its keys out (`vite.config.ts`), which were a third of its bytes: a part is
 * then one text, of all that stands under the keys of English, in the order of their code units, with a `|` between.
 */
export function unpacked(fetched: Catalogue): Catalogue {
  const part = <P extends 'messages' | 'faults' | 'aloud'>(name: P): Catalogue[P] => {
    const told: unknown = fetched[name];
    if (typeof told !== 'string') return fetched[name];
    const keys = Object.keys(english[name]).sort();
    const texts = told.split('|');
    const each = texts.length / keys.length;
    if (each !== (name === 'faults' ? 2 : 1)) throw new Error('this catalogue is of another build');
    const entries = keys.map((key, at) => [
      key,
      each === 1 ? texts[at] : { title: texts[2 * at], next: texts[2 * at + 1] },
    ]);
    return Object.fromEntries(entries) as Catalogue[P];
  };
  return { ...fetched, messages: part('messages'), faults: part('faults'), aloud: part('aloud') };
}
