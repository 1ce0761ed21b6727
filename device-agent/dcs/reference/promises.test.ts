import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Result } from '../../../config/result.ts';
import { excessCost } from '../excess.ts';
import type { DcsPort, Seat } from '../port.ts';
import { departure, openReference, passport } from './test-world.ts';

type Reference = Awaited<ReturnType<typeof openReference>>;

const PASSENGERS = 5;
const KIOSKS = ['K-1', 'K-2', 'K-3'];
/** So few payments that two orders are bound to name the same one. */
const PAYMENTS = ['PAID-1', 'PAID-2', 'PAID-3', 'PAID-4'];
const SEAT_PRICES = { 'extra-legroom': { minorUnits: 20_000, currency: 'CNY' } };
const passenger = fc.nat({ max: PASSENGERS - 1 });
const given = (index: number) => `PASSENGER ${'ABCDE'.charAt(index)}`;

const order = fc.oneof(
  fc.record({ does: fc.constant('check-in' as const), passenger }),
  fc.record({ does: fc.constant('seat' as const), passenger, choice: fc.nat({ max: 40 }) }),
  fc.record({
    ...{ does: fc.constant('buy-seat' as const), passenger, choice: fc.nat({ max: 6 }) },
    ...{ payment: fc.constantFrom(...PAYMENTS), pays: fc.constantFrom('all', 'less') },
  }),
  fc.record({
    ...{ does: fc.constant('bags' as const), passenger, count: fc.integer({ min: 1, max: 3 }) },
    payment: fc.option(fc.constantFrom(...PAYMENTS), { nil: null }),
  }),
  fc.record({ does: fc.constant('void' as const), payment: fc.constantFrom(...PAYMENTS) }),
);
type Order = typeof order extends fc.Arbitrary<infer T> ? T : never;

/** Everyone of one flight, and orders of three kiosks for them, some of which are asked for twice. */
const day = fc.array(
  fc.record({ kiosk: fc.nat({ max: KIOSKS.length - 1 }), order, isAskedTwice: fc.boolean() }),
  { minLength: 4, maxLength: 30 },
);

/** A day on which each order is granted: chance alone may bring none of a kind. */
const GRANTED: Order[] = [
  { does: 'check-in', passenger: 0 },
  { does: 'bags', passenger: 0, count: 1, payment: null },
  { does: 'seat', passenger: 1, choice: 20 },
  { does: 'buy-seat', passenger: 2, choice: 0, payment: 'PAID-1', pays: 'all' },
  { does: 'void', payment: 'PAID-2' },
];

let reference: Reference;
beforeEach(async () => {
  reference = await openReference();
});
afterEach(() => reference.close());

const orElse = <T>(result: Result<T, unknown>, otherwise: T): T => (result.ok ? result.value : otherwise);
const isDistinct = (list: readonly unknown[]) => expect(new Set(list).size).toBe(list.length);

/** Free seats, of those that cost something or of the others. */
const seatsOn = (seats: readonly Seat[], isSold: boolean): Seat[] =>
  seats.filter(
    ({ state, price, exitRow }) => state === 'free' && (isSold ? price !== null : price === null && !exitRow),
  );

