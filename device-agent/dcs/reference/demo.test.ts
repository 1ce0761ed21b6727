import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEMO_PEOPLE } from '../../../config/demo/people.ts';
import { expectOk } from '../../../config/result.ts';
import type { Reservation } from '../port.ts';
import { checkIn } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { keepDemoPlaced, placeDemo } from './demo.ts';
import { identify } from './identify.ts';
import { party } from './party.ts';
import { rebook, rebookOptions } from './rebook.ts';
import { requirementsOf } from './requirements.ts';
import { findBooking } from './rules.ts';
import { seatMap } from './seats.ts';
import { openDesk } from './test-world.ts';

const MINUTE = 60_000;

describe('the demo airline', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
  });
  afterEach(() => world.close());

  const documentOf = (key: string) => {
    const person = DEMO_PEOPLE.find((each) => each.key === key);
    if (!person) throw new Error(`nobody is called ${key}`);
    const { passport, surname, givenNames } = person;
    const { number, issuingState, nationality, birthDate, expiryDate, sex } = passport;
    return {
      kind: 'passport' as const,
      ...{ number, issuingState, nationality, birthDate, expiryDate, sex, surname, givenNames },
    };
  };
  const bookings = (key: string): Reservation[] => {
    const found = identify(world.desk, {
      identification: { by: 'document', document: documentOf(key) },
      from: 'PVG',
    });
    return found.ok ? found.value : [];
  };
  const booking = (key: string): Reservation => {
    const [first, ...others] = bookings(key);
    if (!first || others.length > 0) throw new Error(`${key} has ${bookings(key).length} bookings`);
    return first;
  };
  const requirements = (key: string) =>
    requirementsOf(
      world.desk,
      expectOk(findBooking(world.desk, booking(key).reservationId), 'they are booked'),
    );
  const statusOf = (key: string) => {
    const { checkInOpens, checkInCloses } = booking(key).flight;
    const row = { check_in_opens: checkInOpens, check_in_closes: checkInCloses };
    return windowStatus(row, world.clock.now());
  };
  const checkInAs = (key: string) =>
    checkIn(world.desk, {
      reservationId: booking(key).reservationId,
      kioskId: 'K-1',
      document: documentOf(key),
    });

  it('gives everyone with a booking a flight that shows their story', () => {
    placeDemo(world.desk, 'PVG');
    for (const { key, booking: booked } of DEMO_PEOPLE) if (!booked) expect(bookings(key)).toEqual([]);
    expect(['mei-lin', 'john', 'anna', 'expired'].map(statusOf)).toEqual(['open', 'open', 'open', 'open']);
    expect(statusOf('late')).toBe('closed');
    expect(statusOf('early')).toBe('not-open');
    expect(booking('john').seat).toEqual({ number: '21A', chosenBy: 'passenger' });
    expect(booking('mei-lin').flight).toMatchObject({
      flightId: 'XD188-20310514T1400',
      departure: '2031-05-14T14:00:00+08:00',
      boarding: '2031-05-14T13:20:00+08:00',
      checkInCloses: '2031-05-14T13:00:00+08:00',
    });
  });

  it('has a family whose son must show his passport, someone on two flights, and someone to type a reference', () => {
    placeDemo(world.desk, 'PVG');
    const { reservationId } = booking('tina');
    const family = expectOk(party(world.desk, { reservationId }), 'they are booked together');
    expect(family.map(({ segments: [first] }) => [first?.givenNames, first?.onLapOf])).toEqual([
      ['TOM', null],
      ['TINA', null],
      ['TOBY', null],
      ['TESS', 'tina'],
    ]);
    const lacking = family.filter(({ requirements }) => requirements.some(({ kind }) => kind === 'document'));
    for (const key of ['vera', 'wei'])
      expect(requirements(key)).toEqual([{ kind: 'document', stayUntil: '2031-05-23' }]);
    expect(requirements('stella')).toEqual([{ kind: 'document' }]);
    expect(lacking.map(({ passengerId }) => passengerId)).toEqual(['toby']);
    expect(bookings('tara').map(({ flight }) => flight.to)).toEqual(['PEK', 'NRT']);
    const identification = { by: 'record-locator', recordLocator: 'LAND16', surname: 'nodocument' } as const;
    const found = expectOk(identify(world.desk, { identification, from: 'PVG' }), 'she can type it');
    expect(found.map(({ givenNames }) => givenNames)).toEqual(['NINA']);
  });

  it('has flights that do not go as planned, and someone who waits for a seat', () => {
    placeDemo(world.desk, 'PVG');
    expect(booking('delia').flight.disruption).toMatchObject({ kind: 'delayed', cause: 'technical' });
    const carl = booking('carl');
    expect(carl.flight.disruption).toMatchObject({ kind: 'cancelled', cause: 'weather' });
    const options = rebookOptions(world.desk, { reservationIds: [carl.reservationId] });
    expect(expectOk(options, 'he is stranded').map(({ number }) => number)).toContain('188');
    expect(requirements('oscar')).toEqual([{ kind: 'denied-boarding' }]);
    const others = rebookOptions(world.desk, { reservationIds: [booking('oscar').reservationId] });
    expect(expectOk(others, 'he is left behind').map(({ number }) => number)).toContain('188');
    expect(booking('wanda')).toMatchObject({ state: 'standby', seat: null });
  });

  it('fills well over half of the cabin and leaves members what they like', () => {
    placeDemo(world.desk, 'PVG');
    const map = (key: string) =>
      expectOk(seatMap(world.desk, { reservationId: booking(key).reservationId }), 'there is a map');
    const seats = map('mei-lin');
    const share = seats.filter((seat) => seat.state !== 'free').length / seats.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.75);
    expect(seats.find((seat) => seat.number === '4C')).toMatchObject({
      state: 'free',
      price: null,
      zone: 'front',
      position: 'aisle',
    });
    expect(
      map('anna').some((seat) => seat.state === 'free' && seat.zone === 'back' && seat.position === 'window'),
    ).toBe(true);
  });

  it('strands whoever has flown ahead of their cancelled flight once more', () => {
    const stop = keepDemoPlaced(world.desk, 'PVG');
    const sooner = () => {
      const { reservationId, flight } = booking('carl');
      const options = expectOk(
        rebookOptions(world.desk, { reservationIds: [reservationId] }),
        'he is stranded',
      );
      return options.find(({ departure }) => Date.parse(departure) < Date.parse(flight.departure));
    };
    for (let waited = 0; !sooner() && waited < 600; waited += 10) world.clock.increment(10 * MINUTE);
    const { reservationId, flight } = booking('carl');
    const { flightId, departure } = sooner() ?? expect.unreachable('one leaves before his');
    const asked = { reservationIds: [reservationId], flightId, idempotencyKey: 'carl' };
    expectOk(rebook(world.desk, asked), 'it has room');
    expectOk(checkInAs('carl'), 'it is open');
    world.clock.increment(Date.parse(departure) + 10 * MINUTE - world.clock.now());
    expect(bookings('carl').map((each) => each.flight.number)).toContain(flight.number);
    stop();
  });

  it('is the same after a restart, and whoever checked in stays so until the flight has left', () => {
    placeDemo(world.desk, 'PVG');
    expectOk(checkInAs('mei-lin'), 'check-in is open');
    const before = DEMO_PEOPLE.map(({ key }) => bookings(key));
    world.clock.increment(MINUTE);
    placeDemo(world.desk, 'PVG');
    expect(DEMO_PEOPLE.map(({ key }) => bookings(key))).toEqual(before);
    world.clock.increment(280 * MINUTE);
    placeDemo(world.desk, 'PVG');
    expect(booking('mei-lin').state).toBe('checked-in');
    world.clock.increment(20 * MINUTE);
    placeDemo(world.desk, 'PVG');
    expect(booking('mei-lin').state).toBe('booked');
    expect(statusOf('mei-lin')).toBe('open');
  });

  it('leaves an infant on the departure of the adult who has checked in', () => {
    placeDemo(world.desk, 'PVG');
    expectOk(checkInAs('tina'), 'check-in is open');
    const { flightId } = booking('tina').flight;
    world.clock.increment(280 * MINUTE);
    placeDemo(world.desk, 'PVG');
    expect([booking('tina'), booking('tess')]).toMatchObject([
      { flight: { flightId }, state: 'checked-in' },
      { flight: { flightId }, state: 'booked' },
    ]);
    world.clock.increment(20 * MINUTE);
    placeDemo(world.desk, 'PVG');
    expect(booking('tess').flight.flightId).not.toBe(flightId);
    expect(booking('tess').flight).toEqual(booking('tina').flight);
  });

  it('shows every story at any time, for more than a day', () => {
    const stop = keepDemoPlaced(world.desk, 'PVG');
    for (let minutes = 0; minutes < 30 * 60; minutes += 5) {
      expect(['mei-lin', 'john', 'anna', 'expired', 'late', 'early'].map(statusOf)).toEqual([
        ...['open', 'open', 'open', 'open'],
        ...['closed', 'not-open'],
      ]);
      world.clock.increment(5 * MINUTE);
    }
    stop();
  });
});
