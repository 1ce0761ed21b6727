import fc from 'fast-check';
import { expect, it } from 'vitest';
import { andThen, expectOk } from '../../../config/result.ts';
import { isHigherCabin } from '../../../config/upgrades.ts';
import type { Paid } from '../port.ts';
import { rebook, rebookOptions } from './rebook.ts';
import { seatMap, sellSeats, voidPayment } from './seats.ts';
import { departure, openDesk } from './test-world.ts';
import { sellUpgrade, upgradeOptions } from './upgrades.ts';

const money = (minorUnits: number) => ({ minorUnits, currency: 'CNY' });
const PASSENGERS = 3;
const SEAT = 20_000;
const CABINS = { J: 120_000, F: 300_000 } as const;
const upgradePrices = { J: { price: money(CABINS.J) }, F: { price: money(CABINS.F) } };
const flight = (flightId: string, minutes: number) => ({
  ...{ ...departure(flightId, minutes), cabin: 'b777-300er', upgradePrices },
  seatPrices: { bulkhead: money(SEAT) },
});

const passenger = fc.nat({ max: PASSENGERS - 1 });
const order = fc.oneof(
  fc.record({ does: fc.constant('seat' as const), passenger, choice: fc.nat({ max: 5 }) }),
  fc.record({ does: fc.constant('cabin' as const), passenger, compartment: fc.constantFrom('J', 'F') }),
  fc.record({ does: fc.constant('move' as const), passenger }),
);

it('whoever pays for seats and cabins, and is rebooked, has what they paid for, and nothing is paid for twice', async () => {
  const granted = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 3, maxLength: 14 }), async (orders) => {
      const world = await openDesk();
      const { desk } = world;
      const { payments } = desk.store;
      /** Where everyone flies by now, and on the how-manieth flight. */
      const booked = Array.from({ length: PASSENGERS }, (_, index) => ({
        reservationId: `R${index}`,
        flight: 0,
        seats: [] as Paid[],
        cabins: [] as Paid[],
        released: [] as Paid[],
      }));
      const named = (index: number) => `F${index}`;
      world.take({
        flights: [flight(named(0), 300)],
        reservations: booked.map(({ reservationId }, index) => ({
          ...{ reservationId, recordLocator: `TEST0${index}`, flightId: named(0), passengerId: `P${index}` },
          ...{ surname: 'SAMPLE', givenNames: 'ANNA' },
        })),
      });
      for (const [at, asked] of orders.entries()) {
        const who = booked[asked.passenger];
        if (!who) throw new Error('they are booked');
        const { reservationId } = who;
        const reference = `PAID-${at}`;
        switch (asked.does) {
          case 'seat': {
            const map = expectOk(seatMap(desk, { reservationId }), 'booked');
            const seat = map.filter(({ price, state }) => price && state === 'free')[asked.choice];
            if (!seat?.price) break;
            const payment = { reference, amount: seat.price };
            const sold = sellSeats(desk, { seats: [{ reservationId, seat: seat.number }], payment });
            if (sold.ok) who.seats.push(payment);
            if (sold.ok) granted.add('seat');
            break;
          }
          case 'cabin': {
            const { compartment } = asked;
            const offers = expectOk(upgradeOptions(desk, { reservationId }), 'booked');
            const offer = offers.find((one) => one.compartment === compartment);
            const payment = { reference, amount: offer?.price ?? money(1) };
            const sold = sellUpgrade(desk, { reservationId, compartment, position: null, payment });
            expect(sold.ok).toBe(offer !== undefined);
            if (!sold.ok) break;
            who.cabins.push(payment);
            who.released.push(...sold.value.released);
            const sum = sold.value.released.reduce((all, { amount }) => all + amount.minorUnits, 0);
            expect(offer?.givesBack?.minorUnits ?? 0).toBe(sum);
            granted.add(sum > 0 ? 'cabin with a seat given back' : 'cabin');
            break;
          }
          case 'move': {
            const next = who.flight + 1;
            world.take({ flights: [flight(named(next), 300 + next)] });
            const scheduledDeparture = '2031-05-14T14:00:00+08:00';
            const here = flight(named(who.flight), 300 + who.flight);
            world.take({ flights: [{ ...here, disruption: { kind: 'cancelled', scheduledDeparture } }] });
            const before = desk.store.booking(reservationId)?.passenger.compartment;
            const moved = andThen(rebookOptions(desk, { reservationIds: [reservationId] }), (flights) =>
              rebook(desk, {
                reservationIds: [reservationId],
                flightId: flights.find(({ flightId }) => flightId === named(next))?.flightId ?? '',
              }),
            );
            // Others still fly on the old one, as planned.
            world.take({ flights: [here] });
            const [one] = expectOk(moved, 'the new flight is empty but for those who have moved');
            expect(one?.compartment).toBe(before);
            who.reservationId = one?.reservationId ?? '';
            who.flight = next;
            granted.add('move');
            break;
          }
        }
      }
      for (const { reservationId, seats, cabins, released } of booked) {
        const held = desk.store.booking(reservationId)?.passenger;
        // The cabin that they have paid for, at its price: no more, whatever the way there.
        const paid = cabins.reduce((sum, { amount }) => sum + amount.minorUnits, 0);
        expect(paid).toBe(held?.compartment === 'Y' ? 0 : CABINS[held?.compartment as keyof typeof CABINS]);
        expect(cabins.length > 0).toBe(isHigherCabin(held?.compartment ?? '', 'Y'));
        // Every seat payment is released once, or stands; and of those that stand there is no more than a seat costs.
        const references = released.map(({ reference }) => reference);
        expect(new Set(references).size).toBe(references.length);
        for (const { reference } of seats)
          expect(payments.stands(reference)).toBe(!references.includes(reference));
        const standing = seats.filter(({ reference }) => payments.stands(reference));
        expect(standing.reduce((sum, { amount }) => sum + amount.minorUnits, 0)).toBeLessThanOrEqual(SEAT);
        // None of them can be had back by whoever has forgotten what they bought, or buy once more.
        for (const { reference } of [...seats, ...cabins]) {
          expect(voidPayment(desk, { reservationId, reference })).toEqual({
            ok: true,
            value: { used: true },
          });
          expect(payments.isGood(reference)).toBe(false);
        }
      }
      await world.close();
    }),
    { numRuns: 25 },
  );
  expect([...granted].sort()).toEqual(['cabin', 'cabin with a seat given back', 'move', 'seat']);
});
