import { z } from 'zod';
import { ok, type Result } from '../../../../config/result.ts';
import { type DecodeProblem, problem } from '../problem.ts';
import type { SaleAmount, SaleEnds } from './values.ts';

const decimalsOf = (currency: string): number => {
  try {
    return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions()
      .maximumFractionDigits as number;
  } catch {
    return 2;
  }
};
/** nexo writes amounts in the currency's large unit. */
export const written = ({ minorUnits, currency }: SaleAmount): number =>
  Number((minorUnits / 10 ** decimalsOf(currency)).toFixed(decimalsOf(currency)));
export const amountOf = (value: number, currency: string): SaleAmount => ({
  minorUnits: Math.round(value * 10 ** decimalsOf(currency)),
  currency,
});

const CATEGORIES = {
  diagnosis: 'Diagnosis',
  payment: 'Payment',
  abort: 'Abort',
  status: 'TransactionStatus',
  reversal: 'Reversal',
} as const;

export const headerSchema = z.object({
  MessageClass: z.literal('Service'),
  MessageCategory: z.enum(['Diagnosis', 'Payment', 'Abort', 'TransactionStatus', 'Reversal']),
  MessageType: z.enum(['Request', 'Response']),
  ServiceID: z.string().min(1).max(10),
  SaleID: z.string(),
  POIID: z.string(),
});
export const identifierSchema = z.object({ TransactionID: z.string().min(1), TimeStamp: z.string() });
export const referenceSchema = z.object({ ServiceID: z.string().min(1).max(10) });
export const wholeAmount = z.number().nonnegative().max(1e12);
export const currency = z.string().length(3);

export function header(
  type: keyof typeof CATEGORIES,
  way: 'Request' | 'Response',
  serviceId: string,
  ends: SaleEnds,
) {
  return {
    MessageClass: 'Service',
    MessageCategory: CATEGORIES[type],
    MessageType: way,
    ServiceID: serviceId,
    SaleID: ends.saleId,
    POIID: ends.poiId,
  };
}

export function framed(message: object): Uint8Array {
  const body = new TextEncoder().encode(JSON.stringify(message));
  const frame = new Uint8Array(4 + body.length);
  new DataView(frame.buffer).setUint32(0, body.length);
  frame.set(body, 4);
  return frame;
}

/** Why a body is refused: it is no JSON, or it lacks what it must have. */
export const SALE_PROBLEMS = ['json', 'fields'] as const;
export type Problem = DecodeProblem<(typeof SALE_PROBLEMS)[number]>;

export function parsed<T>(body: Uint8Array, schema: z.ZodType<T>): Result<T, Problem> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return problem('json', 0, 'the body is no JSON');
  }
  const read = schema.safeParse(value);
  return read.success
    ? ok(read.data)
    : problem('fields', 0, `wrong: ${read.error.issues[0]?.path.join('.')}`);
}

export const wanting = (what: string): Result<never, Problem> => problem('fields', 0, `wanting: ${what}`);
