import { signal } from '@preact/signals';
import type { Language } from '../../device-agent/contract/languages.ts';
import type { Places } from '../../device-agent/contract/places.ts';
import type { Catalogue } from './catalogue.ts';
import * as en from './en/catalogue.ts';
import { type Speech, speechFrom } from './language.ts';
import { unpacked } from './packed.ts';

/** Each language is a file of its own that a browser fetches when it is wanted: eight at once would be slow to start. */
const LOADERS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Catalogue>>> = {
  'zh-Hans': () => import('./zh-hans/catalogue.ts'),
  ja: () => import('./ja/catalogue.ts'),
  ko: () => import('./ko/catalogue.ts'),
  fr: () => import('./fr/catalogue.ts'),
  de: () => import('./de/catalogue.ts'),
  es: () => import('./es/catalogue.ts'),
  ar: () => import('./ar/catalogue.ts'),
};

/** A language’s catalogue, wherever it has to come from. */
export const fetchCatalogue = async (language: Language): Promise<Catalogue> =>
  language === 'en' ? en : unpacked(await LOADERS[language]());

/** Speaks a language at a place on earth; English, for the moment in which another one is still being fetched. */
export type SpeechOf = (language: Language, timeZone: string, places?: Places) => Speech;

/** The catalogues that have been fetched. `speechOf` is another function whenever one more is there. */
export function createCatalogues() {
  const known = new Map<Language, Catalogue>([['en', en]]);
  const speaker = (): SpeechOf => (language, timeZone, places) => {
    const catalogue = known.get(language);
    return catalogue
      ? speechFrom(catalogue, language, timeZone, places)
      : speechFrom(en, 'en', timeZone, places);
  };
  const speechOf = signal(speaker());
  return {
    speechOf,
    /** Settles when the language can be spoken. */
    load: async (language: Language): Promise<void> => {
      if (known.has(language)) return;
      known.set(language, await fetchCatalogue(language));
      speechOf.value = speaker();
    },
  };
}
