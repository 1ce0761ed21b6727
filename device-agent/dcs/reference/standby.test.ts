import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '../../../config/result.ts';
import { CABINS } from '../../../config/seat-maps/cabin.ts';
import { documents } from './boarding-pass.ts';
import { checkIn } from './check-in.ts';
import { clearStandby, joinStandby, keepClearing } from './standby.ts';
import { departure, NOW, openDesk } from './test-world.ts';

type World = Awaited<ReturnType<typeof openDesk>>;

const FLIGHT = 'F';
const MINUTE = 60_000;
const CLOSES = NOW + 240 * MINUTE;
const ECONOMY = [...(CABINS.get('a320')?.seats.values() ?? [])].filter(
  ({ compartment, exitRow }) => compartment === 'Y' && !exitRow,
);

describe('the standby list', () => {
  let world: World;
  beforeEach(async () => {
    world = await openDesk();
  });
  afterEach(() => world.close());

  const person = (id: string) => ({
    ...{ reservationId: id, recordLocator: 'TEST01', flightId: FLIGHT, surname: 'SAMPLE', givenNames: id },
    document: { number: id, issuingState: 'GBR' },
  });
  /** Everyone who has a seat sits in the first ones; `free` of those that may be given are left. */
  const fill = (free: number, standby: readonly number[], seatless = 0) =>
    world.take({
      flights: [departure(FLIGHT, 300)],
      reservations: [
        ...ECONOMY.slice(0, ECONOMY.length - free).map(({ number }) => ({
          ...person(`SEATED ${number}`),
          seat: { number, chosenBy: 'passenger' as const },
        })),
        ...Array.from({ length: seatless }, (_, index) => person(`SEATLESS ${index}`)),
        ...standby.map((standbyPriority, index) => ({
          ...person(`WAITS ${index}`),
          ...{ standby: true, standbyPriority },
        })),
      ],
    });
  const flight = () => world.desk.store.flight(FLIGHT) ?? expect.fail();
  const join = (index: number) =>
    expectOk(
      joinStandby(world.desk, { reservationId: `WAITS ${index}`, kioskId: 'K-1', document: null }),
      'check-in is open',
    );
  const ask = (reservationId: string) =>
    checkIn(world.desk, { reservationId, kioskId: 'K-1', document: null });
  const stateOf = (index: number) => world.desk.store.booking(`WAITS ${index}`)?.passenger.state;
  const seats = () =>
    world.desk.store.bookingsOfFlight(FLIGHT).flatMap(({ passenger }) => passenger.seat ?? []);

  it('gives what is left, and leaves a seat for everyone who is booked', () => {
    fill(3, [5, 5], 2);
    join(0);
    join(1);
    expect(clearStandby(world.desk, flight())).toBe(1);
    expect([stateOf(0), stateOf(1)]).toEqual(['checked-in', 'standby']);
    for (const index of [0, 1]) expect(ask(`SEATLESS ${index}`)).toMatchObject({ ok: true });
    expect(clearStandby(world.desk, flight())).toBe(0);
  });

  it('gives the seats of whoever has not come, once the flight has closed, with the number they waited with', () => {
    fill(0, [5, 5]);
    const { sequenceNumber } = join(0);
    for (const { number } of ECONOMY.slice(1)) ask(`SEATED ${number}`);
    expect(clearStandby(world.desk, flight())).toBe(0);
    world.clock.set(CLOSES);
    const stop = keepClearing(world.desk);
    stop();
    expect(stateOf(0)).toBe('checked-in');
    expect(ask('WAITS 0')).toMatchObject({ value: { sequenceNumber, seat: ECONOMY[0]?.number } });
    expect(documents(world.desk, { reservationId: 'WAITS 0' })).toMatchObject({
      value: { passengerStatus: '1', seat: ECONOMY[0]?.number },
    });
    // Whoever never said that they are there is not waited for.
    expect(stateOf(1)).toBe('standby');
  });

  it('keeps the number of someone whom the airline has booked meanwhile', () => {
    fill(1, [5]);
    const { sequenceNumber } = join(0);
    world.take({ flights: [], reservations: [person('WAITS 0')] });
    expect(ask('WAITS 0')).toMatchObject({ value: { sequenceNumber } });
    expect(world.desk.store.standbyList(FLIGHT)).toEqual([]);
  });

  describe('of someone with an infant on their lap', () => {
    const withInfant = (more: object = {}) => {
      fill(2, [5, 5]);
      const held = { onLapOf: 'PARENT', passengerType: 'infant' as const, ...more };
      world.take({
        reservations: [
          { ...person('WAITS 0'), passengerId: 'PARENT', standby: true },
          { ...person('BABY'), ...held },
        ],
      });
      join(0);
    };
    const baby = () => world.desk.store.booking('BABY')?.passenger;

    it('clears both together, also once the flight has closed, the infant without a seat', () => {
      withInfant();
      world.clock.set(CLOSES);
      expect(clearStandby(world.desk, flight())).toBe(1);
      expect(stateOf(0)).toBe('checked-in');
      expect(baby()).toMatchObject({ state: 'checked-in', seat: null, checked_in_by: 'standby' });
      expect(baby()?.sequence_number).not.toBeNull();
      expect(documents(world.desk, { reservationId: 'BABY' })).toMatchObject({ value: { seat: 'INF' } });
    });

    it('gives an infant who waits too the number that they waited with, and never a seat of their own', () => {
      withInfant({ standby: true, standbyPriority: 1 });
      const asked = { reservationId: 'BABY', kioskId: 'K-1', document: null };
      const { sequenceNumber } = expectOk(joinStandby(world.desk, asked), 'check-in is open');
      expect(clearStandby(world.desk, flight())).toBe(1);
      expect(baby()).toMatchObject({ state: 'checked-in', seat: null, sequence_number: sequenceNumber });
      expect(world.desk.store.standbyList(FLIGHT)).toEqual([]);
    });

    it('checks an infant in who waits while whoever holds them has come', () => {
      withInfant({ standby: true });
      world.take({ reservations: [{ ...person('WAITS 0'), passengerId: 'PARENT' }] });
      const asked = { reservationId: 'BABY', kioskId: 'K-1', document: null };
      expectOk(joinStandby(world.desk, asked), 'check-in is open');
      expect(clearStandby(world.desk, flight())).toBe(0);
      expect(baby()?.state).toBe('standby');
      expectOk(ask('WAITS 0'), 'they are booked');
      clearStandby(world.desk, flight());
      expect(baby()).toMatchObject({ state: 'checked-in', seat: null });
    });

    it('leaves neither behind: whoever must see the infant first sees them before both are given a seat', () => {
      withInfant({ hold: true });
      join(1);
      expect(clearStandby(world.desk, flight())).toBe(1);
      expect([stateOf(0), stateOf(1), baby()?.state]).toEqual(['standby', 'checked-in', 'booked']);
      world.take({
        reservations: [{ ...person('BABY'), onLapOf: 'PARENT', passengerType: 'infant', hold: false }],
      });
      expect(clearStandby(world.desk, flight())).toBe(1);
      expect([stateOf(0), baby()?.state]).toEqual(['checked-in', 'checked-in']);
    });
  });

  it('never gives a seat twice, nor passes anyone over', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 4 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        fc.array(fc.constantFrom('come', 'clear', 'close'), { maxLength: 6 }),
        async (free, priorities, moves) => {
          await world.close();
          world = await openDesk();
          fill(free, priorities);
          for (const index of priorities.keys()) join(index);
          const order = world.desk.store.standbyList(FLIGHT).map(({ reservation_id }) => reservation_id);
          let come = 0;
          for (const move of moves) {
            if (move === 'come') ask(`SEATED ${ECONOMY[come++]?.number}`);
            if (move === 'close') world.clock.set(CLOSES);
            if (move !== 'come') clearStandby(world.desk, flight());
            expect(new Set(seats()).size).toBe(seats().length);
            const left = world.desk.store.standbyList(FLIGHT).map(({ reservation_id }) => reservation_id);
            // Those who still wait are the last of the order that everyone stood in.
            expect(left).toEqual(order.slice(order.length - left.length));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
