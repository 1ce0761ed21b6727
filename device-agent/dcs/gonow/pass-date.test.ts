import { afterEach, beforeEach, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { decodeBcbp } from '../../hardware/protocol/bcbp.ts';
import { openTriedWorld, type TriedWorld } from './test-world.ts';

let { test, world, kiosk } = {} as TriedWorld;
beforeEach(() => {
  ({ test, world, kiosk } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

it('a pass of this host says the day that its flight was scheduled for, though it leaves after midnight', async () => {
  const { reservationId, document } = world.passengers.seated;
  const { departures } = test.host.store;
  const checkIn = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
  expectOk(await kiosk.checkIn(checkIn), 'check-in is open');
  const dayOnPass = async () => {
    const { barcode = '' } = expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
    return expectOk(decodeBcbp(barcode, { today: '2031-05-14' }), 'it can be read').legs[0]?.date;
  };
  expect(await dayOnPass()).toBe('2031-05-14');
  for (const flight of departures.all())
    departures.save(flight.segmentKey, {
      ...flight,
      departure: '2031-05-15T01:10:00+08:00',
      disruption: { kind: 'delayed', scheduledDeparture: flight.departure },
    });
  expect(await dayOnPass()).toBe('2031-05-14');
});
