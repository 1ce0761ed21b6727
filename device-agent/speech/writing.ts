import { pinyin } from 'pinyin-pro';
import type { Clock } from '../../config/clock.ts';
import type { VoiceOf } from '../../config/voices.ts';
import { answerOf } from './run.ts';

/**
 * Writes a text as a voice can read it; null where it cannot be written so. Chinese becomes pinyin with the numbers of
 * its tones, Japanese becomes kana (by KAKASI, a program of Debian's).
 */
export function createWriting(clock: Clock) {
  return async (text: string, written: VoiceOf['written'], signal: AbortSignal): Promise<string | null> => {
    switch (written) {
      case 'as-it-is':
        return text;
      case 'pinyin':
        return pinyin(text, { toneType: 'num', nonZh: 'consecutive' });
      case 'kana': {
        const kana = await answerOf('kakasi', TO_KANA, text, { clock, signal });
        return kana?.toString('utf8') ?? null;
      }
    }
  };
}

const TO_KANA = ['-JH', '-KH', '-s', '-i', 'utf8', '-o', 'utf8'];
