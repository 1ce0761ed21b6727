import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { type RunningRack, startRack } from './main.ts';
import type { RackState } from './rack-state.ts';
import { bytesOf, CUSTOM_STATUS, QUEUED_STATUS, SMALL_PASS } from './test-bench.ts';

const KIOSK = 'PVG-T2-01';
let rack: RunningRack;
let pageFolder: string;
let sockets: Socket[] = [];

beforeEach(async () => {
  pageFolder = await mkdtemp(join(tmpdir(), 'rack-'));
  await mkdir(join(pageFolder, 'assets'));
  await mkdir(join(pageFolder, 'device-agent/simulator/page'), { recursive: true });
  await writeFile(join(pageFolder, 'device-agent/simulator/page/index.html'), '<title>Rack</title>');
  rack = await startRack({
    host: '127.0.0.1',
    port: 0,
    clock: systemClock,
    pageFolder,
    kiosks: [
      { kioskId: KIOSK, printerModel: 'custom-kpm180h', pace: 'instant' },
      { kioskId: 'PVG-T2-02', printerModel: 'epson-tm-t88vi', pace: 'instant' },
    ],
  });
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await rack.close();
  await rm(pageFolder, { recursive: true });
});

const portOf = (device: 'printerPort' | 'readerPort') => rack.kiosks[0]?.[device] ?? 0;

/** A host on a real socket; `hear` resolves when that many bytes have come. */
async function host(port: number) {
  const socket = connect({ host: '127.0.0.1', port });
  socket.on('error', () => undefined);
  sockets.push(socket);
  let heard = Buffer.alloc(0);
  socket.on('data', (bytes) => {
    heard = Buffer.concat([heard, bytes]);
  });
  await once(socket, 'connect');
  return {
    socket,
    hear: async (length: number) => {
      while (heard.length < length) await once(socket, 'data');
      const taken = heard.subarray(0, length);
      heard = heard.subarray(length);
      return taken;
    },
  };
}

const call = (path: string, body?: unknown) =>
  fetch(
    `${rack.url}/v1/${path}`,
    body === undefined
      ? {}
      : {
          method: 'POST',
          ...(body !== null && {
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json' },
          }),
        },
  );
const act = (path: string, body: unknown = null) => call(`kiosks/${KIOSK}/${path}`, body);
const state = async () => ((await (await call('rack')).json()) as RackState).kiosks[0];

describe('the rack', () => {
  it('takes a passport from a hand and a print job from a host, and times both', async () => {
    const reader = await host(portOf('readerPort'));
    const printer = await host(portOf('printerPort'));
    reader.socket.write(bytesOf(5));
    await reader.hear(4);
    expect((await act('reader/insert', { person: 'mei-lin' })).status).toBe(204);
    const frames = (await reader.hear(3 + 1 + 44 + 1 + 44 + 1)).toString('latin1');
    expect(frames.startsWith('\x02+\x03\x02P<CHNEXAMPLE<<MEI<LIN<<<')).toBe(true);
    expect(frames).toContain('\rE00000018');
    printer.socket.write(bytesOf(SMALL_PASS, QUEUED_STATUS));
    await printer.hear(1);

    const { timings } = (await (await call(`kiosks/${KIOSK}/timings`)).json()) as {
      timings: { event: string; at: number }[];
    };
    expect(timings.map(({ event }) => event)).toEqual(['passport-sent', 'job-received']);
    expect(timings[1]?.at).toBeGreaterThanOrEqual(timings[0]?.at ?? Number.NaN);
    expect(await state()).toMatchObject({
      reader: { document: { label: 'mei-lin' }, connected: true },
      printer: { documentInOutput: true, connected: true },
    });
  });

  it('shows what was printed, and counts what was taken', async () => {
    const printer = await host(portOf('printerPort'));
    printer.socket.write(bytesOf(SMALL_PASS, QUEUED_STATUS));
    await printer.hear(1);
    const { documents } = (await (await call(`kiosks/${KIOSK}/documents`)).json()) as {
      documents: { documentId: string }[];
    };
    const picture = await call(`kiosks/${KIOSK}/documents/${documents[0]?.documentId}.png`);
    expect(picture.headers.get('content-type')).toBe('image/png');
    expect(
      Buffer.from(await picture.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
    expect(await (await act('printer/take')).json()).toEqual({ documentId: documents[0]?.documentId });
    expect(await (await act('printer/take')).json()).toEqual({ documentId: null });
    expect(await (await call('statistics')).json()).toMatchObject({
      kiosks: [
        { documents: { printed: 1, complete: 1, spoiled: 0, taken: 1 } },
        { documents: { printed: 0 } },
      ],
    });
  });

  it('refuses connections while a cable is out, and is found at the same port afterwards', async () => {
    const { socket } = await host(portOf('printerPort'));
    const gone = once(socket, 'close');
    await act('printer/unplug');
    await gone;
    await expect(host(portOf('printerPort'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await act('printer/plug');
    const again = await host(portOf('printerPort'));
    again.socket.write(CUSTOM_STATUS);
    expect([...(await again.hear(6))]).toEqual([0x10, 0x0f, 0, 0, 0, 0]);
  });

  it('hears one host at a time: a second waits until the first has gone', async () => {
    const first = await host(portOf('printerPort'));
    first.socket.write(CUSTOM_STATUS);
    await first.hear(6);
    const second = await host(portOf('printerPort'));
    second.socket.write(CUSTOM_STATUS);
    first.socket.write(CUSTOM_STATUS);
    await first.hear(6);
    expect(second.socket.bytesRead).toBe(0);
    first.socket.destroy();
    expect(await second.hear(6)).toHaveLength(6);
  });

  it('makes a printer fail and lets staff put it right', async () => {
    await act('printer/faults', { coverOpen: true, paper: 'out' });
    expect(await state()).toMatchObject({ printer: { coverOpen: true, paper: 'out' } });
    await act('printer/clear');
    expect(await state()).toMatchObject({ printer: { coverOpen: false, paper: 'ok' } });
  });

  it('tells every change to whoever watches', async () => {
    const feed = await call('rack/feed');
    const reader = feed.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toContain('"coverOpen":false');
    await act('printer/faults', { coverOpen: true });
    expect((await reader?.read())?.value).toContain('"coverOpen":true');
    await reader?.cancel();
  });

  it.each([
    ['kiosks/NOWHERE/printer/take', null, 404],
    [`kiosks/${KIOSK}/reader/insert`, { person: 'nobody' }, 404],
    [`kiosks/${KIOSK}/printer/faults`, { coverOpn: true }, 400],
    [`kiosks/${KIOSK}/printer/faults`, { jamAfter: -1 }, 400],
    [`kiosks/${KIOSK}/scanner/unplug`, null, 400],
  ])('refuses %s with %j', async (path, body, status) => {
    expect((await call(path, body)).status).toBe(status);
  });

  it('serves its page', async () => {
    expect(await (await fetch(`${rack.url}/`)).text()).toContain('Rack');
  });
});
