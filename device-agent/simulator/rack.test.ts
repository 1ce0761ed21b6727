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
      {
        kioskId: KIOSK,
        devices: [
          { kind: 'printer', id: 'printer', model: 'custom-kpm180h', pace: 'instant' },
          { kind: 'printer', id: 'tags', model: 'custom-tk306-bag-tag', pace: 'instant' },
          { kind: 'document-reader', id: 'reader', readingTime: 0 },
        ],
      },
      {
        kioskId: 'PVG-T2-02',
        devices: [{ kind: 'printer', id: 'printer', model: 'epson-tm-t88vi', pace: 'instant' }],
      },
    ],
  });
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets = [];
  await rack.close();
  await rm(pageFolder, { recursive: true });
});

const portOf = (device: string) => rack.kiosks[0]?.ports[device] ?? 0;

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
const act = (path: string, body: unknown = null) => call(`kiosks/${KIOSK}/devices/${path}`, body);
const state = async (id: string) =>
  ((await (await call('rack')).json()) as RackState).kiosks[0]?.devices.find((device) => device.id === id);

describe('the rack', () => {
  it('takes a passport from a hand and a print job from a host, and times both', async () => {
    const reader = await host(portOf('reader'));
    const printer = await host(portOf('printer'));
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
    expect(await state('reader')).toMatchObject({ document: { label: 'mei-lin' }, connected: true });
    expect(await state('printer')).toMatchObject({ documentInOutput: true, connected: true });
    expect(await state('tags')).toMatchObject({ documentInOutput: false, connected: false });
  });

  it('shows what was printed, and counts what was taken', async () => {
    const printer = await host(portOf('printer'));
    printer.socket.write(bytesOf(SMALL_PASS, QUEUED_STATUS));
    await printer.hear(1);
    const { documents } = (await (await call(`kiosks/${KIOSK}/devices/printer/documents`)).json()) as {
      documents: { documentId: string }[];
    };
    const picture = await call(`kiosks/${KIOSK}/devices/printer/documents/${documents[0]?.documentId}.png`);
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
        {
          printers: [
            { id: 'printer', documents: { printed: 1, complete: 1, spoiled: 0, taken: 1 } },
            { id: 'tags', documents: { printed: 0 } },
          ],
        },
        { printers: [{ id: 'printer', documents: { printed: 0 } }] },
      ],
    });
  });

  it('refuses connections while a cable is out, and is found at the same port afterwards', async () => {
    const { socket } = await host(portOf('printer'));
    const gone = once(socket, 'close');
    await act('printer/unplug');
    await gone;
    await expect(host(portOf('printer'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await act('printer/plug');
    const again = await host(portOf('printer'));
    again.socket.write(CUSTOM_STATUS);
    expect([...(await again.hear(6))]).toEqual([0x10, 0x0f, 0, 0, 0, 0]);
  });

  it('hears one host at a time: a second waits until the first has gone', async () => {
    const first = await host(portOf('printer'));
    first.socket.write(CUSTOM_STATUS);
    await first.hear(6);
    const second = await host(portOf('printer'));
    second.socket.write(CUSTOM_STATUS);
    first.socket.write(CUSTOM_STATUS);
    await first.hear(6);
    expect(second.socket.bytesRead).toBe(0);
    first.socket.destroy();
    expect(await second.hear(6)).toHaveLength(6);
  });

  it('makes a printer fail and lets staff put it right', async () => {
    await act('printer/faults', { coverOpen: true, paper: 'out' });
    expect(await state('printer')).toMatchObject({ coverOpen: true, paper: 'out' });
    expect(await state('tags')).toMatchObject({ coverOpen: false, paper: 'ok' });
    await act('printer/clear');
    expect(await state('printer')).toMatchObject({ coverOpen: false, paper: 'ok' });
  });

  it('mends all of a device at once: mechanics, answers and cable', async () => {
    await act('printer/faults', { coverOpen: true, always: 'silence' });
    await act('printer/unplug');
    await act('printer/mend');
    expect(await state('printer')).toMatchObject({ coverOpen: false, answerFault: null, plugged: true });
    const { socket, hear } = await host(portOf('printer'));
    socket.write(CUSTOM_STATUS);
    expect(await hear(6)).toHaveLength(6);
  });

  it('offers trouble that its own hands understand, whatever the device', async () => {
    const { kiosks } = (await (await call('rack')).json()) as RackState;
    for (const { id, trouble } of kiosks[0]?.devices ?? []) {
      expect(trouble.map(({ title }) => title)).toEqual(expect.arrayContaining(['Cable', 'What it says']));
      for (const { hand, body } of trouble.flatMap(({ choices }) => choices))
        expect([id, hand, (await act(`${id}/${hand}`, body ?? null)).status]).toEqual([id, hand, 204]);
    }
  });

  it('pulls a cable in the middle of what a device says', async () => {
    await act('reader/faults', { next: 'unplug' });
    const reader = await host(portOf('reader'));
    const gone = once(reader.socket, 'close');
    await act('reader/insert', { person: 'mei-lin' });
    await gone;
    expect(await state('reader')).toMatchObject({ plugged: false, answerFault: null });
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
    ['NOWHERE/devices/printer/take', null, 404, 'no such kiosk'],
    [`${KIOSK}/devices/scanner/unplug`, null, 404, 'no such device'],
    [`${KIOSK}/devices/printer/insert`, null, 404, 'no such hand'],
    [`${KIOSK}/devices/printer/toString`, null, 404, 'no such hand'],
    [`${KIOSK}/devices/reader/insert`, { person: 'nobody' }, 404, 'no such demo person'],
    [`${KIOSK}/devices/printer/faults`, { coverOpn: true }, 400, /coverOpn/],
    [`${KIOSK}/devices/printer/faults`, { jamAfter: -1 }, 400, /^jamAfter: /],
  ])('refuses %s with %j', async (path, body, status, reason) => {
    const answer = await call(`kiosks/${path}`, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.stringMatching(reason) });
  });

  it.each(['printer', 'reader'])(
    'has pictures of printers alone, and of what they printed: %s',
    async (id) => {
      expect((await call(`kiosks/${KIOSK}/devices/${id}/documents/none.png`)).status).toBe(404);
    },
  );

  it('serves its page', async () => {
    expect(await (await fetch(`${rack.url}/`)).text()).toContain('Rack');
  });
});
