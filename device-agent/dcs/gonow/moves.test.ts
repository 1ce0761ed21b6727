import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import { segmentsOf } from '../gonow-host/records.ts';
import { clearStandby } from '../gonow-host/standby.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { clock, test, world, kiosk, once, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ clock, test, world, kiosk, once, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const COMMIT = /PUT .*\/v3\/booking$/;
const MOVE = /POST .*\/trip\/move$/;
const BROKEN = { instead: { status: 503, body: {} } };
const RIDDLE = { instead: { status: 200, body: { data: { riddle: true } } } };
const TIMED_OUT = {
  instead: { status: 440, body: { errors: [{ code: 'core:Token:Timeout' }], data: null } },
};

describe('a move to another flight', () => {
  const options = async () =>
    expectOk(await kiosk.rebookOptions({ reservationIds: [idOf('stranded')] }), 'they are stranded');
  const move = (flightId: string, idempotencyKey = newId()) =>
    kiosk.rebook({ reservationIds: [idOf('stranded')], flightId, idempotencyKey });
  const flown = () => segmentsOf(bookingOf('stranded')).map(({ segmentKey }) => segmentKey);

  it.each([
    ['lost at its commit', COMMIT, 'unheard'],
    ['lost at the move', MOVE, 'unheard'],
    ['broken at the move', MOVE, BROKEN],
    ['void at the move, with its token', MOVE, TIMED_OUT],
    ['a riddle where the options are told', /move\/availability/, RIDDLE],
  ] as const)('whose answer is %s happens once', async (_, question, fate) => {
    const [option] = await options();
    const key = newId();
    once(question, fate);
    const moved = expectOk(await move(option?.flightId ?? '', key), 'asking again finds what was done');
    expect(await move(option?.flightId ?? '', key)).toEqual({ ok: true, value: moved });
    expect(flown()).toEqual([option?.flightId]);
  });

  it('to a flight that fills up meanwhile is refused, and leaves them where they were', async () => {
    const [option] = await options();
    const before = bookingOf('stranded');
    const { store } = test.host;
    once(MOVE, 'answered', () => {
      const full = bookingOf('frequent');
      const one = Object.values(segmentsOf(full)[0]?.travellers ?? {})[0];
      const crowd = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`K${at}`, one]));
      const [journey] = bookingOf('stranded').journeys;
      const [segment] = journey?.segments ?? [];
      if (!one || !journey || !segment) throw new Error('the suite needs them');
      store.bookings.save('CROWD', {
        ...{ ...full, bookingKey: 'CROWD', recordLocator: 'CROWDD' },
        journeys: [
          {
            ...journey,
            segments: [{ ...segment, segmentKey: option?.flightId ?? '', travellers: crowd as never }],
          },
        ],
      });
    });
    expect(await move(option?.flightId ?? '')).toMatchObject({ fault: { code: 'check-in.no-seat' } });
    expect(bookingOf('stranded')).toEqual(before);
  });

  it('is never to a flight that is cancelled since it was sold', async () => {
    const [gone, next] = await options();
    const { store } = test.host;
    once(/move\/availability/, 'answered', () => {
      const flight = store.departures.get(gone?.flightId ?? '');
      if (!flight) throw new Error('it was offered');
      const { departure: scheduledDeparture } = flight;
      store.departures.save(flight.segmentKey, {
        ...flight,
        disruption: { kind: 'cancelled', scheduledDeparture },
      });
    });
    // What is known of a flight is told again for a moment.
    await clock.until(() => false, 31_000);
    expect((await options())[0]?.flightId).toBe(next?.flightId);
  });

  it('is offered to a late flight that the timetable has closed, behind however many that have closed', async () => {
    const { store } = test.host;
    const closed = store.departures.get(segmentsOf(bookingOf('late'))[0]?.segmentKey ?? '');
    if (!closed) throw new Error('they are late for a flight');
    const before = await options();
    for (let copy = 0; copy < 100; copy += 1)
      store.departures.save(`C${copy}`, { ...closed, ...{ segmentKey: `C${copy}`, legKey: `L${copy}` } });
    expect(await options()).toEqual(before);
    const scheduledDeparture = new Date(Date.parse(closed.departure) + 10 * 60_000).toISOString();
    const departure = (await options())[0]?.departure ?? '';
    store.departures.save('LATE', {
      ...{ ...closed, segmentKey: 'LATE', legKey: 'LATE', departure },
      disruption: { kind: 'delayed', scheduledDeparture },
    });
    const offered = (await options()).map(({ flightId }) => flightId);
    expect(offered).toEqual(['LATE', ...before.map(({ flightId }) => flightId)]);
  });

  it('is for the whole booking or nobody, and of a journey for its last flight alone', async () => {
    const { store } = test.host;
    const { segmentKey } = segmentsOf(bookingOf('member'))[0] ?? { segmentKey: '' };
    const flight = store.departures.get(segmentKey);
    if (!flight) throw new Error('the member flies');
    const { departure: scheduledDeparture } = flight;
    store.departures.save(segmentKey, { ...flight, disruption: { kind: 'cancelled', scheduledDeparture } });
    for (const group of [['seated'], ['companion'], ['member', 'companion', 'infant']] as const) {
      const found = await kiosk.rebookOptions({ reservationIds: group.map(idOf) });
      expect(expectOk(found, 'they are booked').length > 0).toBe(group[0] === 'seated');
    }
  });
});

