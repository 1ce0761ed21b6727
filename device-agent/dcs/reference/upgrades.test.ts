import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { rebook, rebookOptions } from './rebook.ts';
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

  it('releases what was paid for a seat, once; and it counts towards no other seat', () => {
    book('ECONOMY');
    const paid = { reference: 'SEAT-1', amount: money(20_000) };
    const { payments } = world.desk.store;
    payments.saveForSeat('ECONOMY', '31A', paid);
    const [offer] = expectOk(upgradeOptions(world.desk, { reservationId: 'ECONOMY' }), 'booked');
    expect(offer?.givesBack).toEqual(paid.amount);
    expect(expectOk(buy('ECONOMY'), 'there is a seat').released).toEqual([paid]);
    expect([payments.stands('SEAT-1'), payments.isUsed('SEAT-1'), payments.isGood('SEAT-1')]).toEqual([
      ...[false, true, false],
    ]);
    expect(payments.leftToPay('ECONOMY', paid.amount)).toEqual(paid.amount);
    expect(expectOk(upgradeOptions(world.desk, { reservationId: 'ECONOMY' }), 'booked')).toMatchObject([
      { compartment: 'F', givesBack: null },
    ]);
  });

  it('once more costs what is left of the price', () => {
    book('ECONOMY');
    buy('ECONOMY');
    expect(expectOk(upgradeOptions(world.desk, { reservationId: 'ECONOMY' }), 'booked')).toMatchObject([
      { compartment: 'F', price: money(180_000) },
    ]);
  });
});

describe('whoever has paid for a higher cabin, and whose flight is cancelled', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  const scheduledDeparture = '2031-05-14T14:00:00+08:00';
  const cancelled = { kind: 'cancelled' as const, scheduledDeparture };
  const prices = (J: number, F: number) => ({ J: { price: money(J) }, F: { price: money(F) } });
  const today = { ...departure('TODAY', 300), cabin: 'b777-300er', upgradePrices: prices(120_000, 300_000) };
  const LATER = 'TEST01-LATER-R1';
  beforeEach(async () => {
    world = await openDesk();
    const booked = { recordLocator: 'TEST01', flightId: 'TODAY', passengerId: 'R1' };
    world.take({
      flights: [today],
      reservations: [{ ...booked, reservationId: 'R1', surname: 'SAMPLE', givenNames: 'ANNA' }],
    });
    const payment = { reference: 'CABIN', amount: money(120_000) };
    const sold = sellUpgrade(world.desk, { reservationId: 'R1', compartment: 'J', position: null, payment });
    expectOk(sold, 'there is a seat');
    world.desk.store.payments.saveForSeat('R1', '5A', { reference: 'SEAT', amount: money(20_000) });
    world.take({ flights: [{ ...today, disruption: cancelled }] });
  });
  afterEach(() => world.close());

  const fly = (cabin: string, J = 90_000, F = 250_000) => {
    world.take({ flights: [{ ...departure('LATER', 400), cabin, upgradePrices: prices(J, F) }] });
    return expectOk(rebookOptions(world.desk, { reservationIds: ['R1'] }), 'booked').map(
      ({ flightId }) => flightId,
    );
  };
  const moved = () => {
    const [one] = expectOk(
      rebook(world.desk, { reservationIds: ['R1'], flightId: 'LATER' }),
      'there is room in business class',
    );
    return one;
  };

  it('moves to the same cabin of another flight, and what they have paid goes along', () => {
    expect(fly('b777-300er')).toEqual(['LATER']);
    expect(moved()).toMatchObject({ reservationId: LATER, compartment: 'J', seat: null });
    const { payments } = world.desk.store;
    expect([payments.stands('CABIN'), payments.stands('SEAT')]).toEqual([true, true]);
    expect(payments.leftToPay(LATER, money(50_000))).toEqual(money(30_000));
  });

  it('is moved by staff where no other flight has room in that cabin', () => {
    const first = world.desk.store.booking('R1')?.passenger;
    if (!first) throw new Error('they are booked');
    world.desk.store.saveReservation({ ...first, compartment: 'F', seat: null, seat_chosen_by: null });
    expect(fly('a320')).toEqual([]);
  });

  it('keeps the cabin when the airline hands over the new flight’s booking as it was', () => {
    fly('b777-300er');
    moved();
    const booked = { recordLocator: 'TEST01', flightId: 'LATER', passengerId: 'R1', reservationId: LATER };
    world.take({ reservations: [{ ...booked, surname: 'SAMPLE', givenNames: 'ANNA' }] });
    expect(world.desk.store.booking(LATER)?.passenger.compartment).toBe('J');
  });

  it.each([
    ['what is left of the new flight’s price', 250_000, [{ compartment: 'F', price: money(130_000) }]],
    ['nothing, and is not sold here, where they have paid as much already', 120_000, []],
  ] as const)('pays for first class %s', (_what, first, offers) => {
    fly('b777-300er', 90_000, first);
    moved();
    expect(expectOk(upgradeOptions(world.desk, { reservationId: LATER }), 'booked')).toMatchObject(offers);
  });
});
