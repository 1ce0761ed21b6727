import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { type ConformanceWorld, calledAs, inventConformanceWorld } from '../port.conformance-world.ts';
import { openReference } from './test-world.ts';

/** What the reference asks beyond the port: other hosts know neither print jobs nor infants with numbers of their own. */
let host: Awaited<ReturnType<typeof openReference>>;
let world: ConformanceWorld;
beforeEach(async () => {
  host = await openReference();
  const invented = inventConformanceWorld(host.clock.now());
  host.take(invented.bookings);
  world = calledAs(invented, (reservationId) => reservationId);
});
afterEach(() => host.close());

const checkIn = (who: keyof ConformanceWorld['passengers']) =>
  host.kiosk('K-1').checkIn({ ...world.passengers[who], kioskId: 'K-1', idempotencyKey: newId() });

it('a print job belongs to one passenger', async () => {
  await checkIn('seated');
  await checkIn('named');
  const jobId = newId();
  const confirm = (who: 'seated' | 'named') =>
    host.kiosk('K-1').confirmPrint({
      reservationId: world.passengers[who].reservationId,
      jobId,
      idempotencyKey: newId(),
    });
  expect(await confirm('seated')).toMatchObject({ ok: true });
  expect(await confirm('named')).toMatchObject({ fault: { code: 'dcs.refused' } });
});

it('an infant on a lap has a number of their own', async () => {
  const adult = expectOk(await checkIn('companion'), 'check-in is open');
  const lap = expectOk(await checkIn('infant'), 'check-in is open');
  expect(lap.sequenceNumber).not.toBe(adult.sequenceNumber);
});
