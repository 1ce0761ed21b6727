import { z } from 'zod';
import { LANGUAGES } from './languages.ts';

export const languageSchema = z.enum(LANGUAGES);

export { type Names, namesSchema } from '../../config/names.ts';
