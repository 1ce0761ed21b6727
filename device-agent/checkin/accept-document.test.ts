import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TravelDocument } from '../dcs/port.ts';
import { isBookedShortFor, sameName } from '../hardware/protocol/icao-names.ts';
import { acceptDocument, canBeBookedAs, contradictsBooking, isForTravel } from './accept-document.ts';
import type { FindDeps } from './find-deps.ts';
import type { Traveller } from './traveller.ts';

const NOW = Date.parse('2031-05-14T09:00:00+08:00');
const deps = {
  config: { airport: { code: 'PVG', timeZone: 'Asia/Shanghai' } },
  clock: { now: () => NOW },
} as unknown as Pick<FindDeps, 'config' | 'clock'>;

type Type = Traveller['reservation']['passengerType'];

const traveller = (
  passengerId: string,
  surname: string,
  passengerType: Type = 'adult',
  more: Partial<Traveller> = {},
): Traveller => ({
  reservation: {
    ...{ passengerId, surname, givenNames: 'ERIN', passengerType, birthDate: null },
    flight: { departure: '2031-05-14T14:00:00+08:00' },
  } as Traveller['reservation'],
  ...{ onward: [], member: null, document: null, identities: [], supporting: [], toConfirm: null },
  ...{ mustShow: true, stayUntil: null, hasAgreed: false, hasNoMore: false },
  ...{ checkedAs: null, handedOver: null, refusal: null, residence: null, notKnown: [] },
  ...more,
});
const passport = (surname: string, more: Partial<TravelDocument> = {}): TravelDocument => ({
  ...{ kind: 'passport', issuingState: 'GBR', nationality: 'GBR', number: 'P1', surname },
  ...{ givenNames: 'ERIN', birthDate: '1990-05-05', expiryDate: '2036-01-01', sex: 'X' },
  ...more,
});

const shown = (travellers: readonly Traveller[], ...documents: readonly TravelDocument[]) =>
  documents.reduce((before, document) => {
    const accepted = acceptDocument(before, document, deps);
    return accepted.ok ? accepted.value.travellers : before;
  }, travellers);
const heldBy = (travellers: readonly Traveller[]) =>
  travellers.map(({ identities, supporting }) => [...identities, ...supporting].map(({ number }) => number));

describe('two people of one name', () => {
  const both = [traveller('1', 'EXAMPLE'), traveller('2', 'EXAMPLE')];

  it('show a passport each: the same one twice is one person’s', () => {
    expect(heldBy(shown(both, passport('EXAMPLE'), passport('EXAMPLE')))).toEqual([['P1'], []]);
    const other = passport('EXAMPLE', { number: 'P2', birthDate: '1960-01-01' });
    expect(heldBy(shown(both, passport('EXAMPLE'), other))).toEqual([['P1'], ['P2']]);
  });

  it('are told apart by the age that they are booked for', () => {
    const family = [traveller('1', 'EXAMPLE'), traveller('2', 'EXAMPLE', 'infant')];
    const child = passport('EXAMPLE', { number: 'P2', birthDate: '2030-08-01' });
    expect(heldBy(shown(family, child, passport('EXAMPLE')))).toEqual([['P1'], ['P2']]);
    expect(acceptDocument(family.slice(1), passport('EXAMPLE'), deps)).toMatchObject({
      fault: { code: 'document.another-person' },
    });
  });

  it('are told apart by the dates of birth that they are booked with, and whose fits neither is the first’s', () => {
    const bookedAs = (passengerId: string, birthDate: string) => {
      const one = traveller(passengerId, 'EXAMPLE');
      return { ...one, reservation: { ...one.reservation, birthDate } };
    };
    const booked = [bookedAs('1', '1960-01-01'), bookedAs('2', '1990-05')];
    const read = shown(booked, passport('EXAMPLE'));
    expect(heldBy(read)).toEqual([[], ['P1']]);
    expect(read.map(contradictsBooking)).toEqual([false, false]);
    const neither = shown(booked, passport('EXAMPLE', { birthDate: '1990-06-05' }));
    expect(heldBy(neither)).toEqual([['P1'], []]);
    expect(neither.map(contradictsBooking)).toEqual([true, false]);
  });

  it('do not use the visa of one for the other: it names a date of birth', () => {
    const visa = passport('EXAMPLE', { kind: 'visa', number: 'V2', birthDate: '1960-01-01' });
    const elder = passport('EXAMPLE', { number: 'P2', birthDate: '1960-01-01' });
    expect(heldBy(shown(both, passport('EXAMPLE'), elder, visa))).toEqual([['P1'], ['P2', 'V2']]);
    expect(acceptDocument(shown(both.slice(0, 1), passport('EXAMPLE')), visa, deps)).toMatchObject({
      fault: { code: 'document.another-person' },
    });
  });
});

