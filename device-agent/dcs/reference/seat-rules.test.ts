import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import type { Seat } from '../port.ts';
import { checkIn } from './check-in.ts';
import { seatMap } from './seats.ts';
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
