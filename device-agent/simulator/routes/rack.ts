import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import type { Clock } from '../../../config/clock.ts';
import type { Rack } from '../rack.ts';
import { rackState, rackStatistics } from '../rack-state.ts';

/** Milliseconds between two states of the feed: quick enough for an eye, slow enough under load. */
const FEED_INTERVAL = 50;

/** The rack as a whole: its state and a feed of its changes. */
export const rackRoutes =
  ({ rack, clock }: { rack: Rack; clock: Clock }): FastifyPluginAsyncZod =>
  async (app) => {
    const feeds = new Set<() => void>();

    app.get('/v1/rack', () => rackState(rack));
    app.get('/v1/statistics', () => rackStatistics(rack));

    /** Server-sent events: the whole state at once and after every change. */
    app.get('/v1/rack/feed', (_request, reply) => {
      reply.hijack();
      const { raw } = reply;
      raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      let timer: unknown = null;
      const send = () => {
        timer = null;
        raw.write(`data: ${JSON.stringify(rackState(rack))}\n\n`);
      };
      const stop = rack.onChange(() => {
        timer ??= clock.setTimeout(send, FEED_INTERVAL);
      });
      const end = () => raw.end();
      feeds.add(end);
      raw.on('close', () => {
        feeds.delete(end);
        stop();
        clock.clearTimeout(timer);
      });
      send();
    });
    app.addHook('preClose', () => {
      for (const end of feeds) end();
    });
  };
