import { z } from 'zod';
import type { Clock } from '../../../config/clock.ts';
import type { Cable } from './cable.ts';

/**
 * How an answer goes wrong: not at all given, turned into other bytes, cut off in the middle, very late, a byte at a
 * time, or cut off because the cable comes out.
 */
export const answerFaultSchema = z.enum(['silence', 'garbage', 'half', 'slow', 'trickle', 'unplug']);
export type AnswerFault = z.infer<typeof answerFaultSchema>;

/** Milliseconds between two bytes of an answer that trickles: longer than the silence that ends what a reader sends. */
const TRICKLE = 100;

/** How the next answer, or every answer, goes wrong. Only what is named changes. */
export const answerFaultsSchema = z
  .object({ next: answerFaultSchema.nullable(), always: answerFaultSchema.nullable() })
  .partial()
  .strict();
export type AnswerFaults = z.infer<typeof answerFaultsSchema>;

export interface Answers {
  /**
   * Says the bytes, or what the fault makes of them. `pace` is a pause (milliseconds) before each byte, or before each
   * `piece` of so many.
   */
  say(
    bytes: Uint8Array,
    options?: { readonly pace?: number; readonly piece?: number; readonly said?: () => void },
  ): void;
  /** Only what is named changes: `next` ruins one answer, `always` every one. */
  fail(faults: AnswerFaults): void;
  fault(): AnswerFault | null;
  /** Drops what is not said yet: nobody listens any more. */
  hush(): void;
}

interface Utterance {
  readonly bytes: Uint8Array;
  readonly delay: number;
  readonly said: (() => void) | undefined;
}

/** Everything a device says, one thing after the other: nothing overtakes or interrupts what was said before it. */
export function createAnswers(deps: { cable: Cable; clock: Clock; slowness: number }): Answers {
  const { cable, clock, slowness } = deps;
  let next: AnswerFault | null = null;
  let always: AnswerFault | null = null;
  const unsaid: Utterance[] = [];
  let waiting = false;
  let hushed = 0;

  const utter = () => {
    while (!waiting) {
      const first = unsaid.shift();
      if (!first) return;
      const speak = () => {
        // Silence is no bytes at all, and not a piece without any.
        if (first.bytes.length > 0) cable.send(first.bytes);
        first.said?.();
      };
      if (first.delay <= 0) {
        speak();
        continue;
      }
      waiting = true;
      const begun = hushed;
      clock.setTimeout(() => {
        waiting = false;
        if (begun === hushed) speak();
        utter();
      }, first.delay);
    }
  };

  const ruin = (bytes: Uint8Array, fault: AnswerFault | null): Uint8Array => {
    if (fault === 'silence') return bytes.subarray(0, 0);
    if (fault === 'half' || fault === 'unplug') return bytes.subarray(0, Math.floor(bytes.length / 2));
    return fault === 'garbage' ? bytes.map((byte) => byte ^ 0xff) : bytes;
  };

  return {
    say: (bytes, { said, ...usual } = {}) => {
      const fault = next ?? always;
      next = null;
      const { pace = 0, piece = 1 } = fault === 'trickle' ? { pace: TRICKLE } : usual;
      const heard = ruin(bytes, fault);
      const late = fault === 'slow' ? slowness : 0;
      const done = () => {
        if (fault === 'unplug') cable.unplug();
        said?.();
      };
      if (pace <= 0 || heard.length === 0) unsaid.push({ bytes: heard, delay: late, said: done });
      else {
        for (let from = 0; from < heard.length; from += piece) {
          const last = from + piece >= heard.length;
          const delay = pace + (from === 0 ? late : 0);
          unsaid.push({ bytes: heard.subarray(from, from + piece), delay, said: last ? done : undefined });
        }
      }
      utter();
    },
    fail: (faults) => {
      if (faults.next !== undefined) next = faults.next;
      if (faults.always !== undefined) always = faults.always;
    },
    fault: () => next ?? always,
    hush: () => {
      unsaid.length = 0;
      hushed += 1;
    },
  };
}
