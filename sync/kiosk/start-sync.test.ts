import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { expectOk } from '../../config/result.ts';
import { type Envelope, envelopeSchema } from '../wire/batch.ts';
import { memberKey } from '../wire/member-key.ts';
import { openKioskDatabase } from './kiosk-database.ts';
import { startKioskSync } from './start-sync.ts';
import { freshFolder } from './testing/fresh-folder.ts';

const HASH_KEY = '0f'.repeat(32);

/** The smallest hub there is: takes everything, and expects one member. */
async function startHub() {
  const waiting: ((event: Envelope) => void)[] = [];
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const path = request.url?.split('?')[0];
    if (path === '/v1/enrol') return response.end(JSON.stringify({ credential: 'secret' }));
    if (path === '/v1/manifest') {
      const member = {
        memberKey: memberKey(HASH_KEY, 'LS', '100'),
        tier: 'GOLD',
        preference: { seatPosition: 'aisle', seatZone: null },
        openComplaint: false,
        expires: new Date(systemClock.now() + 60_000).toISOString(),
      };
      return response.end(JSON.stringify({ version: 1, hashKey: HASH_KEY, members: [member] }));
    }
    const events = envelopeSchema.array().parse(JSON.parse(body.toString()));
    response.end(JSON.stringify({ results: events.map(({ id }) => ({ id, outcome: 'accepted' })) }));
    for (const event of events) waiting.shift()?.(event);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextEvent: () => new Promise<Envelope>((resolve) => waiting.push(resolve)),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

test('an event reaches the hub as soon as it is recorded, and a member is known as soon as the hub tells', async () => {
  const hub = await startHub();
  const folder = freshFolder();
  const { database } = expectOk(openKioskDatabase({ folder, clock: systemClock, migrations: [] }), 'opens');
  const sync = startKioskSync({
    database,
    source: 'kiosk/PVG-T2-01',
    kioskId: 'PVG-T2-01',
    airport: 'PVG',
    hub: { url: hub.url, enrolmentCode: 'LETMEIN' },
    outbox: { capacity: 1000, batch: 100, backOffLimit: 30_000 },
    manifestInterval: 15_000,
    clock: systemClock,
    onTrouble: (trouble) => expect.unreachable(trouble.code),
  });

  expect(await sync.manifest.refreshWithin(5000)).toBe('fresh');
  expect(sync.manifest.findMember({ programme: 'LS', number: '100' })?.tier).toBe('GOLD');

  for (const screen of ['seat-map', 'review', 'print']) {
    const arrival = hub.nextEvent();
    await sync.outbox.record([{ type: 'help.requested', data: { visitId: null, screen } }]);
    expect((await arrival).data).toEqual({ visitId: null, screen });
  }

  await sync.stop();
  expect(sync.outbox.level().events).toBe(0);
  expect(sync.pump().phase).toBe('stopped');
  database.close();
  hub.stop();
});
