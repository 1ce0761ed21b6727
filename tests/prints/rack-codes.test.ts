import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { SHORT_TAG_DATA, SHORT_TAG_FORM } from '../../device-agent/hardware/protocol/aea/streams.ts';
import { frame } from '../../device-agent/hardware/protocol/aea.ts';
import { buildRackApp } from '../../device-agent/simulator/app.ts';
import { PAPERS } from '../../device-agent/simulator/barcode-reader/papers.ts';
import { createRack, type Rack } from '../../device-agent/simulator/rack.ts';
import { bytesOf, CUT, createBench, INITIALIZE, pdf417 } from '../../device-agent/simulator/test-bench.ts';
import { readPdf417, readSymbols } from './read-barcode.ts';

const FORMATS = { pdf417: 'PDF417', qr: 'QRCode', aztec: 'Aztec', ean13: 'EAN13' } as const;

describe('the codes that lie on the rack’s bench', () => {
  let rack: Rack;
  let app: FastifyInstance;
  beforeAll(async () => {
    rack = await createRack({
      kiosks: [],
      host: '127.0.0.1',
      clock: systemClock,
      elapsed: () => performance.now(),
      newId,
    });
    app = await buildRackApp({ rack, clock: systemClock });
  });
  afterAll(async () => {
    await app.close();
    await rack.close();
  });

  it.each(PAPERS)('can be read off the screen: $key', async ({ key, symbology, text }) => {
    const { rawPayload } = await app.inject(`/v1/papers/${key}.png`);
    expect(await readSymbols(rawPayload, [FORMATS[symbology]])).toEqual([text(Date.now())]);
  });

  it('are only those that lie there', async () => {
    expect((await app.inject('/v1/papers/napkin.png')).statusCode).toBe(404);
  });
});

describe('what the rack says of the codes on a printed paper', () => {
  const codesOf = (desk: Awaited<ReturnType<typeof createBench>>) =>
    desk
      .ofKind('printer')
      .state()
      .documents.map(({ codes }) => codes);
  const pictureOf = async (desk: Awaited<ReturnType<typeof createBench>>) =>
    (await desk.picture(desk.printer.documents()[0]?.documentId ?? '')) ?? Buffer.of();

  it('is what a scanner reads off an ESC/POS printer’s picture', async () => {
    const desk = await createBench({ printerModel: 'custom-kpm180h', pace: 'instant' });
    desk.printerHost.send(bytesOf(INITIALIZE, pdf417('M1EXAMPLE/MEI LIN', { columns: 5 }), CUT));
    expect(codesOf(desk)).toEqual([[{ kind: 'pdf417', content: 'M1EXAMPLE/MEI LIN', times: 1 }]]);
    expect(await readPdf417(await pictureOf(desk))).toEqual(['M1EXAMPLE/MEI LIN']);
  });

  it.each([
    ['custom-tk306-bag-tag', Buffer.concat([frame(SHORT_TAG_FORM), frame(SHORT_TAG_DATA)])],
    ['zebra-zd621', Buffer.from('^XA^FO40,40^BY3^B2N,90,Y,N,N^FD0220654321^FS^XZ')],
  ])(
    'is what a scanner reads off a page printer’s, and how many of it there are: %s',
    async (model, bytes) => {
      const desk = await createBench({ printerModel: model, pace: 'instant' });
      desk.printerHost.send(bytes);
      const [codes] = codesOf(desk);
      expect(codes).toEqual([{ kind: 'interleaved2of5', content: '0220654321', times: expect.any(Number) }]);
      const read = await readSymbols(await pictureOf(desk), ['ITF']);
      expect(new Set(read)).toEqual(new Set(['0220654321']));
      expect(codes?.[0]?.times).toBeGreaterThanOrEqual(read.length);
    },
  );
});
