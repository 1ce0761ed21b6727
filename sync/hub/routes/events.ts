import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { BATCH_MEDIA_TYPE, batchAnswerSchema, EVENTS_PATH } from '../../wire/batch.ts';
import type { HubDeps } from '../deps.ts';
import { receiveBatch, sourceOf } from '../inbox.ts';
import { refusalSchema } from './credential.ts';
import { askingKiosk, kioskGuard } from './kiosk-guard.ts';

const BATCH_LIMIT = 1000;

/** Kiosks' events; each is judged by itself, so the batch's own schema asks for no more than a list. */
export const eventsRoute =
  (deps: HubDeps): FastifyPluginAsyncZod =>
  async (app) => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser(
      BATCH_MEDIA_TYPE,
      { parseAs: 'string' },
      app.getDefaultJsonParser('error', 'error'),
    );
    app.decorateRequest('kiosk', null);
    const schema = {
      body: z.array(z.unknown()).min(1).max(BATCH_LIMIT),
      response: { 200: batchAnswerSchema, 401: refusalSchema },
    };
    app.post(EVENTS_PATH, { schema, onRequest: kioskGuard(deps) }, async (request) => {
      const results = await receiveBatch(deps, sourceOf(askingKiosk(request).id), request.body);
      if (results.some(({ outcome }) => outcome === 'accepted')) deps.onStored();
      return { results };
    });
  };