describe('someone with two passports', () => {
  it('keeps both, and the last one shown comes first', () => {
    const second = passport('EXAMPLE', { number: 'P2', issuingState: 'FRA', nationality: 'FRA' });
    const [holder] = shown([traveller('1', 'EXAMPLE')], passport('EXAMPLE'), second);
    expect(holder?.identities.map(({ number }) => number)).toEqual(['P2', 'P1']);
  });

  it('was born on one day: another day on the second one makes it another person’s', () => {
    const second = passport('EXAMPLE', { number: 'P2', birthDate: '1991-05-05' });
    const [holder] = shown([traveller('1', 'EXAMPLE')], passport('EXAMPLE'), second);
    expect(holder?.identities).toHaveLength(1);
  });
});

describe('an age', () => {
  const as = (passengerType: Type, birthDate: string | null) =>
    canBeBookedAs(traveller('1', 'EXAMPLE', passengerType), birthDate);

  it('is what it is on the day of the flight', () => {
    expect([as('infant', '2029-05-15'), as('infant', '2029-05-14')]).toEqual([true, false]);
    expect([as('adult', '2019-05-14'), as('adult', '2019-05-15')]).toEqual([true, false]);
    expect([as('child', '2013-05-15'), as('child', '2013-05-14')]).toEqual([true, false]);
  });

  it('of an infant is what it is on the last flight, and of anyone else what it was on the first', () => {
    const onward = [{ flight: { departure: '2031-05-15T10:30:00+08:00' } }] as unknown as Traveller['onward'];
    const throughout = (passengerType: Type, birthDate: string) =>
      canBeBookedAs(traveller('1', 'EXAMPLE', passengerType, { onward }), birthDate);
    expect([throughout('infant', '2029-05-16'), throughout('infant', '2029-05-15')]).toEqual([true, false]);
    expect([throughout('child', '2013-05-15'), throughout('adult', '2019-05-15')]).toEqual([true, false]);
  });

  it('is left open by a date of birth without a day', () => {
    expect([as('infant', '2029-05'), as('infant', '2029'), as('infant', '2028')]).toEqual([
      true,
      true,
      false,
    ]);
    expect([as('adult', '2019-05'), as('adult', '2020'), as('adult', null)]).toEqual([true, false, true]);
  });
});

