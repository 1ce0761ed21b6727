import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { SimulatedClock } from 'xstate';
import type { z } from 'zod';
import { systemClock } from '../../../config/clock.ts';
import { expectOk } from '../../../config/result.ts';
import { openDatabase } from '../../../sync/kiosk/database.ts';
import { createHttpDcs } from '../http.ts';
import type { ConformancePassenger, ConformanceWorld } from '../port.conformance.ts';
import type { TravelDocument } from '../port.ts';
import { buildReferenceDcs } from './app.ts';
import { importBookings } from './import.ts';
import { importSchema } from './import-schema.ts';
import type { Desk } from './rules.ts';
import { createStore } from './store.ts';

type Bookings = z.input<typeof importSchema>;
type BookedFlight = NonNullable<Bookings['flights']>[number];
type BookedPassenger = NonNullable<Bookings['reservations']>[number];

const HOUR = 60;
export const NOW = Date.parse('2031-05-14T09:00:00+08:00');

/** A desk on its own database, at a moment that only the test moves. */
export async function openDesk() {
  const folder = await mkdtemp(join(tmpdir(), 'landside-dcs-'));
  const database = openDatabase({ path: join(folder, 'dcs.sqlite') });
  const clock = new SimulatedClock();
  clock.set(NOW);
  const desk: Desk = { store: createStore(database), clock };
  return {
    desk,
    clock,
    folder,
    take: (bookings: Bookings) => expectOk(importBookings(desk, importSchema.parse(bookings)), 'they fit'),
    close: async () => {
      database.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** The same, answering over HTTP. */
export async function openReference() {
  const world = await openDesk();
  const app = buildReferenceDcs(world.desk);
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    ...world,
    app,
    url,
    kiosk: (kioskId: string) =>
      createHttpDcs({ url, deadline: 3000, retries: 1, clock: systemClock, kioskId }),
    close: async () => {
      await app.close();
      await world.close();
    },
  };
}

/** An international departure from Shanghai, open from a day to an hour before it leaves. */
export function departure(flightId: string, minutesFromNow: number): BookedFlight {
  const at = (minutes: number) =>
    DateTime.fromMillis(NOW + minutes * 60_000, { zone: 'Asia/Shanghai' }).toISO() ?? '';
  return {
    flightId,
    carrier: 'XD',
    accountingCode: '099',
    number: '188',
    from: 'PVG',
    to: 'NRT',
    terminal: '2',
    gate: 'D72',
    cabin: 'a320',
    departure: at(minutesFromNow),
    boarding: at(minutesFromNow - 40),
    checkInOpens: at(minutesFromNow - 24 * HOUR),
    checkInCloses: at(minutesFromNow - HOUR),
  };
}

export const passport = (number: string, surname: string, givenNames: string): TravelDocument => ({
  kind: 'passport',
  issuingState: 'GBR',
  nationality: 'GBR',
  number,
  surname,
  givenNames,
  birthDate: '1990-02-03',
  expiryDate: '2035-01-01',
  sex: 'X',
});

/** The reference DCS over HTTP, with the passengers that the port's suite asks for. */
export async function openConformanceWorld(): Promise<ConformanceWorld> {
  const world = await openReference();
  world.take({
    flights: [
      { ...departure('TODAY', 5 * HOUR), seatPrices: { bulkhead: { minorUnits: 12_000, currency: 'CNY' } } },
      departure('TONIGHT', 12 * HOUR),
      departure('TOMORROW', 20 * HOUR),
      departure('NEXT-WEEK', 7 * 24 * HOUR),
      departure('CLOSED', HOUR / 2),
      departure('GONE', -HOUR),
      { ...departure('ONWARD', 9 * HOUR), from: 'NRT', to: 'LHR' },
      { ...departure('DOMESTIC', 5 * HOUR), to: 'PEK' },
    ],
  });
  let count = 0;
  const book = (
    who: string,
    flightId: string,
    booking: Partial<BookedPassenger> = {},
  ): ConformancePassenger => {
    count += 1;
    const document = passport(`P${count}000000`, `SAMPLE${who}`, 'ANNA MARIA');
    const recordLocator = booking.recordLocator ?? `TEST${String(count).padStart(2, '0')}`;
    const reservationId = `${recordLocator}-${flightId}-${who}`;
    const { surname, givenNames, birthDate } = document;
    world.take({
      reservations: [
        {
          reservationId,
          recordLocator,
          flightId,
          surname,
          givenNames,
          birthDate,
          document: { number: document.number, issuingState: 'GBR' },
          ...booking,
        },
      ],
    });
    return { reservationId, document };
  };
  const frequent = book('F', 'TOMORROW');
  for (const flightId of ['TONIGHT', 'TODAY']) {
    const { surname, givenNames, number } = frequent.document;
    world.take({
      reservations: [{ recordLocator: 'TESTFF', flightId, surname, givenNames, document: { number } }],
    });
  }
  const member = book('N', 'TODAY', {
    recordLocator: 'TESTPA',
    passengerId: 'P1',
    frequentFlyer: { airline: 'XD', number: '700000999' },
    electronicTicket: { airlineCode: '099', serial: '2400000999' },
  });
  const companion = book('O', 'TODAY', { recordLocator: 'TESTPA', passengerId: 'P2' });
  world.take({
    reservations: [
      {
        ...{ recordLocator: 'TESTPA', flightId: 'ONWARD', passengerId: 'P1', reservationId: 'TESTPA-ONWARD' },
        surname: member.document.surname,
        givenNames: member.document.givenNames,
      },
    ],
  });
  return {
    from: 'PVG',
    port: world.kiosk('K-1'),
    otherKiosk: world.kiosk('K-2'),
    close: world.close,
    passengers: {
      frequent,
      seatless: book('A', 'TODAY'),
      named: book('B', 'TODAY', { document: null }),
      seated: book('C', 'TODAY', { seat: { number: '21A', chosenBy: 'passenger' } }),
      early: book('D', 'NEXT-WEEK'),
      late: book('E', 'CLOSED'),
      departed: book('G', 'GONE'),
      standby: book('H', 'TODAY', { standby: true }),
      minor: book('I', 'TODAY', { specialServices: ['UMNR'] }),
      held: book('J', 'TODAY', { hold: true }),
      owing: book('K', 'TODAY', { paymentOwed: true }),
      undocumented: book('L', 'TODAY', { document: null }),
      domestic: book('M', 'DOMESTIC', { document: null }),
      member,
      companion,
      child: book('Q', 'TODAY', { passengerType: 'child', birthDate: '2020-02-03' }),
      wheelchair: book('R', 'TODAY', { specialServices: ['WCHR'] }),
      infant: book('P', 'TODAY', {
        ...{ recordLocator: 'TESTPA', passengerId: 'P3', passengerType: 'infant', onLapOf: 'P2' },
        document: null,
      }),
    },
  };
}
