import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CABINS } from '../../config/seat-maps/cabin.ts';
import { apartness, childrenApart, type Place, placesOf } from '../dcs/beside.ts';
import { mayBeGiven, type Seat } from '../dcs/port.ts';
import { type FamilyMember, familySeats } from './family-seats.ts';

const seatsOf = (cabin: string) =>
  [...(CABINS.get(cabin)?.seats.values() ?? [])].filter(({ compartment }) => compartment === 'Y');

/** The economy cabin of an aircraft with these seats left. */
const mapOf = (cabin: string, free: (number: string) => boolean): Seat[] =>
  seatsOf(cabin).map(({ number, position, zone, row, column, exitRow }) => ({
    ...{ number, position, zone, row, column, exitRow, price: null, notes: [] },
    state: free(number) ? 'free' : 'taken',
  }));

/** Questions about the seats of a compartment. */
const placesIn = (map: readonly Seat[]) => {
  const places = placesOf(map);
  const placeOf = ({ number }: Seat): Place => {
    const place = places.get(number);
    if (!place) throw new Error('it is a seat of the map');
    return place;
  };
  return {
    sitting: (isChild: boolean, seat: Seat) => ({ isChild, place: placeOf(seat) }),
    /** The next seat, or the one across the aisle. */
    areBeside: (a: Seat, b: Seat) => a !== b && apartness(placeOf(a), placeOf(b)) <= 1,
  };
};

type Told = Partial<Omit<FamilyMember, 'map' | 'seat'>> & { readonly seat?: string };

/** A family in an A320 with these seats left; of whom nothing is told is an adult without a seat. */
const family = (left: RegExp, people: Readonly<Record<string, Told>>): FamilyMember[] => {
  const map = mapOf('a320', (number) => left.test(number));
  return Object.entries(people).map(([id, { seat, ...told }]) => ({
    ...{ id, isChild: false, isSettled: false, liking: null, map },
    ...told,
    seat: map.find(({ number }) => number === seat) ?? null,
  }));
};
const seated = (people: readonly FamilyMember[]) =>
  Object.fromEntries([...(familySeats(people) ?? [])].map(([id, { number }]) => [id, number]));

const CHILD = { isChild: true } as const;
const AISLE = { liking: { position: 'aisle', zone: 'front' } } as const;

