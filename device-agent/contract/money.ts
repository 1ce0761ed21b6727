import { z } from 'zod';
import { PURPOSES, type Purpose } from '../../config/purposes.ts';

/** An amount in the currency's smallest unit (3500 and CNY are 35 yuan), and its ISO 4217 code. */
export const moneySchema = z.object({
  minorUnits: z.number().int().nonnegative(),
  currency: z.string().length(3),
});
export type Money = z.infer<typeof moneySchema>;

/** Amounts of one currency together; null where there are none. */
export function sumOf(amounts: readonly Money[]): Money | null {
  const [first] = amounts;
  return first ? { ...first, minorUnits: amounts.reduce((sum, one) => sum + one.minorUnits, 0) } : null;
}

export const purposeSchema = z.enum(PURPOSES);
export type { Purpose };
