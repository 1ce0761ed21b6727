import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addBags, bagAllowance } from './bags.ts';
import { checkIn } from './check-in.ts';
import { departure, openDesk } from './test-world.ts';

type World = Awaited<ReturnType<typeof openDesk>>;

const HOUR = 60;

describe('a journey whose second flight is not open for check-in by itself', () => {
  let world: World;
  beforeEach(async () => {
    world = await openDesk();
  });
  afterEach(() => world.close());

  const book = (throughCheckIn: boolean, leavesAfter = 28 * HOUR) => {
    const person = { recordLocator: 'TEST01', surname: 'SAMPLE', givenNames: 'ANNA', passengerId: 'P1' };
    const document = { number: 'P1', issuingState: 'GBR' };
    world.take({
      flights: [
        departure('FIRST', 5 * HOUR),
        { ...departure('SECOND', leavesAfter), from: 'NRT', to: 'LHR', throughCheckIn },
      ],
      reservations: [
        { ...person, document, reservationId: 'R1', flightId: 'FIRST' },
        { ...person, document, reservationId: 'R2', flightId: 'SECOND' },
      ],
    });
  };
  const ask = (reservationId: string) =>
    checkIn(world.desk, { reservationId, kioskId: 'K-1', document: null });

  it('is checked in through with the first', () => {
    book(true);
    expect(ask('R2')).toMatchObject({ fault: { code: 'check-in.not-open' } });
    expect(ask('R1')).toMatchObject({ ok: true });
    expect(ask('R2')).toMatchObject({ ok: true });
  });

  it('waits where the airline of the second checks nobody in through', () => {
    book(false);
    ask('R1');
    expect(ask('R2')).toMatchObject({ fault: { code: 'check-in.not-open' } });
  });

  it.each([
    [true, 'LHR'],
    [false, 'NRT'],
  ])('takes bags as far as its passenger goes, and says so before check-in: %s, %s', (isThrough, to) => {
    book(isThrough);
    expect(bagAllowance(world.desk, { reservationId: 'R1' })).toMatchObject({ value: { to } });
    ask('R1');
    ask('R2');
    const bags = addBags(world.desk, {
      passengers: [{ reservationId: 'R1', bags: [{ weight: 12 }] }],
      payment: null,
    });
    expect(bags).toMatchObject({ value: [[{ to }]] });
  });

  it('is no journey where the second leaves more than a day later', () => {
    book(true, 40 * HOUR);
    ask('R1');
    expect(ask('R2')).toMatchObject({ fault: { code: 'check-in.not-open' } });
  });
});
