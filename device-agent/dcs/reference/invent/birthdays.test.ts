import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../name-key.ts';
import { birthdaysOf, SERIES_APART } from './birthdays.ts';
import type { Age, Unborn } from './person.ts';

const DAY = 24 * 60 * 60_000;
const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** One of a few people, so that names are shared more often than anywhere else. */
const anyone = fc.record({
  serial: fc.nat(99_999_999),
  age: fc.constantFrom<Age>('adult', 'child', 'infant'),
  surname: fc.constantFrom('MÜLLER', 'MUELLER', 'CONTOH', "O'SAMPLE"),
  givenNames: fc.constantFrom('', 'ANNA LENA', 'ANNALENA', 'YI'),
});

const unborn = (person: Pick<Unborn, 'serial' | 'age' | 'surname' | 'givenNames'>): Unborn => ({
  ...person,
  nativeName: null,
  booked: person,
  passport: { number: 'P00000001', issuingState: 'GBR', expiryDate: '2033-06-30', sex: 'X' },
});

describe('the birthdays of invented people', () => {
  it('are never shared by two of one name, within a day or among the days that are known at once', () => {
    fc.assert(
      fc.property(
        fc.nat(7_990),
        fc.integer({ min: 19_000, max: 40_000 }),
        fc.array(fc.array(anyone, { maxLength: 70 }), { minLength: 2, maxLength: SERIES_APART }),
        (series, today, days) => {
          const born = days.flatMap((people, index) => {
            const birthdays = birthdaysOf(series + index);
            return people.map((person) => birthdays.give(unborn(person), dateOf(today + index)));
          });
          const known = born.map((person) => `${nameKey(person)}/${person.passport.birthDate}`);
          expect(new Set(known).size).toBe(known.length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('make everyone as old as they are booked, whatever the day', () => {
    const ages = { adult: [18, 70], child: [3, 12], infant: [0, 2] } as const;
    fc.assert(
      fc.property(
        fc.nat(7_999),
        fc.integer({ min: 19_000, max: 40_000 }),
        anyone,
        (series, today, person) => {
          const { birthDate } = birthdaysOf(series).give(unborn(person), dateOf(today)).passport;
          const [youngest, below] = ages[person.age];
          const birthday = (years: number) =>
            new Date(
              Date.UTC(
                Number(birthDate.slice(0, 4)) + years,
                Number(birthDate.slice(5, 7)) - 1,
                Number(birthDate.slice(8)),
              ),
            ).getTime() / DAY;
          expect(birthday(youngest)).toBeLessThanOrEqual(today);
          expect(birthday(below)).toBeGreaterThan(today);
        },
      ),
      {
        examples: [
          [0, Date.parse('2028-02-29') / DAY, { serial: 0, age: 'infant', surname: 'X', givenNames: '' }],
        ],
      },
    );
  });
});