describe('whatever is shown, in whatever order', () => {
  const names = fc.constantFrom('EXAMPLE', 'SPECIMEN', 'EXAMPLE-SPECIMEN');
  const births = fc.constantFrom('1990-05-05', '1990', '1960-01-01', '2030-08-01', '2022-02-02', null);
  const documents = fc.record({
    kind: fc.constantFrom('passport' as const, 'identity-card' as const, 'visa' as const, 'permit' as const),
    issuingState: fc.constantFrom('GBR', 'CHN'),
    nationality: fc.constantFrom('GBR', 'CHN'),
    number: fc.constantFrom('P1', 'P2', 'P3'),
    surname: names,
    givenNames: fc.constantFrom('ERIN', 'E'),
    birthDate: births,
    expiryDate: fc.constantFrom('2036-01-01', '2031-05-13', null),
    sex: fc.constant('X' as const),
  });
  const parties = fc
    .array(
      fc.record({
        surname: names,
        type: fc.constantFrom('adult' as const, 'child' as const, 'infant' as const),
        mustShow: fc.boolean(),
        isRefused: fc.boolean(),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((people) =>
      people.map(({ surname, type, mustShow, isRefused }, index) =>
        traveller(String(index), surname, type, {
          mustShow,
          refusal: isRefused ? { code: 'check-in.see-staff' } : null,
        }),
      ),
    );

  it('a document counts for nobody but one whom it names, of their age, who must show one', () => {
    fc.assert(
      fc.property(parties, fc.array(documents, { maxLength: 8 }), (party, pile) => {
        const after = shown(party, ...pile);
        const owners = new Map<string, string>();
        for (const holder of after) {
          const { reservation, identities, supporting, document, mustShow, refusal } = holder;
          const held = [...identities, ...supporting];
          expect(held.length === 0 || (mustShow && !refusal)).toBe(true);
          if (document && isForTravel(document)) expect(identities).toContain(document);
          for (const one of held) {
            const names = (by: typeof sameName) => after.filter((each) => by(each.reservation, one));
            const named = names(sameName);
            expect(named.length > 0 ? named : names(isBookedShortFor)).toContain(holder);
            if (named.length === 0) expect(names(isBookedShortFor)).toHaveLength(1);
            expect(canBeBookedAs(holder, one.birthDate)).toBe(true);
            expect(one.expiryDate).not.toBe('2031-05-13');
            for (const { birthDate } of held)
              if (birthDate && one.birthDate && birthDate.length === one.birthDate.length)
                expect(birthDate).toBe(one.birthDate);
            const name = `${one.kind} ${one.issuingState} ${one.number}`;
            expect(owners.get(name) ?? reservation.passengerId).toBe(reservation.passengerId);
            owners.set(name, reservation.passengerId);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a passport with more of a name than the booking', () => {
  const called = (
    passengerId: string,
    givenNames: string,
    surname = 'EXAMPLE',
    birthDate: string | null = null,
  ) => {
    const one = traveller(passengerId, surname);
    return { ...one, reservation: { ...one.reservation, givenNames, birthDate } };
  };
  const shows = (party: readonly Traveller[], givenNames: string, surname = 'EXAMPLE') => {
    const accepted = acceptDocument(party, passport(surname, { givenNames }), deps);
    return accepted.ok ? accepted.value.whose.reservation.passengerId : accepted.fault.code;
  };

  it('is of the one who is booked under the first of them', () => {
    expect(shows([called('1', 'JOHN'), called('2', 'MICHAEL')], 'JOHN MICHAEL')).toBe('1');
  });

  it('is of the one who bears the very name, in whatever order they are booked', () => {
    const party = [called('1', 'JOHN'), called('2', 'JOHN MICHAEL')];
    for (const booked of [party, party.toReversed()]) {
      expect(shows(booked, 'JOHN MICHAEL')).toBe('2');
      expect(shows(booked, 'JOHN')).toBe('1');
    }
  });

  it('is nobody’s where it can be of two, or where who bears the name needs to show none', () => {
    const another = 'document.another-person';
    expect(shows([called('1', 'JOHN'), called('2', 'JOHN')], 'JOHN MICHAEL')).toBe(another);
    const longer = { ...called('2', 'JOHN MICHAEL'), mustShow: false };
    expect(shows([called('1', 'JOHN'), longer], 'JOHN MICHAEL')).toBe(another);
    expect(shows([called('1', 'JOHN'), called('2', 'JOHN M')], 'JOHN MICHAEL')).toBe(another);
    expect(shows([called('1', 'JOHN'), called('2', 'JOHN')], 'JOHN', 'EXAMPLE LOPEZ')).toBe(another);
  });

  it('is of the one of two who was born on its day, and of nobody where both were', () => {
    const born = (passengerId: string, birthDate: string, givenNames = 'JOHN') =>
      called(passengerId, givenNames, 'EXAMPLE', birthDate);
    const mine = born('1', '1990-05-05');
    const father = born('2', '1960-01-01');
    for (const party of [
      [mine, father],
      [father, mine],
      [born('2', '1960-01-01', 'JOHN MICHAEL'), mine],
    ])
      expect(shows(party, 'JOHN MICHAEL')).toBe('1');
    expect(shows([mine, born('2', '1990-05-05')], 'JOHN MICHAEL')).toBe('document.another-person');
  });

  it('is of the one whose letter it begins with, or whose first surname or name without a suffix it bears', () => {
    const party = [called('1', 'JOHN M'), called('2', 'JOHN P')];
    expect(shows(party, 'JOHN MICHAEL')).toBe('1');
    expect(shows(party, 'JOHN PETER')).toBe('2');
    expect(shows(party, 'JOHN ANDREW')).toBe('document.another-person');
    expect(shows(party, 'JOHN M', 'EXAMPLE LOPEZ')).toBe('1');
    expect(shows(party, 'JOHN M', 'EXAMPLE JR')).toBe('1');
    expect(shows([called('1', 'JOHN', 'LOPEZ')], 'JOHN', 'EXAMPLE LOPEZ')).toBe('document.another-person');
  });

  it('is the son’s of father and son, wherever the suffix stands', () => {
    const [father, son] = [called('1', 'JOHN'), called('2', 'JOHN JR')];
    for (const party of [
      [father, son],
      [son, father],
    ]) {
      expect(shows(party, 'JOHN', 'EXAMPLE JR')).toBe('2');
      expect(shows(party, 'JOHN JR')).toBe('2');
      expect(shows(party, 'JOHN')).toBe('1');
    }
  });
});
