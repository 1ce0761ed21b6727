import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyPluginAsync } from 'fastify';

/** The built console: its page at `/`, and the files that carry their content's hash in their names. */
export const consolePage =
  (folder: string): FastifyPluginAsync =>
  async (app) => {
    await app.register(fastifyStatic, {
      root: join(folder, 'assets'),
      prefix: '/assets/',
      immutable: true,
      maxAge: '1y',
    });
    app.get('/', (_request, reply) =>
      reply.sendFile('sync/console/index.html', folder, { cacheControl: true, maxAge: 0, immutable: false }),
    );
  };
