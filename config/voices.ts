/**
 * How the voice of a kiosk speaks each language. `voice` is a name that eSpeak NG gives one of its own; `written` is
 * what a text must be turned into first: that voice knows neither Chinese characters nor kanji by their sound.
 */
export interface VoiceOf {
  readonly voice: string;
  readonly written: 'as-it-is' | 'pinyin' | 'kana';
}

/** By BCP 47 tag. A language that is not here is not spoken. */
export const VOICES: Readonly<Record<string, VoiceOf>> = {
  en: { voice: 'en-gb', written: 'as-it-is' },
  'zh-Hans': { voice: 'cmn-latn-pinyin', written: 'pinyin' },
  ja: { voice: 'ja', written: 'kana' },
  ko: { voice: 'ko', written: 'as-it-is' },
  fr: { voice: 'fr-fr', written: 'as-it-is' },
  de: { voice: 'de', written: 'as-it-is' },
  es: { voice: 'es', written: 'as-it-is' },
  ar: { voice: 'ar', written: 'as-it-is' },
};

/** How fast is spoken, for whoever hears it for the first time and for whoever listens all day: words a minute. */
export const SPEECH_RATES = { slow: 120, normal: 165, fast: 260 } as const;
export type SpeechRate = keyof typeof SPEECH_RATES;
