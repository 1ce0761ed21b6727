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
import { type ConformanceHost, httpConformanceHost } from '../port.conformance-world.ts';
import type { TravelDocument } from '../port.ts';
import { buildReferenceDcs } from './app.ts';
import { importBookings } from './import.ts';
import { importSchema } from './import-schema.ts';
import type { Desk } from './rules.ts';
import { createStore } from './store.ts';

type Bookings = z.input<typeof importSchema>;
type BookedFlight = NonNullable<Bookings['flights']>[number];

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
      createHttpDcs({ url, deadline: 15_000, retries: 1, clock: systemClock, kioskId }),
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

/** The reference DCS as the port's suite meets any host: over HTTP alone. */
export async function openConformanceHost(): Promise<ConformanceHost> {
  const { url, clock, close } = await openReference();
  return httpConformanceHost({ url, now: () => clock.now(), close });
}
