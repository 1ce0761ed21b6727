import type { Catalogue } from './catalogue.ts';
import * as en from './en/catalogue.ts';

const english: Catalogue = en;

/**
 * A catalogue as it is fetched. The build leaves its keys out (`vite.config.ts`), which were a third of its bytes: a part is
 * then a list of what stands under the keys of English, in the order of their code units.
 */
export function unpacked(fetched: Catalogue): Catalogue {
  const part = <P extends 'messages' | 'faults' | 'aloud'>(name: P): Catalogue[P] => {
    const told: unknown = fetched[name];
    if (!Array.isArray(told)) return fetched[name];
    const keys = Object.keys(english[name]).sort();
    if (keys.length !== told.length) throw new Error('this catalogue is of another build');
    return Object.fromEntries(keys.map((key, index) => [key, told[index]])) as Catalogue[P];
  };
  return { ...fetched, messages: part('messages'), faults: part('faults'), aloud: part('aloud') };
}
