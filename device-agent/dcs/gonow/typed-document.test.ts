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

it('a pass on a passport that was typed is not the host’s, whose barcode calls it verified: it is to be seen at the gate', async () => {
  const { undocumented, named } = world.passengers;
  const passWith = async ({ reservationId, document }: typeof named, how: { capture?: 'typed' } = {}) => {
    const shown = { ...document, ...how };
    const command = { reservationId, document: shown, kioskId: 'K-1', idempotencyKey: newId() };
    expectOk(await kiosk.checkIn(command), 'check-in is open');
    return expectOk(await kiosk.documents({ reservationId }), 'they are checked in');
  };
  const read = await passWith(named);
  expect(read).toMatchObject({ documentVerification: '2', stream: { language: 'aea' } });
  const told = expectOk(decodeBcbp(read.barcode ?? '', { today: '2031-05-14' }), 'it can be read');
  expect(told.legs[0]?.internationalDocumentVerification).toBe('2');
  const typed = await passWith(undocumented, { capture: 'typed' });
  expect(typed.documentVerification).toBe('1');
  expect([typed.barcode, typed.stream]).toEqual([undefined, undefined]);
});
