import { z } from 'zod';
import { cardReader } from '../../../config/readers.ts';
import { answerFaultsSchema } from '../cable/answers.ts';
import { DONE, defineKind, handWith, refuse } from '../device.ts';
import { CARDS } from './cards.ts';
import { createCardPeer } from './reader.ts';

const options = z.object({
  /** As in the kiosk's configuration. */
  interface: cardReader.interface.prefault({ type: 'hid-msr' }),
});

/** What stands between the sentinels; as long as ISO/IEC 7811 allows, sentinels and check character off. */
const track = (longest: number) => z.string().min(1).max(longest).nullable().default(null);

const swipeSchema = z.union([
  z.strictObject({ card: z.string() }),
  z.strictObject({ tracks: z.strictObject({ 1: track(76), 2: track(37), 3: track(104) }) }),
]);

/** A reader of magnetic stripes. */
export const cardReaderKind = defineKind({
  options,
  create: (chosen, deps) => {
    const peer = createCardPeer(chosen.interface, deps);
    return {
      peer,
      state: peer.state,
      trouble: () => [],
      mend: () => undefined,
      hands: {
        swipe: handWith(swipeSchema, (body) => {
          if ('tracks' in body) {
            peer.swipe(null, body.tracks);
            return DONE;
          }
          const card = CARDS.find(({ key }) => key === body.card);
          if (!card) return refuse(404, 'no such card');
          peer.swipe(card.key, card.stripe);
          return DONE;
        }),
        faults: handWith(answerFaultsSchema, (faults) => {
          deps.answers.fail(faults);
          deps.changed();
          return DONE;
        }),
      },
    };
  },
});
