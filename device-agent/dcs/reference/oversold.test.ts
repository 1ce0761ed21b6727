import { afterEach, beforeEach, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { checkIn } from './check-in.ts';
import { everySeatTaken } from './invent/full-flight.ts';
import { rebook, rebookOptions } from './rebook.ts';
import { requirementsOf } from './requirements.ts';
import { findBooking } from './rules.ts';
import { departure, openDesk } from './test-world.ts';

const someone = (reservationId: string) => ({
  ...{
    reservationId,
    recordLocator: 'TEST01',
    flightId: 'FULL',
    surname: 'SAMPLE',
    givenNames: reservationId,
  },
  document: { number: reservationId, issuingState: 'GBR' },
});

let world: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  world = await openDesk();
  world.take({
    flights: [departure('FULL', 300), departure('LATER', 420)],
    reservations: [
      ...everySeatTaken({ flightId: 'FULL', cabin: 'a320' }, 'ZZZ'),
      someone('LEFT'),
      // In business class, where there is room.
      { ...someone('ABOVE'), compartment: 'J' },
    ],
  });
});
afterEach(() => world.close());

const asked = (reservationId: string) =>
  requirementsOf(world.desk, expectOk(findBooking(world.desk, reservationId), 'they are booked')).map(
    ({ kind }) => kind,
  );
const options = (reservationId: string) =>
  expectOk(rebookOptions(world.desk, { reservationIds: [reservationId] }), 'they are one party');
const checksIn = (reservationId: string) =>
  checkIn(world.desk, { reservationId, kioskId: 'K-1', document: null });

it('says of whoever an oversold flight leaves without a seat that they are denied boarding, and of nobody else', () => {
  expect(asked('LEFT')).toEqual(['denied-boarding']);
  expect(asked('ABOVE')).toEqual([]);
  expect(asked('ZZZ000-FULL')).not.toContain('denied-boarding');
  expect(checksIn('LEFT')).toMatchObject({ fault: { code: 'check-in.no-seat' } });
});

it('moves them to another flight at once, and only them', () => {
  expect(options('LEFT').map(({ flightId }) => flightId)).toEqual(['LATER']);
  expect(options('ABOVE')).toEqual([]);
  const moved = rebook(world.desk, { reservationIds: ['LEFT'], flightId: 'LATER' });
  const [there] = expectOk(moved, 'there is room');
  expect(asked(there?.reservationId ?? '')).toEqual([]);
});

it('has a seat for them as soon as one is free', () => {
  world.desk.store.deleteReservation('ZZZ000-FULL');
  expect(asked('LEFT')).toEqual([]);
  expect(options('LEFT')).toEqual([]);
  expect(checksIn('LEFT')).toMatchObject({ ok: true });
});
