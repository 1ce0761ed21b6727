/** BCP 47 tags of the languages that the screens can speak. */
export const LANGUAGES = ['en', 'zh-Hans', 'ja', 'ko', 'fr', 'de', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one of these that whoever wants a language (a BCP 47 tag, `zh-CN`) reads as their own; null where there is none. */
export function spokenFor(tag: string): Language | null {
  try {
    const wanted = new Intl.Locale(tag).maximize();
    const isTheirs = (own: Intl.Locale) => own.language === wanted.language && own.script === wanted.script;
    return LANGUAGES.find((language) => isTheirs(new Intl.Locale(language).maximize())) ?? null;
  } catch {
    return null;
  }
}