describe('a family', () => {
  it('moves as one to where the member likes to sit', () => {
    const people = family(/./, { ann: { seat: '20A', ...AISLE }, leo: { seat: '20B', ...CHILD } });
    expect(seated(people)).toEqual({ ann: '3C', leo: '3B' });
  });

  it('stays where it is when the member could have the liked seat only alone', () => {
    const people = family(/^(3C|5D)$/, { ann: { seat: '20A', ...AISLE }, leo: { seat: '20B', ...CHILD } });
    expect(seated(people)).toEqual({ ann: '20A', leo: '20B' });
  });

  it('keeps two adults and their child together, and takes them where the member likes it if there is room for all', () => {
    const ann = { seat: '20C', liking: { position: 'window', zone: 'front' } } as const;
    const all = { ann, ben: { seat: '20A' }, leo: { seat: '20B', ...CHILD } };
    expect(seated(family(/^3A$/, all))).toEqual({ ann: '20C', ben: '20A', leo: '20B' });
    expect(seated(family(/^3[ABC]$/, all))).toEqual({ ann: '3A', ben: '3B', leo: '3C' });
  });

  it('gives whoever has no seat one beside the other, whose seat was chosen', () => {
    const chosen = { seat: '20B', isSettled: true };
    expect(seated(family(/./, { ann: AISLE, leo: { ...chosen, ...CHILD } })).ann).toBe('20C');
    expect(seated(family(/./, { ann: chosen, leo: CHILD })).leo).toBe('20A');
  });

  it.each([
    ['across the aisle', /^(20D|20F|21C|22B)$/, '20D'],
    ['in the same row', /^(20E|21C|3A)$/, '20E'],
    ['in the row behind', /^(21C|22C|3A)$/, '21C'],
    ['in the nearest row', /^(23A|3C)$/, '23A'],
  ])('sits %s where nothing is nearer', (_, left, seat) => {
    const people = family(left, { ann: { seat: '20C', isSettled: true }, leo: CHILD });
    expect(seated(people)).toEqual({ ann: '20C', leo: seat });
  });

  it('is brought together from seats that nobody chose', () => {
    const apart = { ann: { seat: '5C' }, leo: { seat: '20B', ...CHILD } };
    expect(seated(family(/^(20A|8A|8B)$/, apart))).toEqual({ ann: '20A', leo: '20B' });
    expect(seated(family(/^(8A|8B)$/, apart))).toEqual({ ann: '8A', leo: '8B' });
  });

  it('stays in the seats that were chosen, however far apart', () => {
    const chosen = { isSettled: true };
    const people = { ann: { seat: '5C', ...chosen }, leo: { seat: '20B', ...chosen, ...CHILD } };
    expect(seated(family(/./, people))).toEqual({ ann: '5C', leo: '20B' });
  });

  it('has each child beside an adult, in one row where there is room', () => {
    const people = family(/./, { ann: {}, ben: {}, leo: CHILD, mia: CHILD });
    const seats = seated(people);
    expect(Object.values(seats).sort()).toEqual(['3A', '3B', '3C', '3D']);
    const row = ['3A', '3B', '3C', '3D'].map((seat) => Object.keys(seats).find((id) => seats[id] === seat));
    for (const child of ['leo', 'mia']) {
      const at = row.indexOf(child);
      expect([row[at - 1], row[at + 1]].some((other) => other === 'ann' || other === 'ben')).toBe(true);
    }
  });

  it('parts into an adult with a child each where only pairs are left', () => {
    const people = family(/^(5[AB]|9[EF]|7[ACE])$/, { ann: {}, ben: {}, leo: CHILD, mia: CHILD });
    expect(seated(people)).toEqual({ ann: '5A', leo: '5B', ben: '9E', mia: '9F' });
  });

  it('is told so when there are too few seats', () => {
    expect(familySeats(family(/^3A$/, { ann: {}, leo: CHILD }))).toBeNull();
  });
});

