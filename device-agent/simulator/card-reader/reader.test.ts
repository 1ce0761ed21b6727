import { describe, expect, it } from 'vitest';
import { STRIPE_PATTERNS } from '../../../config/demo/cards.ts';
import { cardReader, SWIPE_LAYOUTS } from '../../../config/readers.ts';
import { decodeSwipeReport } from '../../hardware/protocol/hid.ts';
import { readStripeCard } from '../../hardware/protocol/stripe-card.ts';
import { createBench } from '../test-bench.ts';
import { CARDS } from './cards.ts';

/** A card reader that a host listens to, connected in this way. */
async function bench(how: unknown) {
  const desk = await createBench({
    printerModel: 'epson-tm-t88vi',
    more: [{ kind: 'card-reader', id: 'swipe', interface: cardReader.interface.parse(how) }],
  });
  const host = await desk.connect('swipe');
  return { ...desk, host, reader: desk.ofKind('card-reader') };
}
const MEMBER = { tracks: { 1: 'XD700000018^EXAMPLE/MEI LIN^GOLD', 2: '700000018=0000' } };

describe('the card reader', () => {
  it.each(['magtek', 'id-tech'] as const)(
    'sends a swipe as one report in the manner of %s',
    async (layout) => {
      const { reader, host } = await bench({ type: 'hid-msr', layout });
      await reader.hands.swipe?.(MEMBER);
      expect(decodeSwipeReport(Uint8Array.from(host.heard()), SWIPE_LAYOUTS[layout])).toEqual({
        ok: true,
        value: ['%XD700000018^EXAMPLE/MEI LIN^GOLD?', ';700000018=0000?', null],
      });
    },
  );

  it('sends a swipe as text on a serial line, with an E for a track that it cannot decode', async () => {
    const { reader, host } = await bench({ type: 'serial' });
    await reader.hands.swipe?.(MEMBER);
    const text = () => Buffer.from(host.heard()).toString('latin1');
    expect(text()).toBe('%XD700000018^EXAMPLE/MEI LIN^GOLD?;700000018=0000?\r');
    await reader.hands.swipe?.({ card: 'worn' });
    expect(text()).toBe('%E?;E?\r');
  });

  it.each([
    ['silence', 0],
    ['half', 168],
    ['unplug', 168],
  ] as const)('can fail with %s, once', async (next, length) => {
    const { reader, host } = await bench({ type: 'hid-msr' });
    await reader.hands.faults?.({ next });
    await reader.hands.swipe?.(MEMBER);
    expect(host.heard()).toHaveLength(length);
    expect(reader.socket.isPlugged()).toBe(next !== 'unplug');
  });

  it('shows which card was swiped and never what is on it', async () => {
    const { reader } = await bench({ type: 'hid-msr' });
    await reader.hands.swipe?.({ card: 'payment' });
    expect(JSON.stringify(reader.state())).not.toMatch(/4111/);
    expect(reader.state()).toMatchObject({ swipes: 1, last: { label: 'payment' } });
  });

  it('refuses a card that does not lie there, and tracks that no stripe holds', async () => {
    const { reader } = await bench({ type: 'hid-msr' });
    expect(await reader.hands.swipe?.({ card: 'joker' })).toMatchObject({
      ok: false,
      fault: { status: 404 },
    });
    expect(await reader.hands.swipe?.({ tracks: { 2: '7'.repeat(38) } })).toMatchObject({
      ok: false,
      fault: { status: 400 },
    });
  });
});

describe('the cards of the demo', () => {
  const read = (key: string) => {
    const stripe = CARDS.find((card) => card.key === key)?.stripe;
    const tracks = stripe ? ([`%${stripe[1]}?`, `;${stripe[2]}?`] as const) : [];
    return readStripeCard(
      tracks.filter((track) => !/null|undecodable/.test(track)).join(''),
      STRIPE_PATTERNS,
    );
  };

  it.each([
    ['mei-lin', { is: 'ffp', programme: 'XD', number: '700000018' }],
    ['anna', { is: 'ffp', programme: 'XD', number: '700000034' }],
    ['payment', { is: 'payment-card' }],
    ['library', { is: 'unknown' }],
    ['worn', { is: 'unreadable' }],
  ])('include %s', (key, card) => {
    expect(read(key)).toEqual(card);
  });
});