it('a host keeps its promises, whatever its kiosks ask for, and however often', async () => {
  const kiosks = KIOSKS.map(reference.kiosk);
  let round = 0;
  /** What was granted at least once: a promise that is never asked for proves nothing. */
  const granted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(day, async (orders) => {
      round += 1;
      const flightId = `DAY-${round}`;
      const idOf = (index: number) => `${flightId}-${index}`;
      const named = (payment: string) => `${flightId}-${payment}`;
      reference.take({
        flights: [{ ...departure(flightId, 300), seatPrices: SEAT_PRICES }],
        reservations: Array.from({ length: PASSENGERS }, (_, index) => ({
          ...{ reservationId: idOf(index), recordLocator: 'TEST01', flightId },
          ...{ surname: 'SAMPLE', givenNames: given(index) },
        })),
      });
      /** What each payment bought, as far as the host said so. */
      const bought = new Map<string, string[]>();
      const voided = new Set<string>();

      const give = async (dcs: DcsPort, asked: Order, idempotencyKey: string) => {
        if (asked.does === 'void') {
          const reference = named(asked.payment);
          const answer = await dcs.voidPayment({ reservationId: idOf(0), reference, idempotencyKey });
          if (answer.ok && !answer.value.used) voided.add(reference);
          return answer;
        }
        const reservationId = idOf(asked.passenger);
        const buys = (payment: string, ware: string) =>
          bought.set(named(payment), [...(bought.get(named(payment)) ?? []), `${idempotencyKey} ${ware}`]);
        switch (asked.does) {
          case 'check-in':
            return dcs.checkIn({
              ...{ reservationId, kioskId: 'K', idempotencyKey },
              document: passport(`P${asked.passenger}`, 'SAMPLE', given(asked.passenger)),
            });
          case 'seat': {
            const seats = seatsOn(orElse(await dcs.seatMap({ reservationId }), []), false);
            const { number } = seats[asked.choice] ?? { number: '99Z' };
            return dcs.assignSeat({ reservationId, seat: number, chosenBy: 'passenger', idempotencyKey });
          }
          case 'buy-seat': {
            const seat = seatsOn(orElse(await dcs.seatMap({ reservationId }), []), true)[asked.choice];
            if (!seat?.price) return null;
            const minorUnits = asked.pays === 'all' ? seat.price.minorUnits : seat.price.minorUnits - 1;
            const payment = { reference: named(asked.payment), amount: { ...seat.price, minorUnits } };
            const answer = await dcs.sellSeats({
              ...{ seats: [{ reservationId, seat: seat.number }], payment },
              idempotencyKey,
            });
            expect(answer.ok && asked.pays === 'less').toBe(false);
            expect(answer.ok && voided.has(payment.reference)).toBe(false);
            if (answer.ok) buys(asked.payment, seat.number);
            return answer;
          }
          case 'bags': {
            const bags = Array.from({ length: asked.count }, () => ({ weight: 12 }));
            const allowance = await dcs.bagAllowance({ reservationId });
            const cost = allowance.ok ? excessCost(allowance.value, bags) : null;
            const reference = asked.payment && named(asked.payment);
            const payment = reference && cost ? { reference, amount: cost } : null;
            const answer = await dcs.addBags({
              ...{ passengers: [{ reservationId, bags }], payment },
              idempotencyKey,
            });
            expect(answer.ok && cost !== null && payment === null).toBe(false);
            if (answer.ok && payment && asked.payment) buys(asked.payment, 'bags');
            return answer;
          }
        }
      };

      const [first] = kiosks;
      if (!first) throw new Error('three kiosks ask');
      for (const [index, { kiosk, order: asked, isAskedTwice }] of orders.entries()) {
        const dcs = kiosks[kiosk] ?? first;
        const idempotencyKey = `${flightId}-${index}`;
        const answer = await give(dcs, asked, idempotencyKey);
        if (answer?.ok) granted.add(asked.does);
        if (!isAskedTwice || asked.does === 'seat' || asked.does === 'buy-seat' || asked.does === 'bags')
          continue;
        expect(await give(dcs, asked, idempotencyKey)).toEqual(answer);
      }

      const everyone = await Promise.all(
        Array.from({ length: PASSENGERS }, async (_, index) => {
          const reservationId = idOf(index);
          const [loaded, pass, allowance] = await Promise.all([
            first.load({ reservationId }),
            first.documents({ reservationId }),
            first.bagAllowance({ reservationId }),
          ]);
          if (!loaded.ok || !allowance.ok) throw new Error('everyone is still booked');
          return { ...loaded.value, hasPass: pass.ok, bags: allowance.value.checked };
        }),
      );
      isDistinct(everyone.flatMap(({ seat }) => (seat ? [seat.number] : [])));
      isDistinct(everyone.flatMap(({ sequenceNumber }) => sequenceNumber ?? []));
      isDistinct(everyone.flatMap(({ bags }) => bags.map(({ licencePlate }) => licencePlate)));
      for (const { state, hasPass, seat, sequenceNumber, bags } of everyone) {
        expect(hasPass).toBe(state === 'checked-in');
        if (state === 'checked-in') expect([seat, sequenceNumber]).not.toContain(null);
        else expect(bags).toEqual([]);
      }
      for (const wares of bought.values()) expect(new Set(wares).size).toBeLessThanOrEqual(1);
    }),
    { numRuns: 15, examples: [[GRANTED.map((order) => ({ kiosk: 0, order, isAskedTwice: false }))]] },
  );
  expect([...granted].sort()).toEqual(['bags', 'buy-seat', 'check-in', 'seat', 'void']);
});
