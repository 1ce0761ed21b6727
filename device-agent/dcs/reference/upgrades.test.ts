import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { seatMap } from './seats.ts';
import { departure, openDesk } from './test-world.ts';
import { sellUpgrade, upgradeOptions } from './upgrades.ts';

const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });

describe('moving up to a higher cabin', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
    const upgradePrices = { F: { price: money(300_000) }, J: { price: money(120_000) } };
    world.take({ flights: [{ ...departure('TODAY', 300), cabin: 'b777-300er', upgradePrices }] });
  });
  afterEach(() => world.close());

  const book = (reservationId: string, booking: object = {}) =>
    world.take({
      reservations: [
        {
          ...{ reservationId, recordLocator: 'TEST01', flightId: 'TODAY', passengerId: reservationId },
          ...{ surname: 'SAMPLE', givenNames: reservationId, ...booking },
        },
      ],
    });
  const offered = (reservationId: string): string[] =>
    expectOk(upgradeOptions(world.desk, { reservationId }), 'booked').map(({ compartment }) => compartment);
  const buy = (reservationId: string, position: 'window' | 'aisle' | null = null) => {
    const payment = { reference: `PAID-${reservationId}`, amount: money(120_000) };
    return sellUpgrade(world.desk, { reservationId, compartment: 'J', position, payment });
  };

  it('is offered from the cheapest cabin above their own, and from the highest there is none', () => {
    book('ECONOMY');
    book('BUSINESS', { compartment: 'J' });
    book('FIRST', { compartment: 'F' });
    expect(['ECONOMY', 'BUSINESS', 'FIRST'].map(offered)).toEqual([['J', 'F'], ['F'], []]);
  });

  it.each([
    ['a child', { passengerType: 'child' }],
    ['whoever waits for a seat', { standby: true }],
  ])('is not for %s', (_who, booking) => {
    book('OTHER', booking);
    expect(offered('OTHER')).toEqual([]);
    expect(buy('OTHER')).toMatchObject({ fault: { code: 'dcs.refused' } });
  });

  it('is not for an adult with an infant on their lap', () => {
    book('ADULT');
    book('BABY', { passengerType: 'infant', onLapOf: 'ADULT' });
    expect([offered('ADULT'), offered('BABY')]).toEqual([[], []]);
  });

  it.each(['window', 'aisle'] as const)('gives a seat at the %s to whoever likes it', (position) => {
    book('ECONOMY');
    expect(buy('ECONOMY', position)).toMatchObject({ ok: true, value: { position } });
  });

  it('is offered and sold no more once the cabin is full, and the seat they had stays theirs', () => {
    book('ECONOMY', { seat: { number: '40C', chosenBy: 'system' } });
    book('ASKS', { compartment: 'J' });
    const free = expectOk(seatMap(world.desk, { reservationId: 'ASKS' }), 'booked').filter(
      ({ state }) => state === 'free',
    );
    for (const { number } of free)
      book(`SITS-${number}`, { compartment: 'J', seat: { number, chosenBy: 'system' } });
    expect(offered('ECONOMY')).toEqual(['F']);
    expect(buy('ECONOMY')).toMatchObject({ fault: { code: 'check-in.no-seat' } });
    expect(world.desk.store.booking('ECONOMY')?.passenger).toMatchObject({ compartment: 'Y', seat: '40C' });
  });

  it('stands where the airline hands over once more what was booked before', () => {
    const booked = { seat: { number: '40C', chosenBy: 'system' } };
    book('ECONOMY', booked);
    const seat = expectOk(buy('ECONOMY'), 'there is a seat').reservation.seat?.number;
    book('ECONOMY', booked);
    expect(world.desk.store.booking('ECONOMY')?.passenger).toMatchObject({ compartment: 'J', seat });
    expect(world.desk.store.seatHolders('TODAY').has('40C')).toBe(false);
  });
});
