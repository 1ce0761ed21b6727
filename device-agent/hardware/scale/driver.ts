import { type Clock, timeLimit } from '../../../config/clock.ts';
import { type Device, runDevice } from '../device.ts';
import { frameReader } from '../protocol/frame.ts';
import { ASK_WEIGHT, decodeWeighing, type Weighing } from '../protocol/sics.ts';
import type { OpenPort } from '../transport/byte-port.ts';

/** Milliseconds from an answer to the next question: while nothing lies there, and while something does. */
const AT_REST = 1000;
const WEIGHING = 300;
/** Milliseconds in which a question is answered, and how many of these may pass without an answer in time. */
const ANSWER_LIMIT = 1000;
const PATIENCE = 3;
/** Kilograms below which nothing lies there, and by which two weighings of one load may differ. */
const NOTHING = 0.5;
const TOLERANCE = 0.05;

/** What lies on a scale. A load is told once it is steady, and steady still when it is asked again. */
export type Load =
  | { readonly is: 'nothing' }
  | { readonly is: 'settling' }
  | { readonly is: 'load'; readonly kilograms: number }
  | { readonly is: 'too-heavy' };

export interface Scale extends Device {
  /** Calls back whenever what lies there is different. */
  onLoad(listener: (load: Load) => void): void;
  /** What lies there; null while that is not known. */
  load(): Load | null;
}

/** A scale for bags that is asked for its weight (MT-SICS, `SI`), and that is believed only while it answers. */
export function createScale(options: { id: string; required: boolean; open: OpenPort; clock: Clock }): Scale {
  const { clock } = options;
  const listeners: ((load: Load) => void)[] = [];
  /** Null until a connection has told what lies there. */
  let told: Load | null = null;
  const tell = (load: Load) => {
    if (load.is === told?.is && !(load.is === 'load' && told.is === 'load' && differ(load, told))) return;
    told = load;
    for (const listener of listeners) listener(load);
  };

  return {
    ...runDevice({
      ...options,
      kind: 'scale',
      converse: (port, report) => {
        const lines = frameReader({ prefix: '', suffix: '\r\n' });
        let before: Weighing | null = null;
        let isAwaiting = false;
        let heardSince = false;
        let heardNonsense = false;
        let unanswered = 0;
        let stopWaiting = () => {};
        told = null;

        const weighed = (weighing: Weighing) => {
          isAwaiting = false;
          unanswered = 0;
          heardNonsense = false;
          report({ type: 'device.well' });
          tell(loadOf(weighing, before));
          before = weighing;
          stopWaiting();
          stopWaiting = timeLimit(clock, told?.is === 'nothing' ? AT_REST : WEIGHING, ask);
        };
        port.onBytes((bytes) => {
          heardSince = true;
          for (const line of lines.take(bytes)) {
            const weighing = decodeWeighing(line);
            // What comes too late is the weight of something that may be gone.
            if (weighing.ok && isAwaiting) weighed(weighing.value);
            else heardNonsense = true;
          }
        });
        const ask = () => {
          lines.flush();
          heardSince = false;
          isAwaiting = true;
          void port.write(Buffer.from(ASK_WEIGHT, 'latin1'));
          stopWaiting = timeLimit(clock, ANSWER_LIMIT, miss);
        };
        /** No answer in time. While one is still on its way nothing else is asked. */
        const miss = () => {
          isAwaiting = false;
          unanswered += 1;
          heardNonsense ||= heardSince;
          if (unanswered >= PATIENCE) {
            report({ type: 'device.fault', code: heardNonsense ? 'device.garbled' : 'device.silent' });
            told = null;
          }
          if (!heardSince) return ask();
          heardSince = false;
          stopWaiting = timeLimit(clock, ANSWER_LIMIT, miss);
        };
        ask();
        return { recover: async () => undefined, stop: () => stopWaiting() };
      },
    }),
    onLoad: (listener) => listeners.push(listener),
    load: () => told,
  };
}

const differ = (one: { readonly kilograms: number }, other: { readonly kilograms: number }): boolean =>
  Math.abs(one.kilograms - other.kilograms) > TOLERANCE;

function loadOf(weighing: Weighing, before: Weighing | null): Load {
  if (weighing.is === 'too-heavy') return { is: 'too-heavy' };
  if (weighing.is !== 'weight' || weighing.kilograms < NOTHING) return { is: 'nothing' };
  const isSteady =
    weighing.isSteady && before?.is === 'weight' && before.isSteady && !differ(weighing, before);
  return isSteady ? { is: 'load', kilograms: weighing.kilograms } : { is: 'settling' };
}
