import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { dcsSchema } from '../../config/dcs.ts';
import { connectDcs } from './connect.ts';
import { gonowConformanceHost } from './gonow/gonow.conformance-host.ts';
import { NOT_OFFERED } from './gonow/gonow.ts';
import { startGonowHost } from './gonow-host/main.ts';
import { inventConformanceWorld } from './port.conformance-world.ts';
import { openReference } from './reference/test-world.ts';

const kiosk = { clock: systemClock, kioskId: 'K-1', airport: 'PVG' };

it('a configuration that names no kind of host means one that speaks the port', async () => {
  const reference = await openReference();
  const dcs = connectDcs(dcsSchema.parse({ url: reference.url }), kiosk);
  expect(dcs.notOffered ?? []).toEqual([]);
  expect(await dcs.load({ reservationId: 'nobody' })).toMatchObject({ fault: { code: 'booking.not-found' } });
  await reference.close();
});

it('one that names GoNow meets it as the user of the kiosks, whose password is in a file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'landside-connect-'));
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, 'a secret of the airline\n', { mode: 0o600 });
  const host = await startGonowHost({
    ...{ host: '127.0.0.1', port: 0, stateFolder: null, idleMinutes: 15, demo: false, clock: systemClock },
    ...{ user: 'KIOSKPVG', password: 'a secret of the airline' },
  });
  const written = {
    kind: 'gonow',
    url: host.url,
    digitalUrl: `${host.url}/`,
    user: 'KIOSKPVG',
    passwordFile,
  };
  const dcs = connectDcs(dcsSchema.parse(written), kiosk);
  expect(dcs.notOffered).toEqual(NOT_OFFERED);
  const { bookings, passengers, from } = inventConformanceWorld(systemClock.now());
  await gonowConformanceHost(host).take(bookings);
  const identification = { by: 'document', document: passengers.seated.document } as const;
  expect(await dcs.identify({ identification, from })).toMatchObject({
    ok: true,
    value: [{ state: 'booked' }],
  });
  await host.close();
  rmSync(folder, { recursive: true });
});
