import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk } from '../../config/result.ts';
import { apartness, placesOf } from './beside.ts';
import {
  type DcsPort,
  mayBeGiven,
  type OptionalCall,
  type Paid,
  type Seat,
  type TravelDocument,
} from './port.ts';

interface Passenger {
  readonly reservationId: string;
  readonly document: TravelDocument;
}

/** What the port's suite of seat maps needs of its world; all are on one flight, where some seats cost something. */
interface SeatWorld {
  readonly port: DcsPort;
  readonly passengers: Record<
    | ('seatless' | 'seated' | 'child' | 'wheelchair' | 'member' | 'companion' | 'renewed')
    | ('childAtExit' | 'holderAtExit' | 'youngAtExit' | 'guardian' | 'ward'),
    Passenger
  >;
}

/** A date of birth of somebody who turns fifteen on the day after a departure. */
function fourteenOn(departure: string): string {
  const tomorrow = new Date(Date.parse(`${departure.slice(0, 10)}T00:00:00Z`) + 24 * 60 * 60_000);
  return `${tomorrow.getUTCFullYear() - 15}${tomorrow.toISOString().slice(4, 10)}`;
}

/** The part of the port's behaviour that is about who may sit where; `worldNow` is the world of the test under way. */
export function describeSeats(worldNow: () => SeatWorld, notOffered: readonly OptionalCall[]): void {
  const sells = !notOffered.includes('sellSeats');
  describe('the seat map', () => {
    const seats = async ({ reservationId }: Passenger): Promise<Seat[]> =>
      expectOk(await worldNow().port.seatMap({ reservationId }), 'the cabin has a map');
    const assign = (
      { reservationId }: Passenger,
      seat: Seat | undefined,
      chosenBy: 'passenger' | 'preference' = 'passenger',
    ) => {
      if (!seat) throw new Error('the suite needs such a seat');
      const idempotencyKey = newId();
      return worldNow().port.assignSeat({ reservationId, seat: seat.number, chosenBy, idempotencyKey });
    };

    it('shows every seat once, from front to back, in a place of its own', async () => {
      const map = await seats(worldNow().passengers.seatless);
      expect(new Set(map.map(({ number }) => number)).size).toBe(map.length);
      expect(new Set(map.map(({ row, column }) => `${row} ${column}`)).size).toBe(map.length);
      expect(map).toEqual([...map].sort((a, b) => a.row - b.row || a.column - b.column));
    });

    it('offers exits to an adult, who may choose one and is never given one', async () => {
      const { seatless } = worldNow().passengers;
      const exit = (await seats(seatless)).find((seat) => seat.exitRow && seat.state === 'free');
      expect(await assign(seatless, exit, 'preference')).toMatchObject({ fault: { code: 'dcs.refused' } });
      expect(await assign(seatless, exit)).toMatchObject({ ok: true });
    });

    it.each(['child', 'wheelchair', 'companion'] as const)(
      'blocks exits for the passenger %s, who gets none by asking either',
      async (who) => {
        const passenger = worldNow().passengers[who];
        const exits = (await seats(passenger)).filter((seat) => seat.exitRow);
        expect(exits.length).toBeGreaterThan(0);
        for (const exit of exits) expect(exit.state).not.toBe('free');
        expect(await assign(passenger, exits[0])).toMatchObject({ ok: false });
      },
    );

    it.runIf(!notOffered.includes('updateDocuments'))(
      'blocks exits for whoever is booked as an adult, and whose passport says that they are fourteen',
      async () => {
        const { renewed } = worldNow().passengers;
        const { reservationId } = renewed;
        const isFree = (map: readonly Seat[]) => map.some((seat) => seat.exitRow && seat.state === 'free');
        expect(isFree(await seats(renewed))).toBe(true);
        const { flight } = expectOk(await worldNow().port.load({ reservationId }), 'they are booked');
        const documents = [{ ...renewed.document, birthDate: fourteenOn(flight.departure) }];
        const handed = { reservationId, documents, idempotencyKey: newId() };
        expect(await worldNow().port.updateDocuments(handed)).toMatchObject({ ok: true });
        const map = await seats(renewed);
        expect(isFree(map)).toBe(false);
        expect(
          await assign(
            renewed,
            map.find((seat) => seat.exitRow),
          ),
        ).toMatchObject({ ok: false });
      },
    );

    it.each(['childAtExit', 'holderAtExit', 'youngAtExit'] as const)(
      'checks the passenger %s in to another seat than the one at an exit that their booking came with',
      async (who) => {
        const passenger = worldNow().passengers[who];
        const { reservationId, document } = passenger;
        const before = expectOk(await worldNow().port.load({ reservationId }), 'they are booked').seat;
        const held = (await seats(passenger)).find(({ number }) => number === before?.number);
        // What nobody has shown yet, no map knows.
        expect(held).toMatchObject({ exitRow: true, state: who === 'youngAtExit' ? 'taken' : 'blocked' });
        const asked = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
        const { seat } = expectOk(await worldNow().port.checkIn(asked), 'there are other seats');
        const map = await seats(passenger);
        expect(map.find(({ number }) => number === seat)).toMatchObject({ exitRow: false, state: 'taken' });
        expect(await worldNow().port.documents({ reservationId })).toMatchObject({ value: { seat } });
        expect(map.some(({ exitRow, state }) => exitRow && state === 'free')).toBe(false);
      },
    );

    it('says what a seat costs, and gives no such seat for nothing: not by wish, by preference, nor at check-in', async () => {
      const { seatless, seated, wheelchair } = worldNow().passengers;
      const costly = (await seats(seatless)).find((seat) => seat.price && seat.state === 'free');
      expect(costly?.price?.minorUnits).toBeGreaterThan(0);
      for (const chosenBy of ['passenger', 'preference'] as const)
        expect(await assign(seatless, costly, chosenBy)).toMatchObject({ fault: { code: 'dcs.refused' } });
      for (const { reservationId, document } of [seatless, wheelchair]) {
        const asked = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
        const { seat } = expectOk(await worldNow().port.checkIn(asked), 'check-in is open');
        const given = (await seats(seated)).find(({ number }) => number === seat);
        expect(given).toMatchObject({ price: null, exitRow: false });
      }
    });

    it('gives a child who has no seat one beside the adult of the record', async () => {
      const { guardian, ward } = worldNow().passengers;
      const own = expectOk(await worldNow().port.load(guardian), 'they are booked').seat?.number ?? '';
      const { reservationId, document } = ward;
      const asked = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
      const { seat } = expectOk(await worldNow().port.checkIn(asked), 'check-in is open');
      const places = placesOf(await seats(ward));
      const [adult, child] = [places.get(own), places.get(seat)];
      expect(adult && child && apartness(adult, child)).toBe(0);
    });

    it.runIf(sells)(
      'sells a seat for what it costs, once for a payment, and to the first who pays',
      async () => {
        const { seatless, seated, companion } = worldNow().passengers;
        const costly = (await seats(seatless)).find((seat) => seat.price && seat.state === 'free');
        const amount = costly?.price ?? { minorUnits: 0, currency: '' };
        const payment = { reference: newId(), amount };
        const sell = ({ reservationId }: Passenger, paid = payment, seat = costly?.number ?? '') =>
          worldNow().port.sellSeats({
            ...{ seats: [{ reservationId, seat }], payment: paid },
            idempotencyKey: newId(),
          });
        const tooLittle = { ...payment, amount: { ...amount, minorUnits: amount.minorUnits - 1 } };
        expect(await sell(seatless, tooLittle)).toMatchObject({ fault: { code: 'payment.needed' } });
        expect(await sell(seatless)).toMatchObject({
          ok: true,
          value: [{ seat: { number: costly?.number, chosenBy: 'passenger' } }],
        });
        expect(await sell(seated, { ...payment, reference: newId() })).toMatchObject({
          fault: { code: 'check-in.no-seat' },
        });
        const other = (await seats(companion)).find((seat) => seat.price && seat.state === 'free');
        expect(await sell(companion, payment, other?.number)).toMatchObject({
          fault: { code: 'dcs.refused' },
        });
        const like = (await seats(seatless)).find(
          ({ number, notes }) => notes.join() === costly?.notes.join() && number !== costly.number,
        );
        expect(like?.price).toBeNull();
      },
    );

    it.runIf(sells)('sells a party their seats for one payment, all of them or none', async () => {
      const { member, companion, seatless } = worldNow().passengers;
      const forSale = async (whose: Passenger) =>
        (await seats(whose)).filter(({ price, state }) => price && state === 'free');
      const theirs = await forSale(companion);
      const [first, second] = (await forSale(member)).filter(({ number }) =>
        theirs.some((seat) => seat.number === number),
      );
      if (!first?.price || !second?.price) throw new Error('the suite needs two such seats');
      const wanted = [
        { reservationId: member.reservationId, seat: first.number },
        { reservationId: companion.reservationId, seat: second.number },
      ];
      const whole = { ...first.price, minorUnits: first.price.minorUnits + second.price.minorUnits };
      const payment = { reference: newId(), amount: whole };
      const sell = (what: typeof wanted, paid: Paid = payment, idempotencyKey = newId()) =>
        worldNow().port.sellSeats({ seats: what, payment: paid, idempotencyKey });
      const now = async (whose: Passenger) => {
        const { reservationId } = whose;
        return expectOk(await worldNow().port.load({ reservationId }), 'they are booked').seat;
      };
      const before = [await now(member), await now(companion)];
      const part = { ...payment, amount: first.price };
      expect(await sell(wanted, part)).toMatchObject({ fault: { code: 'payment.needed' } });
      const both = wanted.map((one) => ({ ...one, seat: first.number }));
      expect(await sell(both)).toMatchObject({ fault: { code: 'check-in.no-seat' } });
      const strangers = wanted.map((one, index) =>
        index === 0 ? one : { ...one, reservationId: seatless.reservationId },
      );
      expect(await sell(strangers)).toMatchObject({ fault: { code: 'dcs.refused' } });
      expect([await now(member), await now(companion)]).toEqual(before);
      const key = newId();
      const sold = await sell(wanted, payment, key);
      expect(sold).toMatchObject({
        value: [{ seat: { number: first.number } }, { seat: { number: second.number } }],
      });
      expect(await sell(wanted, payment, key)).toEqual(sold);
      const number = (seat: Awaited<ReturnType<typeof now>>) => seat?.number;
      expect([number(await now(member)), number(await now(companion))]).toEqual([
        first.number,
        second.number,
      ]);
      const { reservationId } = companion;
      const { reference } = payment;
      expect(
        await worldNow().port.voidPayment({ reservationId, reference, idempotencyKey: newId() }),
      ).toMatchObject({ value: { used: true } });
    });

    it.runIf(sells)(
      'sells nobody a seat that is theirs already, and says again what it sold under the same key',
      async () => {
        const { reservationId } = worldNow().passengers.seatless;
        const costly = (await seats(worldNow().passengers.seatless)).find(
          (seat) => seat.price && seat.state === 'free',
        );
        if (!costly?.price) throw new Error('the suite needs such a seat');
        const amount = costly.price;
        const sell = (reference: string) =>
          worldNow().port.sellSeats({
            ...{ seats: [{ reservationId, seat: costly.number }], payment: { reference, amount } },
            idempotencyKey: `seat:${reference}`,
          });
        const first = newId();
        const second = newId();
        const sold = { ok: true, value: [{ seat: { number: costly.number } }] };
        expect(await sell(first)).toMatchObject(sold);
        expect(await sell(second)).toMatchObject({ fault: { code: 'check-in.no-seat' } });
        const back = { reservationId, reference: second, idempotencyKey: newId() };
        expect(await worldNow().port.voidPayment(back)).toMatchObject({ value: { used: false } });
        expect(await sell(first)).toMatchObject(sold);
      },
    );

    it.runIf(sells)(
      'has a payment buy nothing once it is void, and lets stand what it has bought',
      async () => {
        const { seatless } = worldNow().passengers;
        const [costly, another] = (await seats(seatless)).filter(
          (seat) => seat.price && seat.state === 'free',
        );
        const payment = { reference: newId(), amount: costly?.price ?? { minorUnits: 0, currency: '' } };
        const take = (seat: Seat | undefined, paid: typeof payment) =>
          worldNow().port.sellSeats({
            ...{ seats: [{ reservationId, seat: seat?.number ?? '' }], payment: paid },
            idempotencyKey: newId(),
          });
        const { reservationId } = seatless;
        const giveBack = async (reference: string) =>
          expectOk(
            await worldNow().port.voidPayment({ reservationId, reference, idempotencyKey: newId() }),
            'it answers',
          );
        expect(await giveBack(payment.reference)).toEqual({ used: false });
        expect(await take(costly, payment)).toMatchObject({ fault: { code: 'dcs.refused' } });
        const second = { reference: newId(), amount: another?.price ?? { minorUnits: 0, currency: '' } };
        expect(await take(another, second)).toMatchObject({ ok: true });
        expect(await giveBack(second.reference)).toEqual({ used: true });
      },
    );

    it.runIf(!notOffered.includes('sellUpgrade'))(
      'sells a higher cabin for what it costs, before check-in alone and once for a payment, and frees the old seat',
      async () => {
        const { seated, seatless, child } = worldNow().passengers;
        const { port } = worldNow();
        const offers = async ({ reservationId }: Passenger) =>
          expectOk(await port.upgradeOptions({ reservationId }), 'it answers');
        const [offer] = await offers(seated);
        if (!offer) throw new Error('the suite needs a cabin to move up to');
        const { compartment, price: amount } = offer;
        expect(await offers(child)).toEqual([]);
        const sell = ({ reservationId }: Passenger, payment: Paid) =>
          port.sellUpgrade({
            ...{ reservationId, compartment, payment, position: 'aisle' },
            idempotencyKey: newId(),
          });
        const tooLittle = { ...amount, minorUnits: amount.minorUnits - 1 };
        expect(await sell(seated, { reference: newId(), amount: tooLittle })).toMatchObject({
          fault: { code: 'payment.needed' },
        });
        const { seat: old } = expectOk(
          await port.load({ reservationId: seated.reservationId }),
          'they are booked',
        );
        const payment = { reference: newId(), amount };
        const sold = expectOk(await sell(seated, payment), 'there is a seat');
        expect(sold).toMatchObject({ position: 'aisle', reservation: { compartment, state: 'booked' } });
        const own = (await seats(seated)).find(({ number }) => number === sold.reservation.seat?.number);
        expect(own).toMatchObject({ state: 'taken', position: 'aisle', zone: sold.zone });
        const was = (await seats(seatless)).find(({ number }) => number === old?.number);
        expect(was?.state).toBe('free');
        expect(await sell(seatless, payment)).toMatchObject({ fault: { code: 'dcs.refused' } });
        const { reference } = payment;
        expect(
          await port.voidPayment({
            ...{ reservationId: seated.reservationId, reference },
            idempotencyKey: newId(),
          }),
        ).toMatchObject({ value: { used: true } });
        const { reservationId, document } = seatless;
        const asked = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
        expectOk(await port.checkIn(asked), 'check-in is open');
        expect(await offers(seatless)).toEqual([]);
        expect(await sell(seatless, { reference: newId(), amount })).toMatchObject({
          fault: { code: 'dcs.refused' },
        });
      },
    );

    it('lets a seat be changed after check-in, which the pass then shows', async () => {
      const { seatless } = worldNow().passengers;
      const { reservationId, document } = seatless;
      const asked = { reservationId, document, kioskId: 'K-1', idempotencyKey: newId() };
      const before = expectOk(await worldNow().port.checkIn(asked), 'check-in is open');
      const other = (await seats(seatless)).find(mayBeGiven);
      expect(await assign(seatless, other)).toMatchObject({ ok: true, value: { state: 'checked-in' } });
      expect(await worldNow().port.documents({ reservationId })).toMatchObject({
        ok: true,
        value: { seat: other?.number, sequenceNumber: before.sequenceNumber },
      });
    });
  });
}
