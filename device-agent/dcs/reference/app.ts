import Fastify, { type FastifyInstance } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import type { Fault } from '../../contract/faults.ts';
import { registerAirlineRoutes } from './airline-routes.ts';
import { measureCommands } from './command-times.ts';
import { registerPortRoutes } from './port-routes.ts';
import type { Desk, Durable } from './rules.ts';

/**
 * A small departure control system as a Fastify application that does not listen yet. It tells nobody of what it has
 * changed before `durable` has settled.
 */
export function buildReferenceDcs(desk: Desk, durable: Durable = async () => {}): FastifyInstance {
  const app = Fastify({ logger: { level: 'error' } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      // What stood there may name somebody: only the place is said, and what it must hold.
      const places = error.validation.map(
        ({ instancePath, message }) => `${error.validationContext}${instancePath} (${message})`,
      );
      return reply
        .code(400)
        .send({ code: 'dcs.refused', detail: `wrong: ${places.join(', ')}` } satisfies Fault);
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status >= 500) request.log.error(error);
    return reply.code(status).send({ code: 'dcs.refused', detail: `status ${status}` } satisfies Fault);
  });
  measureCommands(app);
  registerPortRoutes(app, desk, durable);
  registerAirlineRoutes(app, desk, durable);
  return app;
}
