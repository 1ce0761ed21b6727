import { z } from 'zod';
import { LANGUAGES } from './languages.ts';

export const languageSchema = z.enum(LANGUAGES);

/** A name in every language; a missing one falls back to English where it is shown. */
export const namesSchema = z.object({ en: z.string(), 'zh-Hans': z.string().optional() });
export type Names = z.infer<typeof namesSchema>;
