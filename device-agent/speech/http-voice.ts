import { type Clock, timeLimit } from '../../config/clock.ts';
import { err, ok } from '../../config/result.ts';
import type { SpeechConfig } from '../../config/speech.ts';
import type { VoicePort } from './port.ts';
import { LARGEST, RUN_LIMIT } from './run.ts';
import { wholeWave } from './wave.ts';

/** The voice of a server on this machine that answers a text with a WAV file. What is said stands in no address. */
export function createHttpVoice(
  { url, textField, fields, voices, rates }: Omit<Extract<SpeechConfig, { by: 'http' }>, 'by'>,
  clock: Clock,
): VoicePort {
  return {
    speak: async ({ text, language, rate }, signal) => {
      const voice = voices[language];
      if (!voice) return err({ code: 'speech.unavailable' });
      const given = new AbortController();
      const stop = () => given.abort();
      signal.addEventListener('abort', stop);
      if (signal.aborted) stop();
      const stopLimit = timeLimit(clock, RUN_LIMIT, stop);
      try {
        const answer = await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ ...fields, ...voice, ...rates[rate], [textField]: text }),
          // It would lead from this machine.
          redirect: 'error',
          signal: given.signal,
        });
        const wave = answer.ok && answer.body ? await allOf(answer.body, stop) : null;
        const whole = wave && wholeWave(wave);
        return whole ? ok(whole) : err({ code: 'speech.unavailable' });
      } catch {
        return err({ code: 'speech.unavailable' });
      } finally {
        stopLimit();
        signal.removeEventListener('abort', stop);
      }
    },
  };
}

/** Null where it says too much. */
async function allOf(body: AsyncIterable<Uint8Array>, stop: () => void): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body) {
    parts.push(part);
    size += part.length;
    if (size > LARGEST) {
      stop();
      return null;
    }
  }
  return Buffer.concat(parts);
}
