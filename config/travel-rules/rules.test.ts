import { describe, expect, it } from 'vitest';
import { AIRPORTS } from '../airports.ts';
import { LANGUAGES } from '../languages.ts';
import { readTravelRules, TRAVEL_RULES } from './rules.ts';

const GROUPS = { groups: { near: ['FRA', 'BEL'] }, passports: [] };
const FRANCE = {
  names: { en: 'France', 'zh-Hans': '法国' },
  ...{ countries: ['FRA'], lookedUp: '2026-11-26', sources: ['an example'] },
  citizens: { nationalities: ['@near'], documents: ['passport'] },
  validity: { months: 0, beyond: 'stay' },
  ...{ visas: ['FRA'], withoutVisa: [], visaRequired: ['*'], transit: [] },
};

describe('the travel rules', () => {
  it('know the country of every airport that the airline flies to', () => {
    const unknown = Object.values(AIRPORTS).filter(({ country }) => !TRAVEL_RULES.territoryOf(country));
    expect(unknown).toEqual([]);
  });

  const NAMED = TRAVEL_RULES.territories.flatMap(({ names, permits, withoutVisa }) => [
    names,
    ...Object.values(permits ?? {}).map((permit) => permit.names),
    ...withoutVisa.flatMap(({ authorisation }) => authorisation?.names ?? []),
  ]);

  it('call borders, permits and authorisations what each language calls them', () => {
    for (const names of NAMED) expect(Object.keys(names).toSorted()).toEqual(LANGUAGES.toSorted());
  });

  it('say with a soft hyphen where a German word that no line of large letters holds is parted', () => {
    const words = NAMED.flatMap(({ de = '' }) => de.match(/[\p{L}\u00AD]+/gu) ?? []);
    expect(words).toContain('Reise\u00ADgenehmigung');
    expect(words.filter((word) => word.split('\u00AD').some((part) => part.length > 15))).toEqual([]);
  });

  it('say when each part was looked up, and where', () => {
    for (const { lookedUp, sources } of TRAVEL_RULES.territories) {
      expect(lookedUp).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(sources.join()).not.toBe('');
    }
  });

  it('name nationalities one by one, by group, or all of them', () => {
    const rules = readTravelRules(GROUPS, [FRANCE]);
    expect(rules.names(['@near'], 'BEL')).toBe(true);
    expect(rules.names(['@near'], 'DEU')).toBe(false);
    expect(rules.names(['DEU'], 'DEU')).toBe(true);
    expect(rules.names(['*'], 'DEU')).toBe(true);
    for (const nobodys of ['XXA', 'XXX', 'GBN', 'UNO', 'D']) expect(rules.names(['*'], nobodys)).toBe(false);
  });

  it('take Germany’s letter for Germany, and passports of Hong Kong for what they are', () => {
    const passport = (issuingState: string, number: string) => ({
      ...{ issuingState, nationality: issuingState, number },
    });
    expect(TRAVEL_RULES.nationalityOf(passport('D', 'C01X00T47'))).toBe('DEU');
    expect(TRAVEL_RULES.nationalityOf(passport('CHN', 'KJ0000001'))).toBe('HKG');
    expect(TRAVEL_RULES.nationalityOf(passport('CHN', 'E00000018'))).toBe('CHN');
    expect(TRAVEL_RULES.nationalityOf(passport('GBR', 'K00000001'))).toBe('GBR');
  });

  it.each([
    ['a group that does not exist', [{ ...FRANCE, visaRequired: ['@far'] }], /@far/],
    ['a country behind two borders', [FRANCE, FRANCE], /two borders/],
    [
      'a permit that nobody describes',
      [{ ...FRANCE, withoutVisa: [{ nationalities: ['*'], permit: 'card' }] }],
      /permit card/,
    ],
    ['a misspelt field', [{ ...FRANCE, visaRequried: ['*'] }], /visaRequried/],
    ['a date that does not exist', [{ ...FRANCE, lookedUp: '2026-02-29' }], /lookedUp/],
  ])('are refused with %s', (_what, territories, problem) => {
    expect(() => readTravelRules(GROUPS, territories)).toThrow(problem);
  });
});
