import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { printerFaultsSchema } from '../printer/faults.ts';
import type { Rack } from '../rack.ts';
import { kioskOf, kioskParams, RackRefusal } from './kiosk.ts';

const documentParams = kioskParams.extend({ documentId: z.string() });

/** What passengers and staff do at the printer, what can go wrong with it, and what it has printed. */
export const printerRoutes =
  (rack: Rack): FastifyPluginAsyncZod =>
  async (app) => {
    const params = kioskParams;
    const printerOf = (kioskId: string) => kioskOf(rack, kioskId).printer;

    app.post('/printer/take', { schema: { params } }, (request) => ({
      documentId: printerOf(request.params.kioskId).take(),
    }));

    app.post('/printer/load-paper', { schema: { params } }, (request, reply) => {
      printerOf(request.params.kioskId).loadPaper();
      return reply.code(204).send();
    });

    app.post('/printer/clear', { schema: { params } }, (request, reply) => {
      printerOf(request.params.kioskId).clear();
      return reply.code(204).send();
    });

    app.post('/printer/faults', { schema: { params, body: printerFaultsSchema } }, (request, reply) => {
      printerOf(request.params.kioskId).inject(request.body);
      return reply.code(204).send();
    });

    app.get('/documents', { schema: { params } }, (request) => ({
      documents: printerOf(request.params.kioskId).documents(),
    }));

    app.get('/documents/:documentId.png', { schema: { params: documentParams } }, async (request, reply) => {
      const { kioskId, documentId } = request.params;
      const picture = await kioskOf(rack, kioskId).picture(documentId);
      if (!picture) throw new RackRefusal(404, 'no picture of such a document');
      return reply.type('image/png').header('cache-control', 'no-cache').send(picture);
    });
  };
