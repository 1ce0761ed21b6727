import { createCanvas } from '@napi-rs/canvas';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Clock } from '../../../config/clock.ts';
import { PAPERS, type Paper } from '../barcode-reader/papers.ts';
import { plotSymbol, type SymbolRequest } from '../printer/symbols.ts';

/** Dots of one module, and of the quiet zone around the symbol. */
const MODULE = 3;
const QUIET = 12;

const requestOf = ({ symbology }: Paper, content: string): SymbolRequest => {
  switch (symbology) {
    case 'pdf417':
      return {
        kind: 'pdf417',
        content,
        columns: 6,
        rows: 0,
        module: MODULE,
        rowHeight: 3 * MODULE,
        correction: 3,
      };
    case 'qr':
      return { kind: 'qr', content, module: 2 * MODULE, correction: 'M' };
    case 'aztec':
      return { kind: 'aztec', content, module: 2 * MODULE };
    case 'ean13':
      return { kind: 'linear', symbology: 'ean13', content, module: MODULE, height: 90 };
  }
};

/** The codes that lie on the bench as pictures, which a real reader reads from the screen as well. */
export const paperRoutes =
  (clock: Clock): FastifyPluginAsyncZod =>
  async (app) => {
    app.get(
      '/v1/papers/:key.png',
      { schema: { params: z.object({ key: z.string() }) } },
      async (request, reply) => {
        const paper = PAPERS.find(({ key }) => key === request.params.key);
        const symbol = paper && plotSymbol(requestOf(paper, paper.text(clock.now())));
        if (!symbol) return reply.code(404).send({ error: 'no such paper' });
        const canvas = createCanvas(symbol.width + 2 * QUIET, symbol.height + 2 * QUIET);
        const context = canvas.getContext('2d');
        context.fillStyle = '#ffffff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.fillStyle = '#000000';
        for (const { x, y, width, height } of symbol.bars)
          context.fillRect(QUIET + x, QUIET + y, width, height);
        const png = await canvas.encode('png');
        return reply.type('image/png').header('cache-control', 'no-cache').send(png);
      },
    );
  };
