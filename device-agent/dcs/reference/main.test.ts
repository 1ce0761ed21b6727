import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { systemClock } from '../../../config/clock.ts';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createHttpDcs } from '../http.ts';
import type { TravelDocument } from '../port.ts';
import { startReferenceDcs } from './main.ts';

const MEI_LIN: TravelDocument = {
  kind: 'passport',
  issuingState: 'CHN',
  nationality: 'CHN',
  number: 'E00000018',
  surname: 'EXAMPLE',
  givenNames: 'MEI LIN',
  birthDate: '1988-04-12',
  expiryDate: '2033-06-30',
  sex: 'F',
};

it('remembers who checked in, and what it answered, when it is started again', async () => {
  const stateFolder = await mkdtemp(join(tmpdir(), 'landside-dcs-'));
  const start = async () => {
    const running = await startReferenceDcs({
      host: '127.0.0.1',
      port: 0,
      stateFolder,
      demo: 'PVG',
      clock: systemClock,
    });
    const dcs = createHttpDcs({
      url: running.url,
      // Every core may be busy while it begins.
      deadline: 15_000,
      retries: 1,
      clock: systemClock,
      kioskId: 'K-1',
    });
    return { running, dcs };
  };
  const first = await start();
  const [booking] = expectOk(
    await first.dcs.identify({ identification: { by: 'document', document: MEI_LIN }, from: 'PVG' }),
    'she flies',
  );
  if (!booking) throw new Error('she has a booking');
  const command = {
    reservationId: booking.reservationId,
    kioskId: 'K-1',
    document: MEI_LIN,
    idempotencyKey: newId(),
  };
  const answer = await first.dcs.checkIn(command);
  expect(answer).toMatchObject({ ok: true, value: { sequenceNumber: 1 } });
  await first.running.close();

  const second = await start();
  expect(await second.dcs.checkIn(command)).toEqual(answer);
  expect(
    await second.dcs.identify({ identification: { by: 'document', document: MEI_LIN }, from: 'PVG' }),
  ).toMatchObject({
    ok: true,
    value: [{ reservationId: booking.reservationId, state: 'checked-in', sequenceNumber: 1 }],
  });
  expect(await second.dcs.documents(command)).toMatchObject({
    ok: true,
    value: {
      boardingZone: '1',
      baggageAllowance: '2PC',
      fastTrack: true,
      documentVerification: '2',
      selectee: '0',
    },
  });
  expect(await (await fetch(`${second.running.url}/health`)).json()).toEqual({ status: 'ok' });
  await second.running.close();
  await rm(stateFolder, { recursive: true });
});
