import type { FastifyInstance } from 'fastify';
import { STREAM_PATH } from '../contract/timing.ts';
import type { PageLink } from '../page-link.ts';

/** Largest command a page sends: a visit's record, a few hundred bytes. */
export const LARGEST_FRAME = 16 * 1024;

/** The page's connection. Only a page that this agent served itself may open it. */
export function streamRoute(app: FastifyInstance, page: PageLink): void {
  app.get(STREAM_PATH, { websocket: true }, (socket, request) => {
    const { origin, host } = request.headers;
    if (origin !== undefined && origin !== `http://${host}`) return socket.close(1008, 'foreign origin');
    page.accept({
      send: (frame) => socket.send(frame),
      close: (code, reason) => socket.close(code, reason),
      onMessage: (listener) => socket.on('message', (frame) => listener(String(frame))),
      onClose: (listener) => socket.on('close', listener),
    });
  });
}
