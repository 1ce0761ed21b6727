import type { FastifyReply } from 'fastify';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { andThen, err, ok, type Result } from '../../../config/result.ts';
import type { Documents, HandAnswer, Refusal } from '../device.ts';
import type { KioskDevice } from '../kiosk.ts';
import type { Rack } from '../rack.ts';

const kioskParams = z.object({ kioskId: z.string() });
const deviceParams = kioskParams.extend({ deviceId: z.string() });
const handParams = deviceParams.extend({ hand: z.string() });
const documentParams = deviceParams.extend({ documentId: z.string() });

const missing = (what: string) => err({ status: 404, reason: `no such ${what}` } as const);

type Kiosk = Rack['kiosks'][number];

const kioskOf = (rack: Rack, kioskId: string): Result<Kiosk, Refusal> => {
  const kiosk = rack.kiosk(kioskId);
  return kiosk ? ok(kiosk) : missing('kiosk');
};

const deviceOf = (rack: Rack, at: z.output<typeof deviceParams>): Result<KioskDevice, Refusal> =>
  andThen(kioskOf(rack, at.kioskId), (kiosk) => {
    const device = kiosk.device(at.deviceId);
    return device ? ok(device) : missing('device');
  });

const documentsOf = (rack: Rack, at: z.output<typeof deviceParams>): Result<Documents, Refusal> =>
  andThen(deviceOf(rack, at), ({ documents }) => (documents ? ok(documents) : missing('printer')));

/** Nothing more to say is 204. */
function answer(reply: FastifyReply, outcome: Result<HandAnswer, Refusal>) {
  if (!outcome.ok) return reply.code(outcome.fault.status).send({ error: outcome.fault.reason });
  return outcome.value === null ? reply.code(204).send() : reply.send(outcome.value);
}

/** Hands on every device of every kiosk, whatever its kind; and what the printers have printed. */
export const deviceRoutes =
  (rack: Rack): FastifyPluginAsyncZod =>
  async (app) => {
    app.get('/v1/kiosks/:kioskId/timings', { schema: { params: kioskParams } }, (request, reply) =>
      answer(
        reply,
        andThen(kioskOf(rack, request.params.kioskId), (kiosk) => ok({ timings: kiosk.timings() })),
      ),
    );

    app.post(
      '/v1/kiosks/:kioskId/devices/:deviceId/:hand',
      { schema: { params: handParams } },
      async (request, reply) => {
        const device = deviceOf(rack, request.params);
        if (!device.ok) return answer(reply, device);
        const { hands } = device.value;
        const hand = Object.hasOwn(hands, request.params.hand) ? hands[request.params.hand] : undefined;
        return answer(reply, hand ? await hand(request.body ?? {}) : missing('hand'));
      },
    );

    app.get(
      '/v1/kiosks/:kioskId/devices/:deviceId/documents',
      { schema: { params: deviceParams } },
      (request, reply) =>
        answer(
          reply,
          andThen(documentsOf(rack, request.params), ({ list }) => ok({ documents: list() })),
        ),
    );

    app.get(
      '/v1/kiosks/:kioskId/devices/:deviceId/documents/:documentId.png',
      { schema: { params: documentParams } },
      async (request, reply) => {
        const documents = documentsOf(rack, request.params);
        if (!documents.ok) return answer(reply, documents);
        const picture = await documents.value.picture(request.params.documentId);
        if (!picture) return answer(reply, missing('picture'));
        return reply.type('image/png').header('cache-control', 'no-cache').send(picture);
      },
    );
  };
