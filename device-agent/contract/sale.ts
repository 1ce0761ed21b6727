import { z } from 'zod';
import { moneySchema, purposeSchema } from './money.ts';
import { passengerViewSchema } from './visit.ts';

/** How much more than is free bags are. */
export const excessSchema = z.object({
  units: z.number().int().positive(),
  by: z.enum(['piece', 'kilogram']),
});

/** What of a sale is one passenger's: whose, what, and what it costs. */
export const saleItemSchema = z.object({
  passenger: passengerViewSchema,
  what: z.union([z.object({ excess: excessSchema }), z.object({ seat: z.string() })]),
  amount: moneySchema,
});
export type SaleItem = z.infer<typeof saleItemSchema>;

/** What is paid for and how much; item by item where one payment is for several passengers. */
export const sale = { purpose: purposeSchema, amount: moneySchema, items: saleItemSchema.array() };
