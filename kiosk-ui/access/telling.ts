import type { Part, Voice } from './voice.ts';

interface Told {
  readonly parts: readonly Part[];
  /** The part that is heard, or was last. */
  at: number;
  state: 'heard' | 'paused' | 'over';
}

/** What is being said: it can be stopped, paused and gone on with, and said once more. */
export function createTelling(voice: Voice) {
  let told: Told | null = null;

  const say = (parts: readonly Part[], from = 0) => {
    const mine: Told = { parts, at: from, state: 'heard' };
    told = mine;
    const rest = parts.slice(from).map((part, index) => ({
      ...part,
      onBegin: () => {
        mine.at = from + index;
        part.onBegin?.();
      },
    }));
    voice.say(rest).then(() => {
      if (mine.state === 'heard') mine.state = 'over';
    });
  };

  return {
    say: (parts: readonly Part[]): void => say(parts),
    isHeard: (): boolean => told?.state === 'heard',
    /** What is heard stops; what was paused goes on with the part it was in; what is over is said again. */
    pause: (): void => {
      if (!told) return;
      if (told.state === 'heard') {
        told.state = 'paused';
        voice.stop();
      } else say(told.parts, told.state === 'paused' ? told.at : 0);
    },
    stop: (): void => {
      if (told) told.state = 'over';
      voice.stop();
    },
    /** Whoever it was said to has gone, and so does it. */
    forget: (): void => {
      told = null;
      voice.stop();
    },
  };
}
