import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { MANIFEST_PATH, manifestSchema } from '../../wire/manifest.ts';
import type { HubDeps } from '../deps.ts';
import { manifestSince } from '../manifest.ts';
import { refusalSchema } from './credential.ts';
import { kioskGuard } from './kiosk-guard.ts';

/** Who may come, as far as it changed since the kiosk's last look. */
export const manifestRoute =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    app.decorateRequest('kiosk', null);
    const schema = {
      querystring: z.object({ since: z.coerce.number().int().nonnegative().default(0) }),
      response: { 200: manifestSchema, 401: refusalSchema },
    };
    app.get(MANIFEST_PATH, { schema, onRequest: kioskGuard(deps) }, (request) =>
      manifestSince(deps, request.query.since),
    );
  };
