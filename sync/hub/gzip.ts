import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const unusable = (statusCode: number, message: string) => Object.assign(new Error(message), { statusCode });

/** Unpacks bodies with `content-encoding: gzip`. The body limit counts unpacked bytes, so no bomb goes off. */
export function acceptGzip(app: FastifyInstance): void {
  app.addHook('preParsing', async (request, _reply, payload) => {
    const encoding = request.headers['content-encoding'];
    if (encoding === undefined || encoding === 'identity') return payload;
    if (encoding !== 'gzip') throw unusable(415, 'bodies are taken plain or as gzip');
    let received = 0;
    payload.on('data', (piece: Buffer) => {
      received += piece.length;
    });
    const plain = createGunzip();
    // Fastify holds `content-length` against what came over the wire, not against what it unpacks to.
    const counted = Object.defineProperty(plain, 'receivedEncodedLength', { get: () => received });
    pipeline(payload, plain, () => undefined);
    plain.on('error', (error) =>
      Object.assign(error, { statusCode: 400, message: 'the gzip body is damaged' }),
    );
    return counted;
  });
}
