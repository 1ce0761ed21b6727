import { z } from 'zod';
import { manifestOfferSchema } from './offer.ts';

/**
 * What the hub tells a kiosk ahead of time: the members who may come to its airport, and nobody else. A member is
 * found by `memberKey`, a keyed hash of programme and number, so that a lost disk names no one.
 */
export const MANIFEST_PATH = '/v1/manifest';

export const manifestMemberSchema = z.object({
  memberKey: z.string().regex(/^[0-9a-f]{64}$/),
  tier: z.string(),
  preference: z.object({
    seatPosition: z.enum(['window', 'middle', 'aisle']).nullable(),
    seatZone: z.enum(['front', 'middle', 'back']).nullable(),
  }),
  /** A complaint of theirs is not settled: until it is, nothing is sold to them. What it is about is not told. */
  openComplaint: z.boolean().default(false),
  /** What they are owed after a failure, until they have answered and hold it. */
  offer: manifestOfferSchema.optional(),
  /** A BCP 47 tag: what their profile says that they read. Left out where it says nothing. */
  language: z
    .string()
    .max(35)
    .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/)
    .optional(),
  /** ISO 8601; the kiosk forgets the row after it. */
  expires: z.iso.datetime({ offset: true }),
});
export type ManifestMember = z.infer<typeof manifestMemberSchema>;

/** `version` goes back as `?since=`; rows are what changed after it. `key` is hexadecimal, for `memberKey`. */
export const manifestSchema = z.object({
  version: z.number().int().nonnegative(),
  hashKey: z.string().regex(/^[0-9a-f]{64}$/),
  members: z.array(manifestMemberSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const ENROL_PATH = '/v1/enrol';
export const enrolRequestSchema = z.object({
  kioskId: z.string(),
  airport: z.string().length(3),
  enrolmentCode: z.string(),
});
export const enrolAnswerSchema = z.object({ credential: z.string() });
