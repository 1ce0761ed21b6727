import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { checkIn } from './check-in.ts';
import { importBookings } from './import.ts';
import { importSchema } from './import-schema.ts';
import { assignSeat } from './seats.ts';
import { departure, openDesk, openReference, passport } from './test-world.ts';

const anna = { recordLocator: 'TEST01', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'ANNA' };
const otto = { recordLocator: 'TEST02', flightId: 'TODAY', surname: 'SAMPLE', givenNames: 'OTTO' };
const in21A = { number: '21A', chosenBy: 'passenger' as const };

describe('importing bookings', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
    world.take({ flights: [departure('TODAY', 300)] });
  });
  afterEach(() => world.close());

  const attempt = (bookings: Parameters<typeof world.take>[0]) =>
    importBookings(world.desk, importSchema.parse(bookings));
  const seatOf = (id: string) => world.desk.store.booking(id)?.passenger.seat;

  it('replaces what is known of a reservation and leaves the seat its passenger has', () => {
    world.take({ reservations: [{ ...anna, seat: in21A }] });
    world.take({ reservations: [{ ...anna, nativeName: '样例 安娜' }] });
    expect(world.desk.store.booking('TEST01-TODAY')?.passenger).toMatchObject({
      native_name: '样例 安娜',
      seat: '21A',
      seat_chosen_by: 'passenger',
    });
    expect(world.desk.store.counts('TODAY')).toMatchObject({ reservations: 1 });
  });

  it('lets passengers change places, also into a seat that the kiosk has given', () => {
    const [a, b] = ['TEST01-TODAY', 'TEST02-TODAY'];
    const at = (number: string) => ({ number, chosenBy: 'system' as const });
    world.take({ reservations: [anna, { ...otto, seat: at('21B') }] });
    const given = { reservationId: a, seat: '21A', chosenBy: 'preference' as const };
    expectOk(assignSeat(world.desk, given), 'it is free');
    world.take({
      reservations: [
        { ...anna, seat: at('21B') },
        { ...otto, seat: at('21A') },
      ],
    });
    expect([seatOf(a), seatOf(b)]).toEqual(['21B', '21A']);
    expect(world.desk.store.counts('TODAY')).toMatchObject({ reservations: 2, seats_taken: 2 });
    // Whoever stays keeps their seat.
    expect(attempt({ reservations: [{ ...otto, seat: at('21B') }] })).toMatchObject({ ok: false });
    expect([seatOf(a), seatOf(b)]).toEqual(['21B', '21A']);
  });

  it('drops the seat of a cabin that its passenger is not booked into any more', () => {
    world.take({ reservations: [{ ...anna, seat: in21A }] });
    world.take({
      reservations: [
        { ...anna, compartment: 'J' },
        { ...otto, seat: in21A },
      ],
    });
    expect(world.desk.store.booking('TEST01-TODAY')?.passenger).toMatchObject({
      ...{ compartment: 'J', seat: null, seat_chosen_by: null },
    });
    expect(seatOf('TEST02-TODAY')).toBe('21A');
  });

  it('leaves a checked-in passenger the cabin and the seat that they have', () => {
    world.take({ reservations: [{ ...anna, seat: in21A, document: { number: 'P1' } }] });
    const asked = { reservationId: 'TEST01-TODAY', kioskId: 'K', document: null };
    expectOk(checkIn(world.desk, asked), 'open');
    world.take({ reservations: [{ ...anna, compartment: 'J' }] });
    expect(world.desk.store.booking('TEST01-TODAY')?.passenger).toMatchObject({
      ...{ compartment: 'Y', seat: '21A', state: 'checked-in' },
    });
  });

  it('takes nothing back from a passenger who has checked in', () => {
    world.take({ reservations: [{ ...anna, seat: in21A }] });
    const document = passport('P1', 'SAMPLE', 'ANNA');
    expectOk(checkIn(world.desk, { reservationId: 'TEST01-TODAY', kioskId: 'K', document }), 'open');
    world.take({
      flights: [departure('TODAY', 310)],
      reservations: [{ ...anna, standby: true, seat: { number: '4C', chosenBy: 'system' } }],
    });
    expect(world.desk.store.booking('TEST01-TODAY')?.passenger).toMatchObject({
      seat: '21A',
      state: 'checked-in',
      sequence_number: 1,
      document_number: 'P1',
    });
    expect(world.desk.store.flight('TODAY')?.last_sequence).toBe(1);
  });

  describe('gives away a seat that a checked-in passenger holds', () => {
    const at = (number: string) => ({ number, chosenBy: 'system' as const });
    const eva = { ...otto, recordLocator: 'TEST03', givenNames: 'EVA' };
    const seats = () => ['TEST01-TODAY', 'TEST02-TODAY', 'TEST03-TODAY'].map(seatOf);
    beforeEach(() => {
      const booked = [anna, otto, eva].map((one, place) => ({ ...one, seat: at(`21${'ABC'[place]}`) }));
      world.take({
        reservations: booked.map((one, place) => ({ ...one, document: { number: `P${place}` } })),
      });
      expectOk(checkIn(world.desk, { reservationId: 'TEST01-TODAY', kioskId: 'K', document: null }), 'open');
    });

    it('by a change of places: both keep their own, and the answer says so', () => {
      const swap = [
        { ...anna, seat: at('21B') },
        { ...otto, seat: at('21A'), nativeName: '样例' },
      ];
      expect(attempt({ reservations: swap })).toEqual({
        ok: true,
        value: {
          ...{ flights: 0, reservations: 2 },
          seatsNotGiven: [
            { reservationId: 'TEST01-TODAY', seat: '21B' },
            { reservationId: 'TEST02-TODAY', seat: '21A' },
          ],
          rebooked: [],
        },
      });
      expect(seats()).toEqual(['21A', '21B', '21C']);
      expect(world.desk.store.booking('TEST02-TODAY')?.passenger.native_name).toBe('样例');
    });

    it('and that passenger’s successor’s to a third: neither of them moves, and everyone else does', () => {
      world.take({ reservations: [{ ...eva, recordLocator: 'TEST04', seat: at('22A') }] });
      const around = [
        { ...otto, seat: at('21A') },
        { ...eva, seat: at('21B') },
        { ...eva, recordLocator: 'TEST04', seat: at('22B') },
      ];
      expect(attempt({ reservations: around })).toMatchObject({
        value: { seatsNotGiven: [{ reservationId: 'TEST02-TODAY' }, { reservationId: 'TEST03-TODAY' }] },
      });
      expect([...seats(), seatOf('TEST04-TODAY')]).toEqual(['21A', '21B', '21C', '22B']);
    });

    it('to someone new: they are taken over without a seat', () => {
      expect(attempt({ reservations: [{ ...eva, recordLocator: 'TEST04', seat: at('21A') }] })).toMatchObject(
        {
          value: { seatsNotGiven: [{ reservationId: 'TEST04-TODAY', seat: '21A' }] },
        },
      );
      expect([...seats(), seatOf('TEST04-TODAY')]).toEqual(['21A', '21B', '21C', null]);
    });

    it('but a seat of somebody who only has it booked is refused by name of their reservation', () => {
      expect(attempt({ reservations: [{ ...eva, seat: at('21B') }] })).toMatchObject({
        fault: {
          code: 'dcs.refused',
          detail: 'seat 21B of TODAY cannot be given to TEST03-TODAY: TEST02-TODAY has it',
        },
      });
    });
  });

  it.each([
    ['a seat that someone holds', { ...otto, seat: in21A }],
    ['a seat the cabin lacks', { ...otto, seat: { number: '40A', chosenBy: 'system' as const } }],
    ['a compartment the cabin lacks', { ...otto, compartment: 'F' }],
    ['an unknown flight', { ...otto, flightId: 'NOWHERE' }],
    ['the same reservation twice', { ...anna, seat: null }],
  ])('refuses %s, and then takes nothing at all', (_, second) => {
    const outcome = attempt({ reservations: [{ ...anna, seat: in21A }, second] });
    expect(outcome).toMatchObject({ ok: false, fault: { code: 'dcs.refused' } });
    expect(seatOf('TEST01-TODAY')).toBeUndefined();
    expect(world.desk.store.counts('TODAY')).toMatchObject({ reservations: 0 });
  });
});

describe('the import over HTTP', () => {
  it('says which field is wrong without repeating what stood in it', async () => {
    const reference = await openReference();
    const answer = await fetch(`${reference.url}/v1/import`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reservations: [{ ...anna, recordLocator: 'SECRET-NAME' }] }),
    });
    const body = await answer.text();
    expect(answer.status).toBe(400);
    expect(body).toContain('/reservations/0/recordLocator');
    expect(body).not.toContain('SECRET');
    await reference.close();
  });
});
