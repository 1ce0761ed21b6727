import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SimulatedClock } from 'xstate';
import { expectOk } from '../../../config/result.ts';
import { type Database, openDatabase } from '../../../sync/kiosk/database.ts';
import { migrate } from '../../../sync/kiosk/migrations.ts';
import type { Departures, HeldReservation } from '../port.ts';
import { createOwnDesk, type OwnDesk } from './own-desk.ts';
import { createOfflineQueue, OFFLINE_MIGRATION, type OfflineQueue } from './queue.ts';

const NOW = Date.parse('2031-05-14T09:00:00+08:00');
const FLIGHT: Departures['flights'][number] = {
  ...{ flightId: 'F1', carrier: 'XD', number: '188', from: 'PVG', to: 'PEK', cabin: 'a320' },
  ...{ arrival: null, disruption: null, terminal: null, gate: null },
  departure: '2031-05-14T14:00:00+08:00',
  boarding: '2031-05-14T13:20:00+08:00',
  checkInOpens: '2031-05-13T14:00:00+08:00',
  checkInCloses: '2031-05-14T13:00:00+08:00',
};

const held = (id: string, seat: string | null, more: Partial<HeldReservation> = {}): HeldReservation => ({
  ...{ reservationId: id, flightId: 'F1', recordLocator: 'TEST01', passengerId: id, passengerType: 'adult' },
  ...{ onLapOf: null, surname: `SAMPLE${id}`, givenNames: 'ANNA', nativeName: null, electronicTicket: null },
  ...{ frequentFlyer: null, compartment: 'Y', specialServices: [], state: 'booked', sequenceNumber: null },
  ...{ language: null },
  seat: seat === null ? null : { number: seat, chosenBy: 'passenger' },
  ...{
    document: null,
    documentsChecked: true,
    stayUntil: null,
    birthDate: null,
    shownBirthDate: null,
    printedBefore: false,
    hold: false,
    paymentOwed: false,
    fastTrack: null,
  },
  ...{ baggageAllowance: null, selectee: null },
  ...more,
});

