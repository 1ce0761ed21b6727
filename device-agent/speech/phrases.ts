import { ok } from '../../config/result.ts';
import type { Utterance, VoicePort } from './port.ts';

/** Bytes of speech that are kept: some hundred phrases. */
const ROOM = 16 * 1024 * 1024;

/** Whether an utterance is of the kiosk's own words, or also of someone's name, seat or money. */
export type Told = Utterance & { readonly isPersonal: boolean };

/**
 * Keeps what a kiosk says to everyone, the least lately said going first. What is told of a passenger is made anew and
 * kept nowhere.
 */
export function rememberPhrases(voice: VoicePort, room = ROOM) {
  const kept = new Map<string, Buffer>();
  let size = 0;
  const keep = (key: string, wave: Buffer) => {
    kept.set(key, wave);
    size += wave.length;
    for (const [oldest, { length }] of kept) {
      if (size <= room) break;
      kept.delete(oldest);
      size -= length;
    }
  };
  return {
    speak: async (
      { isPersonal, ...utterance }: Told,
      signal: AbortSignal,
    ): ReturnType<VoicePort['speak']> => {
      if (isPersonal) return await voice.speak(utterance, signal);
      const key = JSON.stringify([utterance.language, utterance.rate, utterance.text]);
      const known = kept.get(key);
      if (known) {
        kept.delete(key);
        kept.set(key, known);
        return ok(known);
      }
      const made = await voice.speak(utterance, signal);
      if (made.ok && !kept.has(key)) keep(key, made.value);
      return made;
    },
  };
}
export type Phrases = ReturnType<typeof rememberPhrases>;
