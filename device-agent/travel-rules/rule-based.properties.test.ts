import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AIRPORTS } from '../../config/airports.ts';
import { TRAVEL_RULES } from '../../config/travel-rules/rules.ts';
import type { TravelAnswer, TravelQuery } from './port.ts';
import { judge } from './rule-based.ts';
import { leg, passport } from './test-documents.ts';

describe('whatever is asked', () => {
  const states = fc.constantFrom(
    'CHN',
    'GBR',
    'D',
    'FRA',
    'JPN',
    'IND',
    'USA',
    'KEN',
    'THA',
    'XXX',
    'GBN',
    'HKG',
  );
  const expiries = fc.oneof(
    fc.integer({ min: 0, max: 900 }).map((days) => daysAfter('2031-01-01', days)),
    fc.constantFrom('2031-05', '2031', '2032-02-29', null),
  );
  const documents = fc.record({
    kind: fc.constantFrom('passport' as const, 'identity-card' as const, 'visa' as const, 'permit' as const),
    issuingState: states,
    nationality: states,
    number: fc.constantFrom('E00000001', 'K00000001', 'X1'),
    surname: fc.constant('EXAMPLE'),
    givenNames: fc.constant(''),
    birthDate: fc.constantFrom('1990-05-05', '2020-02-29', '2014', null),
    expiryDate: expiries,
    sex: fc.constant('X' as const),
  });
  const airports = fc.constantFrom(...Object.keys(AIRPORTS), 'ZZZ', 'QQQ');
  const journeys = fc
    .tuple(airports, airports, airports, fc.boolean(), fc.boolean())
    .map(([a, b, c, two, timed]) =>
      [
        leg(a, b, '2031-05-14T15:20:00+08:00', timed ? '2031-05-14T19:35:00+09:00' : null),
        leg(b, c, '2031-05-15T10:00:00+09:00', timed ? '2031-05-15T14:00:00+01:00' : null),
      ].slice(0, two ? 2 : 1),
    );
  const queries = fc.record({
    documents: fc.array(documents, { maxLength: 4 }),
    legs: journeys,
    residence: fc.constantFrom(null, 'HKG'),
    birthDate: fc.constantFrom(null, '2015-01-01'),
    accompanied: fc.boolean(),
    stayUntil: fc.constantFrom(null, '2031-05-20', '2032-05-20'),
  });

  it('an expired document never leads anywhere', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const expired = query.documents.map((document) => ({ ...document, expiryDate: '2031-05-13' }));
        expect(judge(TRAVEL_RULES, { ...query, documents: expired }).verdict).toBe('not-ok');
      }),
      { numRuns: 500 },
    );
  });

  it('nobody travels on a visa or a permit alone', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const none = query.documents.filter(({ kind }) => kind === 'visa' || kind === 'permit');
        expect(judge(TRAVEL_RULES, { ...query, documents: none })).toMatchObject({
          reason: 'document.needed',
        });
      }),
    );
  });

  it('a document more never makes it worse', () => {
    const rank = ({ verdict, ...more }: TravelAnswer) =>
      verdict === 'not-ok' ? 3 : verdict === 'ok' ? 0 : 'staff' in more && more.staff.length > 0 ? 2 : 1;
    fc.assert(
      fc.property(queries, documents, (query, more) => {
        const before = judge(TRAVEL_RULES, query);
        const after = judge(TRAVEL_RULES, { ...query, documents: [...query.documents, more] });
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
      }),
      { numRuns: 3000 },
    );
  });

  it('what is not known never makes good what is not good when it is', () => {
    const without: ((query: TravelQuery) => TravelQuery)[] = [
      (query) => ({ ...query, stayUntil: null }),
      (query) => ({ ...query, residence: null }),
      (query) => ({ ...query, legs: query.legs.map((each) => ({ ...each, arrival: null })) }),
      (query) => ({
        ...{ ...query, birthDate: null },
        documents: query.documents.map((each) => ({ ...each, birthDate: null })),
      }),
      (query) => ({ ...query, documents: query.documents.map((each) => ({ ...each, expiryDate: null })) }),
      (query) => ({ ...query, documents: query.documents.map((each) => ({ ...each, nationality: 'XXX' })) }),
    ];
    fc.assert(
      fc.property(queries, fc.constantFrom(...without), (query, forget) => {
        const isOk = (asked: TravelQuery) => judge(TRAVEL_RULES, asked).verdict === 'ok';
        if (isOk(forget(query))) expect(isOk(query)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it('a document that does not tell its expiry is never enough by itself', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const unknown = query.documents.map((each) => ({ ...each, expiryDate: null }));
        expect(judge(TRAVEL_RULES, { ...query, documents: unknown }).verdict).not.toBe('ok');
      }),
      { numRuns: 1000 },
    );
  });

  it('a country that the data does not know is never entered without staff', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const last = leg(query.legs.at(-1)?.to ?? 'PVG', 'XXX', '2031-05-16T10:00:00+08:00', null);
        const answer = judge(TRAVEL_RULES, { ...query, legs: [...query.legs, last] });
        expect(
          answer.verdict === 'not-ok' || (answer.verdict === 'conditional' && answer.staff.length > 0),
        ).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a longer validity never makes it worse, nor does a later day of leaving make it better', () => {
    const isOk = (query: TravelQuery) => judge(TRAVEL_RULES, query).verdict === 'ok';
    const dated = fc.integer({ min: 0, max: 700 }).map((days) => daysAfter('2031-05-14', days));
    fc.assert(
      fc.property(states, journeys, dated, dated, (state, legs, one, other) => {
        const [sooner, later] = one < other ? [one, other] : [other, one];
        const holding = (expiryDate: string, stayUntil: string): TravelQuery => ({
          ...{ documents: [passport(state, { expiryDate })], legs, stayUntil },
          ...{ residence: null, birthDate: null, accompanied: true },
        });
        if (isOk(holding(sooner, '2031-06-01'))) expect(isOk(holding(later, '2031-06-01'))).toBe(true);
        if (isOk(holding('2036-01-01', later))) expect(isOk(holding('2036-01-01', sooner))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
