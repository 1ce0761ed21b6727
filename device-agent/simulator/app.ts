import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Clock } from '../../config/clock.ts';
import type { Rack } from './rack.ts';
import { deviceRoutes } from './routes/devices.ts';
import { paperRoutes } from './routes/papers.ts';
import { rackRoutes } from './routes/rack.ts';

export interface RackAppDeps {
  readonly rack: Rack;
  readonly clock: Clock;
  /** Folder of the built page; without it the rack has none. */
  readonly pageFolder?: string | undefined;
}

const PAGE_POLICY = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    // The page sets custom properties on elements.
    styleSrc: ["'self'", "'unsafe-inline'"],
    // Small fonts are built into the style sheet.
    fontSrc: ["'self'", 'data:'],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
};

/** The rack's HTTP side, not yet listening: hands that lay down passports, take passes and pull cables. */
export async function buildRackApp({ rack, clock, pageFolder }: RackAppDeps): Promise<FastifyInstance> {
  const app = Fastify({ logger: { level: 'error' }, forceCloseConnections: true });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ error: status >= 500 ? 'the rack has failed' : error.message });
  });
  await app.register(helmet, { contentSecurityPolicy: PAGE_POLICY });
  await app.register(rackRoutes({ rack, clock }));
  await app.register(deviceRoutes(rack));
  await app.register(paperRoutes(clock));
  if (pageFolder !== undefined) await servePage(app, pageFolder);
  return app;
}

async function servePage(app: FastifyInstance, folder: string) {
  await app.register(fastifyStatic, {
    root: join(folder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '1y',
  });
  app.get('/', (_request, reply) =>
    reply.sendFile('device-agent/simulator/page/index.html', folder, {
      cacheControl: true,
      maxAge: 0,
      immutable: false,
    }),
  );
}
