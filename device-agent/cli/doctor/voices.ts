import type { Clock } from '../../../config/clock.ts';
import type { KioskConfig } from '../../../config/schema.ts';
import { otherVoice } from '../../speech/connect.ts';
import { createEspeakVoice } from '../../speech/espeak.ts';
import type { VoicePort } from '../../speech/port.ts';

/** Said in every language alike; Japanese writes it in a way that the voice must be helped with. */
const SAMPLE = '1';
const SAMPLES: Readonly<Record<string, string>> = { 'zh-Hans': '一', ja: '一' };

const nameOf = (language: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
const namesOf = (languages: readonly string[]): string => languages.map(nameOf).join(', ');

/** Those of the languages that a voice does not speak on this machine. */
async function unspoken(voice: VoicePort, languages: readonly string[]): Promise<string[]> {
  const spoken = await Promise.all(
    languages.map(async (language) => {
      const text = SAMPLES[language] ?? SAMPLE;
      return (await voice.speak({ text, language, rate: 'normal' }, new AbortController().signal)).ok;
    }),
  );
  return languages.filter((_, index) => !spoken[index]);
}

/**
 * What of the kiosk's languages nobody who needs to hear it would hear, in words for whoever set the machine up: each is
 * tried.
 */
export async function missingVoices(
  { languages, speech }: Pick<KioskConfig, 'languages' | 'speech'>,
  clock: Clock,
  espeak: VoicePort = createEspeakVoice({ clock }),
): Promise<string[]> {
  const other = otherVoice(speech, clock);
  const [plain, configured] = await Promise.all([
    unspoken(espeak, languages),
    other ? unspoken(other, languages) : null,
  ]);
  const silent = configured ? plain.filter((language) => configured.includes(language)) : plain;
  const notes: string[] = [];
  if (configured && configured.length > 0) {
    const instead = configured.filter((language) => !silent.includes(language));
    if (instead.length > 0)
      notes.push(`The configured voice does not speak ${namesOf(instead)} here: eSpeak NG does instead.`);
  }
  if (silent.length === 0) return notes;
  if (plain.length === languages.length && silent.length === plain.length)
    return [...notes, 'The kiosk is silent, also in a headset: install the package espeak-ng.'];
  const packages = silent.every((language) => language === 'ja')
    ? 'kakasi'
    : 'espeak-ng with all its languages';
  return [...notes, `Not spoken, also in a headset: ${namesOf(silent)}. Install ${packages}.`];
}
