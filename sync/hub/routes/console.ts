import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  customerFileSchema,
  customerListSchema,
  customerSearchSchema,
  overviewSchema,
  settlementSchema,
  statisticsSchema,
} from '../api.ts';
import { customerFile, findCustomers, recentCustomers } from '../customers.ts';
import type { HubDeps } from '../deps.ts';
import { settleMatter } from '../matters.ts';
import { overview, statistics } from '../overview.ts';
import { refusalSchema } from './credential.ts';
import { loopbackGuard } from './loopback-guard.ts';

const DAY = 86_400_000;
const limit = z.coerce.number().int().min(1).max(200).default(50);

/** What the console shows. */
export const consoleRoutes =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    const { database, clock } = deps;
    app.addHook('onRequest', loopbackGuard);
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });

    const overviewAsked = {
      querystring: z.object({ since: z.iso.datetime({ offset: true }).optional() }),
      response: { 200: overviewSchema },
    };
    app.get('/v1/overview', { schema: overviewAsked }, ({ query: { since } }) =>
      overview(deps, since === undefined ? new Date(clock.now() - DAY) : new Date(since)),
    );

    app.get('/v1/statistics', { schema: { response: { 200: statisticsSchema } } }, () =>
      statistics(database),
    );

    const settleAsked = {
      params: z.object({ matterId: z.uuid() }),
      body: settlementSchema,
      response: { 204: z.null(), 404: refusalSchema, 409: refusalSchema },
    };
    app.post('/v1/matters/:matterId/settle', { schema: settleAsked }, async ({ params, body }, reply) => {
      const outcome = await settleMatter(deps, params.matterId, body.by);
      if (outcome === 'unknown') return reply.code(404).send({ error: 'no such matter' });
      if (outcome === 'was settled') return reply.code(409).send({ error: 'settled already' });
      return reply.code(204).send(null);
    });

    const listAsked = { querystring: z.object({ limit }), response: { 200: customerListSchema } };
    app.get('/v1/customers', { schema: listAsked }, async ({ query }) => ({
      customers: await recentCustomers(database, query.limit),
    }));

    const searchAsked = { body: customerSearchSchema, response: { 200: customerListSchema } };
    app.post('/v1/customers/search', { schema: searchAsked }, async ({ body }) => ({
      customers: await findCustomers(database, body.text, 50),
    }));

    const fileAsked = {
      params: z.object({ customerId: z.uuid() }),
      response: { 200: customerFileSchema, 404: refusalSchema },
    };
    app.get('/v1/customers/:customerId', { schema: fileAsked }, async ({ params }, reply) => {
      const file = await customerFile(database, params.customerId);
      return file === null ? reply.code(404).send({ error: 'no such customer' }) : file;
    });
  };
