import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { openTriedWorld, type TriedWorld } from './test-world.ts';

let { test, kiosk, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, kiosk, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

describe('a host that lifts an infant with their adult', () => {
  it('is told at the kiosk that an infant who was booked later has nobody’s lap at an exit', async () => {
    const reservationId = idOf('domestic');
    const asked = () => ({ reservationId, document: null, kioskId: 'K-1', idempotencyKey: newId() });
    const map = expectOk(await kiosk.seatMap({ reservationId }), 'the cabin has a map');
    const exit = map.find((seat) => seat.exitRow && seat.state === 'free')?.number ?? '';
    const wish = { reservationId, seat: exit, chosenBy: 'passenger' as const, idempotencyKey: newId() };
    expectOk(await kiosk.assignSeat(wish), 'an adult may have it');
    expectOk(await kiosk.checkIn(asked()), 'check-in is open');
    const booking = bookingOf('domestic');
    const infant = { last: 'SAMPLE', first: 'BEN', birthDate: null, documents: [] };
    test.host.store.bookings.save(booking.bookingKey, {
      ...booking,
      passengers: booking.passengers.map((one) => ({ ...one, infant })),
    });
    const party = expectOk(await kiosk.party({ reservationId }), 'they are booked');
    const lap = party.flatMap(({ segments }) => segments).find(({ onLapOf }) => onLapOf !== null);
    const join = () => kiosk.checkIn({ ...asked(), reservationId: lap?.reservationId ?? '' });
    // The host has lifted them both: whoever is in already hears so again.
    expect(await join()).toMatchObject({ fault: { code: 'check-in.see-staff' } });
  });
});
