import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk, type Result } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import type { Fault } from '../../contract/faults.ts';
import { balanceDue, segmentsOf } from '../gonow-host/records.ts';
import { clearStandby } from '../gonow-host/standby.ts';
import type { Paid } from '../port.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { test, world, kiosk, inTime, once, meets, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, world, kiosk, inTime, once, meets, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const COMMIT = /PUT .*\/v3\/booking$/;
const PAY = /POST .*\/booking\/payments$/;
const MOVE = /POST .*\/trip\/move$/;
const BROKEN = { instead: { status: 503, body: {} } };
const RIDDLE = { instead: { status: 200, body: { data: { riddle: true } } } };
const TIMED_OUT = {
  instead: { status: 440, body: { errors: [{ code: 'core:Token:Timeout' }], data: null } },
};

const seatPrice = { minorUnits: 12_000, currency: 'CNY' };
const cabinPrice = { minorUnits: 120_000, currency: 'CNY' };
const paid = (amount: Paid['amount'], reference = newId()): Paid => ({ reference, amount });
const costlySeat = async (who: Who): Promise<string> => {
  const map = expectOk(await kiosk.seatMap({ reservationId: idOf(who) }), 'there is a map');
  return map.find(({ price, state, exitRow }) => price && state === 'free' && !exitRow)?.number ?? '';
};
const travellerOf = (who: Who) => {
  const [key = ''] = [idOf(who).split('.')[1]];
  return segmentsOf(bookingOf(who)).flatMap(({ travellers }) => travellers[key] ?? [])[0];
};

/** A sale at the port, and whether the host has given what it was for. */
interface Sale {
  readonly price: Paid['amount'];
  readonly sell: (payment: Paid, idempotencyKey: string, seat: string) => Promise<Result<unknown, Fault>>;
  readonly isGiven: (seat: string) => boolean;
}
const SALES: Readonly<Record<'a seat' | 'a higher cabin', Sale>> = {
  'a seat': {
    price: seatPrice,
    sell: (payment, idempotencyKey, seat) =>
      kiosk.sellSeat({ reservationId: idOf('seated'), seat, payment, idempotencyKey }),
    isGiven: (seat) => travellerOf('seated')?.seat === seat,
  },
  'a higher cabin': {
    price: cabinPrice,
    sell: (payment, idempotencyKey) =>
      kiosk.sellUpgrade({
        ...{ reservationId: idOf('seated'), compartment: 'J', position: null, payment, idempotencyKey },
      }),
    isGiven: () => segmentsOf(bookingOf('seated'))[0]?.cabinOfService === 'J',
  },
};
const everySale = Object.keys(SALES) as (keyof typeof SALES)[];

