import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameName } from './icao-names.ts';

const named = (written: string) => {
  const [surname = '', givenNames = ''] = written.split('/');
  return { surname, givenNames };
};
const same = (whole: string, zone: string): boolean => {
  const answer = sameName(named(whole), named(zone));
  expect(sameName(named(zone), named(whole))).toBe(answer);
  return answer;
};

const BENNELONG = 'BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL/DINGO POTOROO';
const CHAYAPA = 'NILAVADHANANANDA/CHAYAPA DEJTHAMRONG KRASUANG';

describe('a name that a machine readable zone has no room for', () => {
  it.each([
    [BENNELONG, 'BENNELONG WOOLOOMOOLOO WARRANDYTE W/DI', 'the last surname as an initial'],
    [BENNELONG, 'BENNELONG WOOLOOM WARRAND WARNAM/DINGO', 'several surnames shortened'],
    [BENNELONG, 'BENNEL WOOLO WARRA WARNA/DINGO POTOROO', 'all surnames to one length'],
    [BENNELONG.replace('/', ' '), 'BENNELONG WOOLOOM WARRAND WARNAM/DINGO', 'booked in one line'],
    [
      'BENNELONGWOOLOOMOOLOOWARRANDYTEWARNAMBOOL/DINGO',
      'BENNELONG WOOLOOMOOLOO WARRANDYTE W/DI',
      'run together',
    ],
    ['BENNELONG-WOOLOOMOOLOO-DYTES/DINGO MR', 'BENNELONG WOOLOOMOOLOO DYT/DI', 'a title in the booking'],
    [
      'WOLFESCHLEGELSTEINHAUSENBERGERDORFFEN/HUBERT',
      'WOLFESCHLEGELSTEINHAUSENBERGERDORFFE/H',
      'one long surname on a passport',
    ],
    [
      'WOLFESCHLEGELSTEINHAUSENBERGERDORFFEN/HUBERT',
      'WOLFESCHLEGELSTEINHAUSENBER/H',
      'one long surname on a card',
    ],
    ['WÖLFESCHLEGELSTEINHAUSENBERGER-DORFFEN/HUBERT', 'WOELFESCHLEGELSTEINHAUSENBERGER DOR/HU', 'an umlaut'],
    [CHAYAPA, 'NILAVADHANANANDA/CHAYAPA DEJTHAMR KRAS', 'given names shortened, each by itself'],
    [CHAYAPA, 'NILAVADHANANANDA/CHAYAPA DEJTHAMRONG K', 'the last given name as an initial'],
  ])('%s is %s (%s)', (whole, zone) => {
    expect(same(whole, zone)).toBe(true);
  });

  it.each([
    [BENNELONG, 'BENNELONG WOOLOOMOOLOO WARRANDYTE X/DI', 'another initial'],
    [BENNELONG, 'BENNELONG WOOLOOMOOLOO WARRANDYTE W/DO', 'another given name'],
    [BENNELONG, 'BENNELONG WOOLOOM WARRAND WARNAM/DING', 'there was room for a letter more'],
    [BENNELONG, 'BENNELONG WARRANDYTE WARNAMBOOL/DINGO P', 'a surname left out'],
    [
      'SAMPLE TESTER/CONSTANTINOPOLITANUS MARIA',
      'SAMPLE T/CONSTANTINOPOLITANUS MARIA AN',
      'a surname that fits',
    ],
    ['SAMPLEMAN/CONSTANTINOPOLITANUS', 'SAMPL/CONSTANTINOPOLITANUS MAR', 'a surname that would have fitted'],
    [CHAYAPA, 'NILAVADHANANAN/CHAYAPA DEJTHAMRONG KRA', 'a surname shortened before given names are'],
    [CHAYAPA, 'NILAVADHANANANDA/CHAYAPA KRASUANG DEJT', 'another order'],
  ])('%s is not %s (%s)', (whole, zone) => {
    expect(same(whole, zone)).toBe(false);
  });
});

/** Without D, M, P and R: a random word must not be a title; and without doubles that fold. */
const word = (minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...'BCFGHIKLSTV'), minLength, maxLength });
const longName = fc.record({
  surnames: fc.array(word(10, 16), { minLength: 3, maxLength: 4 }),
  givenNames: fc.array(word(2, 9), { minLength: 1, maxLength: 3 }),
});

/** As ICAO 9303-3, 4.6 has it: letters go from the ends of surnames until what is to be kept of the given names fits. */
const shortened = (surnames: readonly string[], given: string, field: number, kept: number, turn: number) => {
  const words = [...surnames];
  const room = field - 2 - kept;
  for (let place = turn; words.join(' ').length > room; place += 1) {
    const at = place % words.length;
    const one = words[at] ?? '';
    if (one.length > 1) words[at] = one.slice(0, -1);
  }
  return { surname: words.join(' '), givenNames: given.slice(0, field - 2 - words.join(' ').length) };
};

const aField = fc.constantFrom(30, 31, 39);

it('A long name is its shortened form, whichever surnames gave their letters, and that of nobody whose name begins otherwise', () => {
  fc.assert(
    fc.property(longName, aField, fc.nat(3), fc.nat(3), ({ surnames, givenNames }, field, kept, turn) => {
      const given = givenNames.join(' ');
      const whole = { surname: surnames.join(' '), givenNames: given };
      fc.pre(whole.surname.length + 3 > field);
      const zone = shortened(surnames, given, field, Math.min(kept + 1, given.length), turn);
      fc.pre(!zone.givenNames.endsWith(' '));
      fc.pre(`${zone.surname}  ${zone.givenNames}`.length === field);
      expect([zone, sameName(whole, zone)]).toEqual([zone, true]);
      for (const at of surnames.keys()) {
        const other = surnames.map((one, place) => (place === at ? `X${one.slice(1)}` : one)).join(' ');
        expect(sameName({ ...whole, surname: other }, zone)).toBe(false);
      }
      expect(sameName({ ...whole, givenNames: `X${given.slice(1)}` }, zone)).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
