import { DateTime } from 'luxon';
import { AIRPORTS } from '../../../config/airports.ts';
import { LANTERN_AIR } from '../../../config/demo/airline.ts';
import { disruptionsOf, oversoldOn } from '../../../config/demo/disruptions.ts';
import { TIMETABLE } from '../../../config/demo/timetable.ts';
import { expectOk } from '../../../config/result.ts';
import { checkIn } from './check-in.ts';
import { windowStatus } from './check-in-window.ts';
import { importBookings } from './import.ts';
import { type Import, importSchema } from './import-schema.ts';
import { type Departure, departureOf, inventParties } from './invent/day.ts';
import { everySeatTaken } from './invent/full-flight.ts';
import type { InventedParty } from './invent/party.ts';
import type { Desk } from './rules.ts';

/** Today and the two days after it. */
const DAYS = 3;
/** Passengers on each flight, where its cabin has the room. */
const PASSENGERS = 68;
/** Passengers on the one that is oversold who have no seat. */
const LEFT_BEHIND = 8;
/** Milliseconds until it is looked whether a new day has begun, and between one day and the next. */
const LOOK_INTERVAL = 10 * 60_000;
const BETWEEN_DAYS = 100;
const DAY = 24 * 60 * 60_000;

/** The departures of one day (ISO date, local at each airport). */
export function timetableOf(date: string): Departure[] {
  const disruptions = disruptionsOf(date);
  const departures = TIMETABLE.map((flight) => {
    const time = DateTime.fromISO(`${date}T${flight.leaves}`, { zone: AIRPORTS[flight.from].timeZone });
    const flightId = `${LANTERN_AIR.designator}${flight.number}-${date.replaceAll('-', '')}`;
    return {
      number: flight.number,
      onward: flight.onward,
      flight: departureOf(flight, flightId, time, LANTERN_AIR, disruptions.get(flight.number) ?? null),
    };
  });
  return departures.map(({ flight, onward, number }) => ({
    flight,
    ...(number === oversoldOn(date) && { isFull: true, only: 'oversold' as const, people: LEFT_BEHIND }),
    onward: departures.find(({ number }) => number === onward)?.flight ?? null,
  }));
}

const seriesOf = (date: string): number => 1 + (Math.floor(Date.parse(date) / DAY) % 7_000);

/** Everyone who flies on a day; the same whenever it is asked. */
export const passengersOf = (date: string): InventedParty[] =>
  inventParties(timetableOf(date), {
    series: seriesOf(date),
    people: PASSENGERS,
    airline: LANTERN_AIR,
  });

/** Flies the timetable today and on the days after it. A day that is there already stays as it is. */
export function placeTimetable(desk: Desk): void {
  for (let day = 0; day < DAYS; day += 1) placeDay(desk, dateAfter(desk, day));
}

/**
 * Places the timetable and keeps it placed, a day at a time: kiosks are answered in between, and need not wait for it
 * when the host starts. The answer stops it.
 */
export function keepTimetablePlaced(desk: Desk): () => void {
  let timer: unknown;
  let day = 0;
  const place = () => {
    placeDay(desk, dateAfter(desk, day));
    day = (day + 1) % DAYS;
    timer = desk.clock.setTimeout(place, day === 0 ? LOOK_INTERVAL : BETWEEN_DAYS);
  };
  timer = desk.clock.setTimeout(place, BETWEEN_DAYS);
  return () => desk.clock.clearTimeout(timer);
}

const dateAfter = ({ clock }: Desk, days: number): string =>
  DateTime.fromMillis(clock.now(), { zone: AIRPORTS.PVG.timeZone }).plus({ days }).toISODate() ?? '';

/** The timetable of a day and everyone who flies on it, as an airline hands them over. */
export function bookingsOfDay(date: string): Import {
  const departures = timetableOf(date);
  const full = departures.filter(({ isFull }) => isFull);
  const reservations = [
    ...passengersOf(date).flatMap((each) => each.bookings),
    // `Y` begins no record of a party.
    ...full.flatMap(({ flight }) =>
      everySeatTaken(flight, `Y${(seriesOf(date) % 36 ** 2).toString(36).padStart(2, '0').toUpperCase()}`),
    ),
  ];
  return importSchema.parse({ flights: departures.map(({ flight }) => flight), reservations });
}

function placeDay(desk: Desk, date: string): void {
  if (timetableOf(date).every(({ flight }) => desk.store.flight(flight.flightId) !== undefined)) return;
  expectOk(
    importBookings(desk, bookingsOfDay(date)),
    'a day of the demo airline has room for its passengers',
  );
  const atHome = passengersOf(date).filter(({ kind }) => kind.trouble === 'checked-in');
  desk.store.atomically(() => {
    for (const { reservationId } of atHome.flatMap((each) => each.bookings))
      checkInAtHome(desk, reservationId);
  });
}

function checkInAtHome(desk: Desk, reservationId: string): void {
  const flight = desk.store.booking(reservationId)?.flight;
  if (!flight || windowStatus(flight, desk.clock.now()) !== 'open') return;
  expectOk(checkIn(desk, { reservationId, kioskId: 'WEB', document: null }), 'check-in is open at home');
}
