import { z } from 'zod';

/**
 * How events travel: `POST /v1/events`, a CloudEvents 1.0 batch, one result an event, answered only after the hub
 * has committed. `(source, id)` is the idempotency key; `epoch` and `sequence` are the kiosk's own order.
 */
export const EVENTS_PATH = '/v1/events';
export const BATCH_MEDIA_TYPE = 'application/cloudevents-batch+json';

export const envelopeSchema = z.object({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  /** `kiosk/<kioskId>` */
  source: z.string().min(1).max(80),
  type: z.string().min(1).max(80),
  time: z.iso.datetime({ offset: true }),
  datacontenttype: z.literal('application/json'),
  /** Version of the event's data, from the catalogue. */
  dataversion: z.number().int().positive(),
  /** Changes when a kiosk begins a new database; sequences count within it. */
  epoch: z.uuid(),
  sequence: z.number().int().positive(),
  data: z.record(z.string(), z.unknown()),
});
export type Envelope = z.infer<typeof envelopeSchema>;

export const eventResultSchema = z.object({
  id: z.string(),
  outcome: z.enum(['accepted', 'duplicate', 'rejected', 'retry']),
  /** Why it was rejected for good, in words for staff. */
  reason: z.string().optional(),
});
export type EventResult = z.infer<typeof eventResultSchema>;

export const batchAnswerSchema = z.object({ results: z.array(eventResultSchema) });
