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

/** Something that is plugged in, as the operating system shows it. */
const pluggedSchema = z.object({
  transport: z.string(),
  path: z.string(),
  name: z.string(),
  usb: z.object({ vendorId: z.number(), productId: z.number() }).nullable(),
  serialNumber: z.string().nullable(),
  types: z.boolean(),
});
export type Plugged = z.infer<typeof pluggedSchema>;

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
  /** What was found for devices that are looked for, what nobody claimed, and what this machine cannot show. */
  ports: z.object({
    claimed: z.array(z.object({ device: z.string(), candidate: pluggedSchema })),
    unclaimed: z.array(pluggedSchema),
    unavailable: z.array(z.string()),
  }),
  /** Events that wait for the hub, and all that were ever recorded. */
  outbox: z.object({ events: z.number(), recorded: z.number() }),
  /** Members whom the hub has announced. */
  manifest: z.object({ members: z.number() }),
});
export type Health = z.infer<typeof healthSchema>;

/** How the kiosk is, for whoever watches over it: no word of any passenger. */
export function healthRoute(app: FastifyInstance, health: () => Health & { readiness: Readiness }): void {
  for (const path of ['/health', HEALTH_PATH])
    app.get(path, async (_request, reply) => reply.send(healthSchema.parse(health())));
}
