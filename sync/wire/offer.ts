import { z } from 'zod';
import { offerWordsSchema } from '../../config/names.ts';
import { CASE_STATES, FAILURE_KINDS } from '../../config/service-failures.ts';

/**
 * What a member is owed after the airline has failed them, as kiosks are told of it: with all that is said about it, so that
 * a kiosk needs no policy of its own. One failure has one offer, the same wherever it is shown, under one code.
 */
export const manifestOfferSchema = z.object({
  offerId: z.uuid(),
  failure: z.enum(FAILURE_KINDS),
  state: z.enum(CASE_STATES),
  /** What the airline calls the case; null where it has no name. */
  reference: z.string().nullable(),
  kind: z.enum(['voucher', 'miles', 'gesture']),
  /** What it is claimed by. It is worth nothing before the offer is accepted. */
  code: z.string(),
  validUntil: z.iso.datetime({ offset: true }),
  /** It was accepted, and nobody has said that the member has seen its code. */
  accepted: z.boolean(),
  /** So many offers a day the kiosk gives by its own word while the hub does not answer. */
  alonePerDay: z.number().int().nonnegative(),
  words: offerWordsSchema,
});
export type ManifestOffer = z.infer<typeof manifestOfferSchema>;

export const ACCEPT_OFFER_PATH = '/v1/offers/accept';

/** The kiosk's own name for the acceptance makes asking twice harmless. */
export const acceptOfferSchema = z.object({ offerId: z.uuid(), acceptanceId: z.uuid() });
export type AcceptOffer = z.infer<typeof acceptOfferSchema>;

/** `elsewhere`: it was accepted, under another name, before; `gone`: there is no such offer any more. */
export const offerAnswerSchema = z.object({ outcome: z.enum(['reserved', 'elsewhere', 'gone']) });
export type OfferAnswer = z.infer<typeof offerAnswerSchema>;
