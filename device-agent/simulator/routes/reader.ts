import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { passportLines } from '../document-reader/passport.ts';
import { type LaidDocument, readerFaultsSchema } from '../document-reader/reader.ts';
import type { Rack } from '../rack.ts';
import { kioskOf, kioskParams, RackRefusal } from './kiosk.ts';

const insertSchema = z.union([
  z.strictObject({ person: z.string() }),
  z.strictObject({ lines: z.array(z.string().max(100)).min(1).max(3) }),
]);

function laidDocument(body: z.infer<typeof insertSchema>): LaidDocument {
  if ('lines' in body) return { label: null, lines: body.lines };
  const person = DEMO_PEOPLE.find(({ key }) => key === body.person);
  if (!person) throw new RackRefusal(404, 'no such demo person');
  return { label: person.key, lines: passportLines(person) };
}

/** What a passenger does at the document reader, and what can go wrong with it. */
export const readerRoutes =
  (rack: Rack): FastifyPluginAsyncZod =>
  async (app) => {
    const params = kioskParams;

    app.post('/reader/insert', { schema: { params, body: insertSchema } }, (request, reply) => {
      kioskOf(rack, request.params.kioskId).reader.insert(laidDocument(request.body));
      return reply.code(204).send();
    });

    app.post('/reader/remove', { schema: { params } }, (request, reply) => {
      kioskOf(rack, request.params.kioskId).reader.remove();
      return reply.code(204).send();
    });

    app.post('/reader/faults', { schema: { params, body: readerFaultsSchema } }, (request, reply) => {
      kioskOf(rack, request.params.kioskId).reader.inject(request.body);
      return reply.code(204).send();
    });
  };
