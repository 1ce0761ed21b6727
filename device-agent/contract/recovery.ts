import { z } from 'zod';
import { offerWordsSchema } from '../../config/names.ts';
import { NOTICE_STATES } from './visit.ts';

/**
 * How far a passenger is with what makes good a failure of the airline: it is offered; theirs, and its code is told; theirs since
 * they were elsewhere; or not to be had just now, and theirs to accept another time.
 */
export const RECOVERY_STATES = ['offered', 'given', 'elsewhere', 'later'] as const;

/** What went wrong, how the case stands, and what is offered: all of it in the airline's own words. */
export const recoveryViewSchema = z.object({
  state: z.enum(RECOVERY_STATES),
  /** What the airline calls the case; null where it has no name. */
  reference: z.string().nullable(),
  words: offerWordsSchema,
  /** Once it is theirs: what it is claimed by, and the same as rows of a QR code from the top, `1` a dark module. */
  code: z.object({ text: z.string(), symbol: z.string().array() }).nullable(),
  /** How far its slip is; null where none is printed. */
  paper: z.enum(NOTICE_STATES).nullable(),
});
export type RecoveryView = z.infer<typeof recoveryViewSchema>;
