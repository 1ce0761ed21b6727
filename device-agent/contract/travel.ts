import { z } from 'zod';
import { namesSchema } from './names.ts';

/** Kinds of documents that a traveller can be asked for by name. */
export const ASKED_DOCUMENTS = ['passport', 'visa', 'permit'] as const;

/** A document that is asked for: a passport, or one of those that admit to `names` (visa) or are called so (permit). */
export const askedDocumentSchema = z.object({
  document: z.enum(ASKED_DOCUMENTS),
  names: namesSchema.nullable(),
});
export type AskedDocument = z.infer<typeof askedDocumentSchema>;

/** What the passenger can say of their own journey. */
export const ACKNOWLEDGED_CONDITIONS = ['stay', 'authorisation'] as const;

/**
 * Something that admits the traveller and that nothing at the kiosk proves. `stay`: leaves `names` on `until` (ISO 8601
 * date) at the latest. `authorisation`: has obtained what `names` calls.
 */
export const acknowledgedConditionSchema = z.object({
  condition: z.enum(ACKNOWLEDGED_CONDITIONS),
  names: namesSchema,
  until: z.string().nullable(),
});
export type AcknowledgedCondition = z.infer<typeof acknowledgedConditionSchema>;
