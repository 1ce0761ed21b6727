import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { checkIn } from './check-in.ts';
import { reserveNumbers } from './departures.ts';
import { party } from './party.ts';
import { reportCheckIn } from './reported-check-in.ts';
import { departure, openDesk } from './test-world.ts';

const HOUR = 60;

describe('an infant on a lap', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
  });
  afterEach(() => world.close());

  /** Of one record with an adult, on these flights: the second leaves the day after the first. */
  const book = (flights: readonly string[], birthDate: string) => {
    const record = { recordLocator: 'TEST01', surname: 'SAMPLE', document: { number: 'P1' } };
    const reservations = flights.flatMap((flightId) => [
      { ...record, reservationId: `A-${flightId}`, flightId, passengerId: 'A', givenNames: 'ANNA' },
      {
        ...{ ...record, reservationId: `B-${flightId}`, flightId, passengerId: 'B', givenNames: 'BEN' },
        ...{ passengerType: 'infant' as const, onLapOf: 'A', document: { number: 'P2' }, birthDate },
      },
    ]);
    const second = { ...departure('SECOND', 28 * HOUR), from: 'NRT', to: 'LHR' };
    world.take({ flights: [departure('FIRST', 5 * HOUR), second], reservations });
  };
  /** The second birthday falls on the day of this flight, or so many days after it. */
  const bornFor = (minutes: number, days = 0) => {
    const day = new Date(`${departure('ANY', minutes).departure.slice(0, 10)}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + days);
    return `${day.getUTCFullYear() - 2}${day.toISOString().slice(4, 10)}`;
  };
  const asked = (reservationId: string) =>
    checkIn(world.desk, { reservationId, kioskId: 'K-1', document: null });
  const standingOf = (passengerId: string) =>
    expectOk(party(world.desk, { reservationId: 'A-FIRST' }), 'they are booked').find(
      (member) => member.passengerId === passengerId,
    )?.requirements;

  it('who turns two by the second flight is seen by staff before the first, and the adult may go', () => {
    book(['FIRST', 'SECOND'], bornFor(28 * HOUR));
    expect([standingOf('A'), standingOf('B')]).toEqual([[], [{ kind: 'see-staff' }]]);
    expect(asked('A-FIRST')).toMatchObject({ ok: true });
    expect(asked('B-FIRST')).toMatchObject({ fault: { code: 'check-in.see-staff' } });
  });

  it('who turns two on the day after the last flight flies on both', () => {
    book(['FIRST', 'SECOND'], bornFor(28 * HOUR, 1));
    expect(standingOf('B')).toEqual([]);
    for (const each of ['A-FIRST', 'B-FIRST', 'A-SECOND', 'B-SECOND'])
      expect(asked(each)).toMatchObject({ ok: true });
  });

  it('whom a kiosk on its own reports without the adult is a conflict that staff see to', () => {
    book(['FIRST'], bornFor(28 * HOUR, 1));
    const numbers = { flightId: 'FIRST', kioskId: 'K-1', count: 2, idempotencyKey: 'n' };
    const { first } = expectOk(reserveNumbers(world.desk, numbers), 'the flight is open');
    const report = () =>
      reportCheckIn(world.desk, {
        ...{ reservationId: 'B-FIRST', kioskId: 'K-1', document: null, seat: 'INF', idempotencyKey: 'r' },
        ...{ sequenceNumber: first, checkedInAt: new Date(world.desk.clock.now()).toISOString() },
      });
    expect(report()).toMatchObject({ fault: { code: 'check-in.conflict' } });
    expectOk(asked('A-FIRST'), 'open');
    expect(report()).toMatchObject({ ok: true });
  });

  it('who is two on the only flight is seen by staff as well', () => {
    book(['FIRST'], bornFor(5 * HOUR));
    expect(standingOf('B')).toEqual([{ kind: 'see-staff' }]);
  });
});
