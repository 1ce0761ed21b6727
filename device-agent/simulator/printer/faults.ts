import { z } from 'zod';
import { answerFaultSchema } from '../cable/answers.ts';

const millimetres = z.number().nonnegative().max(100_000);

/** What can be made to go wrong with a printer. Only what is named changes. */
export const printerFaultsSchema = z
  .object({
    /** How the next answer, or every answer, goes wrong. */
    next: answerFaultSchema.nullable(),
    always: answerFaultSchema.nullable(),
    /** The cable comes out after this many more bytes of print data; 0 before the first. */
    unplugAfter: z.number().int().nonnegative().nullable(),
    paper: z.enum(['ok', 'low', 'out']),
    paperLowAfter: millimetres,
    paperOutAfter: millimetres,
    jamAfter: millimetres.nullable(),
    coverOpen: z.boolean(),
    headUp: z.boolean(),
    /** The blade sticks at the next cut. */
    cutter: z.boolean(),
    /** The presenter pulls back what nobody took. */
    retract: z.literal(true),
  })
  .partial()
  .strict();
export type PrinterFaults = z.infer<typeof printerFaultsSchema>;
