import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { err, ok, type Result } from '../../config/result.ts';
import { type Database, openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox, type Outbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import type { Fault } from '../contract/faults.ts';
import type { Reservation } from '../dcs/port.ts';
import { createSeatIntents, SEAT_INTENT_MIGRATION, type SeatIntents } from './seat-intents.ts';
import { seatChosen } from './visit-events.ts';

const VISIT = '6f1f8c2e-5f0a-4f7e-9a63-1d2c3b4a5968';
const BEFORE: Reservation = {
  ...{
    reservationId: 'R1',
    recordLocator: 'EXAMPL',
    passengerId: 'P1',
    passengerType: 'adult',
    onLapOf: null,
  },
  ...{
    surname: 'EXAMPLE',
    givenNames: 'ANNA',
    nativeName: null,
    email: null,
    birthDate: null,
    language: null,
    electronicTicket: null,
  },
  ...{ frequentFlyer: null, compartment: 'Y', specialServices: [], state: 'booked', sequenceNumber: null },
  flight: {
    ...{ flightId: 'F1', carrier: 'XD', number: '101', from: 'PVG', to: 'LHR', disruption: null },
    ...{ departure: '2031-05-14T12:00:00+08:00', arrival: null, boarding: '2031-05-14T11:20:00+08:00' },
    ...{ terminal: '2', gate: 'D76' },
    ...{ checkInOpens: '2031-05-13T12:00:00+08:00', checkInCloses: '2031-05-14T11:00:00+08:00' },
  },
  seat: { number: '31C', chosenBy: 'system' },
};
const MOVED: Reservation = { ...BEFORE, seat: { number: '12A', chosenBy: 'passenger' } };
const INTENT = { reservationId: 'R1', visitId: VISIT, seat: '12A', previous: '31C', exitRow: false };
const nobody = () => false;
const UNHEARD = err<Fault>({ code: 'dcs.unreachable' });

let database: Database;
let outbox: Outbox;
let clock: SimulatedClock;
let intents: SeatIntents;
let answer: Result<Reservation, Fault>;
let asked: number;

const boot = () => {
  const load = async () => {
    asked += 1;
    return answer;
  };
  intents = createSeatIntents({ database, outbox, clock, dcs: { load } });
};

beforeEach(() => {
  clock = new SimulatedClock();
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION, SEAT_INTENT_MIGRATION]);
  outbox = createOutbox({ database, source: 'kiosk/K1', capacity: 1000, clock });
  asked = 0;
  boot();
});

const told = () =>
  (outbox.lease(100)?.events ?? []).map(({ type, data }) => [type, data.seat, data.previous, data.visitId]);
const TOLD = ['seat.chosen', '12A', '31C', VISIT];

describe('a choice of a seat whose answer never came', () => {
  it('is told once by the next agent where the host says that they sit there', async () => {
    await intents.asking(INTENT, async () => UNHEARD);
    answer = ok(MOVED);
    for (const _start of [1, 2]) {
      boot();
      await intents.reconcile(nobody);
    }
    expect(told()).toEqual([TOLD]);
    expect(asked).toBe(1);
  });

  it.each([
    ['they sit where they sat', ok(BEFORE)],
    [
      'it was given to them by the airline',
      ok({ ...MOVED, seat: { number: '12A', chosenBy: 'system' } } as const),
    ],
    ['nobody is booked any more', err({ code: 'booking.not-found' } as const)],
  ])('is forgotten where %s', async (_, now) => {
    await intents.asking(INTENT, async () => UNHEARD);
    answer = now;
    await intents.reconcile(nobody);
    expect(told()).toEqual([]);
    expect(intents.of('R1')).toBeNull();
  });

  it('is asked for again while the host is away, and never while its visit goes on', async () => {
    await intents.asking(INTENT, async () => UNHEARD);
    await intents.reconcile((visitId) => visitId === VISIT);
    expect(asked).toBe(0);
    answer = UNHEARD;
    await intents.reconcile(nobody);
    answer = ok(MOVED);
    clock.increment(15_000);
    await intents.reconcile(nobody);
    expect(asked).toBe(2);
    expect(told()).toEqual([TOLD]);
  });
});

it('an answer may still come while it is asked for: nobody else asks', async () => {
  answer = ok(MOVED);
  await intents.asking(INTENT, async () => {
    await intents.reconcile(nobody);
    return ok(MOVED);
  });
  expect(asked).toBe(0);
});

it('a yes and the end of its intent are one fact; a no ends it', async () => {
  await intents.asking(INTENT, async () => ok(MOVED));
  expect(intents.of('R1')).toEqual(INTENT);
  const chosen = seatChosen(VISIT, MOVED, { seat: { number: '12A', exitRow: false }, previous: '31C' });
  await outbox.record([chosen], () => intents.settle('R1'));
  await intents.asking(INTENT, async () => err({ code: 'check-in.no-seat' }));
  await intents.reconcile(nobody);
  expect(asked).toBe(0);
  expect(told()).toEqual([TOLD]);
});
