import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { newId } from '../../config/ids.ts';
import type { Envelope } from '../wire/batch.ts';
import { CREDENTIAL_MIGRATION } from './credential.ts';
import { type Database, openDatabase } from './database.ts';
import { readRetryAfter } from './http.ts';
import { createHubLink } from './hub-link.ts';
import { migrate } from './migrations.ts';

interface Request {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Reply = { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> };

let database: Database;
let server: Server;
let requests: Request[];
let reply: (request: Request) => Reply | 'never';

beforeEach(async () => {
  database = openDatabase({ path: ':memory:' });
  migrate(database, [CREDENTIAL_MIGRATION]);
  requests = [];
  server = createServer(async (incoming, outgoing) => {
    const bytes = Buffer.concat(await incoming.toArray());
    const { headers, method, url } = incoming;
    const body = headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes;
    const request = { line: `${method} ${url}`, headers, body: body.toString() };
    requests.push(request);
    const answer = reply(request);
    if (answer === 'never') return;
    const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? {});
    outgoing.writeHead(answer.status, answer.headers).end(text);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const link = ({ isNew = true, deadline = 5000 } = {}) =>
  createHubLink({
    hubUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    kioskId: 'PVG-T2-01',
    airport: 'PVG',
    enrolmentCode: isNew ? 'LETMEIN' : undefined,
    database,
    clock: systemClock,
    deadline,
  });

const event: Envelope = {
  specversion: '1.0',
  id: newId(),
  source: 'kiosk/PVG-T2-01',
  type: 'help.requested',
  time: '2030-01-01T00:00:00.000Z',
  datacontenttype: 'application/json',
  dataversion: 1,
  epoch: newId(),
  sequence: 1,
  data: { visitId: null, screen: 'seat-map' },
};
const accepted = { results: [{ id: event.id, outcome: 'accepted' as const }] };
const lines = () => requests.map(({ line }) => line);

/** A hub that knows one credential, and gives it to whoever enrols. */
const hubKnowing = (credential: string, answer: Reply) => (request: Request) => {
  if (request.line === 'POST /v1/enrol') return { status: 200, body: { credential } };
  return request.headers.authorization === `Bearer ${credential}` ? answer : { status: 401 };
};

test('enrols at the first contact, then sends a batch under its credential', async () => {
  reply = hubKnowing('secret', { status: 200, body: accepted });
  expect(await link().send([event])).toEqual({ kind: 'results', ...accepted });
  expect(lines()).toEqual(['POST /v1/enrol', 'POST /v1/events']);
  expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
    kioskId: 'PVG-T2-01',
    airport: 'PVG',
    enrolmentCode: 'LETMEIN',
  });
  expect(requests[1]?.headers).toMatchObject({
    'content-type': 'application/cloudevents-batch+json',
    authorization: 'Bearer secret',
  });
  expect(JSON.parse(requests[1]?.body ?? '')).toEqual([event]);
});

test('packs a batch that is worth it', async () => {
  reply = hubKnowing('secret', { status: 200, body: accepted });
  const many = Array.from({ length: 100 }, () => event);
  await link().send(many);
  expect(requests[1]?.headers).toMatchObject({ 'content-encoding': 'gzip' });
  expect(JSON.parse(requests[1]?.body ?? '')).toEqual(many);
});

test('keeps its credential over a restart', async () => {
  reply = hubKnowing('secret', { status: 200, body: accepted });
  await link().send([event]);
  await link({ isNew: false }).send([event]);
  expect(lines()).toEqual(['POST /v1/enrol', 'POST /v1/events', 'POST /v1/events']);
});

test('renews a credential that the hub has taken back, once, and sends the batch again', async () => {
  reply = hubKnowing('old', { status: 200, body: accepted });
  const ours = link();
  await ours.send([event]);
  reply = hubKnowing('new', { status: 200, body: accepted });
  expect(await ours.send([event])).toMatchObject({ kind: 'results' });
  expect(lines().slice(2)).toEqual(['POST /v1/events', 'POST /v1/enrol', 'POST /v1/events']);
});

test('a hub that will not enrol this kiosk is asked once for each attempt', async () => {
  reply = () => ({ status: 401 });
  const refused = { kind: 'refused', status: 401, retryAfter: null };
  expect(await link().send([event])).toEqual(refused);
  expect(lines()).toEqual(['POST /v1/enrol']);
  expect(await link({ isNew: false }).send([event])).toEqual(refused);
  expect(lines()).toEqual(['POST /v1/enrol']);
});

test('two requests that find no credential enrol once', async () => {
  reply = hubKnowing('secret', { status: 200, body: accepted });
  const ours = link();
  await Promise.all([ours.send([event]), ours.send([event])]);
  expect(lines().filter((line) => line === 'POST /v1/enrol')).toHaveLength(1);
});

test('fetches what changed in the manifest', async () => {
  const manifest = { version: 7, hashKey: 'ab'.repeat(32), members: [] };
  reply = hubKnowing('secret', { status: 200, body: manifest });
  expect(await link().fetchManifest(3)).toEqual({ ok: true, value: manifest });
  expect(lines().at(-1)).toBe('GET /v1/manifest?since=3');
});

test.each<[string, Reply | 'never', object]>([
  [
    'a refusal with a pause',
    { status: 503, headers: { 'retry-after': '7' } },
    { kind: 'refused', status: 503, retryAfter: 7000 },
  ],
  [
    'a redirect, which is not followed',
    { status: 302, headers: { location: 'http://127.0.0.1:1/' } },
    { kind: 'refused', status: 302 },
  ],
  [
    'a captive portal’s page',
    { status: 200, body: '<html>' },
    { kind: 'unreachable', reason: 'not-the-hub' },
  ],
  [
    'JSON of another kind',
    { status: 200, body: { ok: true } },
    { kind: 'unreachable', reason: 'not-the-hub' },
  ],
  ['no answer in time', 'never', { kind: 'unreachable', reason: 'ABORT_ERR' }],
])('tells %s from the hub’s word', async (_, answer, outcome) => {
  reply = hubKnowing('secret', { status: 200, body: accepted });
  await link().send([event]);
  reply = () => answer;
  expect(await link({ deadline: 150 }).send([event])).toMatchObject(outcome);
});

test('says why a hub cannot be reached', async () => {
  const ours = link();
  await new Promise((resolve) => server.close(resolve));
  expect(await ours.send([event])).toEqual({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  expect(await ours.fetchManifest(0)).toEqual({
    ok: false,
    fault: { code: 'hub.unreachable', reason: 'ECONNREFUSED' },
  });
});

test('reads a pause given in seconds or as a date', () => {
  const now = Date.parse('2030-01-01T00:00:00Z');
  expect(readRetryAfter('120', now)).toBe(120_000);
  expect(readRetryAfter('Tue, 01 Jan 2030 00:00:30 GMT', now)).toBe(30_000);
  expect(readRetryAfter('Mon, 31 Dec 2029 00:00:00 GMT', now)).toBe(0);
  expect(readRetryAfter('soon', now)).toBe(null);
  expect(readRetryAfter(undefined, now)).toBe(null);
});
