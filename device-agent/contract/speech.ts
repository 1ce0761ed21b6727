/** Where the page has its texts spoken, on the agent's own origin. */
export const SPEECH_PATH = '/v1/speech';

/** What the page asks for: one text in one language, answered by a WAV file. */
export interface SpeechRequest {
  readonly text: string;
  readonly language: string;
  readonly rate: 'slow' | 'normal' | 'fast';
  /** It holds something of the passenger: then it is kept nowhere. */
  readonly isPersonal: boolean;
}
