import { z } from 'zod';
import { PURPOSES, type Purpose } from '../../config/purposes.ts';

/** An amount in the currency's smallest unit (3500 and CNY are 35 yuan), and its ISO 4217 code. */
export const moneySchema = z.object({
  minorUnits: z.number().int().nonnegative(),
  currency: z.string().length(3),
});
export type Money = z.infer<typeof moneySchema>;

export const purposeSchema = z.enum(PURPOSES);
export type { Purpose };
