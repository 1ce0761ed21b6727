import { beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { err, ok, type Result } from '../../config/result.ts';
import { type Database, openDatabase } from '../../sync/kiosk/database.ts';
import { migrate } from '../../sync/kiosk/migrations.ts';
import { createOutbox, type Outbox } from '../../sync/kiosk/outbox.ts';
import { OUTBOX_MIGRATION } from '../../sync/kiosk/outbox-table.ts';
import type { Fault } from '../contract/faults.ts';
import type { DcsPort, Reservation } from '../dcs/port.ts';
import { CHECK_IN_INTENT_MIGRATION, type CheckInIntents, createCheckInIntents } from './check-in-intents.ts';

const VISIT = '6f1f8c2e-5f0a-4f7e-9a63-1d2c3b4a5968';
const RESERVATION: Reservation = {
  reservationId: 'R1',
  recordLocator: 'EXAMPL',
  passengerId: 'P1',
  passengerType: 'adult',
  onLapOf: null,
  surname: 'EXAMPLE',
  givenNames: 'ANNA',
  nativeName: null,
  email: null,
  birthDate: null,
  language: null,
  electronicTicket: null,
  frequentFlyer: null,
  compartment: 'Y',
  specialServices: [],
  flight: {
    ...{ flightId: 'F1', carrier: 'XD', number: '101', from: 'PVG', to: 'LHR', disruption: null },
    departure: '2031-05-14T12:00:00+08:00',
    arrival: null,
    boarding: '2031-05-14T11:20:00+08:00',
    ...{ terminal: '2', gate: 'D76' },
    checkInOpens: '2031-05-13T12:00:00+08:00',
    checkInCloses: '2031-05-14T11:00:00+08:00',
  },
  seat: { number: '31C', chosenBy: 'system' },
  state: 'booked',
  sequenceNumber: null,
};
const CHECKED_IN: Reservation = { ...RESERVATION, state: 'checked-in', sequenceNumber: 12 };
const nobody = () => false;

let database: Database;
let outbox: Outbox;
let clock: SimulatedClock;
let intents: CheckInIntents;
let answer: Result<Reservation, Fault>;
let asked: number;
let standing: Awaited<ReturnType<DcsPort['standbyPlace']>>;

const boot = () => {
  intents = createCheckInIntents({
    ...{ database, outbox, clock },
    dcs: {
      load: async () => {
        asked += 1;
        return answer;
      },
      standbyPlace: async () => standing,
    },
  });
};

beforeEach(() => {
  clock = new SimulatedClock();
  database = openDatabase({ path: ':memory:' });
  migrate(database, [OUTBOX_MIGRATION, CHECK_IN_INTENT_MIGRATION]);
  outbox = createOutbox({ database, source: 'kiosk/K1', capacity: 1000, clock });
  asked = 0;
  standing = err({ code: 'dcs.not-offered' });
  boot();
});

const told = () =>
  (outbox.lease(100)?.events ?? []).map(({ type, data }) => ({ type, sequence: data.sequenceNumber }));
const begun = () => outbox.record([], () => intents.begin(VISIT, 'R1'));

describe('a check-in whose answer never came', () => {
  it('is told to the centre once the host says that it took place', async () => {
    await begun();
    boot();
    answer = ok(CHECKED_IN);
    await intents.reconcile(nobody);
    await intents.reconcile(nobody);
    expect(told()).toEqual([{ type: 'check-in.completed', sequence: 12 }]);
    expect(asked).toBe(1);
  });

  it('is forgotten where it did not take place, or where nobody is booked any more', async () => {
    for (answer of [ok(RESERVATION), err({ code: 'booking.not-found' } as const)]) {
      await begun();
      await intents.reconcile(nobody);
      expect(told()).toEqual([]);
      await intents.reconcile(nobody);
    }
    expect(asked).toBe(2);
  });

  it('is asked for again when the host is back', async () => {
    await begun();
    answer = err({ code: 'dcs.unreachable' });
    await intents.reconcile(nobody);
    answer = ok(CHECKED_IN);
    clock.increment(15_000);
    await intents.reconcile(nobody);
    expect(asked).toBe(2);
    expect(told()).toEqual([{ type: 'check-in.completed', sequence: 12 }]);
  });

  it('is nobody else’s to ask for while its visit goes on, or its answer may still come', async () => {
    await begun();
    answer = ok(CHECKED_IN);
    await intents.reconcile((visitId) => visitId === VISIT);
    await intents.asking('R1', () => intents.reconcile(nobody));
    expect(asked).toBe(0);
    expect(told()).toEqual([]);
  });
});

describe('a place on the standby list whose answer never came', () => {
  const place = { place: 2, waiting: 3, decidedAt: '2031-05-14T11:00:00+08:00' };
  beforeEach(async () => {
    answer = ok({ ...RESERVATION, seat: null, state: 'standby' });
    await begun();
  });

  it('is told to the centre once the host says that they are on it', async () => {
    standing = ok({ ...place, sequenceNumber: 7 });
    await intents.reconcile(nobody);
    await intents.reconcile(nobody);
    expect(told()).toEqual([{ type: 'standby.joined', sequence: 7 }]);
  });

  it.each([
    ['they are not on it', ok({ ...place, sequenceNumber: null })],
    ['no list is kept here', err({ code: 'dcs.not-offered' } as const)],
  ])('is forgotten where %s', async (_, said) => {
    standing = said;
    await intents.reconcile(nobody);
    await intents.reconcile(nobody);
    expect(told()).toEqual([]);
    expect(asked).toBe(1);
  });

  it('is asked for again when the host is back', async () => {
    standing = err({ code: 'dcs.unreachable' });
    await intents.reconcile(nobody);
    standing = ok({ ...place, sequenceNumber: 7 });
    clock.increment(15_000);
    await intents.reconcile(nobody);
    expect(told()).toEqual([{ type: 'standby.joined', sequence: 7 }]);
  });
});

it('an answer and the end of its intent are one fact', async () => {
  await begun();
  await outbox.record([], () => intents.settle('R1'));
  answer = ok(CHECKED_IN);
  await intents.reconcile(nobody);
  expect(asked).toBe(0);
});
