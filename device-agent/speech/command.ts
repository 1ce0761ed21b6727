import type { Clock } from '../../config/clock.ts';
import { err, ok } from '../../config/result.ts';
import type { SpeechConfig } from '../../config/speech.ts';
import type { VoicePort } from './port.ts';
import { answerOf } from './run.ts';
import { wholeWave } from './wave.ts';

/** The voice of any program that reads a text and writes a WAV file, one process an utterance. */
export function createCommandVoice(
  { program, args, voices, rates }: Omit<Extract<SpeechConfig, { by: 'command' }>, 'by'>,
  clock: Clock,
): VoicePort {
  return {
    speak: async ({ text, language, rate }, signal) => {
      const voice = voices[language];
      if (!voice) return err({ code: 'speech.unavailable' });
      const all = [...args, ...voice, ...(rates[rate] ?? [])];
      const answer = await answerOf(program, all, text, { clock, signal });
      const wave = answer && wholeWave(answer);
      return wave ? ok(wave) : err({ code: 'speech.unavailable' });
    },
  };
}
