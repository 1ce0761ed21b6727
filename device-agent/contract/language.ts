import { z } from 'zod';

/** BCP 47 tags of the languages a passenger can choose. */
export const LANGUAGES = ['en', 'zh-Hans'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = z.infer<typeof languageSchema>;

/** A name in every language; a missing one falls back to English where it is shown. */
export const namesSchema = z.object({ en: z.string(), 'zh-Hans': z.string().optional() });
export type Names = z.infer<typeof namesSchema>;
