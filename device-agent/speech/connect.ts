import type { Clock } from '../../config/clock.ts';
import type { SpeechConfig } from '../../config/speech.ts';
import { createCommandVoice } from './command.ts';
import { createEspeakVoice } from './espeak.ts';
import { createHttpVoice } from './http-voice.ts';
import type { VoicePort } from './port.ts';

/** The voice that a kiosk is configured with alone; null where that is eSpeak NG. */
export function otherVoice(speech: SpeechConfig, clock: Clock): VoicePort | null {
  switch (speech.by) {
    case 'espeak':
      return null;
    case 'command':
      return createCommandVoice(speech, clock);
    case 'http':
      return createHttpVoice(speech, clock);
  }
}

/** The voice that a kiosk is configured with, and eSpeak NG for whatever that one cannot say: silence helps nobody. */
export function connectVoice(
  speech: SpeechConfig,
  clock: Clock,
  espeak: VoicePort = createEspeakVoice({ clock }),
): VoicePort {
  const other = otherVoice(speech, clock);
  if (!other) return espeak;
  return {
    speak: async (utterance, signal) => {
      const said = await other.speak(utterance, signal);
      return said.ok || signal.aborted ? said : await espeak.speak(utterance, signal);
    },
  };
}
