import type { Clock } from '../../config/clock.ts';
import { err, ok } from '../../config/result.ts';
import { SPEECH_RATES, VOICES } from '../../config/voices.ts';
import type { VoicePort } from './port.ts';
import { answerOf } from './run.ts';
import { wholeWave } from './wave.ts';
import { createWriting } from './writing.ts';

const UNAVAILABLE = err({ code: 'speech.unavailable' } as const);

/**
 * The voice of eSpeak NG, a program of Debian's: plain, quick, and it speaks all of the kiosk's languages without a
 * network. One process an utterance, which takes some ten milliseconds.
 */
export function createEspeakVoice({
  clock,
  program = 'espeak-ng',
}: {
  clock: Clock;
  program?: string;
}): VoicePort {
  const writing = createWriting(clock);
  return {
    speak: async ({ text, language, rate }, signal) => {
      const known = VOICES[language];
      if (!known) return UNAVAILABLE;
      const written = await writing(text, known.written, signal);
      if (written === null) return UNAVAILABLE;
      const args = ['-v', known.voice, '-s', String(SPEECH_RATES[rate]), '-b', '1', '--stdin', '--stdout'];
      const answer = await answerOf(program, args, written, { clock, signal });
      const wave = answer && wholeWave(answer);
      return wave ? ok(wave) : UNAVAILABLE;
    },
  };
}
