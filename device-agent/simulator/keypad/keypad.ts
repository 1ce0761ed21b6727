import type { KeypadKey } from '../../../config/keypad.ts';
import type { KeypadKeys } from '../../../config/readers.ts';
import { encodeKeyReport, KEYS_UP } from '../../hardware/protocol/hid.ts';
import type { KindDeps } from '../device.ts';

/** Keys that a finger can press; the headset's plug moves the other two. */
export const PRESSABLE = [
  'previous',
  'next',
  'up',
  'down',
  'select',
  'back',
  'cancel',
  'pause',
  'help',
  'volume-down',
  'volume-up',
] as const satisfies readonly KeypadKey[];
export type Pressable = (typeof PRESSABLE)[number];

/** The keypad of those who do not use the screen: a keyboard of a few keys, with a jack for a headset. */
export function createKeypadPeer(
  keys: KeypadKeys,
  { cable, answers, changed }: Pick<KindDeps, 'cable' | 'answers' | 'changed'>,
) {
  let headset = false;
  let presses = 0;
  let last: Pressable | null = null;
  let stuck = false;

  cable.onConnection((connected) => {
    if (!connected) answers.hush();
    changed();
  });

  const stroke = (key: KeypadKey) => {
    const [usage] = keys[key];
    if (usage === undefined) return;
    const down = encodeKeyReport({ modifiers: 0, usages: [usage] });
    answers.say(stuck ? down : Buffer.concat([down, KEYS_UP]));
  };

  return {
    press: (key: Pressable) => {
      presses += 1;
      last = key;
      stroke(key);
      changed();
    },
    /** Puts the plug of a headset in, or pulls it out. */
    plugHeadset: (into: boolean) => {
      if (into === headset) return;
      headset = into;
      stroke(into ? 'headset-in' : 'headset-out');
      changed();
    },
    /** A key that sticks goes down and does not come up again. */
    stick: (sticks: boolean) => {
      if (stuck && !sticks) answers.say(KEYS_UP);
      stuck = sticks;
      changed();
    },
    state: () => ({ headset, presses, last, stuck }),
  };
}