describe('a move to another onward flight', () => {
  const options = async () =>
    expectOk(await kiosk.rebookOptions({ reservationIds: [idOf('outOfReach')] }), 'they are booked');
  const flown = () => segmentsOf(bookingOf('delayed')).map(({ segmentKey }) => segmentKey);

  it.each([
    ['lost at its commit', COMMIT, 'unheard'],
    ['lost at the move', MOVE, 'unheard'],
    ['broken at the move', MOVE, BROKEN],
  ] as const)(
    'whose answer is %s happens once, and leaves the flight before as it was',
    async (_, question, fate) => {
      const [first] = flown();
      const [option] = await options();
      const command = {
        ...{ reservationIds: [idOf('outOfReach')], flightId: option?.flightId ?? '' },
        idempotencyKey: newId(),
      };
      once(question, fate);
      const moved = expectOk(await kiosk.rebook(command), 'asking again finds what was done');
      expect(await kiosk.rebook(command)).toEqual({ ok: true, value: moved });
      expect(flown()).toEqual([first, option?.flightId]);
    },
  );

  it('is for nobody who has a pass for the flight before: the host moves the journey', async () => {
    expect(await options()).not.toEqual([]);
    const command = { ...world.passengers.delayed, kioskId: 'K-1', idempotencyKey: newId() };
    expectOk(await kiosk.checkIn(command), 'check-in is open');
    expect(await options()).toEqual([]);
  });
});

describe('the standby list', () => {
  const join = (who: Who) =>
    kiosk.joinStandby({ ...world.passengers[who], kioskId: 'K-1', idempotencyKey: newId() });

  it.each([
    ['unheard', 'unheard'],
    ['broken', BROKEN],
    ['a riddle', RIDDLE],
  ] as const)('is joined once where the answer to check-in is %s', async (_, fate) => {
    once(/POST .*\/v1\/checkin$/, fate);
    const joined = expectOk(await join('standby'), 'asking again finds what was done');
    expect(joined).toMatchObject({ place: 1, waiting: 1, sequenceNumber: 1 });
  });

  it('is no check-in: nobody on it has bags, or a seat for the asking', async () => {
    await join('standby');
    const reservationId = idOf('standby');
    const idempotencyKey = newId();
    expect(
      await kiosk.checkIn({ ...world.passengers.standby, kioskId: 'K-1', idempotencyKey }),
    ).toMatchObject({ fault: { code: 'check-in.no-seat' } });
    const passengers = [{ reservationId, bags: [{ weight: 12 }] }];
    expect(await kiosk.addBags({ passengers, payment: null, idempotencyKey })).toMatchObject({
      fault: { code: 'dcs.refused' },
    });
    expect(
      await kiosk.assignSeat({ reservationId, seat: '20A', chosenBy: 'passenger', idempotencyKey }),
    ).toMatchObject({ fault: { code: 'dcs.refused' } });
  });

  it('ends with a seat from the airline: then they have their first pass, with the number they waited with', async () => {
    const { sequenceNumber } = expectOk(await join('standby'), 'check-in is open');
    const reservationId = idOf('standby');
    const card = { reservationId, jobId: newId(), medium: 'paper', idempotencyKey: newId() } as const;
    await kiosk.confirmPrint(card);
    expect(clearStandby(test.host, reservationId.split('.')[2] ?? '')).toBe(1);
    const { state, seat } = expectOk(await kiosk.load({ reservationId }), 'they fly');
    expect(state).toBe('checked-in');
    expect(await kiosk.documents({ reservationId })).toMatchObject({
      value: { passengerStatus: '1', seat: seat?.number, sequenceNumber, printedBefore: false },
    });
  });

  it('ends so for who waits alone of a booking, and leaves the others where they sit', async () => {
    const { goesAhead } = world.passengers;
    const command = {
      ...goesAhead,
      reservationId: idOf('goesAhead'),
      kioskId: 'K-1',
      idempotencyKey: newId(),
    };
    const { seat, sequenceNumber } = expectOk(await kiosk.checkIn(command), 'a seat is theirs');
    await join('waitsAlone');
    const reservationId = idOf('waitsAlone');
    expect(clearStandby(test.host, reservationId.split('.')[2] ?? '')).toBe(1);
    expect(await kiosk.load({ reservationId })).toMatchObject({ value: { state: 'checked-in' } });
    expect(await kiosk.load({ reservationId: command.reservationId })).toMatchObject({
      value: { state: 'checked-in', seat: { number: seat }, sequenceNumber },
    });
  });
});
