import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../../config/ids.ts';
import { expectOk, type Result } from '../../../config/result.ts';
import { createLeapingClock } from '../../../tests/faults/rig/leaping-clock.ts';
import type { Fault } from '../../contract/faults.ts';
import { balanceDue, segmentsOf } from '../gonow-host/records.ts';
import type { Paid } from '../port.ts';
import { openTriedWorld, type TriedWorld, type Who } from './test-world.ts';

let { test, world, kiosk, inTime, once, meets, idOf, bookingOf } = {} as TriedWorld;
beforeEach(() => {
  ({ test, world, kiosk, inTime, once, meets, idOf, bookingOf } = openTriedWorld(createLeapingClock));
});
afterEach(() => test.close());

const COMMIT = /PUT .*\/v3\/booking$/;
const PAY = /POST .*\/booking\/payments$/;
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
      kiosk.sellSeats({
        ...{ seats: [{ reservationId: idOf('seated'), seat }], payment },
        idempotencyKey,
      }),
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

describe('a seat that was paid for before a higher cabin', () => {
  const buySeat = async (payment: Paid) => SALES['a seat'].sell(payment, newId(), await costlySeat('seated'));

  it.each([
    ['heard', 'answered'],
    ['lost', 'unheard'],
  ] as const)('is given back in the commit of the cabin, once, its answer %s', async (_, fate) => {
    const seat = paid(seatPrice);
    await buySeat(seat);
    expect(await kiosk.upgradeOptions({ reservationId: idOf('seated') })).toMatchObject({
      value: [{ compartment: 'J', price: cabinPrice, givesBack: seatPrice }],
    });
    const [payment, key] = [paid(cabinPrice), newId()];
    once(COMMIT, fate);
    const sold = await SALES['a higher cabin'].sell(payment, key, '');
    expect(sold).toMatchObject({ value: { released: [seat] } });
    expect(await SALES['a higher cabin'].sell(payment, key, '')).toEqual(sold);
    const { fees, payments } = bookingOf('seated');
    expect(fees.map(({ code }) => code)).toEqual(['UPGR']);
    expect(payments.map(({ amount }) => amount.minorUnits)).toEqual([12_000, -12_000, 120_000]);
    expect(balanceDue(bookingOf('seated'))).toBe(0);
    const { reference } = seat;
    const voided = { reservationId: idOf('seated'), reference, idempotencyKey: newId() };
    expect(await kiosk.voidPayment(voided)).toMatchObject({ value: { used: true } });
  });

  it('stays theirs, and paid, where the cabin is not sold in the end', async () => {
    await buySeat(paid(seatPrice));
    const before = bookingOf('seated');
    const less = paid({ ...cabinPrice, minorUnits: 1 });
    expect(await SALES['a higher cabin'].sell(less, newId(), '')).toMatchObject({
      fault: { code: 'payment.needed' },
    });
    expect(bookingOf('seated')).toEqual(before);
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
