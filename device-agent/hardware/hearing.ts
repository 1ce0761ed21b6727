import { type Clock, timeLimit } from '../../config/clock.ts';
import type { DeviceReport } from './device-machine.ts';
import { silence } from './silence.ts';

/**
 * A device that cannot be understood: nothing of this many utterances in a row made sense, and they had this many bytes,
 * so that a crackle on the line is none; or one utterance goes on for so many milliseconds. After an hour without a word
 * it counts from nothing.
 */
const NONSENSE = { utterances: 3, bytes: 48, lasting: 10_000, forgotten: 3_600_000 } as const;

/**
 * One connection's hearing, the same for everything that speaks unasked. What is said is parted by silences of `gap`
 * milliseconds, and at each of them `over` puts away what was begun and not ended. Bytes alone say nothing of a device:
 * it is well when something was `understood`, and `device.garbled` when for too long nothing was.
 */
export function hearing(deps: {
  clock: Clock;
  gap: number;
  report: (report: DeviceReport) => void;
  over: () => void;
}) {
  const { clock, gap, report, over } = deps;
  let speaking = false;
  let stopCounting = () => {};
  /** Since something was understood. */
  let utterances = 0;
  let bytes = 0;
  let garbled = false;
  let calm: unknown = null;

  const forget = () => {
    clock.clearTimeout(calm);
    utterances = 0;
    bytes = 0;
  };
  const stopSpeaking = () => {
    speaking = false;
    stopCounting();
  };
  const condemn = () => {
    garbled = true;
    report({ type: 'device.fault', code: 'device.garbled' });
  };
  const pause = silence({
    clock,
    gap,
    over: () => {
      over();
      stopSpeaking();
      if (bytes === 0) return;
      utterances += 1;
      if (utterances >= NONSENSE.utterances && bytes >= NONSENSE.bytes) condemn();
      calm = clock.setTimeout(forget, NONSENSE.forgotten);
    },
  });

  const stop = () => {
    stopSpeaking();
    forget();
    pause.stop();
  };

  return {
    heard: (piece: Uint8Array) => {
      if (!speaking) stopCounting = timeLimit(clock, NONSENSE.lasting, condemn);
      speaking = true;
      clock.clearTimeout(calm);
      bytes += piece.length;
      pause.heard();
    },
    /** All that was heard so far made sense. */
    understood: () => {
      stopSpeaking();
      forget();
      garbled = false;
      report({ type: 'device.well' });
    },
    /** It makes no sense, as another way of looking at it has shown. */
    condemn,
    /** It has begun to say something, and may go on. */
    isSpeaking: () => speaking,
    isGarbled: () => garbled,
    stop,
    /** Stops, and puts away what was begun: nothing follows it any more. */
    cutShort: () => {
      if (speaking) over();
      stop();
    },
  };
}

export type Hearing = ReturnType<typeof hearing>;
