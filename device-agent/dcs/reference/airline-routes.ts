import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ok } from '../../../config/result.ts';
import { flightSchema } from '../port.ts';
import { flightStatus, flightStatusSchema } from './flight-status.ts';
import { importBookings } from './import.ts';
import { importedSchema, importSchema } from './import-schema.ts';
import { REFUSALS, send } from './refusals.ts';
import { flightOf } from './rows.ts';
import type { Desk } from './rules.ts';

const LARGEST_IMPORT_BYTES = 64 * 1024 * 1024;

/** The airline's side of departure control: bookings come in, and flights are watched without naming anyone. */
export function registerAirlineRoutes(server: FastifyInstance, desk: Desk): void {
  const app = server.withTypeProvider<ZodTypeProvider>();

  app.post(
    '/v1/import',
    {
      bodyLimit: LARGEST_IMPORT_BYTES,
      schema: { body: importSchema, response: { ...REFUSALS, 200: importedSchema } },
    },
    async (request, reply) => send(reply, importBookings(desk, request.body)),
  );

  app.get('/v1/flights', { schema: { response: { 200: flightSchema.array() } } }, async () =>
    desk.store.flights().map(flightOf),
  );

  app.get(
    '/v1/flights/:flightId/status',
    {
      schema: {
        params: z.object({ flightId: z.string() }),
        response: { ...REFUSALS, 200: flightStatusSchema },
      },
    },
    async (request, reply) => send(reply, flightStatus(desk, request.params.flightId)),
  );

  app.get(
    '/health',
    { schema: { response: { 200: z.object({ status: z.literal('ok') }) } } },
    async (_, reply) => send(reply, ok({ status: 'ok' as const })),
  );
}
