import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PARTY_KINDS } from '../../../config/demo/kinds.ts';
import { FAULT_CODES } from '../../contract/faults.ts';
import { sameName } from '../../hardware/protocol/icao-names.ts';
import { encodeMrz } from '../../hardware/protocol/mrz.ts';
import { keepTimetablePlaced, passengersOf, placeTimetable, timetableOf } from './demo-timetable.ts';
import { nameKey } from './name-key.ts';
import { NOW, openDesk } from './test-world.ts';

const DATES = ['2031-05-14', '2031-05-15', '2031-05-16'];
const parties = DATES.flatMap(passengersOf);
const people = parties.flatMap((party) => party.people);

describe('the passengers of the demo airline', () => {
  it('are about four thousand on more than forty flights over three days', () => {
    expect(DATES.flatMap(timetableOf).length).toBeGreaterThanOrEqual(40);
    expect(people.length).toBeGreaterThan(3_800);
    expect(people.length).toBeLessThan(4_500);
  });

  it.each(DATES)('meet short and long delays, cancellations and a missed connection on %s', (date) => {
    const flights = timetableOf(date).map(({ flight }) => flight);
    const late = flights.flatMap(({ disruption, departure }) =>
      disruption?.kind === 'delayed'
        ? [(Date.parse(departure) - Date.parse(disruption.scheduledDeparture)) / 60_000]
        : [],
    );
    expect(late.some((minutes) => minutes <= 60)).toBe(true);
    expect(late.some((minutes) => minutes >= 240)).toBe(true);
    const gone = flights.filter(({ disruption }) => disruption?.kind === 'cancelled');
    expect(new Set(gone.map(({ from }) => from))).toEqual(new Set(['PVG', 'LHR']));
    // Another flight goes there, on the same day or in the morning.
    for (const { to, from, flightId } of gone)
      expect(flights.some((one) => one.to === to && one.from === from && one.flightId !== flightId)).toBe(
        true,
      );
    const kinds = new Set(passengersOf(date).map(({ kind }) => kind.disruption));
    expect(kinds).toEqual(new Set([undefined, 'delayed', 'cancelled', 'missed', 'oversold']));
  });

  it('are the same whenever they are asked for', () => {
    expect(passengersOf('2031-05-15')).toEqual(passengersOf('2031-05-15'));
  });

  it.each(PARTY_KINDS)('come of every kind: $key', ({ key, ending }) => {
    expect(parties.some(({ kind }) => kind.key === key)).toBe(true);
    if ('refused' in ending) expect(FAULT_CODES).toContain(ending.refused);
  });

  it('carry documents of their own', () => {
    expect(new Set(people.map(({ passport }) => passport.number)).size).toBe(people.length);
    const records = parties.map(({ recordLocator }) => recordLocator);
    expect(new Set(records).size).toBe(records.length);
  });

  it('never share both name and birthday', () => {
    const known = people.map((person) => `${nameKey(person)}/${person.passport.birthDate}`);
    expect(new Set(known).size).toBe(people.length);
  });

  it('are booked under names that are their own, however they are written', () => {
    for (const person of people)
      expect([person.booked, sameName(person.booked, person)]).toEqual([person.booked, true]);
  });

  it('have passports that can be written', () => {
    for (const { surname, givenNames, passport } of people)
      expect(
        encodeMrz({
          ...{ format: 'TD3', documentCode: 'P', nationality: passport.issuingState, optionalData: '' },
          ...{ surname, givenNames, documentNumber: passport.number, ...passport },
        }),
      ).toMatchObject({ ok: true });
  });
});

describe('the timetable', () => {
  let world: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    world = await openDesk();
  });
  afterEach(() => world.close());

  const booked = () =>
    world.desk.store
      .flights()
      .reduce((sum, { flight_id }) => sum + (world.desk.store.counts(flight_id)?.reservations ?? 0), 0);

  it('is flown from Shanghai and London, for less than three seconds of a processor', () => {
    const before = process.cpuUsage();
    placeTimetable(world.desk);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(3_000);
    const origins = new Set(world.desk.store.flights().map(({ origin }) => origin));
    expect(origins).toEqual(new Set(['PVG', 'LHR']));
    expect(booked()).toBeGreaterThan(3_800);
  });

  it('is there once, and a new day is added when it begins', () => {
    placeTimetable(world.desk);
    const before = booked();
    placeTimetable(world.desk);
    expect(booked()).toBe(before);
    world.clock.set(NOW + 24 * 60 * 60_000);
    placeTimetable(world.desk);
    expect(booked()).toBeGreaterThan(before);
  });

  it('is placed a day at a time while kiosks are answered, and again when a day begins', () => {
    const stop = keepTimetablePlaced(world.desk);
    const flights = () => world.desk.store.flights().length;
    const placed = [flights()];
    for (const wait of [100, 100, 100, 24 * 60 * 60_000, 100, 100]) {
      world.clock.increment(wait);
      placed.push(flights());
    }
    stop();
    const daily = timetableOf('2031-05-14').length;
    expect(placed).toEqual([0, 1, 2, 3, 3, 3, 4].map((days) => days * daily));
  });

  it('has passengers who checked in at home before they come', () => {
    placeTimetable(world.desk);
    const [home] = passengersOf('2031-05-14').filter(
      ({ kind, flight }) => kind.trouble === 'checked-in' && Date.parse(flight.checkInCloses) > NOW,
    );
    const id = home?.bookings[0]?.reservationId ?? '';
    expect(world.desk.store.booking(id)?.passenger.state).toBe('checked-in');
  });
});
