import type { Clock } from '../../../config/clock.ts';
import { ASK_WEIGHT, encodeWeighing } from '../../hardware/protocol/sics.ts';
import type { Answers } from '../cable/answers.ts';
import type { Cable } from '../cable/cable.ts';

/** Kilograms that it can weigh. */
const CAPACITY = 150;

export interface ScaleOptions {
  readonly clock: Clock;
  readonly cable: Cable;
  readonly answers: Answers;
  /** Milliseconds that a load takes to come to rest. */
  readonly settling: number;
  readonly changed: () => void;
}

/** A scale that is asked for what lies on it. It never speaks unasked. */
export function createScalePeer({ clock, cable, answers, settling, changed }: ScaleOptions) {
  let kilograms = 0;
  let isMoving = false;
  let settled: unknown = null;
  let heard = '';

  const answer = () => {
    const weighing =
      kilograms > CAPACITY
        ? ({ is: 'too-heavy' } as const)
        : ({ is: 'weight', kilograms, isSteady: !isMoving } as const);
    answers.say(Buffer.from(encodeWeighing(weighing), 'latin1'));
  };

  cable.onBytes((bytes) => {
    heard += Buffer.from(bytes).toString('latin1');
    for (let end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
      const line = heard.slice(0, end + 1);
      heard = heard.slice(end + 1);
      if (line === ASK_WEIGHT) answer();
      else answers.say(Buffer.from('ES\r\n', 'latin1'));
    }
  });
  cable.onConnection((connected) => {
    heard = '';
    if (!connected) answers.hush();
    changed();
  });

  return {
    /** Puts so much on it, instead of what lies there. */
    load: (now: number) => {
      kilograms = now;
      clock.clearTimeout(settled);
      isMoving = settling > 0;
      if (isMoving)
        settled = clock.setTimeout(() => {
          isMoving = false;
          changed();
        }, settling);
      changed();
    },
    state: () => ({ kilograms, isMoving, capacity: CAPACITY }),
  };
}
