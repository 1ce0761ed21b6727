import { z } from 'zod';
import { answerFaultsSchema } from '../cable/answers.ts';
import { bareHand, DONE, defineKind, handWith } from '../device.ts';
import { createScalePeer } from './scale.ts';

const options = z.object({
  /** Milliseconds that a load takes to come to rest. */
  settling: z.number().int().nonnegative().default(900),
});

/** A scale for bags. */
export const scaleKind = defineKind({
  options,
  create: (chosen, deps) => {
    const peer = createScalePeer({ ...chosen, ...deps });
    return {
      peer,
      state: peer.state,
      trouble: () => [],
      mend: () => undefined,
      hands: {
        load: handWith(z.strictObject({ kilograms: z.number().min(0).max(999) }), ({ kilograms }) => {
          peer.load(kilograms);
          return DONE;
        }),
        clear: bareHand(() => peer.load(0)),
        faults: handWith(answerFaultsSchema, (faults) => {
          deps.answers.fail(faults);
          deps.changed();
          return DONE;
        }),
      },
    };
  },
});
