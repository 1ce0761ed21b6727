/** BCP 47 tags of the languages that the screens can speak. */
export const LANGUAGES = ['en', 'zh-Hans', 'ja', 'ko', 'fr', 'de', 'es', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The one of these that whoever wants a language (a BCP 47 tag, `zh-CN`) reads as their own; null where there is none. */
export function spokenFor(tag: string): Language | null {
  try {
    const wanted = new Intl.Locale(tag).maximize();
    const isTheirs = (own: Intl.Locale) => own.language === wanted.language && own.script === wanted.script;
    return LANGUAGES.find((language) => isTheirs(new Intl.Locale(language).maximize())) ?? null;
  } catch {
    return null;
  }
}

/** BCP 47 tags by which `Intl` writes numbers and dates as readers of each language expect them here. */
export const LOCALES: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  'zh-Hans': 'zh-Hans-CN',
  ja: 'ja-JP',
  ko: 'ko-KR',
  fr: 'fr-FR',
  de: 'de-DE',
  es: 'es-ES',
  ar: 'ar-EG-u-nu-latn',
};

/** An amount of money, in the smallest units of its currency (ISO 4217), as a language writes it: `CN¥120.00`. */
export function writeMoney(
  language: Language,
  { minorUnits, currency }: { readonly minorUnits: number; readonly currency: string },
  more: Pick<Intl.NumberFormatOptions, 'trailingZeroDisplay'> = {},
): string {
  const format = new Intl.NumberFormat(LOCALES[language], { style: 'currency', currency, ...more });
  const { maximumFractionDigits = 2 } = format.resolvedOptions();
  return format
    .formatToParts(minorUnits / 10 ** maximumFractionDigits)
    .map(({ type, value }) => (type === 'currency' && language === 'ar' ? isolated(value) : value))
    .join('');
}

/** Keeps its own direction among words that are written the other way: `CN¥` would else turn into `¥CN`. */
const isolated = (sign: string): string => `\u2068${sign}\u2069`;
