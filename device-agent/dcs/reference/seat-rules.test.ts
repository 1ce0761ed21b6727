import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import type { Seat } from '../port.ts';
import { checkIn } from './check-in.ts';
import { reserveNumbers } from './departures.ts';
import { everySeatTaken } from './invent/full-flight.ts';
import { reportCheckIn } from './reported-check-in.ts';
import { assignSeat, seatMap } from './seats.ts';
import { departure, openDesk, passport } from './test-world.ts';

describe('who may sit where', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
    world.take({ flights: [departure('TODAY', 300)] });
  });
  afterEach(() => world.close());

  const book = (passengerId: string, booking: object = {}) =>
    world.take({
      reservations: [
        {
          ...{ reservationId: passengerId, recordLocator: 'TEST01', flightId: 'TODAY', passengerId },
          ...{ surname: 'SAMPLE', givenNames: passengerId, ...booking },
        },
      ],
    });
  const map = (reservationId: string): Map<string, Seat> =>
    new Map(
      expectOk(seatMap(world.desk, { reservationId }), 'booked').map((seat) => [seat.number, seat] as const),
    );

  it('has one infant on a lap at most in a block of seats, and across the aisle another', () => {
    book('ADULT', { seat: { number: '20B', chosenBy: 'system' } });
    book('BABY', { passengerType: 'infant', onLapOf: 'ADULT' });
    book('OTHER');
    book('OTHERBABY', { passengerType: 'infant', onLapOf: 'OTHER' });
    const seats = map('OTHER');
    expect(['20A', '20B', '20C'].map((number) => seats.get(number)?.state)).toEqual([
      'blocked',
      'taken',
      'blocked',
    ]);
    expect(seats.get('20D')?.state).toBe('free');
    expect(seats.get('21A')?.state).toBe('free');
    // The first adult's own neighbours are as good for them as before.
    expect(map('ADULT').get('20A')?.state).toBe('free');
  });

  it.each([
    ['2016-05-14', 'free'],
    ['2016-05-15', 'blocked'],
    [null, 'free'],
  ])('has nobody at an exit who is not fifteen on the day (born %s: %s)', (birthDate, state) => {
    book('YOUNG', { birthDate });
    expect(map('YOUNG').get('14A')?.state).toBe(state);
    expect(map('YOUNG').get('15A')?.state).toBe('free');
  });

  it('knows from a document that was shown for a flight within the country, and after the airline hands over the booking anew', () => {
    const flight = { ...departure('TODAY', 300), to: 'PEK' };
    world.take({ flights: [flight] });
    book('YOUNG', {});
    expect(map('YOUNG').get('14A')?.state).toBe('free');
    const document = { ...passport('N1', 'SAMPLE', 'YOUNG'), birthDate: '2016-05-15' };
    const asked = { reservationId: 'YOUNG', kioskId: 'K', document, idempotencyKey: 'k' };
    expectOk(checkIn(world.desk, asked), 'check-in is open');
    expect(map('YOUNG').get('14A')?.state).toBe('blocked');
    book('YOUNG', {});
    expect(map('YOUNG').get('14A')?.state).toBe('blocked');
  });

  describe('at check-in', () => {
    const ask = (reservationId: string) =>
      checkIn(world.desk, { reservationId, kioskId: 'K', document: passport('N1', 'SAMPLE', reservationId) });
    const child = { passengerType: 'child', birthDate: '2026-05-01' };
    const infant = { passengerType: 'infant', onLapOf: 'ADULT', birthDate: '2030-08-01' };

    it('is asked again: two infants are not held above one mask, wherever their bookings came from', () => {
      for (const [adult, seat] of [
        ['ADULT', '20A'],
        ['OTHER', '20B'],
      ] as const) {
        book(adult, { recordLocator: `REC${adult.slice(0, 3)}`, seat: { number: seat, chosenBy: 'system' } });
        const lap = { ...infant, recordLocator: `REC${adult.slice(0, 3)}`, onLapOf: adult };
        book(`BABY-${adult}`, lap);
      }
      expect(expectOk(ask('ADULT'), 'there are other seats').seat).not.toMatch(/^20[ABC]$/);
      expect(ask('OTHER')).toMatchObject({ value: { seat: '20B' } });
    });

    it('leaves whoever could have no other seat to staff, and where they are', () => {
      const others = everySeatTaken(departure('TODAY', 300), 'ZZZ').filter(
        ({ seat }) => seat?.number !== '14A',
      );
      world.take({ reservations: others });
      book('YOUNG', { ...child, seat: { number: '14A', chosenBy: 'system' } });
      const document = { ...passport('N1', 'SAMPLE', 'YOUNG'), birthDate: '2026-05-01' };
      const asked = { reservationId: 'YOUNG', kioskId: 'K', document, idempotencyKey: 'k' };
      expect(checkIn(world.desk, asked)).toMatchObject({ fault: { code: 'check-in.see-staff' } });
      expect(world.desk.store.booking('YOUNG')?.passenger).toMatchObject({ seat: '14A', state: 'booked' });
    });

    it('has no infant who was booked later join an adult at an exit, until the adult sits elsewhere', () => {
      book('ADULT', { seat: { number: '14A', chosenBy: 'passenger' } });
      expect(ask('ADULT')).toMatchObject({ value: { seat: '14A' } });
      book('BABY', infant);
      const document = { ...passport('N2', 'SAMPLE', 'BABY'), birthDate: '2030-08-01' };
      const asked = { reservationId: 'BABY', kioskId: 'K', document, idempotencyKey: 'k' };
      expect(checkIn(world.desk, asked)).toMatchObject({ fault: { code: 'check-in.see-staff' } });
      expect(map('ADULT').get('14A')?.state).toBe('blocked');
      const moved = { reservationId: 'ADULT', seat: '15A', chosenBy: 'passenger' as const };
      expectOk(assignSeat(world.desk, moved), 'it is free');
      expect(checkIn(world.desk, asked)).toMatchObject({ ok: true });
    });

    it('that a kiosk has done on its own, into a seat that they may not have, is a conflict that staff see to', () => {
      book('YOUNG', { ...child, seat: { number: '14A', chosenBy: 'system' } });
      const block = { flightId: 'TODAY', kioskId: 'K', count: 1, idempotencyKey: 'n' };
      const { first } = expectOk(reserveNumbers(world.desk, block), 'there is such a flight');
      const document = { ...passport('N1', 'SAMPLE', 'YOUNG'), birthDate: '2026-05-01' };
      const report = {
        ...{ reservationId: 'YOUNG', kioskId: 'K', document, seat: '14A', sequenceNumber: first },
        ...{ checkedInAt: '2031-05-14T09:00:00+08:00', idempotencyKey: 'r' },
      };
      expect(reportCheckIn(world.desk, report)).toMatchObject({
        fault: { code: 'check-in.conflict', detail: expect.stringContaining('may not have') },
      });
    });
  });

  it('blocks the seats of the crew for everyone', () => {
    book('ADULT');
    expect(map('ADULT').get('28D')?.state).toBe('blocked');
  });

  it('takes the dearest of several prices', () => {
    const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });
    world.take({
      flights: [
        { ...departure('TODAY', 300), seatPrices: { bulkhead: money(5_000), 'extra-legroom': money(9_000) } },
      ],
    });
    book('ADULT');
    const seats = map('ADULT');
    expect(seats.get('3A')?.price).toEqual(money(5_000));
    expect(seats.get('12A')?.price).toEqual(money(9_000));
    expect(seats.get('8A')?.price).toBeNull();
  });
});
