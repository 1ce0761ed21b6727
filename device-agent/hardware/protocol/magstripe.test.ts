import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeTracks } from './magstripe.ts';

const refusal = (text: string) => {
  const result = decodeTracks(text);
  return result.ok ? 'accepted' : result.fault.code;
};

/** Made for tests by card networks; no account is behind them. */
const TEST_ACCOUNTS: readonly (readonly [string, string])[] = [
  ['Visa', '4111111111111111'],
  ['Visa of 13 digits', '4222222222222'],
  ['Mastercard', '5555555555554444'],
  ['Mastercard, 2-series', '2223003122003222'],
  ['Mastercard, end of the 2-series', '2720990000000007'],
  ['American Express', '378282246310005'],
  ['American Express, 34', '341111111111111'],
  ['JCB', '3530111333300000'],
  ['Diners Club', '30569309025904'],
  ['Diners Club, 36', '36227206271667'],
  ['Diners Club, 38', '38520000023237'],
  ['Discover', '6011111111111117'],
  ['Discover, 65', '6510000000000000'],
  ['UnionPay', '6200000000000005'],
  ['UnionPay of 19 digits', '6205500000000000004'],
  ['Maestro', '6759649826438453'],
  ['UATP, the airlines’ own', '135412000000005'],
  ['Elo', '6362970000457013'],
  ['Hipercard', '6062826786276634'],
  ['RuPay', '8200000000000001'],
  ['Troy', '9792000000000003'],
  ['Humo', '9860000000000000'],
  ['GPN', '1946000000000005'],
];

const MEMBER = '%B992003891777470^DOE/JANE^2512?';

describe('a frequent-flyer card', () => {
  test('of one, two or three tracks', () => {
    expect(decodeTracks(MEMBER)).toEqual({
      ok: true,
      value: { tracks: { 1: 'B992003891777470^DOE/JANE^2512' } },
    });
    expect(decodeTracks(';992003891777470=2512?')).toEqual({
      ok: true,
      value: { tracks: { 2: '992003891777470=2512' } },
    });
    expect(decodeTracks(`${MEMBER};992003891777470=2512?+0112345=6?`)).toEqual({
      ok: true,
      value: { tracks: { 1: 'B992003891777470^DOE/JANE^2512', 2: '992003891777470=2512', 3: '0112345=6' } },
    });
    expect(decodeTracks(';1=2?;3=4?')).toEqual({ ok: true, value: { tracks: { 2: '1=2', 3: '3=4' } } });
    expect(decodeTracks('+3=4?')).toEqual({ ok: true, value: { tracks: { 3: '3=4' } } });
  });

  test('with the check character of each track', () => {
    // ; 1 2 3 ? : 1011 0001 0010 0011 1111 → 0100
    expect(decodeTracks(';123?4')).toEqual({ ok: true, value: { tracks: { 2: '123' } } });
    expect(decodeTracks('+123?4')).toEqual({ ok: true, value: { tracks: { 3: '123' } } });
    expect(decodeTracks(';123?4;123?4')).toEqual({ ok: true, value: { tracks: { 2: '123', 3: '123' } } });
    expect(refusal(';123?5')).toBe('check-character');
    expect(refusal(';123?4;123?5')).toBe('check-character');
  });

  test('whose check character looks like a sentinel', () => {
    // ; 4 8 3 4 8 3 ? … chosen so that the sum is 1011, which is printed as the start sentinel.
    expect(decodeTracks(';87?;')).toEqual({ ok: true, value: { tracks: { 2: '87' } } });
    expect(decodeTracks(';87?;;1?')).toEqual({ ok: true, value: { tracks: { 2: '87', 3: '1' } } });
    expect(decodeTracks(';87?;1?')).toEqual({ ok: true, value: { tracks: { 2: '87', 3: '1' } } });
  });
});

describe('a payment card', () => {
  test.each(TEST_ACCOUNTS)('%s is refused on every track, and nothing of it is told', (_, account) => {
    for (const text of [
      `%B${account}^DOE/JANE^25121010000000000000?`,
      `%B${account.replace(/(.{4})/g, '$1 ').trim()}^DOE/JANE^2512?`,
      `;${account}=25121010000000000000?`,
      `+01${account}=724724000?`,
      `;1234?;01${account}=724724000?`,
      `${MEMBER};${account}=2512?`,
      `;${account}2512101000000000000?`,
      account,
      `;${account}`,
      `;${account}=2512?\n`,
      `;${account}=2512?€`,
    ]) {
      const result = decodeTracks(text);
      expect(refusal(text)).toBe('payment-card');
      const told = JSON.stringify(result);
      expect(told).not.toMatch(/\d{2}/);
      expect(told).not.toContain('DOE');
    }
  });

  test.each([
    ['a wrong Luhn digit', ';4111111111111112=2512?'],
    ['an airline’s own issuer number', ';9920038917774700=2512?'],
    ['a member number of ten digits', ';4000000002=2512?'],
    ['a Mastercard range of another length', ';555555555555444=2512?'],
  ])('is not what has %s', (_, text) => {
    expect(refusal(text)).toBe('accepted');
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', '', 'no-track'],
    ['text without a sentinel', 'HELLO', 'start-sentinel'],
    ['a track without an end', '%B123', 'end-sentinel'],
    ['an empty track', ';?', 'empty-track'],
    ['an error of the reader', '%E?;1=2?', 'read-error'],
    ['lower case', '%b123?', 'character'],
    ['a letter on track 2', ';12A4?', 'character'],
    ['a start sentinel within track 1', '%12%4?', 'character'],
    ['tracks in another order', ';1?%B1?', 'start-sentinel'],
    ['a track twice', '%B1?%B1?', 'start-sentinel'],
    ['four tracks', '%B1?;1?;1?;1?', 'start-sentinel'],
    ['track 1 too long', `%${'A'.repeat(77)}?`, 'track-length'],
    ['track 2 too long', `;${'9'.repeat(38)}?`, 'track-length'],
    ['track 3 too long', `+${'9'.repeat(105)}?`, 'track-length'],
    ['a check character too many', ';123?44', 'start-sentinel'],
  ])('%s', (_, text, code) => {
    expect(refusal(text)).toBe(code);
  });

  test('not the longest tracks there are', () => {
    expect(refusal(`%${'A'.repeat(76)}?`)).toBe('accepted');
    expect(refusal(`;${'9'.repeat(37)}?`)).toBe('accepted');
    expect(refusal(`+${'9'.repeat(104)}?`)).toBe('accepted');
  });
});

test('every card that a network could issue is seen, wherever it stands', () => {
  const luhn = (digits: string) => {
    const sum = [...`${digits}0`].reverse().reduce((total, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 0 ? 1 : 2);
      return total + Math.floor(doubled / 10) + (doubled % 10);
    }, 0);
    return digits + String((10 - (sum % 10)) % 10);
  };
  const account = fc
    .tuple(
      fc.oneof(
        fc.constantFrom('4', '62', '6011', '65', '35'),
        fc.integer({ min: 51, max: 55 }).map(String),
        fc.integer({ min: 2221, max: 2720 }).map(String),
      ),
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 15, maxLength: 15 }),
    )
    .map(([prefix, rest]) => luhn((prefix + rest).slice(0, 15)));
  fc.assert(
    fc.property(account, fc.constantFrom('%B#^A/B^2512?', ';#=2512?', '+00#=1?'), (digits, track) => {
      expect(refusal(track.replace('#', digits))).toBe('payment-card');
    }),
    { numRuns: 1000 },
  );
});
