import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { party } from './party.ts';
import { rebookOptions } from './rebook.ts';
import { seatMap, sellSeats } from './seats.ts';
import { departure, openDesk } from './test-world.ts';

let world: Awaited<ReturnType<typeof openDesk>>;
beforeEach(async () => {
  world = await openDesk();
});
afterEach(() => world.close());

const HOUR = 60;
const PRICE = { minorUnits: 12_000, currency: 'CNY' };
const there = (flightId: string, hours: number) => ({
  ...departure(flightId, hours * HOUR),
  seatPrices: { bulkhead: PRICE },
});
const back = (flightId: string, hours: number) => ({ ...there(flightId, hours), from: 'NRT', to: 'PVG' });
const cancelled = (flight: ReturnType<typeof there>) => ({
  ...flight,
  disruption: { kind: 'cancelled' as const, scheduledDeparture: flight.departure },
});
const one = (flightId: string, passengerId = 'P1') => ({
  ...{ recordLocator: 'TEST01', flightId, passengerId, reservationId: `${passengerId}-${flightId}` },
  ...{ surname: 'SAMPLE', givenNames: passengerId === 'P1' ? 'ANNA' : 'BERTA' },
});
const options = (reservationId: string) =>
  expectOk(rebookOptions(world.desk, { reservationIds: [reservationId] }), 'they are booked').map(
    ({ flightId }) => flightId,
  );

describe('of two bookings of one way, the one of a flight that is cancelled', () => {
  it.each([
    ['a later flight', 9],
    ['an earlier one', 3],
  ])('is lost, and %s is flown instead', (_, hours) => {
    world.take({
      flights: [cancelled(there('LOST', 5)), there('INSTEAD', hours), there('OTHER', 12)],
      reservations: [one('LOST'), one('INSTEAD')],
    });
    expect(options('P1-LOST')).toEqual([]);
  });

  it.each([
    ['the next day', [cancelled(there('LOST', 5)), back('BACK', 9), there('AGAIN', 22)]],
    ['the day before', [there('AGAIN', -20), back('BACK', -12), cancelled(there('LOST', 5))]],
  ])('is no less wanted for a trip of %s, with the way back between them', (_, flights) => {
    world.take({
      flights: [...flights, there('OTHER', 12)],
      reservations: flights.map(({ flightId }) => one(flightId)),
    });
    expect(options('P1-LOST')).toEqual(['OTHER']);
  });

  it('is still everything to whoever of the record has no other', () => {
    world.take({
      flights: [cancelled(there('LOST', 5)), there('INSTEAD', 9)],
      reservations: [one('LOST'), one('INSTEAD'), one('LOST', 'P2')],
    });
    const members = expectOk(party(world.desk, { reservationId: 'P2-LOST' }), 'they are booked');
    expect(members.map(({ passengerId }) => passengerId)).toEqual(['P2']);
    expect(options('P2-LOST')).toEqual(['INSTEAD']);
  });
});

it('what was paid for a seat counts on the flight on which the airline has booked them instead', () => {
  const flight = there('LOST', 5);
  world.take({ flights: [flight], reservations: [one('LOST')] });
  const map = expectOk(seatMap(world.desk, { reservationId: 'P1-LOST' }), 'they are booked');
  const { number: seat } = map.find(({ price, state }) => price && state === 'free') ?? expect.fail();
  const payment = { reference: 'PAID-1', amount: PRICE };
  expectOk(sellSeats(world.desk, { seats: [{ reservationId: 'P1-LOST', seat }], payment }), 'it is free');
  world.take({ flights: [cancelled(flight), there('INSTEAD', 9)], reservations: [one('INSTEAD')] });
  expect(world.desk.store.payments.leftToPay('P1-INSTEAD', PRICE)).toBeNull();
});
