import { z } from 'zod';
import { DOCUMENT_KINDS } from '../../config/documents.ts';

/** What many events tell in the same way. */
export const visitId = z.uuid();
export const jobId = z.uuid();
export const fault = z.string();
export const count = z.number().int().nonnegative();
export const amount = z.object({ minorUnits: count, currency: z.string().length(3) });
export const paymentId = z.uuid();
export const flight = z.object({
  carrier: z.string(),
  number: z.string(),
  from: z.string(),
  to: z.string(),
  departure: z.iso.datetime({ offset: true }),
});
export const seatPreference = z.object({
  position: z.enum(['window', 'middle', 'aisle']).nullable(),
  zone: z.enum(['front', 'middle', 'back']).nullable(),
});
export const person = z.object({ surname: z.string(), givenNames: z.string() });
export const member = z.object({ programme: z.string(), number: z.string() }).nullable();
export const documentKind = z.enum(DOCUMENT_KINDS);

/** Of what a member is owed after a failure. */
export const offer = { visitId, member, offerId: z.uuid() };
