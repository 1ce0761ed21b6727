import { afterEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../config/clock.ts';
import { expectOk } from '../../config/result.ts';
import { CABINS } from '../../config/seat-maps/cabin.ts';
import { openTestHost } from './gonow-host/test-world.ts';
import type { Bookings } from './port.conformance-world.ts';
import type { DcsPort } from './port.ts';
import { everySeatTaken } from './reference/invent/full-flight.ts';
import { departure, NOW, openReference } from './reference/test-world.ts';

const PRICE = { minorUnits: 12_000, currency: 'CNY' };
const PRICED = ['bulkhead', 'extra-legroom'] as const;

const costs = (number: string | undefined): boolean => {
  const notes = number === undefined ? [] : (CABINS.get('a320')?.seats.get(number)?.notes ?? []);
  return notes.some((note) => PRICED.some((priced) => priced === note));
};

/** A flight on which nobody sits where a seat costs something, somebody everywhere else, and LAST nowhere. */
function crowded({ exceptFor = 0 } = {}): Bookings {
  const seatPrices = Object.fromEntries(PRICED.map((note) => [note, PRICE]));
  const flight = { ...departure('FULL', 300), cabin: 'a320', seatPrices };
  const [other, ...others] = everySeatTaken(flight, 'ZZZ').filter(({ seat }) => !costs(seat?.number));
  if (!other) throw new Error('the cabin has seats');
  const last = { ...other, recordLocator: 'LAST01', reservationId: 'LAST', givenNames: 'LAST', seat: null };
  return { flights: [flight], reservations: [...[other, ...others].slice(exceptFor), last] };
}

type Host = { readonly port: DcsPort; readonly last: string; close(): unknown };

const HOSTS: Readonly<Record<string, (bookings: Bookings) => Promise<Host>>> = {
  'the reference host': async (bookings) => {
    const { take, clock, kiosk, close } = await openReference();
    clock.set(NOW);
    take(bookings);
    return { port: kiosk('K-1'), last: 'LAST', close };
  },
  'a GoNow host': async (bookings) => {
    const ahead = NOW - systemClock.now();
    const clock = { ...systemClock, now: () => systemClock.now() + ahead };
    const { take, kiosk, close } = openTestHost({ clock });
    const idOf = take(bookings);
    return { port: kiosk('K-1'), last: idOf('LAST'), close };
  },
};

let host: Host;
afterEach(() => host.close());

const offered = async () => {
  const map = expectOk(await host.port.seatMap({ reservationId: host.last }), 'they are booked');
  return map.filter(({ state, exitRow }) => state === 'free' && !exitRow);
};

describe.each(Object.entries(HOSTS))('of %s', (_name, open) => {
  it('a seat that costs something costs it while another is free', async () => {
    host = await open(crowded({ exceptFor: 1 }));
    const seats = await offered();
    expect(seats.length).toBeGreaterThan(1);
    for (const { number, price } of seats) expect(price).toEqual(costs(number) ? PRICE : null);
  });

  it('a seat that costs something is given for nothing to whoever would have none', async () => {
    host = await open(crowded());
    const [seat, ...others] = await offered();
    expect([seat, ...others].map((each) => each?.price)).toEqual([seat, ...others].map(() => null));
    const command = { reservationId: host.last, seat: seat?.number ?? '', idempotencyKey: 'LAST-1' };
    expect(await host.port.assignSeat({ ...command, chosenBy: 'preference' })).toMatchObject({
      ok: true,
      value: { seat: { number: seat?.number } },
    });
  });
});
