import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { type HostBag, segmentsOf } from '../gonow-host/records.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { test, world, kiosk, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, world, kiosk, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const [ADDED, REMOVED] = [3, 2] as const;

/** A counter has these bags in the booking. */
const haveAtCounter = (who: Who, ...states: readonly HostBag['status'][]) => {
  const booking = bookingOf(who);
  const [traveller] = Object.values(segmentsOf(booking)[0]?.travellers ?? {});
  if (!traveller) throw new Error('they fly');
  const bags = states.map(
    (status, at): HostBag => ({
      ...{ baggageKey: `BAG${at}`, osTag: `099900000${at}`, taggedTo: 'NRT', weight: 10, status },
    }),
  );
  traveller.bags.splice(0, traveller.bags.length, ...bags);
  booking.version += 1;
  test.host.store.bookings.save(booking.bookingKey, booking);
};

describe('a bag that a counter has taken off a booking again', () => {
  it('keeps nobody from another flight, as one that lies somewhere does', async () => {
    const offered = async () =>
      expectOk(await kiosk.rebookOptions({ reservationIds: [idOf('stranded')] }), 'they are stranded').length;
    haveAtCounter('stranded', REMOVED, ADDED);
    expect(await offered()).toBe(0);
    haveAtCounter('stranded', REMOVED);
    expect(await offered()).toBeGreaterThan(0);
  });

  it('is not on the pass, nor among those that are checked, and another one is free in its place', async () => {
    const { reservationId } = world.passengers.seated;
    const asked = () => ({ ...world.passengers.seated, kioskId: 'K-1', idempotencyKey: newId() });
    expectOk(await kiosk.checkIn(asked()), 'they have a seat');
    const free = expectOk(await kiosk.bagAllowance({ reservationId }), 'they fly').pieces ?? 0;
    expect(free).toBeGreaterThan(0);
    haveAtCounter('seated', ...Array.from({ length: free }, () => REMOVED));
    const passengers = [{ reservationId, bags: [{ weight: 12 }] }];
    const bags = { passengers, payment: null, idempotencyKey: newId() };
    const [[bag] = []] = expectOk(await kiosk.addBags(bags), 'nothing is to be paid');
    expect(expectOk(await kiosk.bagAllowance({ reservationId }), 'they fly').checked).toEqual([bag]);
    expect(expectOk(await kiosk.documents({ reservationId }), 'they are in').bagTags).toEqual([
      bag?.licencePlate,
    ]);
  });
});
