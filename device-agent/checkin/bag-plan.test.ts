import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excessCost } from '../dcs/excess.ts';
import { reservationSchema } from '../dcs/port.ts';
import { type BagOwner, planBags, viewOfBags } from './bag-plan.ts';

const NO_SCALE = { view: () => null };

const reservation = (reservationId: string, onLapOf: string | null = null) =>
  reservationSchema.parse({
    ...{
      reservationId,
      recordLocator: 'LAND01',
      passengerId: reservationId,
      passengerType: 'adult',
      onLapOf,
    },
    ...{
      surname: 'EXAMPLE',
      givenNames: 'ANNA',
      nativeName: null,
      electronicTicket: null,
      frequentFlyer: null,
    },
    ...{ compartment: 'Y', specialServices: [], seat: null, state: 'booked', sequenceNumber: null },
    flight: {
      ...{ flightId: 'F', carrier: 'XD', number: '1', from: 'PVG', to: 'NRT', arrival: null, terminal: null },
      ...{
        gate: null,
        disruption: null,
        departure: '2031-05-14T15:00:00+08:00',
        boarding: '2031-05-14T14:20:00+08:00',
      },
      ...{ checkInOpens: '2031-05-13T15:00:00+08:00', checkInCloses: '2031-05-14T14:00:00+08:00' },
    },
  });
const excessPrice = { minorUnits: 80_000, currency: 'CNY' };
const byPiece = (id: string, pieces: number, onLapOf: string | null = null): BagOwner => ({
  reservation: reservation(id, onLapOf),
  allowance: { pieces, kilograms: onLapOf ? 10 : 23, heaviest: 32, excessPrice, to: 'NRT', checked: [] },
});
const some = (count: number) => Array(count).fill({ weight: null });
const counts = (plan: ReturnType<typeof planBags>) =>
  Object.fromEntries(
    plan.owned.map(({ reservation: { reservationId }, bags }) => [reservationId, bags.length]),
  );

