import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import {
  CONVERSATION_PATH,
  conversationAnswerSchema,
  conversationToldSchema,
} from '../../wire/conversation.ts';
import { conversationListSchema, staffWritesSchema } from '../api.ts';
import type { Conversations } from '../conversations.ts';
import type { HubDeps } from '../deps.ts';
import { refusalSchema } from './credential.ts';
import { askingKiosk, kioskGuard } from './kiosk-guard.ts';
import { loopbackGuard } from './loopback-guard.ts';

/** Where kiosks bring what passengers write. */
export const kioskConversationRoute =
  (deps: HubDeps, conversations: Conversations): FastifyPluginAsyncZod =>
  async (app) => {
    app.decorateRequest('kiosk', null);
    const schema = {
      body: conversationToldSchema,
      response: { 200: conversationAnswerSchema, 401: refusalSchema },
    };
    app.post(CONVERSATION_PATH, { schema, onRequest: kioskGuard(deps) }, async (request) =>
      conversations.told(askingKiosk(request).id, request.body),
    );
  };

/** Where staff read it and answer. */
export const staffConversationRoutes =
  (conversations: Conversations): FastifyPluginAsyncZod =>
  async (app) => {
    app.addHook('onRequest', loopbackGuard);
    app.addHook('onSend', async (_request, reply) => {
      reply.header('cache-control', 'no-store');
    });
    const listAsked = { response: { 200: conversationListSchema } };
    app.get('/v1/conversations', { schema: listAsked }, async () => ({ conversations: conversations.all() }));

    const writeAsked = {
      params: z.object({ kioskId: z.string().max(80) }),
      body: staffWritesSchema,
      response: { 204: z.null(), 404: refusalSchema },
    };
    app.post('/v1/conversations/:kioskId', { schema: writeAsked }, async ({ params, body }, reply) =>
      conversations.write(params.kioskId, body)
        ? reply.code(204).send(null)
        : reply.code(404).send({ error: 'the conversation is over' }),
    );
  };
