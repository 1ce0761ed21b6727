import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { HubDeps } from '../deps.ts';
import { refusalSchema } from './credential.ts';

/** 200 when the hub can take events, 503 when its database is away. */
export const healthRoute =
  ({ database }: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    const schema = { response: { 200: z.object({ status: z.literal('ok') }), 503: refusalSchema } };
    app.get('/health', { schema }, async () => {
      await database.query('SELECT 1');
      return { status: 'ok' as const };
    });
  };
