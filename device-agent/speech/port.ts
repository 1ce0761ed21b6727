import type { Result } from '../../config/result.ts';
import type { SpeechRate } from '../../config/voices.ts';
import type { Fault } from '../contract/faults.ts';

/** Something to be said, in one language (BCP 47) from its first word to its last. */
export interface Utterance {
  readonly text: string;
  readonly language: string;
  readonly rate: SpeechRate;
}

/**
 * Whoever lends the kiosk a voice. `speak` answers a whole WAV file (RIFF, PCM), or `speech.unavailable` where the
 * voice is missing, has crashed, is late or does not know the language. It is said nowhere yet: whoever asked plays it.
 * When `signal` aborts, nobody listens any more, and nothing may be left running.
 */
export interface VoicePort {
  speak(utterance: Utterance, signal: AbortSignal): Promise<Result<Buffer, Fault>>;
}
