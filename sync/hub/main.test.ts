import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { DEMO_PEOPLE } from '../../config/demo/people.ts';
import { newId } from '../../config/ids.ts';
import { BATCH_MEDIA_TYPE, EVENTS_PATH } from '../wire/batch.ts';
import { ENROL_PATH, MANIFEST_PATH, type Manifest } from '../wire/manifest.ts';
import type { CustomerList } from './api.ts';
import { type RunningHub, startHub } from './main.ts';
import { memberVisit, testOutbox } from './testing/events.ts';
import { ENROLMENT_CODE, IMPORT_TOKEN, QUIET } from './testing/hub.ts';

let stateFolder: string;
let hub: RunningHub;

const start = () =>
  startHub({
    host: '127.0.0.1',
    port: 0,
    stateFolder,
    enrolmentCode: ENROLMENT_CODE,
    importToken: IMPORT_TOKEN,
    clock: systemClock,
    log: QUIET,
    demo: true,
  });

beforeAll(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'landside-main-'));
  // PostgreSQL's own account must be able to pass.
  await chmod(stateFolder, 0o711);
  hub = await start();
});

afterAll(async () => {
  await hub?.close();
  await rm(stateFolder, { recursive: true, force: true });
});

test('takes a kiosk’s visit and shows it on the customer’s file, also after a restart', async () => {
  const post = (path: string, body: BodyInit, headers: Record<string, string>) =>
    fetch(hub.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    });

  const asked = JSON.stringify({ kioskId: 'PVG-T2-01', airport: 'PVG', enrolmentCode: ENROLMENT_CODE });
  const { credential } = (await (await post(ENROL_PATH, asked, {})).json()) as { credential: string };
  const authorization = `Bearer ${credential}`;

  const manifest = await fetch(`${hub.url}${MANIFEST_PATH}?since=0`, { headers: { authorization } });
  const members = DEMO_PEOPLE.filter(({ member }) => member !== null);
  expect(((await manifest.json()) as Manifest).members).toHaveLength(members.length);

  const packed = gzipSync(JSON.stringify(memberVisit(newId()).map(testOutbox('kiosk/PVG-T2-01'))));
  const headers = { authorization, 'content-type': BATCH_MEDIA_TYPE, 'content-encoding': 'gzip' };
  expect((await post(EVENTS_PATH, packed, headers)).status).toBe(200);

  const recent = async () =>
    ((await (await fetch(`${hub.url}/v1/customers`)).json()) as CustomerList).customers;
  const seen = [expect.objectContaining({ surname: 'EXAMPLE', tier: 'gold', lastEvent: 'document.taken' })];
  await vi.waitFor(async () => expect(await recent()).toEqual(seen), { timeout: 3000 });

  await hub.close();
  hub = await start();
  expect(await recent()).toEqual(seen);
  const again = await fetch(`${hub.url}${MANIFEST_PATH}?since=0`, { headers: { authorization } });
  expect(again.status).toBe(200);
});

test('answers no console when none was built', async () => {
  expect((await fetch(hub.url)).status).toBe(404);
  expect(await (await fetch(`${hub.url}/health`)).json()).toEqual({ status: 'ok' });
});
