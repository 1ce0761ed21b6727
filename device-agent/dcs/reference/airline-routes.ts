import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { ok } from '../../../config/result.ts';
import { type DescribedCall, describeApi } from '../openapi.ts';
import { flightSchema } from '../port.ts';
import { flightStatus, flightStatusSchema } from './flight-status.ts';
import { importBookings } from './import.ts';
import { importedSchema, importSchema } from './import-schema.ts';
import { REFUSALS, send } from './refusals.ts';
import { flightOf } from './rows.ts';
import { type Desk, type Durable, refuse } from './rules.ts';
import { clearStandby } from './standby.ts';

const LARGEST_IMPORT_BYTES = 64 * 1024 * 1024;

/** How many were given a seat, and how many still wait. */
const clearedSchema = z.object({
  cleared: z.number().int().nonnegative(),
  waiting: z.number().int().nonnegative(),
});

/** What this host answers beside the port. */
const AIRLINE_CALLS = {
  import: {
    path: '/v1/import',
    method: 'post',
    summary: 'Takes flights and reservations over, all of them or none.',
    isCommand: false,
    body: importSchema,
    answer: importedSchema,
  },
  flights: {
    path: '/v1/flights',
    method: 'get',
    summary: 'Departures, in the order of their times.',
    isCommand: false,
    body: null,
    answer: flightSchema.array(),
  },
  flightStatus: {
    path: '/v1/flights/:flightId/status',
    method: 'get',
    summary: 'How a flight’s check-in goes, in counts that name nobody.',
    isCommand: false,
    body: null,
    answer: flightStatusSchema,
  },
  clearStandby: {
    path: '/v1/flights/:flightId/clear-standby',
    method: 'post',
    summary: 'Gives seats that nobody else has coming to those who wait, in their order.',
    isCommand: false,
    body: null,
    answer: clearedSchema,
  },
  health: {
    path: '/health',
    method: 'get',
    summary: 'Whether the host answers.',
    isCommand: false,
    body: null,
    answer: z.object({ status: z.literal('ok') }),
  },
} as const satisfies Record<string, DescribedCall>;

/** The airline's side of departure control: bookings come in, and flights are watched without naming anyone. */
export function registerAirlineRoutes(server: FastifyInstance, desk: Desk, durable: Durable): void {
  const app = server.withTypeProvider<ZodTypeProvider>();

  app.post(
    AIRLINE_CALLS.import.path,
    {
      bodyLimit: LARGEST_IMPORT_BYTES,
      schema: {
        body: AIRLINE_CALLS.import.body,
        response: { ...REFUSALS, 200: AIRLINE_CALLS.import.answer },
      },
    },
    async (request, reply) => {
      const imported = importBookings(desk, request.body);
      await durable();
      return send(reply, imported);
    },
  );

  app.get(
    AIRLINE_CALLS.flights.path,
    { schema: { response: { 200: AIRLINE_CALLS.flights.answer } } },
    async () => desk.store.flights().map(flightOf),
  );

  app.get(
    AIRLINE_CALLS.flightStatus.path,
    {
      schema: {
        params: z.object({ flightId: z.string() }),
        response: { ...REFUSALS, 200: AIRLINE_CALLS.flightStatus.answer },
      },
    },
    async (request, reply) => send(reply, flightStatus(desk, request.params.flightId)),
  );

  app.post(
    AIRLINE_CALLS.clearStandby.path,
    {
      schema: {
        params: z.object({ flightId: z.string() }),
        response: { ...REFUSALS, 200: AIRLINE_CALLS.clearStandby.answer },
      },
    },
    async (request, reply) => {
      const flight = desk.store.flight(request.params.flightId);
      if (!flight) return send(reply, refuse('booking.not-found', 'no such flight'));
      const cleared = clearStandby(desk, flight);
      await durable();
      return send(reply, ok({ cleared, waiting: desk.store.standbyList(flight.flight_id).length }));
    },
  );

  app.get(
    AIRLINE_CALLS.health.path,
    { schema: { response: { 200: AIRLINE_CALLS.health.answer } } },
    async (_, reply) => send(reply, ok({ status: 'ok' as const })),
  );

  const description = JSON.stringify(describeApi(AIRLINE_CALLS));
  app.get('/v1/openapi.json', async (_, reply) => reply.type('application/json').send(description));
}
