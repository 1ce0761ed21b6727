import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBookedShortFor, sameName } from '../../hardware/protocol/icao-names.ts';
import { nameKey, nameKeyBeginning, nameKeys } from './name-key.ts';

const word = fc.constantFrom(
  ...[
    'LI',
    'LYU',
    'LV',
    'LU',
    'LÜ',
    'XIAO NYU',
    'NV',
    'NA',
    'WANG',
    'MEI LIN',
    'MÜLLER',
    'MUELLER',
    'MULLER',
    'MUXXLLER',
    'ØSTERGÅRD',
    "O'BRIEN",
    'ÜBEL',
  ],
  ...[
    'SAMPLE',
    'DE LA CRUZ',
    'ANNA-MARIA',
    'PEÑA',
    'PENXXA',
    'STRAẞE',
    'DMITR',
    'ÆRØ',
    'XAVIER',
    'MAX',
    'SUKARNO',
  ],
);
const name = fc.record({ surname: word, givenNames: fc.oneof(word, fc.constant('')) });
const respell = fc.constantFrom(
  (text: string) => text.replaceAll(' ', ''),
  (text: string) => text.replaceAll(' ', '<'),
  (text: string) => (text ? `${text}MR` : text),
  (text: string) => (text ? `${text} MRS` : text),
  (text: string) => (text ? `${text} CHD` : text),
  (text: string) => (text ? `DR ${text}` : text),
  (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, ''),
  (text: string) => text.toLowerCase(),
);

describe('the key that finds names', () => {
  it('is shared by every spelling of one name', () => {
    fc.assert(
      fc.property(name, name, respell, respell, (one, other, respellSurname, respellGiven) => {
        const written = {
          surname: respellSurname(one.surname),
          givenNames: respellGiven(one.givenNames),
        };
        for (const [a, b] of [
          [one, written],
          [other, written],
          [one, other],
        ] as const) {
          if (sameName(a, b)) expect(nameKey(a)).toBe(nameKey(b));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('is among those of whoever is booked short, and of whoever bears a suffix in another place', () => {
    const suffix = fc.constantFrom('', '', ' JR', ' III');
    const suffixes = fc.tuple(suffix, suffix, suffix, suffix);
    const given = fc.array(word, { minLength: 1, maxLength: 3 });
    const shortenings = fc.constantFrom(
      (words: readonly string[]) => words.slice(0, 1),
      (words: readonly string[]) => words,
      ([first = '', ...more]: readonly string[]) => [first, ...more.map((one) => one.charAt(0))],
      ([first = '', second = '', ...more]: readonly string[]) => [first, second.charAt(0), ...more],
    );
    let [short, same] = [0, 0];
    fc.assert(
      fc.property(
        ...[word, fc.oneof(word, fc.constant('')), given, shortenings, suffixes, respell],
        (surname, more, names, shorten, [a, b, c, d], respellBooked) => {
          // Whoever has one name only lacks none.
          fc.pre(!names.includes(surname));
          // Nobody bears two suffixes.
          fc.pre((a === '' || b === '') && (c === '' || d === ''));
          const whole = {
            surname: `${surname} ${more}`.trim() + a,
            givenNames: names.join(' ') + b,
          };
          for (const family of [surname, `${surname} ${more}`.trim()]) {
            const givenNames = respellBooked(shorten(names).join(' ') + d);
            // A suffix that is glued to a name is none.
            fc.pre(givenNames.includes(d));
            const booked = { surname: family + c, givenNames };
            if (isBookedShortFor(booked, whole)) short += 1;
            else if (sameName(booked, whole)) same += 1;
            else continue;
            expect(nameKeys(whole)).toContain(nameKey(booked));
          }
        },
      ),
      { numRuns: 2000 },
    );
    expect(Math.min(short, same)).toBeGreaterThan(100);
  });

  it('is looked for under few others where someone has many names', () => {
    const names = 'ABA BAB CAB DAB EBA FAB GAB HAB IBA KAB';
    expect(nameKeys({ surname: 'LI', givenNames: names }).length).toBeLessThan(100);
  });

  it.each([
    [
      'a cut field',
      { surname: 'EXAMPLEHAUSEN', givenNames: 'MARIAA' },
      { surname: 'EXAMPLEHAUSEN', givenNames: 'MARIA ANNA' },
    ],
    ['no border', { surname: 'CHAN SIU MING', givenNames: '' }, { surname: 'CHAN', givenNames: 'SIUMING' }],
    ['one name twice', { surname: 'SUKARNO', givenNames: 'SUKARNO' }, { surname: 'SUKARNO', givenNames: '' }],
    [
      'the mark of a child',
      { surname: 'ZHANG', givenNames: 'SAN CHD' },
      { surname: 'ZHANG', givenNames: 'SAN' },
    ],
    ['the ways to write 吕', { surname: 'LV', givenNames: 'WEI' }, { surname: 'LYU', givenNames: 'WEI' }],
    ['a title for a name', { surname: 'SUKARNO', givenNames: 'FNU' }, { surname: 'SUKARNO', givenNames: '' }],
  ])('is shared across %s', (_, a, b) => {
    expect(sameName(a, b)).toBe(true);
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    'BENNELONG WOOLOOMOOLOO WARRANDYTE W/DI',
    'BENNEL WOOLO WARRA WARNA/DINGO POTOROO',
    'B WOOLOOMOOLOO WARRANDYTE WARNAM/DINGO',
  ])('begins with what a machine readable zone has left of a long name: %s', (zone) => {
    const [surname = '', givenNames = ''] = zone.split('/');
    const whole = {
      surname: 'BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL',
      givenNames: 'DINGO POTOROO',
    };
    expect(sameName(whole, { surname, givenNames })).toBe(true);
    expect(nameKey(whole).startsWith(nameKeyBeginning({ surname, givenNames }) ?? 'none')).toBe(true);
  });

  it('is looked for whole where a name did not fill its field', () => {
    expect(nameKeyBeginning({ surname: 'WANG', givenNames: 'ANNA' })).toBeNull();
  });

  it('tells most people apart', () => {
    const keys = ['JOHN', 'PAUL', 'ANNA', 'OTTO', 'TESSA'].map((givenNames) =>
      nameKey({ surname: 'WANG', givenNames }),
    );
    expect(new Set(keys).size).toBe(5);
  });
});