describe('whatever is left of a cabin', () => {
  const cabins = ['a320', 'e190', 'a330-300', 'b777-300er'] as const;
  /** A cabin with some seats left, and a party of it: who is a child, and who sits where, chosen or given. */
  const cases = fc.constantFrom(...cabins).chain((cabin) => {
    const rows = [...new Set(seatsOf(cabin).map(({ row }) => row))];
    // Few rows, so that seats are left beside each other and beside the party.
    const numbers = fc
      .uniqueArray(fc.constantFrom(...rows), { minLength: 2, maxLength: 4 })
      .map((some) => seatsOf(cabin).flatMap(({ number, row }) => (some.includes(row) ? [number] : [])));
    const person = fc.record({ isChild: fc.boolean(), isSeated: fc.boolean(), isSettled: fc.boolean() });
    return numbers.chain((some) =>
      fc.record({
        cabin: fc.constant(cabin),
        left: fc.uniqueArray(fc.constantFrom(...some), { maxLength: 12 }),
        held: fc.uniqueArray(fc.constantFrom(...some), { minLength: 5, maxLength: 5 }),
        people: fc.array(person, { minLength: 1, maxLength: 4 }),
        liking: fc.option(fc.constant(AISLE.liking), { nil: null }),
      }),
    );
  });
  const partyOf = ({
    cabin,
    left,
    held,
    people,
    liking,
  }: typeof cases extends fc.Arbitrary<infer C> ? C : never) => {
    const free = new Set(left.filter((number) => !held.includes(number)));
    const map = mapOf(cabin, (number) => free.has(number));
    const everyone = [
      { isChild: false, isSeated: people[0]?.isSeated ?? false, isSettled: false },
      ...people,
    ];
    return everyone.map(
      ({ isChild, isSeated, isSettled }, index): FamilyMember => ({
        ...{ id: `p${index}`, isChild, isSettled: isSeated && isSettled, map },
        liking: index === 0 ? liking : null,
        seat: (isSeated && map.find(({ number }) => number === held[index])) || null,
      }),
    );
  };

  it('nobody is moved from a seat they chose, nor into one that is not free, and no two share one', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const people = partyOf(one);
        const seats = familySeats(people);
        const given = people[0]?.map.filter(mayBeGiven) ?? [];
        if (!seats) {
          expect(given.length).toBeLessThan(people.filter(({ seat }) => !seat).length);
          return;
        }
        expect(new Set([...seats.values()].map(({ number }) => number)).size).toBe(people.length);
        for (const { id, seat, isSettled } of people) {
          if (isSettled) expect(seats.get(id)).toBe(seat);
          else if (seats.get(id) !== seat) expect(given).toContain(seats.get(id));
        }
      }),
    );
  });

  it('no child is apart from all adults of the party where two seats beside each other were to be had', () => {
    let together = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const people = partyOf(one);
        const children = people.filter(({ isChild }) => isChild);
        const seats = familySeats(people);
        const map = people[0]?.map ?? [];
        const { areBeside, sitting } = placesIn(map);
        const free = map.filter(mayBeGiven);
        // Whoever has no seat needs one first of all.
        const spare = free.length - people.filter(({ seat }) => !seat).length;
        if (!seats || children.length !== 1 || spare < 2) return;
        const mayMove = ({ seat, isSettled }: FamilyMember) => !seat || !isSettled;
        const openTo = (who: FamilyMember): Seat[] => [
          ...(who.seat ? [who.seat] : []),
          ...(mayMove(who) ? free : []),
        ];
        const [child] = children;
        const couldBe =
          child &&
          people.some(
            (adult) =>
              !adult.isChild &&
              openTo(adult).some((seat) => openTo(child).some((other) => areBeside(seat, other))),
          );
        if (!couldBe) return;
        together += 1;
        const placed = people.flatMap(({ id, isChild }) => {
          const seat = seats.get(id);
          return seat ? [sitting(isChild, seat)] : [];
        });
        expect(childrenApart(placed)).toEqual([]);
      }),
      { numRuns: 300 },
    );
    expect(together).toBeGreaterThan(20);
  });

  it('each child of a party without seats is beside its adult where there are as many pairs as adults', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cabins),
        fc.uniqueArray(fc.integer({ min: 20, max: 27 }), { minLength: 3, maxLength: 6 }),
        fc.integer({ min: 1, max: 3 }),
        (cabin, rows, adults) => {
          const map = mapOf(cabin, (number) =>
            rows.some((row) => number === `${row}A` || number === `${row}C`),
          );
          const { areBeside, sitting } = placesIn(map);
          const pairs = rows.filter((row) => {
            const [a, c] = ['A', 'C'].map((letter) => map.find(({ number }) => number === `${row}${letter}`));
            return a && c && mayBeGiven(a) && mayBeGiven(c) && areBeside(a, c);
          });
          if (pairs.length < adults) return;
          const people = Array.from(
            { length: 2 * adults },
            (_, index): FamilyMember => ({
              ...{
                id: `p${index}`,
                isChild: index >= adults,
                seat: null,
                isSettled: false,
                liking: null,
                map,
              },
            }),
          );
          const placed = [...(familySeats(people) ?? [])].map(([id, seat]) =>
            sitting(people.find((one) => one.id === id)?.isChild ?? false, seat),
          );
          expect(placed).toHaveLength(people.length);
          expect(childrenApart(placed)).toEqual([]);
        },
      ),
    );
  });
});
