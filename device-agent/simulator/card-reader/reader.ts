import type { CardReaderInterface } from '../../../config/readers.ts';
import { encodeSwipeReport, type TrackRead } from '../../hardware/protocol/hid.ts';
import type { KindDeps } from '../device.ts';

/** What is on each track between its sentinels: nothing, or something too worn to be read. */
export interface Stripe {
  readonly 1: TrackRead;
  readonly 2: TrackRead;
  readonly 3: TrackRead;
}

const START = { 1: '%', 2: ';', 3: '+' } as const;
const TRACKS = [1, 2, 3] as const;

/** A track from sentinel to sentinel; readers on a line send `E` for one that they could not decode. */
const written = (stripe: Stripe, track: 1 | 2 | 3): string => {
  const content = stripe[track];
  if (content === null) return '';
  return `${START[track]}${content === 'undecodable' ? 'E' : content}?`;
};

const sentinels = (stripe: Stripe, track: 1 | 2 | 3): TrackRead =>
  stripe[track] === null || stripe[track] === 'undecodable' ? stripe[track] : written(stripe, track);

/** A reader of magnetic stripes: over HID, or on a serial line. What is on a card leaves it over the cable alone. */
export function createCardPeer(
  how: CardReaderInterface,
  { cable, answers, changed, clock }: Pick<KindDeps, 'cable' | 'answers' | 'changed' | 'clock'>,
) {
  let swipes = 0;
  let last: { label: string | null; at: string } | null = null;

  cable.onConnection((connected) => {
    if (!connected) answers.hush();
    changed();
  });

  return {
    /** Throws when a track is longer than the reader's layout has room for. */
    swipe: (label: string | null, stripe: Stripe) => {
      swipes += 1;
      last = { label, at: new Date(clock.now()).toISOString() };
      const bytes =
        how.type === 'hid-msr'
          ? encodeSwipeReport([sentinels(stripe, 1), sentinels(stripe, 2), sentinels(stripe, 3)], how.layout)
          : Buffer.from(
              `${how.prefix}${TRACKS.map((track) => written(stripe, track)).join('')}${how.suffix}`,
              'latin1',
            );
      answers.say(bytes);
      changed();
    },
    state: () => ({ interface: how.type, swipes, last }),
  };
}
