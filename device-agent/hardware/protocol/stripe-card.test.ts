import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTracks } from './magstripe.ts';
import { encodeTracks, readStripeCard, type StripePattern } from './stripe-card.ts';

const PATTERNS: readonly StripePattern[] = [
  { programme: 'XD', track: 1, pattern: '^BXD(?<number>\\d{9})\\^' },
  { programme: 'XD', track: 2, pattern: '^992(?<number>\\d{9})=' },
];
const TRACK_1 = 'BXD700000018^EXAMPLE/MEI LIN^2512';
const TRACK_2 = '992700000018=2512';
const MEMBER = { is: 'ffp', programme: 'XD', number: '700000018' };
const read = (sent: string) => readStripeCard(sent, PATTERNS);

describe('a frequent-flyer card', () => {
  it('is known by either track, or both', () => {
    expect(read(encodeTracks({ 1: TRACK_1 }))).toEqual(MEMBER);
    expect(read(encodeTracks({ 2: TRACK_2 }))).toEqual(MEMBER);
    expect(read(encodeTracks({ 1: TRACK_1, 2: TRACK_2, 3: '1=2' }))).toEqual(MEMBER);
  });

  it('is known by the track that was read when another was not, and whatever ends its lines', () => {
    expect(read(`%E?;${TRACK_2}?`)).toEqual(MEMBER);
    expect(read(`%${TRACK_1}?;E?`)).toEqual(MEMBER);
    expect(read(`%${TRACK_1}?\r;${TRACK_2}?\r\n`)).toEqual(MEMBER);
  });

  it('is nobody’s when its tracks name two members', () => {
    expect(read(encodeTracks({ 1: TRACK_1, 2: '992700000034=2512' }))).toEqual({ is: 'unknown' });
  });
});

it('what is no card of the airline’s is unknown, and what was not read unreadable', () => {
  expect(read(';5551212=99?')).toEqual({ is: 'unknown' });
  for (const sent of ['', '%E?', '%E?;E?', '%BXD7000', 'HELLO', ';12A?', `%${'A'.repeat(400)}?`])
    expect(read(sent)).toEqual({ is: 'unreadable' });
});

it('a driving licence is a card that was read, and unknown', () => {
  const licence =
    '%CASACRAMENTO^PLACEHOLDER$ANNA$MARIA^1 SPECIMEN ST^?;636014091234568=32071994072399=?#" 95814      C               2506           BRNBRO?';
  expect(read(licence)).toEqual({ is: 'unknown' });
  // The version of Florida's third track is the sign that begins a track elsewhere.
  expect(read(licence.replace('#"', '#!'))).toEqual({ is: 'unknown' });
  expect(read(licence.slice(0, -1))).toEqual({ is: 'unreadable' });
});

it('a payment card is refused, whatever member’s track it carries besides', () => {
  const account = '4111111111111111';
  for (const sent of [
    encodeTracks({ 1: `B${account}^EXAMPLE/MEI LIN^25121010000` }),
    encodeTracks({ 1: TRACK_1, 2: `${account}=2512101` }),
    `%${TRACK_1}?\r;${account}=2512?\r`,
    `%E?;${account}=2512?`,
    account,
  ])
    expect(read(sent)).toEqual({ is: 'payment-card' });
});

it('tracks are written and read back', () => {
  const content = (characters: string) =>
    fc.string({ unit: fc.constantFrom(...characters), minLength: 2, maxLength: 9 });
  const tracks = fc.record({ 1: content('ABC/^0129'), 2: content('0129='), 3: content('0129=') });
  fc.assert(
    fc.property(tracks, (written) => {
      expect(decodeTracks(encodeTracks(written))).toEqual({ ok: true, value: { tracks: written } });
    }),
  );
});

it('nothing that is sent makes it throw, or be told back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string()), (sent) => {
      expect(['unknown', 'unreadable', 'payment-card', 'ffp']).toContain(read(sent).is);
    }),
    { numRuns: 500 },
  );
});
