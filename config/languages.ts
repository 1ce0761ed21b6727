/** BCP 47 tags of the languages that the screens can speak. */
export const LANGUAGES = ['en', 'zh-Hans', 'ja', 'ko', 'fr', 'de', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];
