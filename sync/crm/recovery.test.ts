import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DISRUPTION_CAUSES } from '../../config/disruption-causes.ts';
import { LANGUAGES } from '../../config/languages.ts';
import { OFFER_POLICIES, type OfferPolicy, offerPolicySchema } from '../../config/offers/policy.ts';
import { FAILURE_KINDS, FAILURE_SOURCES } from '../../config/service-failures.ts';
import { namesOfOffer, ruleFor, toldOffer } from './recovery.ts';

const POLICY = OFFER_POLICIES['lantern-air'] as OfferPolicy;
const NOTHING = { ofDay: () => 0, ofMember: () => 0 };
const failure = fc.record({
  kind: fc.constantFrom(...FAILURE_KINDS),
  cause: fc.constantFrom(...DISRUPTION_CAUSES),
  heardBy: fc.constantFrom(...FAILURE_SOURCES),
});
const tier = fc.constantFrom('gold', 'silver', 'member', 'unheard-of', null);
const bag = { kind: 'bag-delayed', cause: 'unknown', heardBy: 'complaint' } as const;

describe('what is offered after a failure', () => {
  it('is money before miles where the airline is at fault, and a gesture for weather', () => {
    const given = (cause: (typeof DISRUPTION_CAUSES)[number], of: string | null) =>
      ruleFor(POLICY, { kind: 'flight-delayed', cause, heardBy: 'disruption' }, of, NOTHING)?.gives.kind;
    expect(ruleFor(POLICY, bag, 'member', NOTHING)?.gives.kind).toBe('voucher');
    expect(['gold', 'silver', 'member'].map((one) => given('technical', one))).toEqual([
      'voucher',
      'voucher',
      'miles',
    ]);
    expect(given('weather', 'gold')).toBe('gesture');
    expect(given('security', 'gold')).toBeUndefined();
  });

  it('is the next that fits once a day, or a member, has had all of the first', () => {
    const first = 'voucher-after-fault';
    const used = (count: number, by: 'ofDay' | 'ofMember') =>
      ruleFor(POLICY, bag, 'gold', {
        ofDay: (rule) => (by === 'ofDay' && rule === first ? count : 0),
        ofMember: ({ key }) => (by === 'ofMember' && key === first ? count : 0),
      })?.key;
    expect([used(199, 'ofDay'), used(200, 'ofDay')]).toEqual([first, 'miles-after-fault']);
    expect([used(1, 'ofMember'), used(2, 'ofMember')]).toEqual([first, 'miles-after-fault']);
  });

  it('is never one whose causes, tier, or caps do not allow it', () => {
    fc.assert(
      fc.property(failure, tier, fc.nat(400), fc.nat(8), (failed, of, ofDay, ofMember) => {
        const rule = ruleFor(POLICY, failed, of, { ofDay: () => ofDay, ofMember: () => ofMember });
        if (!rule) return;
        expect(ofDay).toBeLessThan(rule.perDay);
        expect(ofMember).toBeLessThan(rule.perMember.offers);
        expect(rule.after.failures).toContain(failed.kind);
        if (rule.after.causes) expect(rule.after.causes).toContain(failed.cause);
        if (rule.tierAtLeast === 'silver') expect(['gold', 'silver']).toContain(of);
      }),
    );
  });
});

describe('an offer', () => {
  it('has one name and one code for one failure, and another for every other', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const names = namesOfOffer('0a'.repeat(32), one);
        expect(names).toEqual(namesOfOffer('0a'.repeat(32), one));
        expect(names.offerId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
        expect(names.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(names.offerId === namesOfOffer('0a'.repeat(32), other).offerId).toBe(one === other);
        expect(names.code).not.toBe(namesOfOffer('0b'.repeat(32), one).code);
      }),
    );
  });

  it.each(POLICY.offers.map(({ key }) => key))(
    '%s says in every language what it is worth and until when',
    (rule) => {
      const told = toldOffer(POLICY, {
        ...{ ...namesOfOffer('00', 'x'), rule, kind: 'bag-delayed', state: 'open', reference: null },
        ...{ validUntil: new Date('2032-05-13T00:00:00Z'), accepted: false },
      });
      for (const words of Object.values(told?.words ?? {}))
        for (const language of LANGUAGES) expect(words[language]).toMatch(/^[^{}]+$/);
      if (rule === 'voucher-after-fault') {
        expect(told?.words.offer).toMatchObject({
          en: expect.stringContaining('CN¥300'),
          'zh-Hans': expect.stringContaining('¥300'),
        });
        expect(told?.words.terms.de).toContain('13. Mai 2032');
      }
    },
  );

  it('of a rule that the policy does not know any more is told to nobody', () => {
    const made = {
      ...namesOfOffer('00', 'x'),
      rule: 'gone',
      kind: 'bag-delayed',
      state: 'open',
      reference: null,
    } as const;
    expect(toldOffer(POLICY, { ...made, validUntil: new Date(0), accepted: false })).toBeNull();
  });
});

describe('a policy', () => {
  const first = () => structuredClone(POLICY.offers).slice(0, 1);
  const { accept } = POLICY.answers;
  const { ko: _, ...withoutKorean } = accept;
  const silent = { offer: { ...accept }, terms: accept };
  it.each([
    ['as it is', {}, true],
    ['that lacks a language', { answers: { ...POLICY.answers, accept: withoutKorean } }, false],
    [
      'for a tier that there is not',
      { offers: first().map((rule) => ({ ...rule, tierAtLeast: 'tin' })) },
      false,
    ],
    [
      'that does not say what it is worth',
      { offers: first().map((rule) => ({ ...rule, words: silent })) },
      false,
    ],
    ['with one key twice', { offers: [...first(), ...first()] }, false],
  ])('%s', (_what, change, loads) => {
    expect(offerPolicySchema.safeParse({ ...POLICY, ...change }).success).toBe(loads);
  });
});
