import type { SpeechRequest } from '../../device-agent/contract/speech.ts';

/** Makes a text into sound: a WAV file, or null where there is no voice. */
export type Speak = (request: SpeechRequest, signal: AbortSignal) => Promise<ArrayBuffer | null>;

/** Where sound is heard. `play` settles when it has been heard to its end, or `signal` has stopped it. */
export interface Player {
  play(wave: ArrayBuffer, signal: AbortSignal): Promise<void>;
  setVolume(decibels: number): void;
}

/** A part of what is said together, and whoever wants to know that it begins, and that it was heard to its end. */
export interface Part extends SpeechRequest {
  readonly onBegin?: () => void;
  readonly onHeard?: () => void;
}

/**
 * Says one thing at a time, and forgets the rest as soon as another is to be said. While one part is heard the next is
 * made, so that no gap is longer than a breath. What cannot be said is passed over: silence must not end the reading.
 */
export function createVoice({
  speak,
  player,
  onTrouble,
}: {
  speak: Speak;
  player: Player;
  onTrouble: () => void;
}) {
  let current: AbortController | null = null;

  const stop = () => {
    current?.abort();
    current = null;
  };

  async function run(parts: readonly Part[], signal: AbortSignal): Promise<void> {
    const make = (at: number) => {
      const part = parts[at];
      if (!part) return Promise.resolve(null);
      const { onBegin: _, onHeard: __, ...request } = part;
      return speak(request, signal).catch(() => null);
    };
    let next = make(0);
    for (const [at, part] of parts.entries()) {
      const wave = await next;
      if (signal.aborted) return;
      next = make(at + 1);
      part.onBegin?.();
      if (wave) await player.play(wave, signal);
      else onTrouble();
      if (signal.aborted) return;
      part.onHeard?.();
    }
  }

  return {
    /** Settles when all has been said, or something else was to be. */
    say: (parts: readonly Part[]): Promise<void> => {
      stop();
      const controller = new AbortController();
      current = controller;
      return run(parts, controller.signal);
    },
    stop,
    isSpeaking: (): boolean => current !== null,
  };
}
export type Voice = ReturnType<typeof createVoice>;

/** Asks the agent, by `POST`: what is said of a passenger stands in no address. */
export const askAgent =
  (path: string): Speak =>
  async (request, signal) => {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(request),
      signal,
    });
    return answer.ok ? await answer.arrayBuffer() : null;
  };

/** The sound of the browser itself. It is opened when there is something to be heard: a silent one costs processor time. */
export function browserPlayer(): Player {
  let context: AudioContext | null = null;
  let gain: GainNode | null = null;
  let decibels = 0;
  const open = () => {
    context ??= new AudioContext();
    if (!gain) {
      gain = context.createGain();
      gain.connect(context.destination);
    }
    gain.gain.value = 10 ** (decibels / 20);
    return { context, gain };
  };
  return {
    setVolume: (to) => {
      decibels = to;
      if (gain) gain.gain.value = 10 ** (to / 20);
    },
    play: async (wave, signal) => {
      const { context: sound, gain: loudness } = open();
      const buffer = await sound.decodeAudioData(wave);
      if (signal.aborted) return;
      const source = sound.createBufferSource();
      source.buffer = buffer;
      source.connect(loudness);
      await new Promise<void>((resolve) => {
        // Where no sound comes out, nothing ever ends: then time alone does.
        const limit = setTimeout(resolve, buffer.duration * 1_000 + 1_000);
        const end = () => {
          clearTimeout(limit);
          resolve();
        };
        source.onended = end;
        signal.addEventListener('abort', () => {
          source.stop();
          end();
        });
        source.start();
      });
      source.disconnect();
    },
  };
}
