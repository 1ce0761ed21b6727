import type { Language } from '../../contract/languages.ts';
import type { Names } from '../../contract/names.ts';
import { AR } from './ar.ts';
import { DE } from './de.ts';
import type { CaptionName, DocumentWords } from './document-words.ts';
import { EN, ENGLISH_BESIDE } from './en.ts';
import { ES } from './es.ts';
import { FR } from './fr.ts';
import { JA } from './ja.ts';
import { KO } from './ko.ts';
import { RU } from './ru.ts';
import { ZH_HANS } from './zh-hans.ts';

/**
 * Languages on paper by their BCP 47 tags: all that the screens speak, and more. A language is one file and one entry
 * here.
 */
const WORDS = {
  en: EN,
  'zh-Hans': ZH_HANS,
  ja: JA,
  ko: KO,
  fr: FR,
  es: ES,
  de: DE,
  ru: RU,
  ar: AR,
} as const satisfies Readonly<Record<Language, DocumentWords>> & Readonly<Record<string, DocumentWords>>;

export type DocumentLanguage = keyof typeof WORDS;
export const DOCUMENT_LANGUAGES = Object.keys(WORDS) as DocumentLanguage[];

/** The words of a language. */
export const documentWords = (language: DocumentLanguage): DocumentWords => WORDS[language];

/** A caption in order of importance: its own word, and the English one, which is printed where there is room. */
export function captionIn(language: DocumentLanguage, name: CaptionName): readonly string[] {
  const own = WORDS[language].captions[name];
  return language === 'en' ? [own] : [own, ENGLISH_BESIDE[name] ?? EN.captions[name]];
}

/** A title with the English one behind it, for whoever reads the paper at a gate or a desk. */
export function titleIn(language: DocumentLanguage, title: keyof DocumentWords['titles']): string {
  const own = WORDS[language].titles[title];
  return language === 'en' ? own : `${own}  ${EN.titles[title]}`;
}

/** A name in a document's language; the English one where that is missing. */
export const nameIn = (names: Names, language: DocumentLanguage): string =>
  (names as Readonly<Record<string, string | undefined>>)[language] ?? names.en;
