import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import { createHttpDcs } from './http.ts';
import { describeDcsPort } from './port.conformance.ts';
import type { DcsPort } from './port.ts';
import { departure, openConformanceHost, openReference, passport } from './reference/test-world.ts';

describeDcsPort('the reference DCS over HTTP', openConformanceHost);

const portTo = (
  url: string,
  retries: number,
  clock = systemClock as SimulatedClock | typeof systemClock,
): DcsPort => createHttpDcs({ url, deadline: 3000, retries, clock, kioskId: 'K-1' });

describe('a host that answers strangely', () => {
  let host: Server;
  let url: string;
  let asked: number;
  let answer: { status: number; body: string; headers?: Record<string, string> };

  beforeEach(async () => {
    asked = 0;
    host = createServer((request, response) => {
      asked += 1;
      request.resume().on('end', () => response.writeHead(answer.status, answer.headers).end(answer.body));
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    url = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    host.closeAllConnections();
    host.close();
  });

  it.each([
    ['breaks', { status: 503, body: '{}' }, 'status 503'],
    ['sends a page instead of JSON', { status: 200, body: '<html>' }, 'malformed answer'],
    ['sends another shape', { status: 200, body: '[{"kind":"a riddle"}]' }, 'malformed answer'],
    ['refuses without a code', { status: 404, body: '<html>' }, 'malformed refusal'],
    ['sends elsewhere', { status: 302, body: '', headers: { location: '/portal' } }, 'no connection'],
  ])('is unreachable where it %s, after asking once more', async (_, sent, detail) => {
    answer = sent;
    expect(await portTo(url, 1).party({ reservationId: 'R' })).toEqual({
      ok: false,
      fault: { code: 'dcs.unreachable', detail },
    });
    expect(asked).toBe(2);
  });

  it('is believed and not asked again where it refuses with a code we know', async () => {
    answer = { status: 409, body: '{"code":"check-in.closed","detail":"gate"}' };
    expect(await portTo(url, 1).load({ reservationId: 'R' })).toEqual({
      ok: false,
      fault: { code: 'check-in.closed', detail: 'gate' },
    });
    expect(asked).toBe(1);
  });

  it('has refused where its code is unknown to us', async () => {
    answer = { status: 409, body: '{"code":"toString"}' };
    expect(await portTo(url, 1).load({ reservationId: 'R' })).toEqual({
      ok: false,
      fault: { code: 'dcs.refused', detail: 'toString' },
    });
  });

  it('is unreachable where nobody listens', async () => {
    host.close();
    await once(host, 'close');
    expect(await portTo(url, 1).load({ reservationId: 'R' })).toEqual({
      ok: false,
      fault: { code: 'dcs.unreachable', detail: 'no connection' },
    });
  });
});

describe('a host that is late', () => {
  it.each([
    ['says nothing', ''],
    ['stops in the middle of its answer', 'HTTP/1.1 200 OK\r\ncontent-length: 999\r\n\r\n{"reser'],
  ])('is given up at the deadline where it %s', async (_, beginning) => {
    const clock = new SimulatedClock();
    let attempts = 0;
    const sockets = new Set<Socket>();
    const host = createTcpServer((socket) => {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('data', () => {
        attempts += 1;
        // The beginning is on its way before the clock moves, so that a deadline on headers alone would pass.
        socket.write(beginning, () => setImmediate(() => clock.increment(3000)));
      });
    }).listen(0, '127.0.0.1');
    await once(host, 'listening');
    const { port } = host.address() as AddressInfo;
    const answer = await portTo(`http://127.0.0.1:${port}`, 1, clock).load({ reservationId: 'R' });
    expect(answer).toEqual({ ok: false, fault: { code: 'dcs.unreachable', detail: 'late' } });
    expect(attempts).toBe(2);
    for (const socket of sockets) socket.destroy();
    host.close();
  });
});

describe('an answer lost on its way', () => {
  it('checks in once: asking again hears what was decided', async () => {
    const reference = await openReference();
    const proxy = await losingProxy(reference.url, 1);
    reference.take({
      flights: [departure('TODAY', 300)],
      reservations: [
        { recordLocator: 'TEST01', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'ANNA' },
        { recordLocator: 'TEST02', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'OTTO' },
      ],
    });
    const kiosk = portTo(proxy.url, 1);
    const command = (recordLocator: string, givenNames: string) => ({
      reservationId: `${recordLocator}-TODAY`,
      kioskId: 'K-1',
      document: passport(`P${recordLocator}`, 'SAMPLE', givenNames),
      idempotencyKey: newId(),
    });
    expect(await kiosk.checkIn(command('TEST01', 'ANNA'))).toMatchObject({
      ok: true,
      value: { sequenceNumber: 1 },
    });
    expect(proxy.lost()).toBe(1);
    expect(await kiosk.checkIn(command('TEST02', 'OTTO'))).toMatchObject({
      ok: true,
      value: { sequenceNumber: 2 },
    });
    proxy.close();
    await reference.close();
  });

  it('is told as unreachable where every answer is lost, and found done when the way is free', async () => {
    const reference = await openReference();
    const proxy = await losingProxy(reference.url, 2);
    reference.take({
      flights: [departure('TODAY', 300)],
      reservations: [{ recordLocator: 'TEST01', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'ANNA' }],
    });
    const kiosk = portTo(proxy.url, 1);
    const command = {
      reservationId: 'TEST01-TODAY',
      kioskId: 'K-1',
      document: passport('P1', 'SAMPLE', 'ANNA'),
      idempotencyKey: newId(),
    };
    expect(await kiosk.checkIn(command)).toMatchObject({ fault: { code: 'dcs.unreachable' } });
    expect(await kiosk.checkIn(command)).toMatchObject({ ok: true, value: { sequenceNumber: 1 } });
    expect(reference.desk.store.counts('TODAY')).toMatchObject({ checked_in: 1, highest_sequence_number: 1 });
    proxy.close();
    await reference.close();
  });
});

/** Carries every request to the host, and cuts the connection when the first `losses` answers arrive. */
async function losingProxy(target: string, losses: number) {
  let lost = 0;
  const sockets = new Set<Socket>();
  const proxy = createTcpServer((kiosk) => {
    const host = connect(Number(new URL(target).port), '127.0.0.1');
    for (const socket of [kiosk, host]) sockets.add(socket.on('error', () => {}));
    kiosk.pipe(host);
    host.on('data', (bytes) => {
      if (lost >= losses) return void kiosk.write(bytes);
      lost += 1;
      kiosk.destroy();
      host.destroy();
    });
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    lost: () => lost,
    close: () => {
      for (const socket of sockets) socket.destroy();
      proxy.close();
    },
  };
}