describe('a kiosk’s own desk', () => {
  let database: Database;
  let queue: OfflineQueue;
  let desk: OwnDesk;
  let inDoubt: ReadonlySet<string>;
  const clock = new SimulatedClock();
  clock.set(NOW);
  beforeEach(() => {
    database = openDatabase({ path: ':memory:' });
    migrate(database, [OFFLINE_MIGRATION]);
    queue = createOfflineQueue(database);
    inDoubt = new Set();
    desk = createOwnDesk({ database, clock, queue, isInDoubt: (id) => inDoubt.has(id) });
    queue.reserve('F1', 101, 102);
  });
  afterEach(() => database.close());

  const hold = (...reservations: HeldReservation[]) => desk.hold(FLIGHT, reservations);
  const checkIn = (reservationId: string) =>
    desk.checkIn({ reservationId, kioskId: 'K', document: null, idempotencyKey: 'k' });

  /** What stands in the way of each of a party. */
  const standing = (reservationId: string) => {
    const members = expectOk(desk.party({ reservationId }), 'they are held');
    return Object.fromEntries(
      members.map(({ passengerId, requirements }) => [passengerId, requirements.map(({ kind }) => kind)]),
    );
  };

  it('gives the numbers that were reserved for it, each once, and then none', () => {
    hold(held('A', '21A'), held('B', '21B'), held('C', '21C'));
    expect(expectOk(checkIn('A'), 'there is a number')).toEqual({ sequenceNumber: 101, seat: '21A' });
    expect(expectOk(checkIn('A'), 'they are checked in')).toEqual({ sequenceNumber: 101, seat: '21A' });
    expect(expectOk(checkIn('B'), 'there is a number').sequenceNumber).toBe(102);
    expect(checkIn('C')).toMatchObject({ fault: { code: 'dcs.unreachable' } });
    expect(queue.all().map(({ reservationId }) => reservationId)).toEqual(['A', 'B']);
  });

  it('leaves whoever was to sit at an exit, and may not, to staff: another seat is the host’s to give', () => {
    hold(
      held('A', '14A'),
      held('B', '14B', { passengerType: 'child' }),
      held('C', '14C', { shownBirthDate: '2017-01-01' }),
    );
    expect(checkIn('A')).toMatchObject({ value: { seat: '14A' } });
    for (const young of ['B', 'C'])
      expect(checkIn(young), young).toMatchObject({ fault: { code: 'check-in.see-staff' } });
    expect(queue.all().map(({ reservationId }) => reservationId)).toEqual(['A']);
  });

  it('begins with nobody for whom it has no number, and goes on with whoever is checked in', () => {
    hold(held('A', '21A'), held('B', '21B'), held('C', '21C'));
    checkIn('A');
    checkIn('B');
    expect(standing('A')).toEqual({ A: [], B: [], C: ['host-away'] });
    expect(standing('C')).toEqual(standing('A'));
  });

  it('begins with no more of a party than it has numbers for, and with whoever was asked for first', () => {
    hold(held('A', '21A'), held('B', '21B'), held('C', '21C'));
    expect(standing('A')).toEqual({ A: [], B: [], C: ['host-away'] });
    expect(standing('C')).toEqual({ A: [], B: ['host-away'], C: [] });
    for (const reservationId of ['C', 'A'])
      expect(checkIn(reservationId), reservationId).toMatchObject({ ok: true });
  });

  it('begins with an adult only where it has a number for the infant on their lap as well', () => {
    const infant = held('B', null, { passengerType: 'infant', onLapOf: 'A' });
    hold(held('A', '21A'), infant, held('C', '21C'));
    expect(standing('A')).toEqual({ A: [], B: [], C: ['host-away'] });
    checkIn('C');
    expect(standing('A')).toEqual({ A: ['host-away'], B: ['host-away'], C: [] });
  });

  it('says nothing of an adult with an infant for whom a single number is left', () => {
    queue.reserve('F1', 102, 102);
    hold(held('A', '21A'), held('B', null, { passengerType: 'infant', onLapOf: 'A' }));
    expect(desk.party({ reservationId: 'A' })).toMatchObject({ fault: { code: 'dcs.unreachable' } });
    // The party may have been told by the host, just before it went away.
    expect(checkIn('A')).toMatchObject({ fault: { code: 'dcs.unreachable' } });
    expect(queue.all()).toEqual([]);
  });

  it('leaves a number to whom it was given first, where an infant goes by their adult’s', () => {
    hold(held('A', '21A'), held('B', null, { passengerType: 'infant', onLapOf: 'A' }));
    desk.noteCheckIn('A', { sequenceNumber: 7, seat: '21A' });
    desk.noteCheckIn('B', { sequenceNumber: 7, seat: 'INF' });
    expect(desk.load({ reservationId: 'A' })).toMatchObject({ value: { sequenceNumber: 7 } });
    expect(desk.load({ reservationId: 'B' })).toMatchObject({
      value: { state: 'booked', sequenceNumber: null },
    });
  });

  it('checks an infant in only behind the adult on whose lap they are', () => {
    hold(held('A', '21A'), held('B', null, { passengerType: 'infant', onLapOf: 'A' }));
    expect(checkIn('B')).toMatchObject({ fault: { code: 'check-in.see-staff' } });
    expect(queue.all()).toEqual([]);
    expectOk(checkIn('A'), 'there is a number');
    expect(expectOk(checkIn('B'), 'the adult flies')).toMatchObject({ seat: 'INF' });
  });

  it('decides about nobody without a seat, and for nobody whom staff must see', () => {
    hold(held('A', null), held('B', '21B', { hold: true }), held('C', '21C', { state: 'standby' }));
    expect(standing('A')).toEqual({ A: ['host-away'], B: ['security-hold'], C: [] });
    expect(checkIn('A')).toMatchObject({ fault: { code: 'dcs.unreachable' } });
    expect(checkIn('B')).toMatchObject({ fault: { code: 'check-in.see-staff' } });
    expect(checkIn('C')).toMatchObject({ fault: { code: 'check-in.no-seat' } });
    expect(queue.all()).toEqual([]);
    expect(queue.numbersLeft('F1')).toBe(2);
  });

  it('says nothing of a party of whom it may decide about nobody', () => {
    hold(held('A', null), held('B', null));
    expect(desk.party({ reservationId: 'A' })).toMatchObject({ fault: { code: 'dcs.unreachable' } });
  });

  it('keeps whom it checked in as they are, whatever the host’s departures say meanwhile', () => {
    hold(held('A', '21A'), held('B', '21B'));
    checkIn('A');
    // Two have changed seats, and a third has taken the one that is on a pass already.
    hold(held('A', '30F'), held('B', '21C'), held('C', '21B'), held('D', '21A'));
    expect(desk.load({ reservationId: 'A' })).toMatchObject({
      value: { seat: { number: '21A' }, sequenceNumber: 101 },
    });
    expect(desk.load({ reservationId: 'B' })).toMatchObject({ value: { seat: { number: '21C' } } });
    expect(desk.load({ reservationId: 'D' })).toMatchObject({ fault: { code: 'booking.not-found' } });
  });

  it('believes what the host said last of someone, and takes it for a pass that may be out', () => {
    hold(held('A', '21A'), held('B', '22F'));
    const { hold: _, flightId: __, ...told } = held('A', '22F', { state: 'checked-in', sequenceNumber: 7 });
    desk.note({ ...told, email: null, flight: FLIGHT });
    expect(expectOk(checkIn('A'), 'they are checked in')).toEqual({ sequenceNumber: 7, seat: '22F' });
    expect(desk.documents({ reservationId: 'A' })).toMatchObject({ value: { printedBefore: true } });
    desk.noteCheckIn('B', { sequenceNumber: 8, seat: '21A' });
    expect(desk.load({ reservationId: 'B' })).toMatchObject({ fault: { code: 'booking.not-found' } });
    expect(queue.all()).toEqual([]);
  });

  it('believes it over departures that were asked for before it, and those that are asked for after it over both', () => {
    hold(held('A', '21A'), held('B', '22F'));
    const { hold: _, flightId: __, ...told } = held('A', '22F');
    const seatOf = (reservationId: string) => {
      const load = desk.load({ reservationId });
      return load.ok ? load.value.seat?.number : load.fault.code;
    };
    desk.departuresAsked();
    desk.note({ ...told, email: null, flight: FLIGHT });
    expect(hold(held('A', '21A'), held('B', '22F'), held('C', '23C'))).toBe(false);
    expect(['A', 'B', 'C'].map(seatOf)).toEqual(['22F', 'booking.not-found', '23C']);
    desk.departuresAsked();
    expect(hold(held('A', '24D'), held('B', '22F'))).toBe(true);
    expect(['A', 'B'].map(seatOf)).toEqual(['24D', '22F']);
  });

  it('says nothing of whoever may have been moved unheard, nor checks them in, and goes on with the others', () => {
    hold(held('A', '21A'), held('B', '21B'));
    checkIn('A');
    inDoubt = new Set(['A']);
    const unknown = { fault: { code: 'dcs.unreachable' } };
    expect(desk.load({ reservationId: 'A' })).toMatchObject(unknown);
    expect(desk.documents({ reservationId: 'A' })).toMatchObject(unknown);
    expect(checkIn('A')).toMatchObject(unknown);
    expect(standing('B')).toEqual({ A: ['host-away'], B: [] });
    inDoubt = new Set();
    expect(expectOk(checkIn('A'), 'they are checked in').seat).toBe('21A');
  });

  it('forgets departures that the host no longer tells of', () => {
    hold(held('A', '21A'));
    desk.keepOnly(new Set());
    expect(desk.load({ reservationId: 'A' })).toMatchObject({ fault: { code: 'booking.not-found' } });
  });
});
