import { z } from 'zod';
import { keypad } from '../../../config/readers.ts';
import { answerFaultsSchema } from '../cable/answers.ts';
import { DONE, defineKind, handWith } from '../device.ts';
import { createKeypadPeer, PRESSABLE } from './keypad.ts';

/** Which key has which code, as in the kiosk's configuration. */
const options = z.object({ keys: keypad.keys });

const faultsSchema = answerFaultsSchema.extend({ stuck: z.boolean().optional() });

/** A keypad for access by ear and touch. */
export const keypadKind = defineKind({
  options,
  create: ({ keys }, deps) => {
    const peer = createKeypadPeer(keys, deps);
    return {
      peer,
      state: peer.state,
      trouble: () => [
        {
          title: 'Keys',
          choices: [
            {
              says: 'Keys stick',
              hand: 'faults',
              body: { stuck: !peer.state().stuck },
              on: peer.state().stuck,
            },
          ],
        },
      ],
      mend: () => peer.stick(false),
      hands: {
        press: handWith(z.strictObject({ key: z.enum(PRESSABLE) }), ({ key }) => {
          peer.press(key);
          return DONE;
        }),
        headset: handWith(z.strictObject({ in: z.boolean() }), (body) => {
          peer.plugHeadset(body.in);
          return DONE;
        }),
        faults: handWith(faultsSchema, ({ stuck, ...faults }) => {
          deps.answers.fail(faults);
          if (stuck !== undefined) peer.stick(stuck);
          deps.changed();
          return DONE;
        }),
      },
    };
  },
});