describe.each(everySale)('the sale of %s', (ware) => {
  const { price, sell, isGiven } = SALES[ware];
  const payments = () => bookingOf('seated').payments.length;

  it.each([
    ['lost at its commit', COMMIT, 'unheard'],
    ['lost at the payment', PAY, 'unheard'],
    ['broken at the payment', PAY, BROKEN],
    ['a riddle where the balance is read', /GET .*\/v1\/booking$/, RIDDLE],
    ['void at the commit, with its token', COMMIT, TIMED_OUT],
  ] as const)('whose answer is %s gives once for one payment', async (_, question, fate) => {
    const seat = await costlySeat('seated');
    once(question, fate);
    const [payment, key] = [paid(price), newId()];
    const sold = expectOk(await sell(payment, key, seat), 'asking again finds what was done');
    expect(await sell(payment, key, seat)).toEqual({ ok: true, value: sold });
    expect([isGiven(seat), payments(), balanceDue(bookingOf('seated'))]).toEqual([true, 1, 0]);
  });

  it('that is refused at the payment leaves the booking as it was', async () => {
    const seat = await costlySeat('seated');
    const before = bookingOf('seated');
    once(PAY, { instead: { status: 400, body: { errors: [{ code: 'nsk:Payment:Declined' }], data: null } } });
    expect(await sell(paid(price), newId(), seat)).toEqual({
      ok: false,
      fault: { code: 'dcs.refused', detail: 'nsk:Payment:Declined' },
    });
    expect(bookingOf('seated')).toEqual(before);
  });

  it('for which too little is paid leaves the booking as it was', async () => {
    const seat = await costlySeat('seated');
    const before = bookingOf('seated');
    const less = { ...price, minorUnits: price.minorUnits - 1 };
    expect(await sell(paid(less), newId(), seat)).toMatchObject({ fault: { code: 'payment.needed' } });
    expect(bookingOf('seated')).toEqual(before);
  });

  it('of which nothing was heard can be given back, or has given: never both', async () => {
    const seat = await costlySeat('seated');
    for (const arrives of [false, true]) {
      const payment = paid(price);
      // Without an arrival the host breaks before the commit; with one only its answers are lost.
      meets(({ path }) => (arrives ? 'unheard' : /payments$/.test(path) ? BROKEN : 'answered'));
      if (arrives) meets(({ method, path }) => (COMMIT.test(`${method} ${path}`) ? 'unheard' : 'answered'));
      const key = newId();
      const sold = await sell(payment, key, seat);
      meets(() => 'answered');
      const { reference } = payment;
      const back = expectOk(
        await kiosk.voidPayment({ reservationId: idOf('seated'), reference, idempotencyKey: newId() }),
        'the host is back',
      );
      expect(back.used).toBe(isGiven(seat));
      if (!sold.ok) expect(sold.fault.code).toBe('dcs.unreachable');
      if (!back.used)
        expect(await sell(payment, key, seat)).toMatchObject({ fault: { code: 'dcs.refused' } });
    }
    expect(isGiven(seat)).toBe(true);
  });

  it('that is on its way while its payment is made void gives nothing', async () => {
    const seat = await costlySeat('seated');
    const payment = paid(price);
    const rival = test.kiosk('K-2');
    let voided: Promise<unknown> | null = null;
    once(PAY, 'answered', () => {
      const { reference } = payment;
      voided = rival.voidPayment({ reservationId: idOf('seated'), reference, idempotencyKey: newId() });
    });
    const sold = await sell(payment, newId(), seat);
    const used = await inTime(voided ?? Promise.reject(new Error('it was made void')));
    expect(used).toEqual({ ok: true, value: { used: sold.ok } });
    expect(isGiven(seat)).toBe(sold.ok);
  });

  it('names nobody in what is noted on the booking', async () => {
    await sell(paid(price, 'PAID-1'), newId(), await costlySeat('seated'));
    const noted = bookingOf('seated')
      .comments.map(({ text }) => text)
      .join('\n');
    expect(noted).toMatch(/KIOSK\/1 .* paid /);
    for (const personal of [world.passengers.seated.document.surname, 'PAID-1'])
      expect(noted).not.toContain(personal);
  });
});

it('two who buy a cabin at once are never given one seat of it', async () => {
  const buy = (who: Who) =>
    test.kiosk(who).sellUpgrade({
      ...{ reservationId: idOf(who), compartment: 'J', position: 'window', payment: paid(cabinPrice) },
      idempotencyKey: newId(),
    });
  const both = ['seated', 'named'] as const;
  const sold = await inTime(Promise.all(both.map(buy)));
  expect(sold.filter(({ ok }) => ok).length).toBeGreaterThan(0);
  const seats = both.map((who) => travellerOf(who)?.seat);
  expect(seats[0]).not.toBe(seats[1]);
  for (const [index, who] of both.entries()) {
    const { cabinOfService } = segmentsOf(bookingOf(who))[0] ?? {};
    expect(cabinOfService).toBe(sold[index]?.ok ? 'J' : 'Y');
    expect(bookingOf(who).payments).toHaveLength(sold[index]?.ok ? 1 : 0);
  }
});

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

  it('is for the whole booking or nobody, and for no journey of several flights', async () => {
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
    const bags = [{ weight: 12 }];
    expect(await kiosk.addBags({ reservationId, bags, payment: null, idempotencyKey })).toMatchObject({
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
});