describe('the bags of a party', () => {
  it('go in the name of whoever may have them, and what nobody may is the first one’s', () => {
    const plan = planBags([byPiece('A', 1), byPiece('B', 1)], some(3));
    expect(counts(plan)).toEqual({ A: 2, B: 1 });
    expect(plan.owned[0]).toMatchObject({ reservation: { reservationId: 'A' }, cost: excessPrice });
    expect(viewOfBags(plan, true, NO_SCALE)).toMatchObject({ pieces: 2, most: 9, cost: excessPrice });
  });

  it('are never taken for an infant’s small one', () => {
    expect(counts(planBags([byPiece('A', 1), byPiece('I', 1, 'A')], some(2)))).toEqual({ A: 2 });
  });

  const byWeight = (id: string, kilograms: number): BagOwner => {
    const { reservation, allowance } = byPiece(id, 0);
    return { reservation, allowance: { ...allowance, pieces: null, kilograms } };
  };

  it('are weighed where one has pieces and another kilograms, and each goes to whom it fits', () => {
    const owners = [byPiece('A', 1), byWeight('B', 20)] as const;
    const plan = planBags([...owners], [{ weight: 15 }, { weight: 15 }]);
    expect(counts(plan)).toEqual({ A: 1, B: 1 });
    expect(viewOfBags(plan, true, NO_SCALE)).toMatchObject({ pieces: null, kilograms: [23, 20], cost: null });
    const heavier = planBags([...owners], [{ weight: 23 }, { weight: 21 }]);
    expect(heavier.owned).toMatchObject([{ reservation: { reservationId: 'A' }, cost: excessPrice }]);
    const [, companion] = owners;
    expect(counts(planBags([companion, owners[0]], [{ weight: 22 }, { weight: 5 }]))).toEqual({ A: 1, B: 1 });
  });

  it('that nobody has weighed are not taken for kilograms', () => {
    const plan = planBags([byPiece('A', 1), byWeight('B', 20)], some(2));
    expect(counts(plan)).toEqual({ A: 2 });
  });

  it('are never in the name of a companion who flies on elsewhere', () => {
    const elsewhere = byPiece('B', 2);
    const parting = { ...elsewhere, allowance: { ...elsewhere.allowance, to: 'LHR' } };
    const plan = planBags([byPiece('A', 1), parting], some(2));
    expect(counts(plan)).toEqual({ A: 2 });
    expect(viewOfBags(plan, false, NO_SCALE)).toMatchObject({ most: 1, pieces: 1, to: { code: 'NRT' } });
    expect(viewOfBags(plan, false, NO_SCALE).elsewhere).toMatchObject([{ fullName: 'Anna Example' }]);
    const together = planBags([byPiece('A', 1), elsewhere], some(2));
    expect(viewOfBags(together, false, NO_SCALE)).not.toHaveProperty('elsewhere');
  });

  it('are counted where a companion may have none at all', () => {
    const plan = planBags([byPiece('A', 1), byWeight('B', 0)], some(1));
    expect(viewOfBags(plan, true, NO_SCALE)).toMatchObject({ pieces: 1, kilograms: [23] });
  });

  it('may be no more than what is free where nobody can pay', () => {
    const plan = planBags([byPiece('A', 2)], []);
    expect(viewOfBags(plan, false, NO_SCALE)).toMatchObject({ most: 2, cost: null, canPay: false });
  });

  it('go to two of a party where one would pay for a piece too many', () => {
    const plan = planBags([byPiece('A', 1), byPiece('B', 1)], [{ weight: 25 }, { weight: 25 }]);
    expect(counts(plan)).toEqual({ A: 1, B: 1 });
    expect(plan.owned.map(({ cost }) => cost)).toEqual([excessPrice, excessPrice]);
    expect(viewOfBags(plan, true, NO_SCALE).cost).toEqual({ ...excessPrice, minorUnits: 160_000 });
  });

  it('go to nobody for whom they are too heavy', () => {
    const light = byPiece('B', 1);
    const owners = [byPiece('A', 1), { ...light, allowance: { ...light.allowance, heaviest: 23 } }] as const;
    expect(counts(planBags([...owners], [{ weight: 20 }, { weight: 25 }]))).toEqual({ A: 1, B: 1 });
    expect(counts(planBags([...owners], [{ weight: 25 }, { weight: 25 }]))).toEqual({ A: 2 });
  });

  it('cost the same in whatever order they are put down, and no more than one after the other would', () => {
    const owner = (id: string) =>
      fc.oneof(
        fc.nat(2).map((pieces) => byPiece(id, pieces)),
        fc.integer({ min: 10, max: 40 }).map((kilograms) => byWeight(id, kilograms)),
      );
    const weighed = fc.array(fc.integer({ min: 5, max: 32 }), { minLength: 1, maxLength: 5 });
    const costOf = (owners: readonly [BagOwner, ...BagOwner[]], kilograms: readonly number[]) => {
      const bags = kilograms.map((weight) => ({ weight }));
      return viewOfBags(planBags([...owners], bags), true, NO_SCALE).cost?.minorUnits ?? 0;
    };
    const oneByOne = (owners: readonly BagOwner[], kilograms: readonly number[]) => {
      const names = owners.map(({ allowance }) => ({ allowance, bags: [] as { weight: number }[] }));
      for (const weight of kilograms) {
        const takes = names.find((one) => !excessCost(one.allowance, [...one.bags, { weight }])) ?? names[0];
        takes?.bags.push({ weight });
      }
      return names.reduce((sum, one) => sum + (excessCost(one.allowance, one.bags)?.minorUnits ?? 0), 0);
    };
    const disorder = weighed.chain((kilograms) =>
      fc.tuple(fc.constant(kilograms), fc.shuffledSubarray(kilograms, { minLength: kilograms.length })),
    );
    fc.assert(
      fc.property(fc.tuple(owner('A'), owner('B'), owner('C')), disorder, (owners, [before, after]) => {
        expect(costOf(owners, after)).toBe(costOf(owners, before));
        expect(costOf(owners, before)).toBeLessThanOrEqual(oneByOne(owners, after));
      }),
    );
  });

  it('are all in somebody’s name, and cost no more than if the first had them all', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.nat(3), fc.nat(9), (first, second, count) => {
        const alone = planBags([byPiece('A', first)], some(count));
        const plan = planBags([byPiece('A', first), byPiece('B', second)], some(count));
        expect(plan.owned.reduce((sum, { bags }) => sum + bags.length, 0)).toBe(count);
        const cost = viewOfBags(plan, true, NO_SCALE).cost?.minorUnits ?? 0;
        expect(cost).toBeLessThanOrEqual(viewOfBags(alone, true, NO_SCALE).cost?.minorUnits ?? 0);
        expect(plan.owned.filter((one) => one.cost !== null).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
