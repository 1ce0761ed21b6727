import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Readiness, readinessSchema } from '../contract/stream.ts';

/** What a printer has used; lengths in millimetres, estimated. */
const countersSchema = z.object({
  documents: z.number(),
  millimetres: z.number(),
  cuts: z.number(),
  retracts: z.number(),
  rolls: z.number(),
  onRoll: z.number(),
  paper: z.string(),
});

export const HEALTH_PATH = '/v1/health';

export const healthSchema = z.object({
  kioskId: z.string(),
  readiness: readinessSchema,
  devices: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      required: z.boolean(),
      state: z.string(),
      fault: z.string().nullable(),
      /** Of a printer. */
      counters: countersSchema.nullable(),
    }),
  ),
  /** Events that wait for the hub, and all that were ever recorded. */
  outbox: z.object({ events: z.number(), recorded: z.number() }),
  /** Members whom the hub has announced. */
  manifest: z.object({ members: z.number() }),
});
export type Health = z.infer<typeof healthSchema>;

/** How the kiosk is, for whoever watches over it: no word of any passenger. */
export function healthRoute(app: FastifyInstance, health: () => Health & { readiness: Readiness }): void {
  app.get('/health', async (_request, reply) => reply.send(healthSchema.parse(health())));
}
