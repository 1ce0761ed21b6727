import { describe, expect, it } from 'vitest';
import { newId } from '../../config/ids.ts';
import { expectOk, ok, type Result } from '../../config/result.ts';
import type { Fault } from '../contract/faults.ts';
import { type Money, sumOf } from '../contract/money.ts';
import { digest } from './digest.ts';
import { excessCost } from './excess.ts';
import type { CheckedBag, DcsPort, NewBag, Paid, PassengerBags, TravelDocument } from './port.ts';

interface Passenger {
  readonly reservationId: string;
  readonly document: TravelDocument;
}

type BagPassenger =
  | ('seated' | 'seatless' | 'named' | 'member' | 'companion')
  | ('through' | 'throughOnward' | 'returning')
  | ('domestic' | 'domesticFirst' | 'abroadAfter');

/** What the port's suite of bags needs of its world. */
interface BagWorld {
  readonly port: DcsPort;
  readonly otherKiosk: DcsPort;
  readonly passengers: Record<BagPassenger, Passenger>;
}

/** The part of the port's behaviour that is about bags; `worldNow` is the world of the test under way. */
export function describeBags(worldNow: () => BagWorld): void {
  describe('bags', () => {
    const load = async ({ reservationId }: Passenger) =>
      expectOk(await worldNow().port.load({ reservationId }), 'the reservation exists');
    const checkIn = ({ reservationId, document }: Passenger) =>
      worldNow().port.checkIn({ reservationId, document, kioskId: 'K-1', idempotencyKey: newId() });

    const allowance = async ({ reservationId }: Passenger) =>
      expectOk(await worldNow().port.bagAllowance({ reservationId }), 'the reservation exists');
    const addAll = (
      passengers: PassengerBags[],
      { payment = null as Paid | null, key = newId(), port = worldNow().port } = {},
    ) => port.addBags({ passengers, payment, idempotencyKey: key });
    const add = async (
      { reservationId }: Passenger,
      bags: NewBag[],
      how?: Parameters<typeof addAll>[1],
    ): Promise<Result<CheckedBag[], Fault>> => {
      const added = await addAll([{ reservationId, bags }], how);
      return added.ok ? ok(added.value.flat()) : added;
    };
    const some = (count: number, weight: number | null = 12): NewBag[] => Array(count).fill({ weight });
    /** Bags that exceed the allowance by one unit, and what that costs. */
    const excess = async (passenger: Passenger) => {
      const allowed = await allowance(passenger);
      const bags = allowed.pieces === null ? some(1, allowed.kilograms + 1) : some(allowed.pieces + 1);
      const amount = excessCost(allowed, bags);
      if (!amount) throw new Error('the suite needs an allowance with an end');
      return { bags, amount };
    };

    it('are numbered for whoever is checked in, and for nobody else', async () => {
      const { seated } = worldNow().passengers;
      expect(await add(seated, some(1))).toMatchObject({ fault: { code: 'dcs.refused' } });
      await checkIn(seated);
      const [bag] = expectOk(await add(seated, some(1)), 'they are checked in');
      expect(bag).toMatchObject({ weight: 12, tag: 'issued', to: (await load(seated)).flight.to });
      expect(bag?.licencePlate).toMatch(/^\d{10}$/);
      expect((await allowance(seated)).checked).toEqual([bag]);
      const { reservationId } = seated;
      const pass = expectOk(await worldNow().port.documents({ reservationId }), 'they have a pass');
      expect(pass.bagTags).toEqual([bag?.licencePlate]);
    });

    it('never share a licence plate, whoever asks where', async () => {
      const { seated, seatless, member } = worldNow().passengers;
      const owners = [seated, seatless, member];
      for (const each of owners) await checkIn(each);
      const answers = await Promise.all(
        owners.flatMap((each) => [add(each, some(1)), add(each, some(1), { port: worldNow().otherKiosk })]),
      );
      const plates = answers.flatMap((answer) =>
        answer.ok ? answer.value.map(({ licencePlate }) => licencePlate) : [],
      );
      expect(plates.length).toBeGreaterThanOrEqual(owners.length);
      expect(new Set(plates).size).toBe(plates.length);
    });

    it('go through to where the passenger’s own journey ends', async () => {
      const { member, companion } = worldNow().passengers;
      await checkIn(member);
      const party = expectOk(await worldNow().port.party(member), 'they are booked');
      const { passengerId } = await load(member);
      const own = party.find((one) => one.passengerId === passengerId)?.segments ?? [];
      for (const { reservationId } of own.slice(1))
        expectOk(await checkIn({ ...member, reservationId }), 'check-in is open');
      await checkIn(companion);
      const [onward] = expectOk(await add(member, some(1)), 'they are checked in');
      const [here] = expectOk(await add(companion, some(1)), 'they are checked in');
      expect(here?.to).toBe((await load(companion)).flight.to);
      expect(onward?.to).not.toBe(here?.to);
      expect((await allowance(member)).to).toBe(onward?.to);
    });

    it('go no farther than the passenger is checked in to', async () => {
      const { member } = worldNow().passengers;
      await checkIn(member);
      const [bag] = expectOk(await add(member, some(1)), 'they are checked in');
      const { to } = (await load(member)).flight;
      expect(bag?.to).toBe(to);
      expect((await allowance(member)).to).not.toBe(to);
    });

    it('are said to go, before check-in, where they are tagged to after it', async () => {
      const { member, through, throughOnward, returning } = worldNow().passengers;
      const party = expectOk(await worldNow().port.party(member), 'they are booked');
      const onward = party[0]?.segments[1]?.reservationId ?? '';
      for (const [first, next] of [
        [member, { ...member, reservationId: onward }],
        [through, throughOnward],
        [returning, null],
      ] as const) {
        const { to } = await allowance(first);
        await checkIn(first);
        if (next) await checkIn(next);
        expect(expectOk(await add(first, some(1)), 'they are checked in')).toMatchObject([{ to }]);
      }
    });

    it('are added once, however often one command arrives', async () => {
      const { seated } = worldNow().passengers;
      await checkIn(seated);
      const key = newId();
      const first = await add(seated, some(1), { key });
      expect(await add(seated, some(1), { key, port: worldNow().otherKiosk })).toEqual(first);
      expect((await allowance(seated)).checked).toHaveLength(1);
    });

    it('are known by the command that checked them, to whoever sent it', async () => {
      const { seated, seatless } = worldNow().passengers;
      for (const passenger of [seated, seatless]) {
        await checkIn(passenger);
        const key = newId();
        await add(passenger, some(1), { key });
        expect((await allowance(passenger)).checked).toMatchObject([{ askedAs: digest(key) }]);
      }
    });

    it('beyond the allowance need exactly what they cost, by a payment that has served nobody yet', async () => {
      const { seated, seatless } = worldNow().passengers;
      await checkIn(seated);
      await checkIn(seatless);
      const { bags, amount } = await excess(seated);
      const refused = { fault: { code: 'bags.payment-needed' } };
      expect(await add(seated, bags)).toMatchObject(refused);
      const less = { reference: `PAID-${newId()}`, amount: { ...amount, minorUnits: amount.minorUnits - 1 } };
      expect(await add(seated, bags, { payment: less })).toMatchObject(refused);
      const elsewhere = { reference: `PAID-${newId()}`, amount: { ...amount, currency: 'XTS' } };
      expect(await add(seated, bags, { payment: elsewhere })).toMatchObject(refused);
      expect((await allowance(seated)).checked).toEqual([]);
      const payment = { reference: `PAID-${newId()}`, amount };
      expect(await add(seated, bags, { payment })).toMatchObject({ ok: true });
      expect(await add(seatless, (await excess(seatless)).bags, { payment })).toMatchObject({
        fault: { code: 'dcs.refused' },
      });
    });

    it('cost what the way to where they are tagged costs, and not what the first flight does', async () => {
      const { domestic, domesticFirst, abroadAfter, seated } = worldNow().passengers;
      const priceOf = async (passenger: Passenger) => (await allowance(passenger)).excessPrice;
      const within = await priceOf(domestic);
      const abroad = await priceOf(seated);
      expect(abroad.minorUnits).toBeGreaterThan(within.minorUnits);
      expect(await priceOf(domesticFirst)).toEqual(abroad);
      await checkIn(domesticFirst);
      expectOk(await checkIn(abroadAfter), 'check-in is open');
      const { bags, amount } = await excess(domesticFirst);
      expect(amount).toEqual(abroad);
      const cheap = { reference: newId(), amount: within };
      expect(await add(domesticFirst, bags, { payment: cheap })).toMatchObject({
        fault: { code: 'bags.payment-needed' },
      });
      const { to } = (await load(abroadAfter)).flight;
      expect(await add(domesticFirst, bags, { payment: { reference: newId(), amount } })).toMatchObject({
        ok: true,
        value: bags.map(() => ({ to })),
      });
    });

    it('cost no more than the way costs on which their passenger is checked in', async () => {
      const { domestic, domesticFirst } = worldNow().passengers;
      const { excessPrice: within } = await allowance(domestic);
      await checkIn(domesticFirst);
      const { to } = (await load(domesticFirst)).flight;
      const { reservationId } = domesticFirst;
      const here = expectOk(await worldNow().port.bagAllowance({ reservationId, to }), 'they are booked');
      expect(here).toMatchObject({ to, excessPrice: within });
      const { bags } = await excess(domesticFirst);
      const payment = { reference: newId(), amount: within };
      const added = expectOk(await add(domesticFirst, bags, { payment }), 'it is paid');
      expect(added.map((bag) => bag.to)).toEqual(bags.map(() => to));
    });

    describe('of a party', () => {
      /** Two of one record, checked in, each with more than is free; and what that costs together. */
      const couple = async () => {
        const { member, companion } = worldNow().passengers;
        const passengers: PassengerBags[] = [];
        const costs: Money[] = [];
        for (const each of [member, companion]) {
          await checkIn(each);
          const { bags, amount } = await excess(each);
          passengers.push({ reservationId: each.reservationId, bags });
          costs.push(amount);
        }
        const [first, second] = costs.map((cost) => ({ reference: `PAID-${newId()}`, amount: cost }));
        const amount = sumOf(costs);
        if (!first || !second || !amount) throw new Error('two of them pay');
        return { passengers, shares: [first, second], payment: { reference: `PAID-${newId()}`, amount } };
      };
      const checked = () =>
        Promise.all(
          [worldNow().passengers.member, worldNow().passengers.companion].map(
            async (each) => (await allowance(each)).checked,
          ),
        );

      it('are numbered for one payment of all that they cost, which buys nothing more', async () => {
        const { passengers, shares, payment } = await couple();
        for (const less of [...shares, null])
          expect(await addAll(passengers, { payment: less })).toMatchObject({
            fault: { code: 'bags.payment-needed' },
          });
        expect(await checked()).toEqual([[], []]);
        const key = newId();
        const added = await addAll(passengers, { payment, key });
        const each = expectOk(added, 'all of it is paid');
        expect(each.map(({ length }) => length)).toEqual(passengers.map(({ bags }) => bags.length));
        expect(await checked()).toEqual(each);
        expect(await addAll(passengers, { payment, key, port: worldNow().otherKiosk })).toEqual(added);
        expect(await checked()).toEqual(each);
        const { seated } = worldNow().passengers;
        await checkIn(seated);
        const theirs = await excess(seated);
        expect(theirs.amount.minorUnits).toBeLessThan(payment.amount.minorUnits);
        const { reference } = payment;
        expect(
          await add(seated, theirs.bags, { payment: { reference, amount: theirs.amount } }),
        ).toMatchObject({ fault: { code: 'dcs.refused' } });
      });

      it('are all left where one of them is refused, and the payment has bought nothing', async () => {
        const { passengers, shares, payment } = await couple();
        const [first, second] = passengers;
        if (!first || !second) throw new Error('two of them pay');
        const { heaviest } = await allowance(worldNow().passengers.companion);
        const tooHeavy = { ...second, bags: second.bags.map(() => ({ weight: heaviest + 1 })) };
        const refused = { fault: { code: 'dcs.refused' } };
        expect(await addAll([first, tooHeavy], { payment })).toMatchObject(refused);
        const stranger = { ...second, reservationId: worldNow().passengers.seated.reservationId };
        await checkIn(worldNow().passengers.seated);
        expect(await addAll([first, stranger], { payment })).toMatchObject(refused);
        expect(await checked()).toEqual([[], []]);
        const [share] = shares;
        const own = share && { reference: payment.reference, amount: share.amount };
        expect(await addAll([first], { payment: own ?? null })).toMatchObject({ ok: true });
      });
    });

    it('heavier than anyone lifts are refused, whatever is paid', async () => {
      const { seated } = worldNow().passengers;
      await checkIn(seated);
      const allowed = await allowance(seated);
      const bags = some(1, allowed.heaviest + 1);
      const amount = excessCost(allowed, bags);
      const payment = amount && { reference: `PAID-${newId()}`, amount };
      expect(await add(seated, bags, { payment })).toMatchObject({ fault: { code: 'dcs.refused' } });
    });

    it('are told how their tags came out, and an active tag stays active', async () => {
      const { seated, named } = worldNow().passengers;
      await checkIn(seated);
      await checkIn(named);
      const [bag] = expectOk(await add(seated, some(1)), 'they are checked in');
      const tag = () => ({
        ...{ reservationId: seated.reservationId, licencePlate: bag?.licencePlate ?? '' },
        ...{ jobId: newId(), idempotencyKey: newId() },
      });
      const state = async () => (await allowance(seated)).checked[0]?.tag;
      expect(await worldNow().port.reportTagFailure({ ...tag(), outcome: 'unconfirmed' })).toMatchObject({
        ok: true,
      });
      expect(await state()).toBe('unconfirmed');
      expect(await worldNow().port.activateTag(tag())).toMatchObject({ ok: true });
      expect(await worldNow().port.reportTagFailure({ ...tag(), outcome: 'failed' })).toMatchObject({
        ok: true,
      });
      expect(await state()).toBe('active');
      expect(
        await worldNow().port.activateTag({ ...tag(), reservationId: named.reservationId }),
      ).toMatchObject({
        fault: { code: 'dcs.refused' },
      });
    });
  });
}
