import helmet from '@fastify/helmet';
import staticFiles from '@fastify/static';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyInstance } from 'fastify';
import type { PageLink } from './page-link.ts';
import { type Health, healthRoute } from './routes/health.ts';
import { speechRoute } from './routes/speech.ts';
import { LARGEST_FRAME, streamRoute } from './routes/stream.ts';
import type { Phrases } from './speech/phrases.ts';

export interface AppDeps {
  readonly page: PageLink;
  readonly health: () => Health;
  readonly phrases: Phrases;
  /** Folder of the built page; null where only the stream is wanted. */
  readonly pageFolder: string | null;
}

/** The agent's HTTP side, without listening: the page, its stream, and the health of the kiosk. */
export async function buildApp({ page, health, phrases, pageFolder }: AppDeps): Promise<FastifyInstance> {
  const app = Fastify({ forceCloseConnections: true });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
      },
    },
  });
  await app.register(websocket, { options: { maxPayload: LARGEST_FRAME } });
  streamRoute(app, page);
  healthRoute(app, health);
  speechRoute(app, phrases);
  if (pageFolder !== null) {
    await app.register(staticFiles, { root: pageFolder, index: false });
    app.get('/', (_request, reply) => reply.sendFile('kiosk-ui/index.html', { maxAge: 0 }));
  }
  return app;
}
