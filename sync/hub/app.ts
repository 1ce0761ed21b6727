import helmet from '@fastify/helmet';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { createConversations } from './conversations.ts';
import { describeError, isUnfit } from './database.ts';
import type { HubDeps } from './deps.ts';
import { acceptGzip } from './gzip.ts';
import { consoleRoutes } from './routes/console.ts';
import { consolePage } from './routes/console-page.ts';
import { kioskConversationRoute, staffConversationRoutes } from './routes/conversations.ts';
import { enrolRoute } from './routes/enrol.ts';
import { eventsRoute } from './routes/events.ts';
import { healthRoute } from './routes/health.ts';
import { importRoute } from './routes/import.ts';
import { manifestRoute } from './routes/manifest.ts';
import { offersRoute } from './routes/offers.ts';

/** Largest body, after unpacking. */
const BODY_LIMIT = 16 * 1024 * 1024;

/** The hub's HTTP side, not yet listening. */
export async function buildHub(deps: HubDeps): Promise<FastifyInstance> {
  // A request's address may name a customer's file; what matters is logged where it happens.
  const logController = new LogController({ disableRequestLogging: true });
  const loggerInstance: FastifyBaseLogger = deps.log;
  const app = fastify({ loggerInstance, bodyLimit: BODY_LIMIT, logController });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  answerFailures(app);
  acceptGzip(app);

  await app.register(healthRoute(deps));
  await app.register(enrolRoute(deps));
  await app.register(eventsRoute(deps));
  await app.register(manifestRoute(deps));
  await app.register(offersRoute(deps));
  await app.register(importRoute(deps));
  const conversations = createConversations(deps.clock);
  app.addHook('onClose', async () => conversations.close());
  await app.register(kioskConversationRoute(deps, conversations));

  // From here on it is browsers that ask.
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
  });
  await app.register(consoleRoutes(deps));
  await app.register(staffConversationRoutes(conversations));
  if (deps.consoleFolder !== undefined) await app.register(consolePage(deps.consoleFolder));
  return app;
}

/** Failures in words without values; a database that is away is a reason to come again, not an error of the asker. */
function answerFailures(app: FastifyInstance): void {
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const problems = error.validation.map(
        ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
      );
      return reply.code(400).send({ error: problems.slice(0, 3).join('; ') });
    }
    if (isUnfit(error)) return reply.code(400).send({ error: 'the database cannot hold these values' });
    const status = error.statusCode ?? 503;
    if (status < 500) return reply.code(status).send({ error: error.message });
    request.log.error(
      { err: describeError(error), route: request.routeOptions.url },
      'a request could not be answered',
    );
    return reply.code(status).header('retry-after', '1').send({ error: 'not available now' });
  });
}
