import { z } from 'zod';
import { LANGUAGES, type Language } from './languages.ts';

type Other = Exclude<Language, 'en'>;

const others = Object.fromEntries(
  LANGUAGES.filter((language) => language !== 'en').map((language) => [
    language,
    z.string().min(1).optional(),
  ]),
) as Record<Other, z.ZodOptional<z.ZodString>>;

/** A name in every language; a missing one falls back to English where it is shown. */
export const namesSchema = z.object({ en: z.string().min(1), ...others });
export type Names = z.infer<typeof namesSchema>;

/** All that a passenger reads of what makes good a failure, in the airline's own words. */
export const offerWordsSchema = z.object({
  happened: namesSchema,
  stands: namesSchema,
  offer: namesSchema,
  terms: namesSchema,
  accept: namesSchema,
  decline: namesSchema,
  given: namesSchema,
  elsewhere: namesSchema,
  later: namesSchema,
});
