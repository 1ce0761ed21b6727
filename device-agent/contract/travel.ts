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
export const ACKNOWLEDGED_CONDITIONS = ['stay', 'visa-days', 'authorisation'] as const;

/**
 * Something that admits the traveller and that nothing at the kiosk proves. `stay`: leaves `names` on `until` (ISO 8601
 * date) at the latest. `visa-days`: holds a visa that lets them stay in `names` until then; null where nobody knows when they
 * leave. `authorisation`: has obtained what `names` calls.
 */
export const acknowledgedConditionSchema = z.object({
  condition: z.enum(ACKNOWLEDGED_CONDITIONS),
  names: namesSchema,
  until: z.string().nullable(),
});
export type AcknowledgedCondition = z.infer<typeof acknowledgedConditionSchema>;

/**
 * What a rule can need to know that no reader reads: the country that the traveller lives in (ISO 3166), and the day (ISO
 * 8601) on which their passport was issued.
 */
export const ASKED_DETAILS = ['residence', 'issued'] as const;
export type AskedDetail = (typeof ASKED_DETAILS)[number];

/** What was said of it; null where the traveller does not know. */
export const toldDetailSchema = z.discriminatedUnion('detail', [
  z.object({
    detail: z.literal('residence'),
    value: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .nullable(),
  }),
  z.object({ detail: z.literal('issued'), value: z.iso.date().nullable() }),
]);
export type ToldDetail = z.infer<typeof toldDetailSchema>;

/** What stands on a document, for the passenger to compare: dates as ISO 8601, without what is unknown. */
export const documentReadSchema = z.object({
  number: z.string(),
  nationality: z.string(),
  birthDate: z.string().nullable(),
  expiryDate: z.string().nullable(),
});
export type DocumentRead = z.infer<typeof documentReadSchema>;

const dateSchema = z.iso.date();

/** A document as its holder typed it. The names are those of the booking. */
export const typedDocumentSchema = z.object({
  document: z.enum(ASKED_DOCUMENTS),
  number: z.string().regex(/^[A-Z0-9]{5,20}$/),
  /** Three letters (ISO 3166): of a passport the nationality, of anything else who issued it. */
  state: z.string().regex(/^[A-Z]{3}$/),
  expiryDate: dateSchema,
  /** Asked of a passport alone. */
  birthDate: dateSchema.nullable(),
  sex: z.enum(['M', 'F', 'X']).nullable(),
});
export type TypedDocument = z.infer<typeof typedDocumentSchema>;
