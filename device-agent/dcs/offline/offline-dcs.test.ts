import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pause } from '../../../config/clock.ts';
import { andThen, err, expectOk, ok } from '../../../config/result.ts';
import { type Database, openDatabase } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import type { DcsPort } from '../port.ts';
import { checkIn } from '../reference/check-in.ts';
import { departures, reserveNumbers } from '../reference/departures.ts';
import { reportCheckIn } from '../reference/reported-check-in.ts';
import { reservationOf } from '../reference/rows.ts';
import { findBooking } from '../reference/rules.ts';
import { departure, openDesk } from '../reference/test-world.ts';
import { createOfflineDcs, type OfflineDcs } from './offline-dcs.ts';
import { OFFLINE_MIGRATION } from './queue.ts';

/** Milliseconds that the host takes to tell its departures, and within which it is asked for them again. */
const TELLING = 30_000;
const ASKED_AGAIN = 300_000;
const SECOND = 1000;
/** Turns of the event loop in which answers that take no time have come. */
const TURNS = 50;

let world: Awaited<ReturnType<typeof openDesk>>;
let database: Database;
let isThere: boolean;
/** How often it was asked for its departures, and has told them. */
let asked: number;
let told: number;
let kiosk: OfflineDcs;

/** The host, whose departures are as of when it was asked, and take their time. */
function slowHost(): DcsPort {
  const { desk, clock } = world;
  const answer =
    <Q, A>(decide: (question: Q) => A) =>
    async (question: Q) =>
      isThere ? decide(question) : err({ code: 'dcs.unreachable' as const });
  return {
    load: answer(({ reservationId }: { reservationId: string }) =>
      andThen(findBooking(desk, reservationId), (booking) => ok(reservationOf(booking))),
    ),
    checkIn: answer((command: Parameters<DcsPort['checkIn']>[0]) => checkIn(desk, command)),
    reportCheckIn: answer((command: Parameters<DcsPort['reportCheckIn']>[0]) => reportCheckIn(desk, command)),
    reserveNumbers: answer((command: Parameters<DcsPort['reserveNumbers']>[0]) =>
      reserveNumbers(desk, command),
    ),
    departures: async (query) => {
      const read = departures(desk, query);
      asked += 1;
      await pause(clock, TELLING);
      told += 1;
      return isThere ? read : err({ code: 'dcs.unreachable' });
    },
  } satisfies Partial<DcsPort> as unknown as DcsPort;
}

const until = async (holds: () => boolean) => {
  for (let passed = 0; !holds(); passed += SECOND) {
    if (passed > ASKED_AGAIN) throw new Error('it does not come to that');
    await pass(SECOND);
  }
};
const isAsked = (times: number) => until(() => asked === times);
const hasTold = (times: number) => until(() => told === times);
const pass = async (milliseconds: number) => {
  world.clock.increment(milliseconds);
  for (let turn = 0; turn < TURNS; turn += 1) {
    await setImmediate();
    world.clock.increment(0);
  }
};
const anna = { reservationId: 'ANNA' };
const checkInAnna = (port: Pick<DcsPort, 'checkIn'>) =>
  port.checkIn({ ...anna, document: null, kioskId: 'K', idempotencyKey: 'k' });
/** As the host has her. */
const booked = () => {
  const booking = world.desk.store.booking(anna.reservationId);
  if (!booking) throw new Error('she is booked');
  return booking;
};

beforeEach(async () => {
  world = await openDesk();
  world.take({
    flights: [departure('F1', 300)],
    reservations: [
      {
        ...{ reservationId: 'ANNA', recordLocator: 'TEST01', flightId: 'F1', surname: 'SAMPLE' },
        ...{ givenNames: 'ANNA', document: { number: 'P1234567', issuingState: 'GBR' } },
        seat: { number: '21A', chosenBy: 'passenger' },
      },
    ],
  });
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OFFLINE_MIGRATION]);
  isThere = true;
  asked = 0;
  told = 0;
  kiosk = createOfflineDcs({
    ...{ dcs: slowHost(), database, clock: world.clock, kioskId: 'K', airport: 'PVG' },
    outbox: { record: async () => ok(undefined) },
    isInDoubt: () => false,
  });
});
afterEach(async () => {
  void kiosk.stop();
  await pass(TELLING);
  database.close();
  await world.close();
});

describe('what the host says of someone while it is still telling its departures', () => {
  it('holds, though they were read before it, and though nothing was held of the flight until then', async () => {
    await isAsked(1);
    const done = expectOk(await checkInAnna(kiosk), 'check-in is open');
    await hasTold(1);
    isThere = false;
    expect(await kiosk.load(anna)).toMatchObject({
      value: { state: 'checked-in', sequenceNumber: done.sequenceNumber, seat: { number: '21A' } },
    });
    const { sequenceNumber, seat } = done;
    expect(await checkInAnna(kiosk)).toEqual({ ok: true, value: { sequenceNumber, seat } });
  });

  it('holds of whoever was held before, too, and until departures say otherwise that were asked for after it', async () => {
    await isAsked(2);
    const { sequenceNumber } = expectOk(await checkInAnna(kiosk), 'check-in is open');
    await hasTold(2);
    isThere = false;
    expect(await kiosk.load(anna)).toMatchObject({ value: { state: 'checked-in', sequenceNumber } });
    isThere = true;
    // Staff take her off again: of that the kiosk hears by the departures alone.
    world.desk.store.saveReservation({ ...booked().passenger, state: 'booked', sequence_number: null });
    await hasTold(asked + 1);
    isThere = false;
    expect(await kiosk.load(anna)).toMatchObject({ value: { state: 'booked', sequenceNumber: null } });
  });

  it('holds of a check-in of the kiosk’s own that it reported meanwhile', async () => {
    await hasTold(1);
    world.desk.store.saveFlight({ ...booked().flight, gate: 'D99' });
    await isAsked(2);
    isThere = false;
    const { sequenceNumber } = expectOk(await checkInAnna(kiosk), 'she has a seat and the kiosk a number');
    expect(booked().passenger.state).toBe('booked');
    isThere = true;
    expectOk(await kiosk.host.load(anna), 'the host is back');
    expect(booked().passenger.state).toBe('checked-in');
    await hasTold(2);
    isThere = false;
    expect(await kiosk.load(anna)).toMatchObject({
      value: { state: 'checked-in', sequenceNumber, flight: { gate: 'D99' } },
    });
  });
});
