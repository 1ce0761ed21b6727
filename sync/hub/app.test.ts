import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { buildHub } from './app.ts';
import { openDatabase } from './database.ts';
import { ENROLMENT_CODE, IMPORT_TOKEN, QUIET } from './testing/hub.ts';

let folder: string;
let hub: FastifyInstance;
/** Nothing listens there. */
const away = openDatabase({ host: '127.0.0.1', port: 1 });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'landside-console-'));
  await mkdir(join(folder, 'sync/console'), { recursive: true });
  await mkdir(join(folder, 'assets'));
  await writeFile(join(folder, 'sync/console/index.html'), '<title>console</title>');
  await writeFile(join(folder, 'assets/index-1a2b.js'), '');
  hub = await buildHub({
    database: away,
    clock: systemClock,
    log: QUIET,
    hashKey: '00'.repeat(32),
    offers: null,
    enrolmentCode: ENROLMENT_CODE,
    importToken: IMPORT_TOKEN,
    consoleFolder: folder,
    onStored: () => {},
  });
});

afterAll(async () => {
  await hub?.close();
  await away.end();
  await rm(folder, { recursive: true, force: true });
});

test('serves the console under a policy that lets in nothing from elsewhere', async () => {
  const page = await hub.inject('/');
  expect(page.body).toContain('<title>console</title>');
  expect(page.headers['content-security-policy']).toContain("default-src 'none'");
  expect(page.headers['content-security-policy']).not.toContain('unsafe');
  expect(page.headers['cache-control']).toContain('max-age=0');
});

test('lets browsers keep what carries its content’s hash in its name, and nothing outside', async () => {
  expect((await hub.inject('/assets/index-1a2b.js')).headers['cache-control']).toContain('immutable');
  expect((await hub.inject('/assets/../sync/console/index.html')).statusCode).toBe(404);
});

test('asks to be asked again while its database is away', async () => {
  const answer = await hub.inject('/health');
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('1');
});
